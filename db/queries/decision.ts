import { and, asc, desc, eq, isNull, ne, or } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { type MomentCursor, olderThan } from "#db/queries/cursor";
import { POST_TITLE, SELECTION_NAME } from "#db/queries/names";
import { type SelectionReach, withinReach } from "#db/queries/reach";
import { CURRENT_SUBMISSION } from "#db/queries/submission";
import { account } from "#db/schema/accounts";
import { agency } from "#db/schema/agency";
import { applicantProfile, application, submission } from "#db/schema/application";
import { decision, shortlistEntry } from "#db/schema/decision";
import { selection, selectionPost, stage } from "#db/schema/planning";
import { roleGrant } from "#db/schema/role-grant";
import { postStage, stageResult } from "#db/schema/scoring";
import type { SelectionState } from "#domain/planning/life-cycle";

/** What became of the names of a post; null before they were handed over. */
export async function findDecision(reader: Reader, postId: string) {
  const [found] = await reader
    .select({
      id: decision.id,
      state: decision.state,
      handedOverAt: decision.handedOverAt,
      draftApplicationId: decision.draftApplicationId,
      draftReason: decision.draftReason,
      pickedApplicationId: decision.pickedApplicationId,
      reason: decision.reason,
      pickedAt: decision.pickedAt,
      publishedAt: decision.publishedAt,
      version: decision.version,
    })
    .from(decision)
    .where(eq(decision.postId, postId));
  return found ?? null;
}

/** The names that were handed over, with what the person's profile says. No rank, no score. */
export async function handedNames(reader: Reader, postId: string) {
  const rows = await reader
    .select({
      applicationId: shortlistEntry.applicationId,
      applicantId: application.applicantId,
      state: application.state,
      version: application.version,
      snapshot: submission.snapshot,
      accountName: account.name,
      fullName: applicantProfile.fullName,
      currentPost: applicantProfile.currentPost,
      unit: applicantProfile.unit,
      agencyName: applicantProfile.agencyName,
      grade: applicantProfile.grade,
      educationLevel: applicantProfile.educationLevel,
      educationMajor: applicantProfile.educationMajor,
      educationSchool: applicantProfile.educationSchool,
      experienceYears: applicantProfile.experienceYears,
    })
    .from(shortlistEntry)
    .innerJoin(application, eq(application.id, shortlistEntry.applicationId))
    .innerJoin(account, eq(account.id, application.applicantId))
    .leftJoin(submission, CURRENT_SUBMISSION)
    .leftJoin(applicantProfile, eq(applicantProfile.accountId, application.applicantId))
    .where(eq(shortlistEntry.postId, postId));
  return rows.map(({ accountName, fullName, ...row }) => ({
    ...row,
    name: fullName ?? accountName,
  }));
}

/** Assessment category of the candidates of a post, once that stage is published; no value. */
export async function publishedCategories(reader: Reader, postId: string) {
  const rows = await reader
    .select({ applicationId: stageResult.applicationId, category: stageResult.category })
    .from(stageResult)
    .innerJoin(postStage, eq(postStage.id, stageResult.postStageId))
    .innerJoin(stage, eq(stage.id, postStage.stageId))
    .where(
      and(
        eq(postStage.postId, postId),
        eq(postStage.state, "PUBLISHED"),
        eq(stage.kind, "ASSESSMENT"),
      ),
    );
  return new Map(rows.map(({ applicationId, category }) => [applicationId, category]));
}

/** Posts whose names were handed over, the newest first, after a cursor. */
export function listDecisions(
  reader: Reader,
  reach: SelectionReach,
  page: {
    readonly after: MomentCursor | null;
    readonly limit: number;
  },
) {
  const { after, limit } = page;
  return reader
    .select({
      id: decision.id,
      postId: decision.postId,
      state: decision.state,
      handedOverAt: decision.handedOverAt,
      pickedAt: decision.pickedAt,
      publishedAt: decision.publishedAt,
      postTitle: POST_TITLE,
      selectionName: SELECTION_NAME,
      zone: agency.zone,
    })
    .from(decision)
    .innerJoin(selectionPost, eq(selectionPost.id, decision.postId))
    .innerJoin(selection, eq(selection.id, selectionPost.selectionId))
    .innerJoin(agency, eq(agency.id, selection.agencyId))
    .where(and(withinReach(reach), olderThan(decision.handedOverAt, decision.id, after)))
    .orderBy(desc(decision.handedOverAt), desc(decision.id))
    .limit(limit);
}

