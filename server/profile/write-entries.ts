import type { Transaction } from "#db/client";
import { entriesOf, findCurriculum, insertEntries, touchCurriculum } from "#db/queries/curriculum";
import { dayOf } from "#domain/calendar";
import type { Entry, Section } from "#domain/profile/sections";
import type { Context } from "#server/context";
import { requirePossible, requireRoom } from "#server/profile/entry-fields";

/** Lines that were checked against their section's fields, and sections that have none. */
export type NewLines = {
  readonly entries: readonly Entry[];
  readonly statedEmpty?: readonly Section[];
};

/**
 * Writes lines into a history, in the transaction of the act that brings them.
 * @returns the version of the whole that now holds
 * @throws Refused `entry-in-future`, `entry-ends-early`, `entry-repeated`, `section-full`
 */
export async function writeEntries(
  tx: Transaction,
  ctx: Context,
  accountId: string,
  { entries, statedEmpty = [] }: NewLines,
): Promise<number> {
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
  const before = (await findCurriculum(tx, accountId))?.statedEmpty ?? [];
  const filled = new Set(there.map(({ section }) => section));
  return touchCurriculum(tx, accountId, ctx.now, {
    statedEmpty: [...new Set([...before, ...statedEmpty])].filter(
      (section) => !filled.has(section),
    ),
  });
}
