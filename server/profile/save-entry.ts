import { z } from "zod";
import { inTransaction } from "#db/client";
import {
  entriesOf,
  findCurriculum,
  insertEntries,
  touchCurriculum,
  updateEntry,
} from "#db/queries/curriculum";
import { dayOf } from "#domain/calendar";
import { SECTION_CODES } from "#domain/profile/sections";
import { Refused, Stale } from "#domain/refusal";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { choiceField, optionalId, wholeField } from "#server/fields";
import {
  ENTRY_SCHEMAS,
  entryFields,
  requirePossible,
  requireRoom,
} from "#server/profile/entry-fields";
import { requireOwnHistory } from "#server/profile/own-history";

/**
 * A line of a section with the fields of that section. `entryId` is left open, and `version` 0,
 * for one that does not exist yet.
 */
export const SaveEntry = z
  .looseObject({
    section: choiceField(SECTION_CODES),
    entryId: optionalId,
    version: wholeField(0, 999_999_999),
  })
  .transform(({ section, entryId, version, ...typed }, form) => {
    const fields = ENTRY_SCHEMAS[section].safeParse(typed);
    if (fields.success) return { section, entryId, version, values: fields.data };
    for (const issue of fields.error.issues) form.addIssue({ ...issue });
    return z.NEVER;
  });

/**
 * Adds a line to one's own history, or mends one. What was sent keeps its frozen copy.
 * @throws Refused `record-not-found`, `applicant-is-pns`, `entry-in-future`, `entry-ends-early`,
 * `entry-repeated`, `section-full`, `record-stale`
 */
export async function saveEntry(ctx: Context, input: z.output<typeof SaveEntry>): Promise<void> {
  const { section, entryId, version, values } = input;
  await inTransaction(async (tx) => {
    const accountId = await requireOwnHistory(tx, ctx);
    const entries = (await entriesOf(tx, accountId)).filter((each) => each.section === section);
    const stored = entries.find(({ id }) => id === entryId) ?? null;
    if (entryId !== null && stored === null) throw new Refused("record-not-found");
    if ((stored?.version ?? 0) !== version) {
      throw new Stale(
        stored === null ? {} : { ...entryFields(stored.values), version: `${stored.version}` },
      );
    }
    requirePossible(section, values, dayOf(ctx.now, "Asia/Jayapura"));
    const others = entries.filter((each) => each !== stored).map((each) => each.values);
    requireRoom(section, values, others);

    if (stored === null) {
      await insertEntries(tx, [{ accountId, section, values, changedAt: ctx.now }]);
    } else {
      await updateEntry(tx, stored, { values, changedAt: ctx.now });
    }
    // Whoever adds a line no longer says that there is none.
    const statedEmpty = (await findCurriculum(tx, accountId))?.statedEmpty ?? [];
    const after = await touchCurriculum(tx, accountId, ctx.now, {
      statedEmpty: statedEmpty.filter((each) => each !== section),
    });
    await recordAudit(tx, ctx, {
      kind: "profile.entry-saved",
      subjectId: accountId,
      after: { section, version: after },
    });
  });
}
