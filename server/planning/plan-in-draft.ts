import type { Transaction } from "#db/client";
import { raisePlanVersion } from "#db/queries/plan";
import { findSelectionScope } from "#db/queries/scopes";
import { requirePlanner } from "#domain/planning/policy";
import { requireDraftPlan } from "#domain/planning/rules";
import { Refused, Stale } from "#domain/refusal";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import type { FormValues } from "#server/planning/form-values";

type Scope = NonNullable<Awaited<ReturnType<typeof findSelectionScope>>>;

/**
 * The selection whose plan this person may change now.
 * @param part what belongs to the selection, such as a post; null when there is no such part
 * @throws Refused `record-not-found`, `plan-frozen-after-publication`
 */
export async function planInDraft(
  tx: Transaction,
  ctx: Context,
  part: { readonly selectionId: string } | null,
): Promise<Scope> {
  const scope = part === null ? null : await findSelectionScope(tx, part.selectionId);
  if (scope === null) throw new Refused("record-not-found");
  requirePlanner(ctx.actor, scope);
  requireDraftPlan(scope.selectionState);
  return scope;
}

type Change = {
  readonly kind: string;
  readonly subjectId: string;
  readonly before?: unknown;
  readonly after?: unknown;
};

/** Records a change of a plan, and that the plan is no longer the one that was checked. */
export async function planChanged(
  tx: Transaction,
  ctx: Context,
  scope: Scope,
  change: Change,
): Promise<void> {
  await raisePlanVersion(tx, scope.selectionId);
  await recordAudit(tx, ctx, {
    ...change,
    agencyId: scope.agencyId,
    selectionId: scope.selectionId,
  });
}

/**
 * Refuses when a guarded write found another version.
 * @param current the stored values as texts of the form's fields
 * @throws Stale
 */
export function requireWritten(written: boolean, current: FormValues = {}): void {
  if (!written) throw new Stale(current);
}
