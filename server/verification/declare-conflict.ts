import { z } from "zod";
import { inTransaction } from "#db/client";
import { findApplicationScope } from "#db/queries/scopes";
import { checksOf, insertConflict, updateCheck } from "#db/queries/verifier-checks";
import { SENT } from "#domain/application/life-cycle";
import { Refused } from "#domain/refusal";
import { requireMayVerify } from "#domain/verification/policy";
import { requireClosed } from "#domain/verification/rules";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, reasonField } from "#server/fields";

export const DeclareConflict = z.object({ applicationId: idField, reason: reasonField(10, 500) });

/**
 * Somebody of the secretariat is too close to an applicant: from now on the file is closed to them,
 * and their place among its verifiers is free for another, whatever they had found.
 * Refuses: not the secretariat, before closing, not sent or taken back, declared before.
 */
export function declareConflict(
  ctx: Context,
  { applicationId, reason }: z.output<typeof DeclareConflict>,
): Promise<{ selectionId: string; freed: boolean }> {
  return inTransaction(async (tx) => {
    const application = await findApplicationScope(tx, applicationId);
    if (!application || !SENT.includes(application.state)) throw new Refused("record-not-found");
    requireMayVerify(ctx.actor, application);
    requireClosed(application.closesAt, ctx.now);
    const { agencyId, selectionId } = application;
    const accountId = ctx.actor.userId ?? "";
    const conflict = { applicationId, accountId, reason, declaredAt: ctx.now };
    if (!(await insertConflict(tx, conflict))) throw new Refused("conflict-declared");

    const checks = await checksOf(tx, applicationId);
    const own = checks.find((each) => each.verifierId === accountId && each.place !== null);
    // Once the panel has confirmed, a place is history; the panel decides what follows (`coi-late`).
    const frees = own !== undefined && application.state === "UNDER_CHECK";
    if (frees) await updateCheck(tx, own, { place: null });
    await recordAudit(tx, ctx, {
      kind: "conflict.declared",
      subjectId: applicationId,
      agencyId,
      selectionId,
      // The reason is for the chair alone and stands in the declaration.
      after: { freed: frees },
    });
    return { selectionId, freed: frees };
  });
}
