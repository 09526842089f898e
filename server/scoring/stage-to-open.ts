import type { Reader } from "#db/client";
import { countUnanswered } from "#db/queries/objection";
import { resultsOf, stagesOfPost } from "#db/queries/scoring-stages";
import { findAdminStage } from "#db/queries/verification";
import { requireNotGivenUp } from "#domain/announcement/few-applicants";
import type { Zone } from "#domain/calendar";
import { Refused } from "#domain/refusal";
import type { Law } from "#domain/regulation/law";
import { STAGE_LIFE } from "#domain/scoring/life-cycle";
import {
  requireFullPanel,
  requirePredecessorsPublished,
  requireQuorum,
  requireRunningPost,
} from "#domain/scoring/rules";
import { nextState } from "#domain/transitions";
import { objectionEnds, requireReviewsOver } from "#domain/verification/objection";
import { fewDecisionNow } from "#server/announcement/few-decision-now";
import { lawOf } from "#server/regulation/law-of";
import { runningCandidates, type stageAtWork } from "#server/scoring/stage-at-work";

type AtWork = Awaited<ReturnType<typeof stageAtWork>>;

/**
 * What opening a stage of a post starts from, where nothing stands in its way but what members have
 * not said about the candidates yet.
 * @throws Refused `selection-not-running`, `post-cancelled`, `transition-not-possible`,
 * `results-every-stage`, `panel-vacant-seat`, `coi-quorum`, `stage-without-candidates`, or while an
 * objection is still possible or unanswered, `few-not-going-on`
 */
export async function stageToOpen(reader: Reader, { stage, panel }: AtWork, now: Date) {
  requireRunningPost(stage);
  // The administrative check opens with its first verdict, in its own place.
  if (stage.kind === "ADMIN_CHECK") throw new Refused("transition-not-possible");
  const state = nextState(STAGE_LIFE, stage.state, "open");
  const law = await lawOf(reader, stage.selectionId, now);
  const plan = await stagesOfPost(reader, stage.postId);
  requirePredecessorsPublished(stage.kind, plan, law);
  await requireAdmitted(reader, stage, law, now);
  requireFullPanel(panel, law);
  const scorers = panel.filter(({ recused }) => !recused);
  requireQuorum(panel.length, scorers.length, law);
  const candidates = await runningCandidates(reader, stage.postId);
  if (candidates.length === 0) throw new Refused("stage-without-candidates");
  return { state, law, plan, scorers, candidates };
}

/**
 * Nothing opens before the administrative result can no longer change (`process.md` §3.6), nor for
 * a post that the panel has decided to cancel.
 */
async function requireAdmitted(
  reader: Reader,
  stage: { readonly postId: string; readonly objectionDays: number; readonly zone: Zone },
  law: Law,
  now: Date,
): Promise<void> {
  const admin = await findAdminStage(reader, stage.postId);
  if (admin === null) return;
  const ends = objectionEnds(admin.publishedAt, stage.objectionDays, stage.zone);
  requireReviewsOver(ends, await countUnanswered(reader, admin.postStageId), now);
  const results = await resultsOf(reader, [admin.postStageId]);
  const eligible = results.filter(({ passed }) => passed).length;
  const counts = { sent: results.length, eligible };
  requireNotGivenUp(counts, await fewDecisionNow(reader, stage.postId), law);
}
