import { and, asc, eq, inArray } from "drizzle-orm";
import type { Reader } from "#db/client";
import { application } from "#db/schema/application";
import { decision } from "#db/schema/decision";
import { selectionPost, stage } from "#db/schema/planning";
import { postStage, stageResult } from "#db/schema/scoring";

/** The stages of the plan as they run for a post, with nothing of what is not published yet. */
export function stagesOfPost(reader: Reader, postId: string) {
  return reader
    .select({
      postStageId: postStage.id,
      kind: stage.kind,
      startsOn: stage.startsOn,
      endsOn: stage.endsOn,
      resultsOn: stage.resultsOn,
      weight: stage.weight,
      maximum: stage.maximum,
      isPublished: eq(postStage.state, "PUBLISHED").mapWith(Boolean),
      publishedAt: postStage.publishedAt,
    })
    .from(postStage)
    .innerJoin(stage, eq(stage.id, postStage.stageId))
    .where(eq(postStage.postId, postId))
    .orderBy(asc(stage.position), asc(stage.id));
}

/** Results of the named applications in stages that have been published. */
export function publishedResultsOf(reader: Reader, applicationIds: readonly string[]) {
  return reader
    .select({
      applicationId: stageResult.applicationId,
      kind: stage.kind,
      value: stageResult.value,
      category: stageResult.category,
      passed: stageResult.passed,
    })
    .from(stageResult)
    .innerJoin(postStage, eq(postStage.id, stageResult.postStageId))
    .innerJoin(stage, eq(stage.id, postStage.stageId))
    .where(
      and(
        inArray(stageResult.applicationId, [...applicationIds]),
        eq(postStage.state, "PUBLISHED"),
      ),
    )
    .orderBy(asc(stage.position), asc(stageResult.id));
}

/** Of the named posts, whether the administrative result and the final decision are public. */
export function publishedOfPosts(reader: Reader, postIds: readonly string[]) {
  return reader
    .select({
      postId: selectionPost.id,
      adminState: postStage.state,
      decisionPublishedAt: decision.publishedAt,
    })
    .from(selectionPost)
    .innerJoin(
      stage,
      and(eq(stage.selectionId, selectionPost.selectionId), eq(stage.kind, "ADMIN_CHECK")),
    )
    .innerJoin(
      postStage,
      and(eq(postStage.stageId, stage.id), eq(postStage.postId, selectionPost.id)),
    )
    .leftJoin(decision, eq(decision.postId, selectionPost.id))
    .where(inArray(selectionPost.id, [...postIds]));
}

/** The published stages in whose result an application has a line, in the plan's order. */
export function ownResultsToAttack(reader: Reader, applicationId: string) {
  return reader
    .select({
      postStageId: postStage.id,
      kind: stage.kind,
      publishedAt: postStage.publishedAt,
    })
    .from(stageResult)
    .innerJoin(postStage, eq(postStage.id, stageResult.postStageId))
    .innerJoin(stage, eq(stage.id, postStage.stageId))
    .where(and(eq(stageResult.applicationId, applicationId), eq(postStage.state, "PUBLISHED")))
    .orderBy(asc(stage.position), asc(postStage.id));
}

/** The application with which a person stands in a result; null for who does not. */
export async function applicationInResult(
  reader: Reader,
  of: { readonly postStageId: string; readonly accountId: string },
): Promise<string | null> {
  const [found] = await reader
    .select({ applicationId: stageResult.applicationId })
    .from(stageResult)
    .innerJoin(application, eq(application.id, stageResult.applicationId))
    .where(
      and(eq(stageResult.postStageId, of.postStageId), eq(application.applicantId, of.accountId)),
    );
  return found?.applicationId ?? null;
}
