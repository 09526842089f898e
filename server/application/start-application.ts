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
import { applicantScopeTrace } from "#domain/planning/opening-scope";
import { Refused } from "#domain/refusal";
import { requireMet } from "#domain/regulation/evaluate";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, tick } from "#server/fields";
import { lawOf } from "#server/regulation/law-of";
import { recordTraces } from "#server/regulation/record-traces";

export const StartApplication = z.object({
  postId: idField,
  /** Stated: the own agency lies in the province of the post. Asked where the post is open to it alone. */
  isInside: tick,
});

/**
 * Starts a draft for a post. From now on the person holds no office in that selection.
 * @throws Refused `record-not-found` (unknown or unpublished post), `applicant-is-pns`,
 * `applicant-separation`, `announcement-deadline-clock`, `application-window-not-open`,
 * `application-already-started`, `posts-per-applicant`, `announcement-scope`
 */
export function startApplication(
  ctx: Context,
  input: Pick<z.output<typeof StartApplication>, "postId"> &
    Partial<z.output<typeof StartApplication>>,
): Promise<{ applicationId: string }> {
  return inTransaction(async (tx) => {
    const applicantId = ctx.actor.userId;
    const post = await findPostToApplyFor(tx, input.postId);
    if (applicantId === null || post === null || !isAnnounced(post.selectionState)) {
      throw new Refused("record-not-found");
    }
    requireMayApply(ctx.actor, post);
    requireOpenWindow(post, ctx.now);
    const law = await lawOf(tx, post.selectionId, ctx.now);
    const started = await applicationsInSelection(tx, post.selectionId, applicantId);
    if (started.some((each) => each.postId === post.postId)) {
      throw new Refused("application-already-started");
    }
    requirePostLeft(
      started.map((each) => each.state),
      post.maxPostsPerApplicant,
      law,
    );
    const opened = { level: post.postLevel, scope: post.postScope, province: post.province };
    const scope = applicantScopeTrace(opened, input.isInside ?? false, law);
    requireMet(scope, { province: post.province });

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
    const about = { selectionId: post.selectionId, postId: post.postId };
    // Nothing was asked where the post is open to everybody.
    if (post.postScope !== "NATIONAL") {
      await recordTraces(tx, ctx, { moment: "APPLICATION_STARTED", ...about }, [
        { trace: scope, applicationId },
      ]);
    }
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
