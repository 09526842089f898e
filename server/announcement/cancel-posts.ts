import { z } from "zod";
import { inTransaction, type Transaction } from "#db/client";
import {
  applicantsOfPosts,
  insertCancellation,
  moveApplicationsOfPosts,
  movePostWindow,
  postWindows,
  seatedAccounts,
} from "#db/queries/changes";
import { decidedPostIds } from "#db/queries/decision";
import { listPapers } from "#db/queries/paper";
import { panelOf } from "#db/queries/scoring-stages";
import { requireCanceller, requireSigner } from "#domain/announcement/policy";
import { believedActive } from "#domain/application/life-cycle";
import { dayOf } from "#domain/calendar";
import { requirePaper } from "#domain/paper/rules";
import type { PaperKind } from "#domain/paper/terms";
import { Refused } from "#domain/refusal";
import { requirePresides } from "#domain/scoring/policy";
import { endWhenFinished } from "#server/announcement/end-when-finished";
import { nextAnnouncementNumber } from "#server/announcement/next-number";
import { selectionAtWork } from "#server/announcement/selection-at-work";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, mustTick, optionalId, optionalText, reasonField } from "#server/fields";
import { enqueue } from "#server/outbox";
import { tellSubscribers } from "#server/subscription/tell-subscribers";

const GROUNDS = {
  /** The decision on which it rests. */
  decisionId: optionalId,
  reason: reasonField(20, 600),
  reasonEn: optionalText(600),
  sure: mustTick,
};

export const CancelPost = z.object({ selectionId: idField, postId: idField, ...GROUNDS });
export const CancelSelection = z.object({ selectionId: idField, ...GROUNDS });

type Scope = Awaited<ReturnType<typeof selectionAtWork>>;
type Window = Awaited<ReturnType<typeof postWindows>>[number];
type Grounds = Pick<z.output<typeof CancelPost>, "decisionId" | "reason" | "reasonEn">;
type Cancelled = { readonly selectionId: string; readonly slug: string };

const BY_PANEL: readonly PaperKind[] = ["PANEL_DECISION", "CANCELLATION_DECISION"];

/**
 * Ends one post before its time; the others go on. Its applications end, all data is kept. With the
 * last post that ran the selection ends too.
 * @throws Refused `record-not-found`, `selection-not-running`, `post-cancelled`, `post-decided`,
 * `paper-missing`, `paper-other-kind`, `record-stale`
 */
export function cancelPost(ctx: Context, input: z.output<typeof CancelPost>): Promise<Cancelled> {
  return inTransaction(async (tx) => {
    const { selectionId, postId } = input;
    const scope = await selectionAtWork(tx, selectionId, (at) => requireSigner(ctx.actor, at));
    const panel = await panelOf(tx, selectionId);
    requirePresides(ctx.actor, scope, panel.towards(postId));
    const post = (await postWindows(tx, selectionId)).find(({ id }) => id === postId);
    if (post === undefined) throw new Refused("record-not-found");
    if (post.cancelledAt !== null) throw new Refused("post-cancelled");
    const decided = await decidedPostIds(tx, selectionId);
    if (decided.includes(postId)) throw new Refused("post-decided");
    await cancel(tx, ctx, scope, input, postId, [post]);
    await endWhenFinished(tx, ctx, selectionId);
    return { selectionId, slug: scope.slug };
  });
}

/**
 * Ends a whole selection before its time: every post that is not decided.
 * @throws Refused `record-not-found`, `selection-not-running`, `paper-missing`, `paper-other-kind`,
 * `record-stale`
 */
export function cancelSelection(
  ctx: Context,
  input: z.output<typeof CancelSelection>,
): Promise<Cancelled> {
  return inTransaction(async (tx) => {
    const { selectionId } = input;
    const scope = await selectionAtWork(tx, selectionId, (at) => requireCanceller(ctx.actor, at));
    const decided = await decidedPostIds(tx, selectionId);
    const posts = (await postWindows(tx, selectionId)).filter(
      ({ id, cancelledAt }) => cancelledAt === null && !decided.includes(id),
    );
    await cancel(tx, ctx, scope, input, null, posts);
    await endWhenFinished(tx, ctx, selectionId);
    return { selectionId, slug: scope.slug };
  });
}

async function cancel(
  tx: Transaction,
  ctx: Context,
  scope: Scope,
  grounds: Grounds,
  postId: string | null,
  posts: readonly Window[],
): Promise<void> {
  const { selectionId, agencyId } = scope;
  const kinds = postId === null ? (["CANCELLATION_DECISION"] as const) : BY_PANEL;
  const decision = requirePaper(await listPapers(tx, selectionId), grounds.decisionId, kinds);
  const postIds = posts.map(({ id }) => id);
  // Asked before they move: afterwards nobody is active.
  const active = believedActive(scope.publicationMode);
  const people = await applicantsOfPosts(tx, postIds, active);
  for (const post of posts) {
    if (!(await movePostWindow(tx, post, { cancelledAt: ctx.now }))) {
      throw new Refused("record-stale");
    }
  }
  const applicationIds = await moveApplicationsOfPosts(tx, postIds, active, {
    state: "POST_CANCELLED",
    endedReason: "POST_CANCELLED",
    endedAt: ctx.now,
  });
  const announcementNumber = await nextAnnouncementNumber(tx, agencyId, dayOf(ctx.now, scope.zone));
  const { reason, reasonEn } = grounds;
  const cancellationId = await insertCancellation(tx, {
    selectionId,
    postId,
    announcementNumber,
    reason,
    reasonEn,
    decisionId: decision.id,
    cancelledBy: ctx.actor.userId ?? "",
    cancelledAt: ctx.now,
  });
  for (const { id, version } of posts) {
    await recordAudit(tx, ctx, {
      kind: "post.cancelled",
      subjectId: id,
      agencyId,
      selectionId,
      before: { version },
      after: { version: version + 1, cancellationId, announcementNumber },
    });
  }
  await recordAudit(tx, ctx, {
    kind: "applications.ended",
    subjectId: selectionId,
    agencyId,
    selectionId,
    after: { state: "POST_CANCELLED", applicationIds },
  });
  for (const post of posts) {
    await enqueue(tx, ctx, {
      kind: "post-cancelled",
      recipientIds: people
        .filter((person) => person.postId === post.id)
        .map(({ applicantId }) => applicantId),
      agencyId,
      selectionId,
      payload: {
        selection: scope.selectionName,
        post: post.title,
        number: announcementNumber,
        path: `/seleksi/${scope.slug}/perubahan`,
      },
    });
  }
  await enqueue(tx, ctx, {
    kind: "post-cancelled.panel",
    recipientIds: await seatedAccounts(tx, selectionId),
    agencyId,
    payload: {
      selection: scope.selectionName,
      number: announcementNumber,
      path: `/kantor/seleksi/${selectionId}/perubahan`,
    },
  });
  await tellSubscribers(tx, ctx, { selectionId, kind: "cancelled", payload: {} });
}
