import { z } from "zod";
import { inTransaction } from "#db/client";
import { updateSheet } from "#db/queries/scoring-sheets";
import { Refused } from "#domain/refusal";
import { SHEET_LIFE } from "#domain/scoring/life-cycle";
import { nextState } from "#domain/transitions";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, reasonField, versionField } from "#server/fields";
import { ownSheetToScore } from "#server/scoring/own-sheet";
import { standing } from "#server/scoring/stage-at-work";

export const RequestReopening = z.object({
  sheetId: idField,
  version: versionField,
  reason: reasonField(),
});

/** Asks for a submitted sheet back. Refuses: not theirs, stage unsealed, not submitted, changed. */
export function requestReopening(
  ctx: Context,
  input: z.output<typeof RequestReopening>,
): Promise<{ sheetId: string }> {
  return inTransaction(async (tx) => {
    const { sheet, stage } = await ownSheetToScore(tx, ctx, input.sheetId);
    const state = nextState(SHEET_LIFE, sheet.state, "requestReopening");
    const { version, reason } = input;
    const at = { sheetId: sheet.sheetId, version };
    if (!(await updateSheet(tx, at, { state, reopenReason: reason }))) {
      throw new Refused("record-stale");
    }
    await recordAudit(tx, ctx, {
      kind: "sheet.reopening-requested",
      subjectId: sheet.sheetId,
      agencyId: stage.agencyId,
      selectionId: stage.selectionId,
      before: standing(sheet.state, version),
      after: { ...standing(state, version + 1), reason },
    });
    return { sheetId: sheet.sheetId };
  });
}
