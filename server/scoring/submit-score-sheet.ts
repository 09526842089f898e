import { z } from "zod";
import { inTransaction } from "#db/client";
import { findOwnContent, updateSheet } from "#db/queries/scoring-sheets";
import { criteriaOf } from "#db/queries/scoring-stages";
import { Refused } from "#domain/refusal";
import { SHEET_LIFE } from "#domain/scoring/life-cycle";
import { requireCompleteSheet } from "#domain/scoring/rules";
import { nextState } from "#domain/transitions";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, versionField } from "#server/fields";
import { ownSheetToScore } from "#server/scoring/own-sheet";
import { standing } from "#server/scoring/stage-at-work";

export const SubmitScoreSheet = z.object({ sheetId: idField, version: versionField });

/**
 * Hands in the saved draft and seals it: from here on not even its author reads it until the stage
 * is unsealed.
 *
 * Refuses: as saving does, and a criterion without score, a score below 60 or above 90 without note.
 */
export function submitScoreSheet(
  ctx: Context,
  input: z.output<typeof SubmitScoreSheet>,
): Promise<{ sheetId: string }> {
  return inTransaction(async (tx) => {
    const { sheet, stage } = await ownSheetToScore(tx, ctx, input.sheetId);
    const state = nextState(SHEET_LIFE, sheet.state, "submit");
    const content = await findOwnContent(tx, sheet.sheetId, sheet.memberId);
    if (!content) throw new Refused("record-not-found");
    const criteria = await criteriaOf(tx, stage.stageId);
    requireCompleteSheet(criteria, content);

    const { version } = input;
    const at = { sheetId: sheet.sheetId, version };
    if (!(await updateSheet(tx, at, { state, submittedAt: ctx.now }))) {
      throw new Refused("record-stale");
    }
    await recordAudit(tx, ctx, {
      kind: "sheet.submitted",
      subjectId: sheet.sheetId,
      agencyId: stage.agencyId,
      selectionId: stage.selectionId,
      before: standing(sheet.state, version),
      after: standing(state, version + 1),
    });
    return { sheetId: sheet.sheetId };
  });
}