/** The accounts that receive names of this selection: the appointing officer, or the authorised one. */
export async function officersOf(
  reader: Reader,
  scope: { readonly agencyId: string; readonly selectionId: string },
  role: "PPK" | "PYB",
): Promise<string[]> {
  const rows = await reader
    .selectDistinct({ accountId: roleGrant.accountId })
    .from(roleGrant)
    .innerJoin(account, eq(account.id, roleGrant.accountId))
    .where(
      and(
        eq(roleGrant.role, role),
        eq(roleGrant.agencyId, scope.agencyId),
        or(isNull(roleGrant.selectionId), eq(roleGrant.selectionId, scope.selectionId)),
        isNull(roleGrant.endedAt),
        eq(account.state, "ACTIVE"),
      ),
    )
    .orderBy(asc(roleGrant.accountId));
  return rows.map(({ accountId }) => accountId);
}

/** Notes that the names of a post were handed over; the id of the decision that begins. */
export async function insertDecision(
  tx: Transaction,
  values: typeof decision.$inferInsert,
): Promise<string> {
  const [begun] = await tx.insert(decision).values(values).returning({ id: decision.id });
  if (!begun) throw new Error("The insert returned no row.");
  return begun.id;
}

/** Changes a decision; false when somebody else did meanwhile. */
export async function moveDecision(
  tx: Transaction,
  at: { readonly id: string; readonly version: number },
  values: Partial<typeof decision.$inferInsert>,
): Promise<boolean> {
  const moved = await tx
    .update(decision)
    .set({ ...values, version: at.version + 1 })
    .where(and(eq(decision.id, at.id), eq(decision.version, at.version)))
    .returning({ id: decision.id });
  return moved.length === 1;
}

/** How many posts of a selection are neither cancelled nor have a published decision. */
export async function undecidedPosts(reader: Reader, selectionId: string): Promise<number> {
  const rows = await reader
    .select({ postId: selectionPost.id })
    .from(selectionPost)
    .leftJoin(decision, eq(decision.postId, selectionPost.id))
    .where(
      and(
        eq(selectionPost.selectionId, selectionId),
        isNull(selectionPost.cancelledAt),
        or(isNull(decision.state), ne(decision.state, "PUBLISHED")),
      ),
    );
  return rows.length;
}

/** The posts of a selection whose choice was published. */
export async function decidedPostIds(reader: Reader, selectionId: string): Promise<string[]> {
  const rows = await reader
    .select({ postId: decision.postId })
    .from(decision)
    .innerJoin(selectionPost, eq(selectionPost.id, decision.postId))
    .where(and(eq(selectionPost.selectionId, selectionId), eq(decision.state, "PUBLISHED")));
  return rows.map(({ postId }) => postId);
}

/** Whether names of any post of the selection were handed over. */
export async function anythingHandedOver(reader: Reader, selectionId: string): Promise<boolean> {
  const rows = await reader
    .select({ id: decision.id })
    .from(decision)
    .innerJoin(selectionPost, eq(selectionPost.id, decision.postId))
    .where(eq(selectionPost.selectionId, selectionId))
    .limit(1);
  return rows.length > 0;
}

/** Moves a selection on; false when somebody else did meanwhile. */
export async function moveSelection(
  tx: Transaction,
  at: { readonly selectionId: string; readonly version: number },
  values: { readonly state: SelectionState; readonly closedAt: Date },
): Promise<boolean> {
  const moved = await tx
    .update(selection)
    .set({ ...values, version: at.version + 1 })
    .where(and(eq(selection.id, at.selectionId), eq(selection.version, at.version)))
    .returning({ id: selection.id });
  return moved.length === 1;
}
