import { z } from "zod";
import { inTransaction } from "#db/client";
import { moveDecision } from "#db/queries/decision";
import { entrantsOf } from "#db/queries/ranking";
import { moveApplications } from "#db/queries/scoring-stages";
import { APPLICATION_LIFE } from "#domain/application/life-cycle";
import { DECISION_LIFE } from "#domain/decision/life-cycle";
import { requirePublisher } from "#domain/decision/policy";
import { canBePicked } from "#domain/decision/rules";
import { isWithheld } from "#domain/planning/publication";
import { Refused } from "#domain/refusal";
import { nextState } from "#domain/transitions";
import { endWhenFinished } from "#server/announcement/end-when-finished";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { decisionAtWork } from "#server/decision/decision-at-work";
import { idField, versionField } from "#server/fields";
import { enqueue } from "#server/outbox";
import { tellSubscribers } from "#server/subscription/tell-subscribers";

export const PublishDecision = z.object({ postId: idField, version: versionField });

/**
 * Publishes who was picked for a post: the picked one is selected, the others of the three are not,
 * all are told, also who was left out of names that the plan withheld. With the last post of the selection the selection is closed.
 *
 * Refuses: neither appointing officer nor presiding, nothing picked, the picked one has left,
 * published already, changed meanwhile.
 */
export function publishDecision(
  ctx: Context,
  input: z.output<typeof PublishDecision>,
): Promise<{ selectionId: string; slug: string; closed: boolean }> {
  return inTransaction(async (tx) => {
    const { postId, version } = input;
    const { post, panel, decision, names } = await decisionAtWork(tx, postId);
    requirePublisher(ctx.actor, post, panel);
    const state = nextState(DECISION_LIFE, decision.state, "publish");
    const remaining = names.filter(canBePicked);
    const picked = remaining.find(
      ({ applicationId }) => applicationId === decision.pickedApplicationId,
    );
    if (!picked) throw new Refused("pick-withdrawn");
    const others = remaining.filter((name) => name !== picked);

    const values = { state, publishedBy: ctx.actor.userId, publishedAt: ctx.now };
    if (!(await moveDecision(tx, { id: decision.id, version }, values))) {
      throw new Refused("record-stale");
    }
    await moveApplications(tx, [picked.applicationId], {
      state: nextState(APPLICATION_LIFE, "SHORTLISTED", "pick"),
    });
    await moveApplications(
      tx,
      others.map(({ applicationId }) => applicationId),
      {
        state: nextState(APPLICATION_LIFE, "SHORTLISTED", "passOver"),
        endedReason: "NOT_SELECTED",
        endedAt: ctx.now,
      },
    );
    await recordAudit(tx, ctx, {
      kind: "decision.published",
      subjectId: postId,
      agencyId: post.agencyId,
      selectionId: post.selectionId,
      before: { state: decision.state, version },
      after: { state, version: version + 1 },
    });
    // Where the names were withheld, who is none of them has been told nothing yet.
    const leftOut = isWithheld(post.publicationMode, false)
      ? await entrantsOf(tx, postId, ["NOT_SHORTLISTED"])
      : [];
    for (const [kind, people] of [
      ["candidate-selected", [picked]],
      ["candidate-not-selected", others],
      ["candidate-not-shortlisted", leftOut],
    ] as const) {
      for (const { applicationId, applicantId } of people) {
        await enqueue(tx, ctx, {
          kind,
          recipientIds: [applicantId],
          agencyId: post.agencyId,
          selectionId: post.selectionId,
          payload: {
            selection: post.selectionName,
            post: post.postTitle,
            path: `/lamaran/${applicationId}`,
          },
        });
      }
    }
    await tellSubscribers(tx, ctx, {
      selectionId: post.selectionId,
      kind: "final-result",
      payload: { post: post.postTitle },
    });
    const closed = await endWhenFinished(tx, ctx, post.selectionId);
    return { selectionId: post.selectionId, slug: post.slug, closed };
  });
}
