import { z } from "zod";
import { inTransaction } from "#db/client";
import { statementsOn } from "#db/queries/conflicts";
import { insertSheets } from "#db/queries/scoring-sheets";
import { moveApplications, movePostStage } from "#db/queries/scoring-stages";
import { APPLICATION_LIFE } from "#domain/application/life-cycle";
import { Refused } from "#domain/refusal";
import { undeclaredSeats } from "#domain/scoring/conflict";
import { requirePresides } from "#domain/scoring/policy";
import { isSheetStage, openingTraces, requireDeclared } from "#domain/scoring/rules";
import { nextState } from "#domain/transitions";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, versionField } from "#server/fields";
import { recordTraces } from "#server/regulation/record-traces";
import { placeOf, type StagePlace, stageAtWork, standing } from "#server/scoring/stage-at-work";
import { stageToOpen } from "#server/scoring/stage-to-open";

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
    const { state, law, plan, scorers, candidates } = await stageToOpen(
      tx,
      { stage, panel },
      ctx.now,
    );
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
