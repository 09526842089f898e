import { and, asc, eq, isNull, lte, or, sql } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { POST_TITLE, SELECTION_NAME } from "#db/queries/names";
import { CURRENT_SUBMISSION } from "#db/queries/submission";
import { agency } from "#db/schema/agency";
import { application, submission } from "#db/schema/application";
import { requiredDocument, requirement, selection, selectionPost } from "#db/schema/planning";
import type { PermissionSigner } from "#domain/application/needed-of";

const POST_AND_SELECTION = {
  agencyId: selection.agencyId,
  agencyName: agency.name,
  secretariatName: agency.secretariatName,
  zone: agency.zone,
  selectionId: selection.id,
  selectionName: SELECTION_NAME,
  selectionState: selection.state,
  selectionVersion: selection.version,
  slug: selection.slug,
  announcementNumber: selection.announcementNumber,
  opensAt: selection.opensAt,
  closesAt: selectionPost.closesAt,
  cancelledAt: selectionPost.cancelledAt,
  referenceDate: selection.referenceDate,
  maxPostsPerApplicant: selection.maxPostsPerApplicant,
  publicationMode: selection.publicationMode,
  contactName: selection.contactName,
  contactPhone: selection.contactPhone,
  contactAddress: selection.contactAddress,
  postId: selectionPost.id,
  postCode: selectionPost.code,
  postPrefix: selectionPost.prefix,
  postTitle: POST_TITLE,
  postUnit: selectionPost.unit,
  postLevel: selectionPost.level,
  postScope: selectionPost.scope,
  province: agency.province,
} as const;

/** A post with all that its applicants see of it and of its selection; null if there is none. */
export async function findPostToApplyFor(reader: Reader, postId: string) {
  const [found] = await reader
    .select(POST_AND_SELECTION)
    .from(selectionPost)
    .innerJoin(selection, eq(selection.id, selectionPost.selectionId))
    .innerJoin(agency, eq(agency.id, selection.agencyId))
    .where(eq(selectionPost.id, postId));
  return found ?? null;
}

/** An application with post and selection, for its own applicant; null if there is none. */
export async function findApplication(reader: Reader, applicationId: string) {
  const [found] = await reader
    .select({
      ...POST_AND_SELECTION,
      applicationId: application.id,
      applicantId: application.applicantId,
      state: application.state,
      receiptNumber: application.receiptNumber,
      candidateCode: application.candidateCode,
      paperCode: application.paperCode,
      startedAt: application.startedAt,
      changedAt: application.changedAt,
      permissionSigner: application.permissionSigner,
      submittedAt: application.submittedAt,
      sendRefusedAt: application.sendRefusedAt,
      sentEdition: application.sentEdition,
      documentCode: submission.code,
      snapshotHash: submission.snapshotHash,
      endedAt: application.endedAt,
      endedReason: application.endedReason,
      version: application.version,
    })
    .from(application)
    .innerJoin(selectionPost, eq(selectionPost.id, application.postId))
    .innerJoin(selection, eq(selection.id, application.selectionId))
    .innerJoin(agency, eq(agency.id, selection.agencyId))
    .leftJoin(submission, CURRENT_SUBMISSION)
    .where(eq(application.id, applicationId));
  return found ?? null;
}

/** Applications of one person in one selection. */
export function applicationsInSelection(reader: Reader, selectionId: string, applicantId: string) {
  return reader
    .select({ id: application.id, postId: application.postId, state: application.state })
    .from(application)
    .where(and(eq(application.selectionId, selectionId), eq(application.applicantId, applicantId)));
}

/** Adds a draft; its id. */
export async function insertApplication(
  tx: Transaction,
  values: typeof application.$inferInsert,
): Promise<string> {
  const [inserted] = await tx.insert(application).values(values).returning({ id: application.id });
  if (!inserted) throw new Error("The insert returned no row.");
  return inserted.id;
}

/** Whether the application still had that version and was written. */
export async function updateApplication(
  tx: Transaction,
  id: string,
  version: number,
  values: Partial<typeof application.$inferInsert>,
): Promise<boolean> {
  const written = await tx
    .update(application)
    .set({ ...values, version: version + 1 })
    .where(and(eq(application.id, id), eq(application.version, version)))
    .returning({ id: application.id });
  return written.length > 0;
}

/** Notes that its owner pressed the button in vain; nothing of the draft changes by it. */
export async function noteSendRefused(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx.update(application).set({ sendRefusedAt: at }).where(eq(application.id, id));
}

/** Keeps who signed the permission of the own PPK: the draft has changed by it. */
export async function setPermissionSigner(
  tx: Transaction,
  id: string,
  permissionSigner: PermissionSigner,
  now: Date,
): Promise<void> {
  await tx
    .update(application)
    .set({ permissionSigner, changedAt: now, version: sql`${application.version} + 1` })
    .where(eq(application.id, id));
}

/** Notes that the file of a draft has changed, whatever version it had. */
export async function touchApplication(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx
    .update(application)
    .set({ changedAt: now, version: sql`${application.version} + 1` })
    .where(eq(application.id, id));
}

/** Drafts whose post has closed, the earliest closing first. */
export function draftsPastDeadline(reader: Reader, now: Date, limit: number) {
  return reader
    .select({
      id: application.id,
      version: application.version,
      applicantId: application.applicantId,
      selectionId: application.selectionId,
      agencyId: selection.agencyId,
      closesAt: selectionPost.closesAt,
      postTitle: POST_TITLE,
      selectionName: SELECTION_NAME,
    })
    .from(application)
    .innerJoin(selectionPost, eq(selectionPost.id, application.postId))
    .innerJoin(selection, eq(selection.id, application.selectionId))
    .where(and(eq(application.state, "DRAFT"), lte(selectionPost.closesAt, now)))
    .orderBy(asc(selectionPost.closesAt), asc(application.id))
    .limit(limit);
}

/** What applicants for a post must fulfil, in the order of the announcement. */
export function requirementsOfPost(reader: Reader, selectionId: string, postId: string) {
  return reader
    .select({
      id: requirement.id,
      kind: requirement.kind,
      parameter: requirement.parameter,
      wording: requirement.wording,
      wordingEn: requirement.wordingEn,
    })
    .from(requirement)
    .where(
      and(
        eq(requirement.selectionId, selectionId),
        isNull(requirement.withdrawnAt),
        or(isNull(requirement.postId), eq(requirement.postId, postId)),
      ),
    )
    .orderBy(asc(requirement.position), asc(requirement.id));
}

/** The files that applicants for a post upload, in the order of the announcement. */
export function requiredDocumentsOfPost(reader: Reader, selectionId: string, postId: string) {
  return reader
    .select({
      id: requiredDocument.id,
      code: requiredDocument.code,
      label: requiredDocument.label,
      maxMegabytes: requiredDocument.maxMegabytes,
      maxPages: requiredDocument.maxPages,
      mandatory: requiredDocument.mandatory,
      neededOf: requiredDocument.neededOf,
    })
    .from(requiredDocument)
    .where(
      and(
        eq(requiredDocument.selectionId, selectionId),
        isNull(requiredDocument.withdrawnAt),
        or(isNull(requiredDocument.postId), eq(requiredDocument.postId, postId)),
      ),
    )
    .orderBy(asc(requiredDocument.position), asc(requiredDocument.id));
}
