import { z } from "zod";
import { inTransaction } from "#db/client";
import type { Context } from "#server/context";
import { applyJudgements } from "#server/verification/apply-judgements";
import { closeCheck } from "#server/verification/complete-check";
import {
  checkFields,
  judgementsOf,
  requireWholeJudgements,
} from "#server/verification/judgement-fields";

export const SaveChecks = z
  .object({
    ...checkFields,
    /** What else the button does: where two verify, ends the own part. */
    act: z.literal("complete").optional(),
  })
  .superRefine(requireWholeJudgements);

/**
 * Saves what was filled in on the page of one application, all of it or nothing; on demand, and
 * where two verify, the own check is completed with it.
 * Refuses: not the secretariat, before closing, not in check, changed meanwhile; where two verify,
 * also when both places are taken or the own check is completed; to complete, when something is not
 * judged.
 * @returns `completed`, and on how many things both differ once both are done
 */
export function saveChecks(
  ctx: Context,
  input: z.output<typeof SaveChecks>,
): Promise<{
  selectionId: string;
  written: number;
  completed: boolean;
  disputed: number | null;
}> {
  return inTransaction(async (tx) => {
    const { applicationId, act } = input;
    const saved = await applyJudgements(tx, ctx, applicationId, judgementsOf(input));
    if (act === undefined) return { ...saved, completed: false, disputed: null };
    const { disputed } = await closeCheck(tx, ctx, applicationId, null);
    return { ...saved, completed: true, disputed };
  });
}
