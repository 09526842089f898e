import { z } from "zod";
import { inTransaction } from "#db/client";
import { missingInJudgement } from "#domain/verification/rules";
import type { Context } from "#server/context";
import { idField } from "#server/fields";
import { applyJudgements, type TypedJudgement } from "#server/verification/apply-judgements";
import {
  noteField,
  reasonCodeField,
  seenField,
  verdictField,
} from "#server/verification/judgement-fields";

/**
 * All verdicts of one page, each under the id of its document or requirement: `verdict.ID`,
 * `reason.ID`, `note.ID`, `seen.ID`. What has no verdict yet is not judged.
 */
export const SaveChecks = z
  .object({
    applicationId: idField,
    verdict: z.record(idField, verdictField).default({}),
    reason: z.record(idField, reasonCodeField).default({}),
    note: z.record(idField, noteField).default({}),
    seen: z.record(idField, seenField).default({}),
  })
  .superRefine((input, refinement) => {
    for (const [id, judgement] of judgementsOf(input)) {
      const missing = missingInJudgement(judgement);
      if (missing === null) continue;
      const message = missing === "reason" ? "choose-one" : "required";
      refinement.addIssue({ code: "custom", path: [missing, id], message });
    }
  });

/**
 * Saves what was filled in on the page of one application, all of it or nothing.
 * Refuses: not the secretariat, before closing, not in check, changed meanwhile.
 */
export function saveChecks(
  ctx: Context,
  input: z.output<typeof SaveChecks>,
): Promise<{ selectionId: string; written: number }> {
  return inTransaction((tx) => applyJudgements(tx, ctx, input.applicationId, judgementsOf(input)));
}

type Fields = Pick<z.output<typeof SaveChecks>, "verdict" | "reason" | "note" | "seen">;

function judgementsOf({ verdict, reason, note, seen }: Fields): Map<string, TypedJudgement> {
  return new Map(
    Object.entries(verdict).map(([id, given]) => [
      id,
      { verdict: given, reason: reason[id] ?? null, note: note[id] ?? "", seen: seen[id] ?? 0 },
    ]),
  );
}
