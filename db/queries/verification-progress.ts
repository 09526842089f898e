import { and, asc, count, eq, inArray, isNull, or } from "drizzle-orm";
import type { Reader } from "#db/client";
import { application, applicationDocument } from "#db/schema/application";
import { requiredDocument, requirement, selection, selectionPost } from "#db/schema/planning";
import { documentVerdict, requirementVerdict } from "#db/schema/verification";
import type { CheckVerdict } from "#domain/verification/terms";

type Counted = { applicationId: string; verdict: CheckVerdict | null; count: number };

/** How many documents and requirements of each application were judged, and how; by how many. */
export async function countJudgements(
  reader: Reader,
  applicationIds: readonly string[],
): Promise<{
  documents: Counted[];
  requirements: Counted[];
  verifiers: { applicationId: string; verifiers: number }[];
}> {
  if (applicationIds.length === 0) return { documents: [], requirements: [], verifiers: [] };
  const ids = [...applicationIds];
  // One after the other: a transaction has one connection.
  const documents = await reader
    .select({
      applicationId: applicationDocument.applicationId,
      verdict: documentVerdict.verdict,
      count: count(),
    })
    .from(applicationDocument)
    .leftJoin(documentVerdict, eq(documentVerdict.documentId, applicationDocument.id))
    .where(
      and(inArray(applicationDocument.applicationId, ids), eq(applicationDocument.isCurrent, true)),
    )
    .groupBy(applicationDocument.applicationId, documentVerdict.verdict);
  const requirements = await reader
    .select({
      applicationId: application.id,
      verdict: requirementVerdict.verdict,
      count: count(),
    })
    .from(application)
    .innerJoin(
      requirement,
      and(
        eq(requirement.selectionId, application.selectionId),
        isNull(requirement.withdrawnAt),
        or(isNull(requirement.postId), eq(requirement.postId, application.postId)),
      ),
    )
    .leftJoin(
      requirementVerdict,
      and(
        eq(requirementVerdict.applicationId, application.id),
        eq(requirementVerdict.requirementId, requirement.id),
      ),
    )
    .where(inArray(application.id, ids))
    .groupBy(application.id, requirementVerdict.verdict);
  const verifiers = await reader
    .select({ applicationId: application.id, verifiers: selection.verifiers })
    .from(application)
    .innerJoin(selection, eq(selection.id, application.selectionId))
    .where(inArray(application.id, ids));
  return { documents, requirements, verifiers };
}

/** What was not met in each application: for the chair's list, and for the applicant's reasons. */
export async function failuresOf(reader: Reader, applicationIds: readonly string[]) {
  if (applicationIds.length === 0) return { documents: [], requirements: [] };
  const ids = [...applicationIds];
  // One after the other: a transaction has one connection.
  const documents = await reader
    .select({
      applicationId: applicationDocument.applicationId,
      documentId: applicationDocument.id,
      code: requiredDocument.code,
      label: requiredDocument.label,
      reason: documentVerdict.reason,
      moreReasons: documentVerdict.moreReasons,
      note: documentVerdict.note,
    })
    .from(documentVerdict)
    .innerJoin(applicationDocument, eq(applicationDocument.id, documentVerdict.documentId))
    .innerJoin(requiredDocument, eq(requiredDocument.id, applicationDocument.requiredDocumentId))
    .where(
      and(
        inArray(applicationDocument.applicationId, ids),
        eq(applicationDocument.isCurrent, true),
        eq(documentVerdict.verdict, "NOT_MET"),
      ),
    )
    .orderBy(asc(requiredDocument.position), asc(applicationDocument.id));
  const requirements = await reader
    .select({
      applicationId: requirementVerdict.applicationId,
      requirementId: requirement.id,
      kind: requirement.kind,
      parameter: requirement.parameter,
      wording: requirement.wording,
      wordingEn: requirement.wordingEn,
      reason: requirementVerdict.reason,
      moreReasons: requirementVerdict.moreReasons,
      note: requirementVerdict.note,
    })
    .from(requirementVerdict)
    .innerJoin(requirement, eq(requirement.id, requirementVerdict.requirementId))
    .where(
      and(
        inArray(requirementVerdict.applicationId, ids),
        eq(requirementVerdict.verdict, "NOT_MET"),
      ),
    )
    .orderBy(asc(requirement.position), asc(requirement.id));
  return { documents, requirements };
}

/** What kinds of requirements hold for the posts of some applications, and the level of the posts. */
export async function requirementsAsked(reader: Reader, applicationIds: readonly string[]) {
  if (applicationIds.length === 0) return [];
  return reader
    .select({
      applicationId: application.id,
      kind: requirement.kind,
      level: selectionPost.level,
      announcementNumber: selection.announcementNumber,
    })
    .from(application)
    .innerJoin(selectionPost, eq(selectionPost.id, application.postId))
    .innerJoin(selection, eq(selection.id, application.selectionId))
    .leftJoin(
      requirement,
      and(
        eq(requirement.selectionId, application.selectionId),
        or(isNull(requirement.postId), eq(requirement.postId, application.postId)),
      ),
    )
    .where(inArray(application.id, [...applicationIds]))
    .orderBy(asc(requirement.position), asc(requirement.id));
}

/** What was looked at for the verdicts that hold: for the chair's preview and for the minutes. */
export async function verdictSourcesOf(reader: Reader, applicationIds: readonly string[]) {
  if (applicationIds.length === 0) return { documents: [], requirements: [] };
  const ids = [...applicationIds];
  // One after the other: a transaction has one connection.
  const documents = await reader
    .select({
      applicationId: applicationDocument.applicationId,
      code: requiredDocument.code,
      label: requiredDocument.label,
      sources: documentVerdict.sources,
      sourceNote: documentVerdict.sourceNote,
    })
    .from(documentVerdict)
    .innerJoin(applicationDocument, eq(applicationDocument.id, documentVerdict.documentId))
    .innerJoin(requiredDocument, eq(requiredDocument.id, applicationDocument.requiredDocumentId))
    .where(
      and(inArray(applicationDocument.applicationId, ids), eq(applicationDocument.isCurrent, true)),
    )
    .orderBy(asc(requiredDocument.position), asc(applicationDocument.id));
  const requirements = await reader
    .select({
      applicationId: requirementVerdict.applicationId,
      kind: requirement.kind,
      parameter: requirement.parameter,
      wording: requirement.wording,
      wordingEn: requirement.wordingEn,
      sources: requirementVerdict.sources,
      sourceNote: requirementVerdict.sourceNote,
    })
    .from(requirementVerdict)
    .innerJoin(requirement, eq(requirement.id, requirementVerdict.requirementId))
    .where(inArray(requirementVerdict.applicationId, ids))
    .orderBy(asc(requirement.position), asc(requirement.id));
  return { documents, requirements };
}
