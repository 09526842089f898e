import { z } from "zod";
import { inTransaction } from "#db/client";
import { findInput, updateInput } from "#db/queries/input";
import { dayOf } from "#domain/calendar";
import { INPUT_ACTS, INPUT_LIFE } from "#domain/input/life-cycle";
import { requireInputHandler } from "#domain/input/policy";
import { Refused, Stale } from "#domain/refusal";
import { nextState } from "#domain/transitions";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import {
  choiceField,
  idField,
  optionalDay,
  optionalText,
  reasonField,
  versionField,
} from "#server/fields";

export const SettleInput = z
  .object({
    inputId: idField,
    act: choiceField(INPUT_ACTS),
    treatment: reasonField(20, 2_000),
    /** When the candidate was heard, and what they said; both, or neither. */
    heardOn: optionalDay,
    hearing: optionalText(2_000),
    version: versionField,
  })
  .superRefine(({ heardOn, hearing }, refinement) => {
    if ((heardOn === null) === (hearing === "")) return;
    const path = [heardOn === null ? "heardOn" : "hearing"];
    refinement.addIssue({ code: "custom", path, message: "required" });
  });

/**
 * Writes down, once, what the panel did with an input on a candidate and why, and what the candidate
 * answered where they were asked.
 * @throws Refused `record-not-found`, `record-stale`, `transition-not-possible`, `input-day-ahead`
 */
export function settleInput(
  ctx: Context,
  input: z.output<typeof SettleInput>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const found = await findInput(tx, input.inputId);
    if (found === null) throw new Refused("record-not-found");
    requireInputHandler(ctx.actor, found);
    // Candidates never decide about what was written of them.
    if (found.applicantId === ctx.actor.userId) throw new Refused("record-not-found");
    const state = nextState(INPUT_LIFE, found.state, input.act);
    const seen = { id: found.id, version: input.version };
    const { heardOn, hearing, treatment } = input;
    if (heardOn !== null && heardOn > dayOf(ctx.now, found.zone)) {
      throw new Refused("input-day-ahead", null, {}, "heardOn");
    }
    const settled = {
      state,
      heardOn,
      hearing,
      treatment,
      settledBy: ctx.actor.userId,
      settledAt: ctx.now,
    };
    if (!(await updateInput(tx, seen, settled))) throw new Stale();
    await recordAudit(tx, ctx, {
      kind: "input.settled",
      subjectId: found.id,
      agencyId: found.agencyId,
      before: { state: found.state },
      after: { state, number: found.number, heard: heardOn !== null },
    });
    return { selectionId: found.selectionId };
  });
}
