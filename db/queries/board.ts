import { asc, count, eq } from "drizzle-orm";
import type { Reader } from "#db/client";
import { application } from "#db/schema/application";
import { selectionPost, stage } from "#db/schema/planning";
import { postStage } from "#db/schema/scoring";

/** Head counts of a selection by post and state; `sent` are those that were handed in at some time. */
export function countApplications(reader: Reader, selectionId: string) {
  return reader
    .select({
      postId: application.postId,
      state: application.state,
      all: count(),
      sent: count(application.submittedAt),
    })
    .from(application)
    .where(eq(application.selectionId, selectionId))
    .groupBy(application.postId, application.state);
}

/** How far each stage is for each post of a selection, in the order of the stages. */
export function listPostStages(reader: Reader, selectionId: string) {
  return reader
    .select({
      postId: postStage.postId,
      kind: stage.kind,
      state: postStage.state,
    })
    .from(postStage)
    .innerJoin(stage, eq(stage.id, postStage.stageId))
    .innerJoin(selectionPost, eq(selectionPost.id, postStage.postId))
    .where(eq(selectionPost.selectionId, selectionId))
    .orderBy(asc(selectionPost.position), asc(stage.position));
}
