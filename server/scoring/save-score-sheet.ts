import { z } from "zod";
import { inTransaction, type Transaction } from "#db/client";
import { findOwnContent, updateSheet } from "#db/queries/scoring-sheets";
import { criteriaOf } from "#db/queries/scoring-stages";
import { Stale } from "#domain/refusal";
import { SHEET_LIFE } from "#domain/scoring/life-cycle";
import { requireValidDraft } from "#domain/scoring/rules";
import { writtenScore } from "#domain/scoring/score";
import { nextState } from "#domain/transitions";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, listField, versionField } from "#server/fields";
import { ownSheetToScore } from "#server/scoring/own-sheet";
import { incompleteFields, marksField, notesField } from "#server/scoring/score-fields";
import { standing } from "#server/scoring/stage-at-work";

export const SaveScoreSheet = z.object({
  sheetId: idField,
  version: versionField,
  /** Hundredths by criterion id; any subset. */
  marks: marksField,
  /** What was seen, by criterion id. */
  notes: notesField,
});

/** The form of a sheet: saves, and goes on to the next one or to handing this one in. */
export const ScoreSheetForm = SaveScoreSheet.extend({
  act: z.enum(["save", "next", "submit"]).catch("save"),
  /** The criteria that the form shows, to complain at the field about what is empty. */
  criteria: listField,
  /** The top of the scale where it is not 100, in points by criterion id. */
  highest: z.record(z.string(), z.coerce.number()).catch({}).default({}),
}).superRefine((form, ctx) => {
  if (form.act !== "submit") return;
  for (const issue of incompleteFields(form.criteria, form, form.highest)) {
    ctx.addIssue({ code: "custom", ...issue });
  }
});

/**
 * Keeps a draft, which only its author reads.
 *
 * Refuses: not their sheet, recused, stage not open, candidate out, a criterion or score that cannot
 * be, already handed in, changed meanwhile.
 */
export function saveScoreSheet(
  ctx: Context,
  input: z.output<typeof SaveScoreSheet>,
): Promise<{ version: number }> {
  return inTransaction(async (tx) => {
    const { sheet, stage } = await ownSheetToScore(tx, ctx, input.sheetId);
    const criteria = await criteriaOf(tx, stage.stageId);
    requireValidDraft(criteria, input);
    const state = nextState(SHEET_LIFE, sheet.state, "save");

    const { marks, notes, version } = input;
    const at = { sheetId: sheet.sheetId, version };
    if (!(await updateSheet(tx, at, { state, marks, notes, savedAt: ctx.now }))) {
      throw new Stale(await storedFields(tx, sheet));
    }
    await recordAudit(tx, ctx, {
      kind: "sheet.saved",
      subjectId: sheet.sheetId,
      agencyId: stage.agencyId,
      selectionId: stage.selectionId,
      before: standing(sheet.state, version),
      after: standing(state, version + 1),
    });
    return { version: version + 1 };
  });
}

/** What the author's draft holds now, as the fields of the form would show it. */
async function storedFields(
  tx: Transaction,
  sheet: { readonly sheetId: string; readonly memberId: string; readonly version: number },
): Promise<Record<string, string>> {
  const content = await findOwnContent(tx, sheet.sheetId, sheet.memberId);
  const fields: Record<string, string> = { version: `${sheet.version}` };
  for (const [id, score] of Object.entries(content?.marks ?? {})) {
    fields[`marks.${id}`] = writtenScore(score);
  }
  for (const [id, note] of Object.entries(content?.notes ?? {})) fields[`notes.${id}`] = note;
  return fields;
}
