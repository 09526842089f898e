import { z } from "zod";
import { inTransaction, type Transaction } from "#db/client";
import { statementsOn } from "#db/queries/conflicts";
import { countUnanswered } from "#db/queries/objection";
import { insertSheets } from "#db/queries/scoring-sheets";
import { moveApplications, movePostStage, stagesOfPost } from "#db/queries/scoring-stages";
import { findAdminStage } from "#db/queries/verification";
import { APPLICATION_LIFE } from "#domain/application/life-cycle";
import type { Zone } from "#domain/calendar";
import { Refused } from "#domain/refusal";
import { undeclaredSeats } from "#domain/scoring/conflict";
import { STAGE_LIFE } from "#domain/scoring/life-cycle";
import { requirePresides } from "#domain/scoring/policy";
import {
  isSheetStage,
  openingTraces,
  requireDeclared,
  requireFullPanel,
  requirePredecessorsPublished,
  requireQuorum,
  requireRunningPost,
} from "#domain/scoring/rules";
import { nextState } from "#domain/transitions";
import { objectionEnds, requireReviewsOver } from "#domain/verification/objection";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, versionField } from "#server/fields";
import { lawOf } from "#server/regulation/law-of";
import { recordTraces } from "#server/regulation/record-traces";
import {
  placeOf,
  runningCandidates,
  type StagePlace,
  stageAtWork,
  standing,
} from "#server/scoring/stage-at-work";

export const OpenStage = z.object({ postStageId: idField, version: versionField });

/**
 * Opens a scored stage for one post: every member without a conflict gets an empty sheet for every
 * candidate who is still in, and who was only admitted is in the selection from now on.
 *
 * Refuses: not presiding, selection not running, panel incomplete, too few scorers, an earlier stage
 * not published, an objection still possible or unanswered, nobody to score, a member who has not
 * declared towards every candidate, not planned, changed meanwhile.
 */
export function openStage(
  ctx: Context,
  input: z.output<typeof OpenStage>,
): Promise<StagePlace & { sheets: number }> {
  return inTransaction(async (tx) => {
    const { stage, panel } = await stageAtWork(tx, input.postStageId);
    requirePresides(ctx.actor, stage, panel);
    requireRunningPost(stage);
    // The administrative check opens with its first verdict, in its own place.
    if (stage.kind === "ADMIN_CHECK") throw new Refused("transition-not-possible");
    const state = nextState(STAGE_LIFE, stage.state, "open");
    const law = await lawOf(tx, stage.selectionId, ctx.now);
    const plan = await stagesOfPost(tx, stage.postId);
    requirePredecessorsPublished(stage.kind, plan, law);
    await requireObjectionsOver(tx, stage, ctx.now);
    requireFullPanel(panel, law);
    const scorers = panel.filter(({ recused }) => !recused);
    requireQuorum(panel.length, scorers.length, law);
    const candidates = await runningCandidates(tx, stage.postId);
    if (candidates.length === 0) throw new Refused("stage-without-candidates");
    const statements = await statementsOn(tx, stage.postId);
    const undeclared = undeclaredSeats(panel, candidates, statements);
    requireDeclared(undeclared, law);

    const at = { postStageId: stage.postStageId, version: input.version };
    if (!(await movePostStage(tx, at, { state, openedAt: ctx.now }))) {
      throw new Refused("record-stale");
    }
    const entering = candidates.filter((candidate) => candidate.state === "ELIGIBLE");
    await moveApplications(
      tx,
      entering.map(({ applicationId }) => applicationId),
      { state: nextState(APPLICATION_LIFE, "ELIGIBLE", "enterSelection") },
    );
    const sheets = isSheetStage(stage.kind)
      ? scorers.flatMap(({ memberId }) =>
          candidates.map(({ applicationId }) => ({
            postStageId: stage.postStageId,
            applicationId,
            memberId,
          })),
        )
      : [];
    await insertSheets(tx, sheets);

    const about = { selectionId: stage.selectionId, postId: stage.postId };
    const traces = openingTraces(stage.kind, plan, panel, undeclared.length, law);
    await recordTraces(tx, ctx, { moment: "STAGE_OPENED", ...about }, traces);
    await recordAudit(tx, ctx, {
      kind: "stage.opened",
      subjectId: stage.postStageId,
      agencyId: stage.agencyId,
      selectionId: stage.selectionId,
      before: standing(stage.state, input.version),
      after: {
        ...standing(state, input.version + 1),
        candidates: candidates.length,
        sheets: sheets.length,
      },
    });
    return { ...placeOf(stage), sheets: sheets.length };
  });
}

/** Nothing opens before the administrative result can no longer change (`process.md` §3.6). */
async function requireObjectionsOver(
  tx: Transaction,
  stage: { readonly postId: string; readonly objectionDays: number; readonly zone: Zone },
  now: Date,
): Promise<void> {
  const admin = await findAdminStage(tx, stage.postId);
  if (admin === null) return;
  const ends = objectionEnds(admin.publishedAt, stage.objectionDays, stage.zone);
  requireReviewsOver(ends, await countUnanswered(tx, admin.postStageId), now);
}
