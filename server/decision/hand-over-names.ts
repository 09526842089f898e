import { z } from "zod";
import { inTransaction } from "#db/client";
import { findDecision, handedNames, insertDecision, officersOf } from "#db/queries/decision";
import { entrantsOf, findSignedRanking } from "#db/queries/ranking";
import { dayOf } from "#domain/calendar";
import { canBePicked } from "#domain/decision/rules";
import { isWithheld } from "#domain/planning/publication";
import { shortlistTrace } from "#domain/ranking/cut";
import { Refused } from "#domain/refusal";
import { requirePresides } from "#domain/scoring/policy";
import { requireRunningPost } from "#domain/scoring/rules";
import { flowTrace, recommendationTrace } from "#domain/supervision/flow";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField } from "#server/fields";
import { enqueue } from "#server/outbox";
import { postAtWork } from "#server/ranking/post-at-work";
import { supervisedPost } from "#server/ranking/supervised-post";
import { lawOf } from "#server/regulation/law-of";
import { recordTraces } from "#server/regulation/record-traces";

export const HandOverNames = z.object({ postId: idField });

/**
 * Hands the names of a signed ranking over to the appointing officer. From this moment that officer
 * sees them, the public reads them in the mode of the plan, and all ranked candidates are told; of a
 * plan that withholds them nobody else learns anything before the choice is published.
 *
 * Refuses: not presiding, selection not running, ranking not signed, handed over already, nobody
 * left of the names, no appointing officer.
 */
export function handOverNames(
  ctx: Context,
  input: z.output<typeof HandOverNames>,
): Promise<{ selectionId: string; slug: string }> {
  return inTransaction(async (tx) => {
    const { postId } = input;
    const { post, panel } = await postAtWork(tx, postId);
    requirePresides(ctx.actor, post, panel);
    requireRunningPost(post);
    if (!(await findSignedRanking(tx, postId))) throw new Refused("ranking-not-signed");
    if (await findDecision(tx, postId)) throw new Refused("names-handed-over");
    const names = (await handedNames(tx, postId)).filter(canBePicked);
    if (names.length === 0) throw new Refused("names-gone");
    const officers = await officersOf(tx, post, "PPK");
    if (officers.length === 0) throw new Refused("officer-missing");

    await insertDecision(tx, {
      postId,
      state: "HANDED_OVER",
      handedOverBy: ctx.actor.userId ?? "",
      handedOverAt: ctx.now,
    });
    const about = { selectionId: post.selectionId, postId };
    const law = await lawOf(tx, post.selectionId, ctx.now);
    const supervised = await supervisedPost(tx, post);
    await recordTraces(tx, ctx, { moment: "NAMES_HANDED_OVER", ...about }, [
      shortlistTrace(names.length, law),
      flowTrace(supervised, "SHORTLIST_RECOMMENDATION", law),
      recommendationTrace(supervised, dayOf(ctx.now, post.zone), law),
    ]);
    await recordAudit(tx, ctx, {
      kind: "decision.handed-over",
      subjectId: postId,
      agencyId: post.agencyId,
      selectionId: post.selectionId,
      after: { state: "HANDED_OVER", version: 1, names: names.length },
    });

    const { agencyId } = post;
    const said = { selection: post.selectionName, post: post.postTitle };
    await enqueue(tx, ctx, {
      kind: "names-handed-over",
      recipientIds: officers,
      agencyId,
      payload: { ...said, path: `/keputusan/${postId}` },
    });
    if (isWithheld(post.publicationMode, false)) {
      return { selectionId: post.selectionId, slug: post.slug };
    }
    const others = await entrantsOf(tx, postId, ["NOT_SHORTLISTED"]);
    for (const { applicantId, applicationId } of [...names, ...others]) {
      const isNamed = names.some((name) => name.applicationId === applicationId);
      await enqueue(tx, ctx, {
        kind: isNamed ? "candidate-shortlisted" : "candidate-not-shortlisted",
        recipientIds: [applicantId],
        agencyId,
        selectionId: post.selectionId,
        payload: { ...said, path: `/lamaran/${applicationId}` },
      });
    }
    return { selectionId: post.selectionId, slug: post.slug };
  });
}
