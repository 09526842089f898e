import { z } from "zod";
import { inTransaction, type Transaction } from "#db/client";
import { findSealedEdition, findSheet, updateSheet } from "#db/queries/scoring-sheets";
import { Refused } from "#domain/refusal";
import { SHEET_LIFE } from "#domain/scoring/life-cycle";
import { mayAnswerReopening } from "#domain/scoring/policy";
import { requireOpenStage, requireRunning } from "#domain/scoring/rules";
import { nextState } from "#domain/transitions";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { choiceField, idField, reasonField, versionField } from "#server/fields";
import { placeOf, type StagePlace, stageAtWork, standing } from "#server/scoring/stage-at-work";

export const AnswerReopening = z.object({
  sheetId: idField,
  version: versionField,
  answer: choiceField(["agree", "refuse"]),
  reason: reasonField(),
});

/**
 * Gives a sheet back to its author as a draft, or keeps it sealed. What was sealed stays on record.
 *
 * Refuses: not presiding (nor, for a request of whoever presides, another member), stage unsealed,
 * candidate out, nothing asked, changed meanwhile.
 */
export function answerReopening(
  ctx: Context,
  input: z.output<typeof AnswerReopening>,
): Promise<StagePlace> {
  return inTransaction(async (tx) => {
    const sheet = await findSheet(tx, input.sheetId);
    if (!sheet) throw new Refused("record-not-found");
    const { stage, panel } = await stageAtWork(tx, sheet.postStageId);
    if (!mayAnswerReopening(ctx.actor, stage, panel, sheet.memberId)) {
      throw new Refused("record-not-found");
    }
    requireOpenStage(stage.state);
    requireRunning(sheet.applicationState);
    const state = nextState(SHEET_LIFE, sheet.state, input.answer);

    const { version, reason } = input;
    const kept = input.answer === "agree" ? await keptEdition(tx, sheet.sheetId) : {};
    const at = { sheetId: sheet.sheetId, version };
    if (!(await updateSheet(tx, at, { state, reopenReason: null, ...kept }))) {
      throw new Refused("record-stale");
    }
    await recordAudit(tx, ctx, {
      kind: input.answer === "agree" ? "sheet.reopened" : "sheet.reopening-refused",
      subjectId: sheet.sheetId,
      agencyId: stage.agencyId,
      selectionId: stage.selectionId,
      before: standing(sheet.state, version),
      after: { ...standing(state, version + 1), reason },
    });
    return placeOf(stage);
  });
}

async function keptEdition(tx: Transaction, sheetId: string) {
  const sealed = await findSealedEdition(tx, sheetId);
  if (!sealed?.submittedAt) throw new Refused("record-stale");
  const { marks, notes, submittedAt, earlierEditions } = sealed;
  const edition = {
    marks: marks ?? {},
    notes: notes ?? {},
    submittedAt: submittedAt.toISOString(),
  };
  return { submittedAt: null, earlierEditions: [...(earlierEditions ?? []), edition] };
}
