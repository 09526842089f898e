import { z } from "zod";
import { inTransaction } from "#db/client";
import { deletePost, findPost } from "#db/queries/plan-parts";
import type { Context } from "#server/context";
import { idField, versionField } from "#server/fields";
import { planChanged, planInDraft, requireWritten } from "#server/planning/plan-in-draft";

export const RemovePost = z.object({ postId: idField, version: versionField });

/**
 * Takes a post out of a draft, with the requirements and documents asked for it alone.
 * @throws Refused `record-not-found`, `plan-frozen-after-publication`, `record-stale`
 */
export function removePost(
  ctx: Context,
  input: z.output<typeof RemovePost>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const post = await findPost(tx, input.postId);
    const scope = await planInDraft(tx, ctx, post);
    requireWritten(await deletePost(tx, { id: input.postId, version: input.version }));
    await planChanged(tx, ctx, scope, {
      kind: "post.removed",
      subjectId: input.postId,
      before: { code: post?.code, title: post?.title },
    });
    return { selectionId: scope.selectionId };
  });
}
