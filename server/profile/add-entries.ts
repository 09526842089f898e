import { inTransaction } from "#db/client";
import { entriesOf, findCurriculum, insertEntries, touchCurriculum } from "#db/queries/curriculum";
import { dayOf } from "#domain/calendar";
import type { Entry, Section } from "#domain/profile/sections";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { requirePossible, requireRoom } from "#server/profile/entry-fields";
import { requireOwnHistory } from "#server/profile/own-history";

/** Lines that were checked against their section's fields, and sections that have none. */
export type AddEntries = {
  readonly entries: readonly Entry[];
  readonly statedEmpty?: readonly Section[];
};

/**
 * Adds many lines to one's own history at once: all of them or none. Nothing that is there is
 * changed or taken away.
 * @throws Refused `record-not-found`, `applicant-is-pns`, `entry-in-future`, `entry-ends-early`,
 * `entry-repeated`, `section-full`
 */
export async function addEntries(
  ctx: Context,
  { entries, statedEmpty = [] }: AddEntries,
): Promise<void> {
  await inTransaction(async (tx) => {
    const accountId = await requireOwnHistory(tx, ctx);
    const today = dayOf(ctx.now, "Asia/Jayapura");
    const there: Entry[] = await entriesOf(tx, accountId);
    for (const { section, values } of entries) {
      requirePossible(section, values, today);
      const others = there.filter((each) => each.section === section);
      requireRoom(
        section,
        values,
        others.map((each) => each.values),
      );
      there.push({ section, values });
    }
    await insertEntries(
      tx,
      entries.map(({ section, values }) => ({ accountId, section, values, changedAt: ctx.now })),
    );
    const stated = new Set([
      ...((await findCurriculum(tx, accountId))?.statedEmpty ?? []),
      ...statedEmpty,
    ]);
    const filled = new Set(there.map(({ section }) => section));
    const after = await touchCurriculum(tx, accountId, ctx.now, {
      statedEmpty: [...stated].filter((section) => !filled.has(section)),
    });
    await recordAudit(tx, ctx, {
      kind: "profile.entries-added",
      subjectId: accountId,
      after: { count: entries.length, version: after },
    });
  });
}
