import { z } from "zod";
import { inTransaction } from "#db/client";
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

export const JudgeRequirement = z.object({
  applicationId: idField,
  requirementId: idField,
  verdict: verdictField,
  reason: reasonCodeField,
  note: noteField,
  sources: sourcesField,
  sourceNote: sourceNoteField,
  seen: seenField,
});

/**
 * Gives or changes the verdict on one requirement of an application, until the panel has confirmed.
 * Refuses: not the secretariat, before closing, not in check, no reason, no source where one is
 * asked, changed meanwhile.
 */
export function judgeRequirement(
  ctx: Context,
  input: z.output<typeof JudgeRequirement>,
): Promise<{ selectionId: string; applicationId: string }> {
  const { applicationId, requirementId, ...judgement } = input;
  return inTransaction(async (tx) => {
    const typed = new Map([[requirementId, judgement]]);
    const { selectionId } = await applyJudgements(tx, ctx, applicationId, typed);
    return { selectionId, applicationId };
  });
}
