import { z } from "zod";
import { inTransaction } from "#db/client";
import { countUnansweredOfPost } from "#db/queries/objection";
import { findSignedRanking, insertSignedRanking } from "#db/queries/ranking";
import { moveApplications } from "#db/queries/scoring-stages";
import { APPLICATION_LIFE } from "#domain/application/life-cycle";
import { requireShortlist, shortlistTrace, tieTrace } from "#domain/ranking/cut";
import { type RankedLine, SHORTLIST } from "#domain/ranking/post-ranking";
import type { SignedLine } from "#domain/ranking/signed-line";
import { cutOf } from "#domain/ranking/tie";
import { Refused } from "#domain/refusal";
import { RESULTS_EVERY_STAGE } from "#domain/regulation/results";
import { citationOf, latest } from "#domain/regulation/rule";
import type { StageState } from "#domain/scoring/life-cycle";
import { requirePresides } from "#domain/scoring/policy";
import { requireRunningPost } from "#domain/scoring/rules";
import { flowTrace, integrityTrace } from "#domain/supervision/flow";
import { nextState } from "#domain/transitions";
import { requireNoneUnanswered } from "#domain/verification/objection";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, listField, mustTick, optionalText } from "#server/fields";
import { computedRanking, postAtWork } from "#server/ranking/post-at-work";
import { supervisedPost } from "#server/ranking/supervised-post";
import { lawOf } from "#server/regulation/law-of";
import { recordTraces } from "#server/regulation/record-traces";
import { lateConflictOf } from "#server/scoring/late-conflicts";

export const SignRanking = z.object({
  postId: idField,
  /** Which ranking was looked at: `seen` of the page. */
  seen: z.string({ error: "required" }).max(64, "too-long"),
  /** Who of the equals at the cut goes out; empty when the cut divides nobody. */
  admittedIds: listField.pipe(z.array(idField).max(50, "too-long")),
  /** The panel's reason, where something had to be decided. */
  reason: optionalText(),
});

/** The form of the page: the same, with what the chair affirms. */
export const ConfirmSigning = SignRanking.extend({ hasRead: mustTick });

/**
 * Signs the final ranking of a post in the plenary: it is kept as computed, three go on the
 * shortlist, the others leave the selection. Nobody can type a rank or a total.
 *
 * Refuses: not presiding, selection not running, signed already, a scored stage not published, an
 * objection unanswered, a candidate without a value, another ranking than the one looked at, a tie at the cut undecided.
 */
export function signRanking(
  ctx: Context,
  input: z.output<typeof SignRanking>,
): Promise<{ selectionId: string; shortlisted: readonly string[] }> {
  return inTransaction(async (tx) => {
    const { post, panel } = await postAtWork(tx, input.postId);
    requirePresides(ctx.actor, post, panel);
    requireRunningPost(post);
    if (await findSignedRanking(tx, input.postId)) throw new Refused("ranking-signed");
    const { stages, ranking, seen } = await computedRanking(tx, input.postId);
    requirePublished(stages);
    requireNoneUnanswered(await countUnansweredOfPost(tx, input.postId, { applicants: "ALL" }));
    if (ranking.unranked.length > 0) {
      throw new Refused("ranking-value-missing", null, { candidates: ranking.unranked.length });
    }
    if (seen !== input.seen) throw new Refused("record-stale");
    const lines = ranking.lines.map((line) => ({ ...line, id: line.applicationId }));
    const cut = cutOf(lines, SHORTLIST);
    const law = await lawOf(tx, post.selectionId, ctx.now);
    const names = requireShortlist(cut, input, law);

    const isTie = cut.contested.length > 0;
    const isShort = names.length < SHORTLIST;
    await insertSignedRanking(
      tx,
      {
        postId: input.postId,
        lines: ranking.lines.map(signedLine),
        tieReason: isTie ? input.reason : null,
        shortReason: isShort ? input.reason : null,
        signedBy: ctx.actor.userId ?? "",
        signedAt: ctx.now,
      },
      ranking.lines.filter(({ applicationId }) => names.includes(applicationId)),
    );
    const left = lines.map(({ id }) => id).filter((id) => !names.includes(id));
    await moveApplications(tx, names, {
      state: nextState(APPLICATION_LIFE, "IN_SELECTION", "shortlist"),
    });
    await moveApplications(tx, left, {
      state: nextState(APPLICATION_LIFE, "IN_SELECTION", "leaveOut"),
      endedReason: "NOT_SHORTLISTED",
      endedAt: ctx.now,
    });
    const candidates = lines.length;
    const supervised = await supervisedPost(tx, post);
    const about = { selectionId: post.selectionId, postId: input.postId };
    await recordTraces(tx, ctx, { moment: "RANKING_SIGNED", ...about }, [
      tieTrace(cut, law),
      shortlistTrace(names.length, law),
      flowTrace(supervised, "TRACK_RECORD", law),
      // A count for the post: whose record it is stands with the answers, which fewer people read.
      integrityTrace(supervised, names, law),
      await lateConflictOf(tx, post, law),
    ]);
    await recordAudit(tx, ctx, {
      kind: "ranking.signed",
      subjectId: input.postId,
      agencyId: post.agencyId,
      selectionId: post.selectionId,
      after: {
        state: "SIGNED",
        candidates,
        shortlisted: names.length,
        tieDecided: isTie,
      },
    });
    return { selectionId: post.selectionId, shortlisted: names };
  });
}

/** @throws Refused `ranking-stage-unpublished` */
function requirePublished(
  stages: readonly { readonly kind: string; readonly state: StageState }[],
) {
  const waiting = stages.filter(({ state }) => state !== "PUBLISHED");
  if (stages.length === 0 || waiting.length > 0) {
    throw new Refused("ranking-stage-unpublished", citationOf(latest(RESULTS_EVERY_STAGE)), {
      waiting: waiting.length,
      stages: stages.length,
    });
  }
}

function signedLine(line: RankedLine): SignedLine {
  const { applicationId, candidateCode, total, rank, components, weighted } = line;
  return { applicationId, candidateCode, total, rank, components, weighted };
}
