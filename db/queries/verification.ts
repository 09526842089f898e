import { and, asc, count, eq, inArray, isNull, or } from "drizzle-orm";
import type { Reader } from "#db/client";
import { POST_TITLE } from "#db/queries/names";
import { CURRENT_SUBMISSION } from "#db/queries/submission";
import { account } from "#db/schema/accounts";
import { application, applicationDocument, storedFile, submission } from "#db/schema/application";
import {
  panelMember,
  recusal,
  requiredDocument,
  requirement,
  selectionPost,
  stage,
} from "#db/schema/planning";
import { postStage } from "#db/schema/scoring";
import { adminVerdict, documentVerdict, requirementVerdict } from "#db/schema/verification";
import { UNSENT } from "#domain/application/life-cycle";

/** The posts of a selection for which its chair, who would decide, is recused. */
export async function postsWithoutChair(reader: Reader, selectionId: string): Promise<string[]> {
  const found = await reader
    .select({ postId: recusal.postId })
    .from(recusal)
    .innerJoin(panelMember, eq(panelMember.id, recusal.memberId))
    .where(
      and(
        eq(panelMember.selectionId, selectionId),
        eq(panelMember.isChair, true),
        isNull(panelMember.endedAt),
      ),
    );
  return found.map((each) => each.postId);
}

/** The administrative check as it runs for one post; null if the plan has none. */
export async function findAdminStage(reader: Reader, postId: string) {
  const [found] = await reader
    .select({
      postStageId: postStage.id,
      state: postStage.state,
      version: postStage.version,
      publishedAt: postStage.publishedAt,
    })
    .from(postStage)
    .innerJoin(stage, eq(stage.id, postStage.stageId))
    .where(and(eq(postStage.postId, postId), eq(stage.kind, "ADMIN_CHECK")));
  return found ?? null;
}

/** The posts of a selection in their order, each with the state of its administrative check. */
export function postsWithAdminStage(reader: Reader, selectionId: string) {
  return reader
    .select({
      postId: selectionPost.id,
      title: POST_TITLE,
      closesAt: selectionPost.closesAt,
      cancelledAt: selectionPost.cancelledAt,
      stageState: postStage.state,
    })
    .from(selectionPost)
    .leftJoin(
      stage,
      and(eq(stage.selectionId, selectionPost.selectionId), eq(stage.kind, "ADMIN_CHECK")),
    )
    .leftJoin(
      postStage,
      and(eq(postStage.stageId, stage.id), eq(postStage.postId, selectionPost.id)),
    )
    .where(eq(selectionPost.selectionId, selectionId))
    .orderBy(asc(selectionPost.position), asc(selectionPost.id));
}

/** When and by whom the verdicts on the applications of some posts were confirmed, the first of each. */
export async function confirmationsOf(reader: Reader, postIds: readonly string[]) {
  if (postIds.length === 0) return [];
  const rows = await reader
    .selectDistinct({
      postId: application.postId,
      confirmedAt: adminVerdict.confirmedAt,
      confirmedBy: account.name,
    })
    .from(adminVerdict)
    .innerJoin(application, eq(application.id, adminVerdict.applicationId))
    .innerJoin(account, eq(account.id, adminVerdict.confirmedBy))
    .where(inArray(application.postId, [...postIds]))
    .orderBy(asc(adminVerdict.confirmedAt));
  return rows;
}

/** Applications of some posts that were begun and never sent. */
export function countUnsent(reader: Reader, postIds: readonly string[]) {
  return reader
    .select({ postId: application.postId, count: count() })
    .from(application)
    .where(and(inArray(application.postId, [...postIds]), inArray(application.state, [...UNSENT])))
    .groupBy(application.postId);
}

/** Documents of an application as sent, each with its verdict, in the order of the announcement. */
export function documentsOf(reader: Reader, applicationId: string) {
  return reader
    .select({
      documentId: applicationDocument.id,
      requiredDocumentId: requiredDocument.id,
      code: requiredDocument.code,
      label: requiredDocument.label,
      mandatory: requiredDocument.mandatory,
      neededOf: requiredDocument.neededOf,
      edition: applicationDocument.edition,
      hash: applicationDocument.fileHash,
      bytes: storedFile.bytes,
      scan: storedFile.scan,
      infection: storedFile.infection,
      scannedAt: storedFile.scannedAt,
      verdict: documentVerdict.verdict,
      reason: documentVerdict.reason,
      moreReasons: documentVerdict.moreReasons,
      note: documentVerdict.note,
      sources: documentVerdict.sources,
      sourceNote: documentVerdict.sourceNote,
      version: documentVerdict.version,
      givenAt: documentVerdict.givenAt,
      verifierName: account.name,
    })
    .from(applicationDocument)
    .innerJoin(requiredDocument, eq(requiredDocument.id, applicationDocument.requiredDocumentId))
    .innerJoin(storedFile, eq(storedFile.hash, applicationDocument.fileHash))
    .leftJoin(documentVerdict, eq(documentVerdict.documentId, applicationDocument.id))
    .leftJoin(account, eq(account.id, documentVerdict.verifierId))
    .where(
      and(
        eq(applicationDocument.applicationId, applicationId),
        eq(applicationDocument.isCurrent, true),
      ),
    )
    .orderBy(asc(requiredDocument.position), asc(applicationDocument.id));
}

