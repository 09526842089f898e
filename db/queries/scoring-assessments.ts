import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { POST_TITLE, SELECTION_NAME } from "#db/queries/names";
import { application } from "#db/schema/application";
import { selection, selectionPost, stage } from "#db/schema/planning";
import { assessmentResult, postStage } from "#db/schema/scoring";
import type { AssessmentState } from "#domain/scoring/life-cycle";

/** A result without its levels; null while nothing was entered. */
export async function findAssessment(reader: Reader, postStageId: string, applicationId: string) {
  const [found] = await reader
    .select({
      id: assessmentResult.id,
      state: assessmentResult.state,
      version: assessmentResult.version,
      assessorId: assessmentResult.assessorId,
      savedAt: assessmentResult.savedAt,
      submittedAt: assessmentResult.submittedAt,
    })
    .from(assessmentResult)
    .where(
      and(
        eq(assessmentResult.postStageId, postStageId),
        eq(assessmentResult.applicationId, applicationId),
      ),
    );
  return found ?? null;
}

/** The levels of a draft or of an opened result, for the assessor who entered them. */
export async function findOwnLevels(reader: Reader, resultId: string, assessorId: string) {
  const [found] = await reader
    .select({ levels: assessmentResult.levels })
    .from(assessmentResult)
    .where(
      and(
        eq(assessmentResult.id, resultId),
        eq(assessmentResult.assessorId, assessorId),
        inArray(assessmentResult.state, ["DRAFT", "OPENED"]),
      ),
    );
  return found?.levels ?? null;
}

/** The opened results of a stage of a post; none before its seal was broken. */
export function openedAssessments(reader: Reader, postStageId: string) {
  return reader
    .select({
      applicationId: assessmentResult.applicationId,
      levels: assessmentResult.levels,
    })
    .from(assessmentResult)
    .innerJoin(postStage, eq(postStage.id, assessmentResult.postStageId))
    .where(
      and(
        eq(assessmentResult.postStageId, postStageId),
        eq(assessmentResult.state, "OPENED"),
        inArray(postStage.state, ["UNSEALED", "DECIDED", "PUBLISHED"]),
      ),
    );
}

/** Whose results are in. Says nothing of the levels. */
export function assessmentsOf(reader: Reader, postStageId: string) {
  return reader
    .select({
      applicationId: assessmentResult.applicationId,
      state: assessmentResult.state,
      assessorId: assessmentResult.assessorId,
      submittedAt: assessmentResult.submittedAt,
    })
    .from(assessmentResult)
    .where(eq(assessmentResult.postStageId, postStageId));
}

/** Assessments of these agencies that are open now. */
export function openAssessmentStages(reader: Reader, agencyIds: readonly string[]) {
  return reader
    .select({
      postStageId: postStage.id,
      postId: selectionPost.id,
      postTitle: POST_TITLE,
      selectionId: selection.id,
      selectionName: SELECTION_NAME,
      agencyId: selection.agencyId,
    })
    .from(postStage)
    .innerJoin(stage, eq(stage.id, postStage.stageId))
    .innerJoin(selectionPost, eq(selectionPost.id, postStage.postId))
    .innerJoin(selection, eq(selection.id, stage.selectionId))
    .where(
      and(
        inArray(selection.agencyId, [...agencyIds]),
        eq(selection.state, "RUNNING"),
        isNull(selectionPost.cancelledAt),
        eq(stage.kind, "ASSESSMENT"),
        eq(postStage.state, "OPEN"),
      ),
    )
    .orderBy(asc(selection.createdAt), asc(selectionPost.position));
}

/** Adds a first draft; false when somebody else has begun one meanwhile. */
export async function insertAssessment(
  tx: Transaction,
  values: typeof assessmentResult.$inferInsert,
): Promise<boolean> {
  const written = await tx
    .insert(assessmentResult)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: assessmentResult.id });
  return written.length === 1;
}

/** Changes a result; false when it was changed meanwhile. */
export async function updateAssessment(
  tx: Transaction,
  at: { readonly id: string; readonly version: number },
  values: Partial<typeof assessmentResult.$inferInsert> & { readonly state: AssessmentState },
): Promise<boolean> {
  const written = await tx
    .update(assessmentResult)
    .set({ ...values, version: at.version + 1 })
    .where(and(eq(assessmentResult.id, at.id), eq(assessmentResult.version, at.version)))
    .returning({ id: assessmentResult.id });
  return written.length === 1;
}

/** Opens the results that are in; how many. */
export async function openAssessments(tx: Transaction, postStageId: string): Promise<number> {
  const opened = await tx
    .update(assessmentResult)
    .set({ state: "OPENED", version: sql`${assessmentResult.version} + 1` })
    .where(
      and(eq(assessmentResult.postStageId, postStageId), eq(assessmentResult.state, "SUBMITTED")),
    )
    .returning({ id: assessmentResult.id });
  return opened.length;
}

/** Which candidates of these stages have a result, and of what state: one row per candidate. */
export function assessmentProgress(reader: Reader, postStageIds: readonly string[]) {
  return reader
    .select({
      postStageId: postStage.id,
      applicationId: application.id,
      applicationState: application.state,
      state: assessmentResult.state,
    })
    .from(postStage)
    .innerJoin(application, eq(application.postId, postStage.postId))
    .leftJoin(
      assessmentResult,
      and(
        eq(assessmentResult.postStageId, postStage.id),
        eq(assessmentResult.applicationId, application.id),
      ),
    )
    .where(
      and(
        inArray(postStage.id, [...postStageIds]),
        inArray(application.state, ["ELIGIBLE", "IN_SELECTION"]),
      ),
    );
}
