import type { Transaction } from "#db/client";
import { findComplaintScope, updateComplaint } from "#db/queries/complaint";
import { COMPLAINT_LIFE, type ComplaintAct } from "#domain/complaint/life-cycle";
import { requireComplaintHandler } from "#domain/complaint/policy";
import { Refused } from "#domain/refusal";
import { nextState } from "#domain/transitions";
import type { Context } from "#server/context";

export type ComplaintAtWork = NonNullable<Awaited<ReturnType<typeof findComplaintScope>>>;

/** @throws Refused `record-not-found` */
export async function complaintAtWork(
  tx: Transaction,
  ctx: Context,
  complaintId: string,
): Promise<ComplaintAtWork> {
  const found = await findComplaintScope(tx, complaintId);
  if (found === null) throw new Refused("record-not-found");
  requireComplaintHandler(ctx.actor, found);
  return found;
}

type Step = {
  readonly act: ComplaintAct;
  readonly version: number;
  readonly values: Parameters<typeof updateComplaint>[2];
};

/**
 * Moves a report on.
 * @returns the report as it was, and what the trail is told of the step
 * @throws Refused `record-not-found`, `transition-not-possible`, `record-stale`
 */
export async function moveComplaint(
  tx: Transaction,
  ctx: Context,
  complaintId: string,
  { act, version, values }: Step,
) {
  const found = await complaintAtWork(tx, ctx, complaintId);
  const state = nextState(COMPLAINT_LIFE, found.state, act);
  if (!(await updateComplaint(tx, { id: found.id, version }, { ...values, state }))) {
    throw new Refused("record-stale");
  }
  const deed = {
    subjectId: found.id,
    agencyId: found.agencyId,
    before: { state: found.state, version },
    after: { state, version: version + 1 },
  };
  return { found, deed };
}