/** Documents that the announcement asks of a post, sent in or not. */
export function documentsAsked(reader: Reader, selectionId: string, postId: string) {
  return reader
    .select({
      requiredDocumentId: requiredDocument.id,
      code: requiredDocument.code,
      label: requiredDocument.label,
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

/** Requirements of a post, each with its verdict for one application. */
export function requirementsOf(
  reader: Reader,
  of: { selectionId: string; postId: string; applicationId: string },
) {
  return reader
    .select({
      requirementId: requirement.id,
      kind: requirement.kind,
      parameter: requirement.parameter,
      wording: requirement.wording,
      wordingEn: requirement.wordingEn,
      verdict: requirementVerdict.verdict,
      reason: requirementVerdict.reason,
      moreReasons: requirementVerdict.moreReasons,
      note: requirementVerdict.note,
      sources: requirementVerdict.sources,
      sourceNote: requirementVerdict.sourceNote,
      version: requirementVerdict.version,
      givenAt: requirementVerdict.givenAt,
      verifierName: account.name,
    })
    .from(requirement)
    .leftJoin(
      requirementVerdict,
      and(
        eq(requirementVerdict.requirementId, requirement.id),
        eq(requirementVerdict.applicationId, of.applicationId),
      ),
    )
    .leftJoin(account, eq(account.id, requirementVerdict.verifierId))
    .where(
      and(
        eq(requirement.selectionId, of.selectionId),
        isNull(requirement.withdrawnAt),
        or(isNull(requirement.postId), eq(requirement.postId, of.postId)),
      ),
    )
    .orderBy(asc(requirement.position), asc(requirement.id));
}

/** What was sent and who sent it; null if there is no such application. */
export async function findSentFile(reader: Reader, applicationId: string) {
  const [found] = await reader
    .select({
      snapshot: submission.snapshot,
      submittedAt: application.submittedAt,
      sortName: application.sortName,
      accountName: account.name,
      nip: account.nip,
      postTitle: POST_TITLE,
      postLevel: selectionPost.level,
    })
    .from(application)
    .innerJoin(account, eq(account.id, application.applicantId))
    .innerJoin(selectionPost, eq(selectionPost.id, application.postId))
    .leftJoin(submission, CURRENT_SUBMISSION)
    .where(eq(application.id, applicationId));
  return found ?? null;
}

/** MS or TMS as proposed or confirmed; null before the first proposal. */
export async function findAdminVerdict(reader: Reader, applicationId: string) {
  const [found] = await reader
    .select({
      verdictId: adminVerdict.id,
      proposal: adminVerdict.proposal,
      explanation: adminVerdict.explanation,
      proposedAt: adminVerdict.proposedAt,
      proposerName: account.name,
      returnedAt: adminVerdict.returnedAt,
      returnReason: adminVerdict.returnReason,
      confirmedAt: adminVerdict.confirmedAt,
      version: adminVerdict.version,
    })
    .from(adminVerdict)
    .innerJoin(account, eq(account.id, adminVerdict.proposedBy))
    .where(eq(adminVerdict.applicationId, applicationId));
  return found ?? null;
}

/** One document with the application it belongs to and its stored file; null if there is none. */
export async function findDocument(reader: Reader, documentId: string) {
  const [found] = await reader
    .select({
      applicationId: applicationDocument.applicationId,
      isCurrent: applicationDocument.isCurrent,
      edition: applicationDocument.edition,
      code: requiredDocument.code,
      hash: storedFile.hash,
      bytes: storedFile.bytes,
      mimeType: storedFile.mimeType,
      scan: storedFile.scan,
    })
    .from(applicationDocument)
    .innerJoin(requiredDocument, eq(requiredDocument.id, applicationDocument.requiredDocumentId))
    .innerJoin(storedFile, eq(storedFile.hash, applicationDocument.fileHash))
    .where(eq(applicationDocument.id, documentId));
  return found ?? null;
}
