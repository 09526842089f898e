import { z } from "zod";
import { inTransaction } from "#db/client";
import { findDocument } from "#db/queries/verification";
import { Refused } from "#domain/refusal";
import type { Context } from "#server/context";
import { idField } from "#server/fields";
import { applyJudgements } from "#server/verification/apply-judgements";
import {
  noteField,
  reasonCodeField,
  seenField,
  sourceNoteField,
  sourcesField,
  verdictField,
} from "#server/verification/judgement-fields";

export const JudgeDocument = z.object({
  documentId: idField,
  verdict: verdictField,
  reason: reasonCodeField,
  note: noteField,
  sources: sourcesField,
  sourceNote: sourceNoteField,
  seen: seenField,
});

/**
 * Gives or changes the verdict on one document, until the panel has confirmed.
 * Refuses: not the secretariat, before closing, not in check, no reason, no source where one is
 * asked, changed meanwhile.
 */
export function judgeDocument(
  ctx: Context,
  { documentId, ...judgement }: z.output<typeof JudgeDocument>,
): Promise<{ selectionId: string; applicationId: string }> {
  return inTransaction(async (tx) => {
    const document = await findDocument(tx, documentId);
    if (!document) throw new Refused("record-not-found");
    const { applicationId } = document;
    const typed = new Map([[documentId, judgement]]);
    const { selectionId } = await applyJudgements(tx, ctx, applicationId, typed);
    return { selectionId, applicationId };
  });
}
