import type { Transaction } from "#db/client";
import { findApplicationScope } from "#db/queries/scopes";
import { type CheckRow, checksOf, hasConflict } from "#db/queries/verifier-checks";
import { Refused } from "#domain/refusal";
import { requireMayVerify } from "#domain/verification/policy";
import { requireClosed } from "#domain/verification/rules";
import type { Context } from "#server/context";

export type ApplicationToVerify = NonNullable<Awaited<ReturnType<typeof findApplicationScope>>> & {
  /** Everybody who has begun; empty where the plan asks for one verifier only. */
  readonly checks: readonly CheckRow[];
  /** The actor's own, unless given up. */
  readonly own: CheckRow | null;
};

/**
 * The application that somebody of the secretariat is about to judge or to propose.
 * Refuses: not the secretariat, own conflict of interest, before closing, not in check.
 */
export async function applicationToVerify(
  tx: Transaction,
  ctx: Context,
  applicationId: string,
): Promise<ApplicationToVerify> {
  const application = await findApplicationScope(tx, applicationId);
  if (!application) throw new Refused("record-not-found");
  requireMayVerify(ctx.actor, application);
  const userId = ctx.actor.userId ?? "";
  if (await hasConflict(tx, applicationId, userId)) throw new Refused("record-not-found");
  requireClosed(application.closesAt, ctx.now);
  if (application.state !== "UNDER_CHECK") throw new Refused("verification-not-running");
  const checks = await checksOf(tx, applicationId);
  const own = checks.find((each) => each.verifierId === userId && each.place !== null) ?? null;
  return { ...application, checks, own };
}
