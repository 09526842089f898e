import { read } from "#db/client";
import type { Bilingual } from "#domain/locale";
import type { PaperRef } from "#domain/paper/terms";
import type { ChangesHead } from "#server/announcement/changes-head";
import { fewDecisionNow } from "#server/announcement/few-decision-now";
import { loadChanges } from "#server/announcement/load-changes";
import type { Context } from "#server/context";
import { papersOf } from "#server/paper/papers-of";

export type CancellationForm = ChangesHead & {
  /** Null where the whole selection would end. */
  readonly post: { readonly id: string; readonly title: Bilingual } | null;
  readonly decisions: readonly PaperRef[];
  /** What the panel has decided already, where it was for too few applicants. */
  readonly grounds: Readonly<Record<"decisionId" | "reason" | "reasonEn", string>> | null;
};

/**
 * The form that ends a post, or the selection where no post is named; null for who may not, and for
 * posts that have ended.
 */
export async function loadCancellationForm(
  ctx: Context,
  selectionId: string,
  postId: string | null,
): Promise<CancellationForm | null> {
  const page = await loadChanges(ctx, selectionId);
  if (page === null) return null;
  const { name, slug, zone, selectionState, version } = page;
  const head = { selectionId, name, slug, zone, selectionState, version };
  if (postId === null) {
    if (!page.mayCancelAll) return null;
    const decisions = await papersOf(selectionId, ["CANCELLATION_DECISION"]);
    return { ...head, post: null, decisions, grounds: null };
  }
  const post = page.posts.find(({ id, mayCancel }) => id === postId && mayCancel);
  if (post === undefined) return null;
  const decisions = await papersOf(selectionId, ["PANEL_DECISION", "CANCELLATION_DECISION"]);
  const few = await fewDecisionNow(read(), postId);
  return {
    ...head,
    post: { id: post.id, title: post.title },
    decisions,
    grounds:
      few?.way === "CANCEL"
        ? { decisionId: few.decisionId, reason: few.reason, reasonEn: few.reasonEn }
        : null,
  };
}
