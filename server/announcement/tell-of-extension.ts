import type { Transaction } from "#db/client";
import { applicantsOfPosts, seatedAccounts } from "#db/queries/changes";
import type { PlainDate } from "#domain/calendar";
import type { selectionAtWork } from "#server/announcement/selection-at-work";
import type { CountedPost } from "#server/announcement/supplied-posts";
import type { Context } from "#server/context";
import { enqueue } from "#server/outbox";
import { tellSubscribers } from "#server/subscription/tell-subscribers";

/** Tells everybody whom an extension concerns: who has a draft, who has sent, the panel, subscribers. */
export async function tellOfExtension(
  tx: Transaction,
  ctx: Context,
  scope: Awaited<ReturnType<typeof selectionAtWork>>,
  posts: readonly CountedPost[],
  lastDay: PlainDate,
): Promise<void> {
  const people = await applicantsOfPosts(
    tx,
    posts.map(({ id }) => id),
    // Verdicts that are not published look alike to whom they concern.
    ["DRAFT", "SUBMITTED", "UNDER_CHECK", "ELIGIBLE", "NOT_ELIGIBLE"],
  );
  for (const post of posts) {
    const own = people.filter(({ postId }) => postId === post.id);
    const payload = {
      selection: scope.selectionName,
      post: post.title,
      lastDay,
      path: "/lamaran",
    };
    for (const [kind, isDraft] of [
      ["extension.draft", true],
      ["extension.sent", false],
    ] as const) {
      await enqueue(tx, ctx, {
        kind,
        recipientIds: own
          .filter(({ state }) => (state === "DRAFT") === isDraft)
          .map(({ applicantId }) => applicantId),
        agencyId: scope.agencyId,
        selectionId: scope.selectionId,
        payload,
      });
    }
  }
  await enqueue(tx, ctx, {
    kind: "extension.panel",
    recipientIds: await seatedAccounts(tx, scope.selectionId),
    agencyId: scope.agencyId,
    payload: {
      selection: scope.selectionName,
      lastDay,
      path: `/kantor/seleksi/${scope.selectionId}/perubahan`,
    },
  });
  await tellSubscribers(tx, ctx, {
    selectionId: scope.selectionId,
    kind: "extended",
    payload: { lastDay },
  });
}
