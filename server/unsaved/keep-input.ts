import { z } from "zod";
import { inTransaction } from "#db/client";
import { deleteOwnUnsaved, findUnsaved, putUnsaved } from "#db/queries/unsaved";
import type { Zone } from "#domain/calendar";
import { MOST_CHARACTERS } from "#domain/unsaved/forms";
import type { Context } from "#server/context";
import { UnsavedMark } from "#server/unsaved/mark";
import { plainLines, unsavedTarget } from "#server/unsaved/target";

/** All fields of a form as it stands, one text each, its mark among them. */
export const KeepInput = z
  .record(z.string(), z.string().transform(plainLines).pipe(z.string().max(MOST_CHARACTERS)))
  .transform((typed, form) => {
    const said = UnsavedMark.safeParse({
      form: typed["unsaved.form"],
      about: typed["unsaved.about"],
      tab: typed["unsaved.tab"],
      seen: typed["unsaved.seen"],
      base: typed["unsaved.base"],
    });
    if (said.success) return { ...said.data, typed };
    for (const issue of said.error.issues) form.addIssue({ ...issue });
    return z.NEVER;
  });

export type Kept = {
  readonly zone: Zone;
  /** When another opened form had written what has now been replaced; null if none had. */
  readonly otherAt: Date | null;
  /** Whether the record was saved elsewhere since typing began. */
  readonly isStale: boolean;
};

/**
 * Keeps what somebody has typed into a form and not saved, the last in the place of what was there.
 * It is no act on any record, and therefore nothing is written into the trail. What says the same as
 * the record is not kept.
 * @returns null when nothing is unsaved
 * @throws Refused what the form itself would be refused for, before looking at its fields
 */
export function keepInput(ctx: Context, input: z.output<typeof KeepInput>): Promise<Kept | null> {
  const { form, about, tab, seen, base, typed } = input;
  return inTransaction(async (tx) => {
    const target = await unsavedTarget(tx, ctx, { form, about });
    const place = { accountId: target.accountId, form, about };
    // A box that is not ticked is not sent.
    const values = Object.fromEntries(
      Object.keys(target.stored).map((name) => [name, typed[name] ?? ""]),
    );
    if (Object.keys(values).every((name) => values[name] === target.stored[name])) {
      await deleteOwnUnsaved(tx, place, { tab, seen });
      return null;
    }
    const before = await findUnsaved(tx, place);
    await putUnsaved(tx, place, { values, baseVersion: base, tab, keptAt: ctx.now });
    const isOthers = before !== null && before.tab !== tab && before.version !== seen;
    return {
      zone: target.zone,
      otherAt: isOthers ? before.keptAt : null,
      isStale: base !== target.version,
    };
  });
}
