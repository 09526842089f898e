import { z } from "zod";
import { inTransaction } from "#db/client";
import { listPosts } from "#db/queries/plan";
import { findPost, updatePost } from "#db/queries/plan-parts";
import type { Context } from "#server/context";
import { idField, versionField } from "#server/fields";
import { changed } from "#server/planning/edit-selection";
import { postValues } from "#server/planning/form-values";
import { planChanged, planInDraft, requireWritten } from "#server/planning/plan-in-draft";
import { POST_FIELDS, requireOwnCodes } from "#server/planning/post-fields";
import { linkedPosition } from "#server/planning/register-posts";

export const EditPost = z.object({ postId: idField, version: versionField, ...POST_FIELDS });

/**
 * Changes a post of a draft.
 * @throws Refused `record-not-found`, `plan-frozen-after-publication`, `post-code-taken`,
 * `post-prefix-taken`, `position-in-selection`, `record-stale`
 */
export function editPost(
  ctx: Context,
  input: z.output<typeof EditPost>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const { postId, version, levels, ...fields } = input;
    const scope = await planInDraft(tx, ctx, await findPost(tx, postId));
    const positionId = await linkedPosition(tx, scope.selectionId, input.code);
    const values = { ...fields, positionId, requiredLevels: levels };
    await requireOwnCodes(tx, scope.selectionId, input, postId);
    const posts = await listPosts(tx, scope.selectionId);
    const before = posts.find(({ id }) => id === postId) ?? null;
    requireWritten(
      await updatePost(tx, { id: postId, version }, values),
      before ? postValues(before) : {},
    );
    await planChanged(tx, ctx, scope, {
      kind: "post.edited",
      subjectId: postId,
      ...changed(before, values),
    });
    return { selectionId: scope.selectionId };
  });
}
