import { z } from "zod";
import { inTransaction } from "#db/client";
import { insertStageResults, movePostStage } from "#db/queries/scoring-stages";
import { toExactText } from "#domain/rational";
import { Refused } from "#domain/refusal";
import { STAGE_LIFE } from "#domain/scoring/life-cycle";
import { requirePresides } from "#domain/scoring/policy";
import { requireRunningPost } from "#domain/scoring/rules";
import { passingOf } from "#domain/scoring/stage-result";
import { nextState } from "#domain/transitions";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, versionField } from "#server/fields";
import { lawOf } from "#server/regulation/law-of";
import {
  placeOf,
  runningCandidates,
  type StagePlace,
  stageAtWork,
  standing,
} from "#server/scoring/stage-at-work";
import { stageSubtotals } from "#server/scoring/stage-subtotals";
import { stageValues } from "#server/scoring/stage-values";

export const DecideStage = z.object({ postStageId: idField, version: versionField });

/**
 * Fixes the result of an unsealed stage for one post: values from the opened sheets, who goes on
 * by the plan's pass rule. Nothing of it can be typed.
 *
 * Refuses: not presiding, selection not running, not unsealed, nobody left, changed meanwhile.
 */
export function decideStage(
  ctx: Context,
  input: z.output<typeof DecideStage>,
): Promise<StagePlace & { passed: number; stopped: number }> {
  return inTransaction(async (tx) => {
    const { stage, panel } = await stageAtWork(tx, input.postStageId);
    requirePresides(ctx.actor, stage, panel);
    requireRunningPost(stage);
    // An opened stage that is decided without a seal is the administrative check, which is not ours.
    if (stage.kind === "ADMIN_CHECK") throw new Refused("transition-not-possible");
    const state = nextState(STAGE_LIFE, stage.state, "decide");
    const candidates = await runningCandidates(tx, stage.postId);
    const law = await lawOf(tx, stage.selectionId, ctx.now);
    const values = await stageValues(
      tx,
      stage,
      candidates.map(({ applicationId }) => applicationId),
      law,
    );
    if (values.length === 0) throw new Refused("stage-without-candidates");
    if (values.length < candidates.length) {
      throw new Error(`Stage ${stage.postStageId} was unsealed without all values.`);
    }
    const results = values.map(({ exact, ...value }) => ({
      ...value,
      exact: exact && toExactText(exact),
    }));
    const subtotals = await stageSubtotals(tx, stage, results);
    const passing = passingOf(stage, results, law, subtotals);

    const { postStageId, version } = input;
    if (!(await movePostStage(tx, { postStageId, version }, { state, decidedAt: ctx.now }))) {
      throw new Refused("record-stale");
    }
    await insertStageResults(
      tx,
      results.map(({ applicationId, value, exact, category, scorers }) => ({
        postStageId,
        applicationId,
        value,
        exact,
        category,
        scorers,
        passed: passing.has(applicationId),
        decidedAt: ctx.now,
      })),
    );
    const outcome = { passed: passing.size, stopped: values.length - passing.size };
    await recordAudit(tx, ctx, {
      kind: "stage.decided",
      subjectId: postStageId,
      agencyId: stage.agencyId,
      selectionId: stage.selectionId,
      before: standing(stage.state, version),
      after: { ...standing(state, version + 1), ...outcome },
    });
    return { ...placeOf(stage), ...outcome };
  });
}
