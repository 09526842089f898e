import { read } from "#db/client";
import { assessorStatementsOn } from "#db/queries/assessor-ties";
import { applicantsToStateOn } from "#db/queries/conflicts";
import type { Bilingual } from "#domain/locale";
import { standingTowards } from "#domain/scoring/conflict";
import type { Context } from "#server/context";
import { runningCandidates } from "#server/scoring/stage-at-work";
import { stageToAssess } from "#server/scoring/stage-to-assess";

export type AssessorTiesPage = {
  readonly postStageId: string;
  readonly postTitle: Bilingual;
  readonly selectionName: Bilingual;
  /** All but those to whom a tie was stated. */
  readonly applicants: readonly {
    readonly applicationId: string;
    readonly name: string;
    readonly office: string;
    readonly stated: boolean;
  }[];
};

/** Where an assessor says whether there is a tie; null for others, and unless the stage is open. */
export async function loadAssessorTies(
  ctx: Context,
  postStageId: string,
): Promise<AssessorTiesPage | null> {
  const stage = await stageToAssess(read(), ctx, postStageId);
  const isOpen = stage?.state === "OPEN" && stage.selectionState === "RUNNING";
  if (!isOpen || ctx.actor.userId === null || stage.cancelledAt !== null) return null;
  const accountId = ctx.actor.userId;
  const running = await runningCandidates(read(), stage.postId);
  const said = await assessorStatementsOn(read(), stage.postId);
  const applicants = (await applicantsToStateOn(read(), [stage.postId])).flatMap((each) => {
    const standing = standingTowards(said, accountId, each.applicationId);
    const isIn = running.some(({ applicationId }) => applicationId === each.applicationId);
    if (!isIn || standing === "TIED") return [];
    const { applicationId, name, office } = each;
    return [{ applicationId, name, office, stated: standing === "FREE" }];
  });
  const { postTitle, selectionName } = stage;
  return { postStageId, postTitle, selectionName, applicants };
}
