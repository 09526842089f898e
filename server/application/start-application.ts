import { z } from "zod";
import { inTransaction } from "#db/client";
import { findPerson, findProfile } from "#db/queries/applicant-profile";
import {
  applicationsInSelection,
  findPostToApplyFor,
  insertApplication,
} from "#db/queries/application";
import { requireMayApply } from "#domain/application/policy";
import { requireOpenWindow, requirePostLeft } from "#domain/application/rules";
import { isAnnounced } from "#domain/planning/life-cycle";
import { Refused } from "#domain/refusal";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField } from "#server/fields";
import { lawOf } from "#server/regulation/law-of";

export const StartApplication = z.object({ postId: idField });

/**
 * Starts a draft for a post. From now on the person holds no office in that selection.
 * @throws Refused `record-not-found` (unknown or unpublished post), `applicant-is-pns`,
 * `applicant-separation`, `announcement-deadline-clock`, `application-window-not-open`,
 * `application-already-started`, `posts-per-applicant`
 */
export function startApplication(
  ctx: Context,
  input: z.output<typeof StartApplication>,
): Promise<{ applicationId: string }> {
  return inTransaction(async (tx) => {
    const applicantId = ctx.actor.userId;
    const post = await findPostToApplyFor(tx, input.postId);
    if (applicantId === null || post === null || !isAnnounced(post.selectionState)) {
      throw new Refused("record-not-found");
    }
    requireMayApply(ctx.actor, post);
    requireOpenWindow(post, ctx.now);
    const started = await applicationsInSelection(tx, post.selectionId, applicantId);
    if (started.some((each) => each.postId === post.postId)) {
      throw new Refused("application-already-started");
    }
    requirePostLeft(
      started.map((each) => each.state),
      post.maxPostsPerApplicant,
      await lawOf(tx, post.selectionId, ctx.now),
    );

    const person = await findPerson(tx, applicantId);
    const profile = await findProfile(tx, applicantId);
    const applicationId = await insertApplication(tx, {
      selectionId: post.selectionId,
      postId: post.postId,
      applicantId,
      state: "DRAFT",
      startedAt: ctx.now,
      changedAt: ctx.now,
      sortName: (profile?.fullName ?? person?.name ?? "").toLowerCase(),
    });
    await recordAudit(tx, ctx, {
      kind: "application.started",
      subjectId: applicationId,
      agencyId: post.agencyId,
      selectionId: post.selectionId,
      after: { state: "DRAFT", version: 1, postId: post.postId },
    });
    return { applicationId };
  });
}
