import type { Transaction } from "#db/client";
import { findSelectionScope } from "#db/queries/scopes";
import { Refused } from "#domain/refusal";

/**
 * A running selection on which this person may act.
 * @param requireMay throws for who may not
 * @throws Refused `record-not-found`, `selection-not-running`
 */
export async function selectionAtWork(
  tx: Transaction,
  selectionId: string,
  requireMay: (scope: { readonly agencyId: string; readonly selectionId: string }) => void,
) {
  const scope = await findSelectionScope(tx, selectionId);
  if (scope === null) throw new Refused("record-not-found");
  requireMay(scope);
  if (scope.selectionState !== "RUNNING") throw new Refused("selection-not-running");
  return scope;
}
