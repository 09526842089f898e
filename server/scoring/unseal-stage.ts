import { z } from "zod";
import { inTransaction, type Transaction } from "#db/client";
import { countUnansweredOfPost } from "#db/queries/objection";
import { assessmentsOf, openAssessments } from "#db/queries/scoring-assessments";
import { openSheets, sheetsOfPostStage, voidSheets } from "#db/queries/scoring-sheets";
import { movePostStage } from "#db/queries/scoring-stages";
import { Refused } from "#domain/refusal";
import { STAGE_LIFE } from "#domain/scoring/life-cycle";
import { requirePresides } from "#domain/scoring/policy";
import {
  isSheetStage,
  quorumTrace,
  requireAllAssessments,
  requireAllSheets,
  requireQuorum,
  requireRunningPost,
  scorersOf,
} from "#domain/scoring/rules";
import { nextState } from "#domain/transitions";
import { requireNobodyComesBack } from "#domain/verification/objection";
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

export const UnsealStage = z.object({ postStageId: idField, version: versionField });

/**
 * Breaks the seal of a stage for one post. It cannot be closed again.
 *
 * Refuses: not presiding, selection not running, stage not open, somebody may come back after
 * an objection, a sheet or result missing, too few scorers, changed meanwhile.
 */
export function unsealStage(
  ctx: Context,
  input: z.output<typeof UnsealStage>,
): Promise<StagePlace & { opened: number }> {
  return inTransaction(async (tx) => {
    const { stage, panel } = await stageAtWork(tx, input.postStageId);
    requirePresides(ctx.actor, stage, panel);
    requireRunningPost(stage);
    if (stage.kind === "ADMIN_CHECK") throw new Refused("transition-not-possible");
    const state = nextState(STAGE_LIFE, stage.state, "unseal");
    requireNobodyComesBack(
      await countUnansweredOfPost(tx, stage.postId, { applicants: "ELIMINATED" }),
    );
    const opened = isSheetStage(stage.kind)
      ? await unsealSheets(tx, ctx, stage, panel.length)
      : await unsealAssessments(tx, stage);

    const { postStageId, version } = input;
    const moved = await movePostStage(
      tx,
      { postStageId, version },
      { state, unsealedAt: ctx.now, unsealedBy: ctx.actor.userId },
    );
    if (!moved) throw new Refused("record-stale");
    await recordAudit(tx, ctx, {
      kind: "stage.unsealed",
      subjectId: postStageId,
      agencyId: stage.agencyId,
      selectionId: stage.selectionId,
      before: standing(stage.state, version),
      after: { ...standing(state, version + 1), opened },
    });
    return { ...placeOf(stage), opened };
  });
}

type StageAtWork = Awaited<ReturnType<typeof stageAtWork>>["stage"];
type Place = { readonly postStageId: string; readonly postId: string };

async function runningOf(tx: Transaction, postId: string): Promise<ReadonlySet<string>> {
  const candidates = await runningCandidates(tx, postId);
  if (candidates.length === 0) throw new Refused("stage-without-candidates");
  return new Set(candidates.map(({ applicationId }) => applicationId));
}

async function unsealSheets(
  tx: Transaction,
  ctx: Context,
  stage: StageAtWork,
  members: number,
): Promise<number> {
  const { postStageId, postId, selectionId } = stage;
  const law = await lawOf(tx, selectionId, ctx.now);
  const sheets = await sheetsOfPostStage(tx, postStageId);
  requireAllSheets(sheets, await runningOf(tx, postId));
  const scorers = scorersOf(sheets).length;
  requireQuorum(members, scorers, law);
  await recordTraces(tx, ctx, { moment: "STAGE_UNSEALED", selectionId, postId }, [
    quorumTrace(members, scorers, law),
  ]);
  // What is left unsent is about candidates who went meanwhile; no draft stays behind.
  await voidSheets(tx, { postStageId, onlyUnsent: true }, { voidCause: "CANDIDATE_OUT" });
  return openSheets(tx, postStageId);
}

async function unsealAssessments(tx: Transaction, { postStageId, postId }: Place): Promise<number> {
  const results = await assessmentsOf(tx, postStageId);
  requireAllAssessments(results, await runningOf(tx, postId));
  return openAssessments(tx, postStageId);
}
