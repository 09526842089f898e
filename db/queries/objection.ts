import { and, asc, count, eq, gt, inArray, isNotNull, or } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { type MomentCursor, newerThan } from "#db/queries/cursor";
import { POST_TITLE, SELECTION_NAME } from "#db/queries/names";
import { account } from "#db/schema/accounts";
import { agency } from "#db/schema/agency";
import { application, applicationDocument } from "#db/schema/application";
import { objection, objectionPoint } from "#db/schema/objection";
import {
  requiredDocument,
  requirement,
  selection,
  selectionPost,
  stage,
} from "#db/schema/planning";
import { postStage } from "#db/schema/scoring";
import type { ApplicationState } from "#domain/application/life-cycle";
import { type ObjectionState, UNANSWERED } from "#domain/verification/objection";

const OBJECTION = {
  objectionId: objection.id,
  applicationId: objection.applicationId,
  postStageId: objection.postStageId,
  state: objection.state,
  filedAt: objection.filedAt,
  admissible: objection.admissible,
  formalReason: objection.formalReason,
  checkedBy: objection.checkedBy,
  confirmedBy: objection.confirmedBy,
  confirmedAt: objection.confirmedAt,
  answeredBy: objection.answeredBy,
  answeredAt: objection.answeredAt,
  returnReason: objection.returnReason,
  corrections: objection.corrections,
  unchangedReason: objection.unchangedReason,
  decidedBy: objection.decidedBy,
  decidedAt: objection.decidedAt,
  version: objection.version,
} as const;

/** One objection with the stage it attacks, and who broke its seal; null if there is none. */
export async function findObjection(reader: Reader, objectionId: string) {
  const [found] = await reader
    .select({ ...OBJECTION, kind: stage.kind, unsealedBy: postStage.unsealedBy })
    .from(objection)
    .innerJoin(postStage, eq(postStage.id, objection.postStageId))
    .innerJoin(stage, eq(stage.id, postStage.stageId))
    .where(eq(objection.id, objectionId));
  return found ?? null;
}

/** The objection of an application to a stage; null if there is none. */
export async function findObjectionOf(
  reader: Reader,
  of: { readonly applicationId: string; readonly postStageId: string },
) {
  const [found] = await reader
    .select(OBJECTION)
    .from(objection)
    .where(
      and(eq(objection.applicationId, of.applicationId), eq(objection.postStageId, of.postStageId)),
    );
  return found ?? null;
}

/** The document or the requirement that a point is about. */
const ATTACKED = {
  code: requiredDocument.code,
  label: requiredDocument.label,
  kind: requirement.kind,
  parameter: requirement.parameter,
  wording: requirement.wording,
  wordingEn: requirement.wordingEn,
} as const;

/** What an objection attacks, in the order of the announcement. */
export async function pointsOf(reader: Reader, objectionId: string) {
  const rows = await reader
    .select({
      pointId: objectionPoint.id,
      documentId: objectionPoint.documentId,
      requirementId: objectionPoint.requirementId,
      reason: objectionPoint.reason,
      moreReasons: objectionPoint.moreReasons,
      note: objectionPoint.note,
      ground: objectionPoint.ground,
      statement: objectionPoint.statement,
      upheld: objectionPoint.upheld,
      answer: objectionPoint.answer,
      ...ATTACKED,
    })
    .from(objectionPoint)
    .leftJoin(applicationDocument, eq(applicationDocument.id, objectionPoint.documentId))
    .leftJoin(requiredDocument, eq(requiredDocument.id, applicationDocument.requiredDocumentId))
    .leftJoin(requirement, eq(requirement.id, objectionPoint.requirementId))
    .where(eq(objectionPoint.objectionId, objectionId))
    .orderBy(asc(requirement.position), asc(requiredDocument.position), asc(objectionPoint.id));
  return rows.map((row) => ({ ...row, subjectId: row.documentId ?? row.requirementId ?? "" }));
}

/** The reasons that fell after objections to these applications, as they stood, and when. */
export async function fallenReasonsOf(reader: Reader, applicationIds: readonly string[]) {
  if (applicationIds.length === 0) return [];
  return reader
    .select({
      applicationId: objection.applicationId,
      decidedAt: objection.decidedAt,
      requirementId: objectionPoint.requirementId,
      reason: objectionPoint.reason,
      moreReasons: objectionPoint.moreReasons,
      note: objectionPoint.note,
      ...ATTACKED,
    })
    .from(objectionPoint)
    .innerJoin(objection, eq(objection.id, objectionPoint.objectionId))
    .leftJoin(applicationDocument, eq(applicationDocument.id, objectionPoint.documentId))
    .leftJoin(requiredDocument, eq(requiredDocument.id, applicationDocument.requiredDocumentId))
    .leftJoin(requirement, eq(requirement.id, objectionPoint.requirementId))
    .where(
      and(
        inArray(objection.applicationId, [...applicationIds]),
        eq(objectionPoint.upheld, true),
        isNotNull(objection.decidedAt),
        // Of the administrative check: an error of a later stage attacks no such reason.
        isNotNull(objectionPoint.reason),
      ),
    )
    .orderBy(asc(objection.decidedAt), asc(requirement.position), asc(objectionPoint.id));
}

/** Objections to a stage of a post that have no answer in force. */
export async function countUnanswered(reader: Reader, postStageId: string): Promise<number> {
  const [found] = await reader
    .select({ count: count() })
    .from(objection)
    .where(and(eq(objection.postStageId, postStageId), inArray(objection.state, [...UNANSWERED])));
  return found?.count ?? 0;
}

