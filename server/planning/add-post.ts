import { z } from "zod";
import { inTransaction } from "#db/client";
import { insertPost } from "#db/queries/plan-parts";
import type { Context } from "#server/context";
import { idField } from "#server/fields";
import { planChanged, planInDraft } from "#server/planning/plan-in-draft";
import { POST_FIELDS, requireOwnCodes } from "#server/planning/post-fields";
import { linkedPosition } from "#server/planning/register-posts";

export const AddPost = z.object({ selectionId: idField, ...POST_FIELDS });

/**
 * Adds a post to fill to a draft. With a code of the register it is that post.
 * @throws Refused `record-not-found`, `plan-frozen-after-publication`, `post-code-taken`,
 * `post-prefix-taken`, `position-in-selection`
 */
export function addPost(
  ctx: Context,
  input: z.output<typeof AddPost>,
): Promise<{ postId: string }> {
  return inTransaction(async (tx) => {
    const { levels, ...values } = input;
    const scope = await planInDraft(tx, ctx, input);
    await requireOwnCodes(tx, input.selectionId, input, null);
    const positionId = await linkedPosition(tx, input.selectionId, input.code);
    const postId = await insertPost(tx, { ...values, positionId, requiredLevels: levels });
    await planChanged(tx, ctx, scope, {
      kind: "post.added",
      subjectId: postId,
      after: { code: input.code, title: input.title },
    });
    return { postId };
  });
}
