import type { Transaction } from "#db/client";
import { livePosts } from "#db/queries/changes";
import { moveSelection, undecidedPosts } from "#db/queries/decision";
import { findSelectionScope } from "#db/queries/scopes";
import { SELECTION_LIFE } from "#domain/planning/life-cycle";
import { Refused } from "#domain/refusal";
import { nextState } from "#domain/transitions";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";

/**
 * Ends a selection in which each post is decided or cancelled: closed where any was decided,
 * cancelled where none was.
 * @returns whether it ended
 */
export async function endWhenFinished(
  tx: Transaction,
  ctx: Context,
  selectionId: string,
): Promise<boolean> {
  if ((await undecidedPosts(tx, selectionId)) > 0) return false;
  const selection = await findSelectionScope(tx, selectionId);
  if (!selection) throw new Error(`No selection ${selectionId}.`);
  const { version, agencyId, selectionState } = selection;
  const act = (await livePosts(tx, selectionId)) > 0 ? "close" : "cancel";
  const state = nextState(SELECTION_LIFE, selectionState, act);
  const at = { selectionId, version };
  if (!(await moveSelection(tx, at, { state, closedAt: ctx.now }))) {
    throw new Refused("record-stale");
  }
  await recordAudit(tx, ctx, {
    kind: act === "close" ? "selection.closed" : "selection.cancelled",
    subjectId: selectionId,
    agencyId,
    selectionId,
    before: { state: selectionState, version },
    after: { state, version: version + 1 },
  });
  return true;
}
