import { z } from "zod";
import { inTransaction } from "#db/client";
import {
  assessorStatementsOn,
  insertAssessorStatements,
  ownAssessments,
} from "#db/queries/assessor-ties";
import { findPostStageScope } from "#db/queries/scopes";
import { updateAssessment } from "#db/queries/scoring-assessments";
import { Refused } from "#domain/refusal";
import { standingTowards } from "#domain/scoring/conflict";
import { ASSESSMENT_LIFE } from "#domain/scoring/life-cycle";
import { mayAssess } from "#domain/scoring/policy";
import { requireOpenStage, requireRunningPost } from "#domain/scoring/rules";
import { nextState } from "#domain/transitions";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField } from "#server/fields";
import { runningCandidates } from "#server/scoring/stage-at-work";
import { readStatement, statementFields } from "#server/scoring/statement-fields";

export const DeclareAssessorTies = z
  .object({ postStageId: idField, ...statementFields })
  .transform(readStatement);

/**
 * An assessor says about the candidates of an open assessment whether there is a tie to any of them,
 * as members of the panel do (`coi-declare-all`), before anything of a candidate is entered.
 *
 * A tie is to the candidate, not to the post: nothing of that candidate is shown to the assessor from
 * now on, and what they entered and is still sealed is emptied, for another assessor to enter.
 *
 * Refuses: not an assessor here, selection or stage not open, nothing new to say.
 */
export function declareAssessorTies(
  ctx: Context,
  { postStageId, shown, conflict }: z.output<typeof DeclareAssessorTies>,
): Promise<{ postStageId: string; tied: readonly string[] }> {
  return inTransaction(async (tx) => {
    const stage = await findPostStageScope(tx, postStageId);
    const accountId = ctx.actor.userId;
    if (stage?.kind !== "ASSESSMENT" || accountId === null || !mayAssess(ctx.actor, stage)) {
      throw new Refused("record-not-found");
    }
    requireRunningPost(stage);
    requireOpenStage(stage.state);
    const said = await assessorStatementsOn(tx, stage.postId);
    const news = (await runningCandidates(tx, stage.postId)).flatMap(({ applicationId }) => {
      const standing = standingTowards(said, accountId, applicationId);
      if (!shown.includes(applicationId) || standing === "TIED") return [];
      const tie = conflict?.about.includes(applicationId) ? conflict : null;
      if (tie === null && standing === "FREE") return [];
      return [{ applicationId, kind: tie?.kind ?? ("NONE" as const), reason: tie?.reason ?? "" }];
    });
    if (news.length === 0) throw new Refused("conflicts-stated");
    await insertAssessorStatements(
      tx,
      news.map((each) => ({ ...each, accountId, statedAt: ctx.now })),
    );
    const tied = news.flatMap(({ applicationId, kind }) => (kind === "NONE" ? [] : applicationId));
    const own = await ownAssessments(tx, {
      ...{ postStageId, assessorId: accountId },
      applicationIds: tied,
    });
    for (const result of own) {
      const state = nextState(ASSESSMENT_LIFE, result.state, "recuse");
      if (!(await updateAssessment(tx, result, { state, levels: {}, submittedAt: null }))) {
        throw new Refused("record-stale");
      }
    }
    await recordAudit(tx, ctx, {
      kind: "assessor-ties.stated",
      subjectId: postStageId,
      agencyId: stage.agencyId,
      selectionId: stage.selectionId,
      // The reason is for whoever presides alone and stands in the statement.
      after: { applicants: news.length, tied: tied.length, emptied: own.length },
    });
    return { postStageId, tied };
  });
}