/** Objections of a post, to whichever stage, that have no answer in force. */
export async function countUnansweredOfPost(
  reader: Reader,
  postId: string,
  of: { readonly applicants: ApplicationState | "ALL" },
): Promise<number> {
  const [found] = await reader
    .select({ count: count() })
    .from(objection)
    .innerJoin(application, eq(application.id, objection.applicationId))
    .where(
      and(
        eq(application.postId, postId),
        inArray(objection.state, [...UNANSWERED]),
        of.applicants === "ALL" ? undefined : eq(application.state, of.applicants),
      ),
    );
  return found?.count ?? 0;
}

/** The objections of an application, by the stage each attacks. */
export function objectionsOfApplication(reader: Reader, applicationId: string) {
  return reader
    .select({ postStageId: objection.postStageId, state: objection.state })
    .from(objection)
    .where(eq(objection.applicationId, applicationId));
}

/** The objections of some posts, the oldest first. */
export async function objectionsOf(
  reader: Reader,
  postIds: readonly string[],
  ask: { readonly state: ObjectionState | null; readonly after: MomentCursor | null },
  limit: number,
) {
  if (postIds.length === 0) return [];
  const { state, after } = ask;
  return reader
    .select({
      objectionId: objection.id,
      applicationId: objection.applicationId,
      state: objection.state,
      admissible: objection.admissible,
      filedAt: objection.filedAt,
      receiptNumber: application.receiptNumber,
      name: account.name,
      postTitle: POST_TITLE,
      selectionName: SELECTION_NAME,
      zone: agency.zone,
      kind: stage.kind,
    })
    .from(objection)
    .innerJoin(postStage, eq(postStage.id, objection.postStageId))
    .innerJoin(stage, eq(stage.id, postStage.stageId))
    .innerJoin(application, eq(application.id, objection.applicationId))
    .innerJoin(account, eq(account.id, application.applicantId))
    .innerJoin(selectionPost, eq(selectionPost.id, application.postId))
    .innerJoin(selection, eq(selection.id, application.selectionId))
    .innerJoin(agency, eq(agency.id, selection.agencyId))
    .where(
      and(
        inArray(application.postId, [...postIds]),
        state === null ? undefined : eq(objection.state, state),
        newerThan(objection.filedAt, objection.id, after),
      ),
    )
    .orderBy(asc(objection.filedAt), asc(objection.id))
    .limit(limit);
}

/** How many objections of some posts are in each state. */
export function countObjections(reader: Reader, postIds: readonly string[]) {
  if (postIds.length === 0) return Promise.resolve([]);
  return reader
    .select({ state: objection.state, count: count() })
    .from(objection)
    .innerJoin(application, eq(application.id, objection.applicationId))
    .where(inArray(application.postId, [...postIds]))
    .groupBy(objection.state);
}

/** Selections with a window for objections, and their posts, of some agencies or by themselves. */
export function postsWithObjections(
  reader: Reader,
  of: { readonly agencyIds: readonly string[]; readonly selectionIds: readonly string[] },
) {
  if (of.agencyIds.length + of.selectionIds.length === 0) return Promise.resolve([]);
  return reader
    .select({
      postId: selectionPost.id,
      selectionId: selection.id,
      agencyId: selection.agencyId,
    })
    .from(selectionPost)
    .innerJoin(selection, eq(selection.id, selectionPost.selectionId))
    .where(
      and(
        gt(selection.objectionDays, 0),
        or(
          of.agencyIds.length === 0 ? undefined : inArray(selection.agencyId, [...of.agencyIds]),
          of.selectionIds.length === 0 ? undefined : inArray(selection.id, [...of.selectionIds]),
        ),
      ),
    );
}

/** Writes an objection with what it attacks; null when there is one already. */
export async function insertObjection(
  tx: Transaction,
  values: { applicationId: string; postStageId: string; filedAt: Date },
  points: readonly Omit<typeof objectionPoint.$inferInsert, "objectionId">[],
): Promise<string | null> {
  const [row] = await tx
    .insert(objection)
    .values({ ...values, state: "FILED" })
    .onConflictDoNothing()
    .returning({ id: objection.id });
  if (!row) return null;
  await tx
    .insert(objectionPoint)
    .values(points.map((point) => ({ ...point, objectionId: row.id })));
  return row.id;
}

/** Moves an objection on, over the version last seen. */
export async function updateObjection(
  tx: Transaction,
  seen: { readonly objectionId: string; readonly version: number },
  values: Partial<
    Pick<
      typeof objection.$inferInsert,
      | "state"
      | "admissible"
      | "formalReason"
      | "checkedBy"
      | "checkedAt"
      | "confirmedBy"
      | "confirmedAt"
      | "answeredBy"
      | "answeredAt"
      | "returnReason"
      | "corrections"
      | "unchangedReason"
      | "decidedBy"
      | "decidedAt"
    >
  >,
): Promise<boolean> {
  const written = await tx
    .update(objection)
    .set({ ...values, version: seen.version + 1 })
    .where(and(eq(objection.id, seen.objectionId), eq(objection.version, seen.version)))
    .returning({ id: objection.id });
  return written.length > 0;
}

export async function answerPoint(
  tx: Transaction,
  pointId: string,
  values: { readonly upheld: boolean; readonly answer: string },
): Promise<void> {
  await tx.update(objectionPoint).set(values).where(eq(objectionPoint.id, pointId));
}
