import { z } from "zod";
import { inTransaction } from "#db/client";
import type { Context } from "#server/context";
import { applyJudgements } from "#server/verification/apply-judgements";
import {
  checkFields,
  judgementsOf,
  requireWholeJudgements,
} from "#server/verification/judgement-fields";

export const SaveChecks = z.object(checkFields).superRefine(requireWholeJudgements);

/**
 * Saves what was filled in on the page of one application, all of it or nothing.
 * Refuses: not the secretariat, before closing, not in check, changed meanwhile; where two verify,
 * also when both places are taken or the own check is completed.
 */
export function saveChecks(
  ctx: Context,
  input: z.output<typeof SaveChecks>,
): Promise<{ selectionId: string; written: number }> {
  return inTransaction((tx) => applyJudgements(tx, ctx, input.applicationId, judgementsOf(input)));
}
