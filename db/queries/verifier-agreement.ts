import { and, asc, count, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Reader } from "#db/client";
import { POST_TITLE, SELECTION_NAME } from "#db/queries/names";
import { account } from "#db/schema/accounts";
import { application, applicationDocument } from "#db/schema/application";
import { requiredDocument, requirement, selection, selectionPost } from "#db/schema/planning";
import { verdictDispute, verifierCheck, verifierFinding } from "#db/schema/verification";

/** Applications in which a member of the panel is to decide between two verifiers. */
export function disputesOfMember(reader: Reader, memberIds: readonly string[]) {
  if (memberIds.length === 0) return Promise.resolve([]);
  return reader
    .select({
      applicationId: application.id,
      selectionName: SELECTION_NAME,
      postTitle: POST_TITLE,
      receiptNumber: application.receiptNumber,
      count: count(),
    })
    .from(verdictDispute)
    .innerJoin(application, eq(application.id, verdictDispute.applicationId))
    .innerJoin(selection, eq(selection.id, application.selectionId))
    .innerJoin(selectionPost, eq(selectionPost.id, application.postId))
    .where(
      and(
        inArray(verdictDispute.memberId, [...memberIds]),
        isNull(verdictDispute.decidedAt),
        eq(application.state, "UNDER_CHECK"),
      ),
    )
    .groupBy(
      application.id,
      selection.name,
      selection.nameEn,
      selectionPost.title,
      selectionPost.titleEn,
      application.receiptNumber,
    )
    .orderBy(asc(application.receiptNumber), asc(application.id));
}

/** Applications of some posts with something open between two verifiers. */
export function disputedApplications(reader: Reader, postIds: readonly string[]) {
  if (postIds.length === 0) return Promise.resolve([]);
  return reader
    .select({
      applicationId: application.id,
      postId: application.postId,
      receiptNumber: application.receiptNumber,
      accountName: account.name,
      memberId: verdictDispute.memberId,
      count: count(),
    })
    .from(verdictDispute)
    .innerJoin(application, eq(application.id, verdictDispute.applicationId))
    .innerJoin(account, eq(account.id, application.applicantId))
    .where(
      and(
        inArray(application.postId, [...postIds]),
        isNull(verdictDispute.decidedAt),
        eq(application.state, "UNDER_CHECK"),
      ),
    )
    .groupBy(
      application.id,
      application.postId,
      application.receiptNumber,
      account.name,
      verdictDispute.memberId,
    )
    .orderBy(asc(application.receiptNumber), asc(application.id));
}

/**
 * What completed pairs of verifiers found about documents and requirements of some posts, counted by
 * kind and by both verdicts and reasons.
 */
export async function countAgreement(reader: Reader, postIds: readonly string[]) {
  if (postIds.length === 0) return [];
  const pair = sql`select f1.document_id, f1.requirement_id,
      case when f1.verdict = f2.verdict and coalesce(f1.reason, '') = coalesce(f2.reason, '')
        and cast(f1.more_reasons as text) = cast(f2.more_reasons as text) then 1 else 0 end as agreed
    from ${verifierFinding} f1
    inner join ${verifierCheck} c1 on c1.id = f1.check_id and c1.place = 1 and c1.completed_at is not null
    inner join ${verifierCheck} c2 on c2.application_id = c1.application_id and c2.place = 2 and c2.completed_at is not null
    inner join ${verifierFinding} f2 on f2.check_id = c2.id
      and (f2.document_id = f1.document_id or f2.requirement_id = f1.requirement_id)
    inner join ${application} on ${application.id} = c1.application_id
    where ${inArray(application.postId, [...postIds])}`;
  const agreed = sql<number>`sum(pairs.agreed)`;
  const documents = await reader
    .select({ code: requiredDocument.code, compared: count(), agreed })
    .from(sql`(${pair}) as pairs`)
    .innerJoin(applicationDocument, sql`${applicationDocument.id} = pairs.document_id`)
    .innerJoin(requiredDocument, eq(requiredDocument.id, applicationDocument.requiredDocumentId))
    .groupBy(requiredDocument.code);
  const requirements = await reader
    .select({ kind: requirement.kind, compared: count(), agreed })
    .from(sql`(${pair}) as pairs`)
    .innerJoin(requirement, sql`${requirement.id} = pairs.requirement_id`)
    .groupBy(requirement.kind);
  return [
    ...documents.map((row) => ({ of: "document" as const, ...row, agreed: Number(row.agreed) })),
    ...requirements.map((row) => ({
      of: "requirement" as const,
      ...row,
      agreed: Number(row.agreed),
    })),
  ];
}
