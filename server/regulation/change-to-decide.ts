import type { Transaction } from "#db/client";
import { findChange, insertDecision } from "#db/queries/parameters";
import { Refused } from "#domain/refusal";
import {
  CHANGE_LIFE,
  type ChangeOutcome,
  isChangeable,
} from "#domain/regulation/changed-parameters";
import { nextState } from "#domain/transitions";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { tellProposer } from "#server/regulation/change-letters";

/**
 * A change that waits for its second person.
 * @throws Refused `record-not-found`
 */
export async function changeToDecide(tx: Transaction, changeId: string) {
  const found = await findChange(tx, changeId);
  if (found === null || !isChangeable(found.parameter)) throw new Refused("record-not-found");
  return { ...found, parameter: found.parameter };
}

/**
 * Writes the decision about a change, the first and only one, and tells who proposed it.
 * @throws Refused `transition-not-possible` where it is decided, `record-stale` where it was decided
 * at the same moment
 */
export async function decide(
  tx: Transaction,
  ctx: Context,
  change: Awaited<ReturnType<typeof changeToDecide>>,
  outcome: ChangeOutcome,
  reason = "",
): Promise<void> {
  const { id: changeId, agencyId, parameter } = change;
  const act = outcome === "CONFIRMED" ? "confirm" : "decline";
  nextState(CHANGE_LIFE, change.outcome ?? "PROPOSED", act);
  const decision = { outcome, reason, decidedBy: ctx.actor.userId ?? "", decidedAt: ctx.now };
  if (!(await insertDecision(tx, { changeId, ...decision }))) throw new Refused("record-stale");
  await recordAudit(tx, ctx, {
    kind: outcome === "CONFIRMED" ? "parameter.confirmed" : "parameter.declined",
    subjectId: changeId,
    agencyId,
    after: { parameter, outcome, ...(reason !== "" && { reason }) },
  });
  await tellProposer(tx, ctx, { ...change, number: change.basis.number }, outcome, reason);
}
