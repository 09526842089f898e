import { and, asc, desc, eq, inArray, max } from "drizzle-orm";
import type { Reader } from "#db/client";
import { publicFewDecisions } from "#db/queries/few-applicants";
import { POST_TITLE } from "#db/queries/names";
import { findApprovedPlan } from "#db/queries/plan-road";
import { account } from "#db/schema/accounts";
import {
  amendment,
  cancellation,
  extension,
  extensionPost,
  panelChange,
} from "#db/schema/announcement";
import { paper } from "#db/schema/paper";
import { requiredDocument, requirement, selectionPost } from "#db/schema/planning";
import type { AmendmentState } from "#domain/announcement/amendment";

/** An amendment with the selection it belongs to; null if there is none. */
export async function findAmendment(reader: Reader, amendmentId: string) {
  const [found] = await reader
    .select({ ...AMENDMENT, selectionId: amendment.selectionId })
    .from(amendment)
    .innerJoin(account, eq(account.id, amendment.proposedBy))
    .where(eq(amendment.id, amendmentId));
  return found ?? null;
}

const AMENDMENT = {
  id: amendment.id,
  state: amendment.state,
  sequence: amendment.sequence,
  announcementNumber: amendment.announcementNumber,
  part: amendment.part,
  subjectId: amendment.subjectId,
  before: amendment.before,
  after: amendment.after,
  reason: amendment.reason,
  reasonEn: amendment.reasonEn,
  basisId: amendment.basisId,
  proposedBy: amendment.proposedBy,
  proposer: account.name,
  proposedAt: amendment.proposedAt,
  decidedAt: amendment.decidedAt,
  decisionNote: amendment.decisionNote,
  version: amendment.version,
} as const;

/** Amendments of a selection in the states given, the youngest first. */
export function listAmendments(
  reader: Reader,
  selectionId: string,
  states: readonly AmendmentState[],
) {
  return reader
    .select(AMENDMENT)
    .from(amendment)
    .innerJoin(account, eq(account.id, amendment.proposedBy))
    .where(and(eq(amendment.selectionId, selectionId), inArray(amendment.state, [...states])))
    .orderBy(desc(amendment.proposedAt), desc(amendment.id))
    .limit(200);
}

/** How many amendments of a selection were published. */
export async function countPublished(reader: Reader, selectionId: string): Promise<number> {
  const [row] = await reader
    .select({ last: max(amendment.sequence) })
    .from(amendment)
    .where(and(eq(amendment.selectionId, selectionId), eq(amendment.state, "PUBLISHED")));
  return row?.last ?? 0;
}

/** Extensions of a selection with each of their posts, the youngest first. */
export function listExtensions(reader: Reader, selectionId: string) {
  return reader
    .select({
      id: extension.id,
      announcementNumber: extension.announcementNumber,
      reason: extension.reason,
      reasonEn: extension.reasonEn,
      decisionId: extension.decisionId,
      extendedAt: extension.extendedAt,
      postId: extensionPost.postId,
      postCode: selectionPost.code,
      postTitle: POST_TITLE,
      sequence: extensionPost.sequence,
      oldLastDay: extensionPost.oldLastDay,
      firstOpenDay: extensionPost.firstOpenDay,
      newLastDay: extensionPost.newLastDay,
    })
    .from(extension)
    .innerJoin(extensionPost, eq(extensionPost.extensionId, extension.id))
    .innerJoin(selectionPost, eq(selectionPost.id, extensionPost.postId))
    .where(eq(extension.selectionId, selectionId))
    .orderBy(desc(extension.extendedAt), desc(extension.id), asc(selectionPost.position));
}

/** Cancellations of a selection and of its posts, the youngest first. */
export function listCancellations(reader: Reader, selectionId: string) {
  return reader
    .select({
      id: cancellation.id,
      announcementNumber: cancellation.announcementNumber,
      reason: cancellation.reason,
      reasonEn: cancellation.reasonEn,
      decisionId: cancellation.decisionId,
      cancelledAt: cancellation.cancelledAt,
      postId: cancellation.postId,
      postCode: selectionPost.code,
      postTitle: POST_TITLE,
    })
    .from(cancellation)
    .leftJoin(selectionPost, eq(selectionPost.id, cancellation.postId))
    .where(eq(cancellation.selectionId, selectionId))
    .orderBy(desc(cancellation.cancelledAt), desc(cancellation.id));
}

/**
 * The papers on which the announcement and published acts of an announced selection rest: these the
 * public may read.
 */
export async function publicPapers(reader: Reader, selectionId: string) {
  const shown = {
    id: paper.id,
    kind: paper.kind,
    number: paper.number,
    dated: paper.dated,
    subject: paper.subject,
  };
  const approved = await findApprovedPlan(reader, selectionId);
  const [letter, extended, amended, cancelled, changed] = [
    approved?.paperId == null
      ? []
      : await reader.select(shown).from(paper).where(eq(paper.id, approved.paperId)),
    await reader
      .select(shown)
      .from(paper)
      .innerJoin(extension, eq(extension.decisionId, paper.id))
      .where(eq(extension.selectionId, selectionId)),
    await reader
      .select(shown)
      .from(paper)
      .innerJoin(amendment, eq(amendment.basisId, paper.id))
      .where(and(eq(amendment.selectionId, selectionId), eq(amendment.state, "PUBLISHED"))),
    await reader
      .select(shown)
      .from(paper)
      .innerJoin(cancellation, eq(cancellation.decisionId, paper.id))
      .where(eq(cancellation.selectionId, selectionId)),
    await reader
      .select(shown)
      .from(paper)
      .innerJoin(panelChange, eq(panelChange.decreeId, paper.id))
      .where(and(eq(panelChange.selectionId, selectionId), eq(panelChange.state, "PUBLISHED"))),
  ];
  const few = (await publicFewDecisions(reader, selectionId)).flatMap(({ decision, advice }) =>
    advice === null ? [decision] : [decision, advice],
  );
  const papers = [...letter, ...extended, ...amended, ...cancelled, ...changed, ...few];
  return new Map(papers.map((each) => [each.id, each]));
}

/** What amendments of a selection can be about, also what they took out. */
export async function amendedSubjects(reader: Reader, selectionId: string) {
  const requirements = await reader
    .select({ id: requirement.id, kind: requirement.kind, postId: requirement.postId })
    .from(requirement)
    .where(eq(requirement.selectionId, selectionId));
  const documents = await reader
    .select({
      id: requiredDocument.id,
      code: requiredDocument.code,
      label: requiredDocument.label,
      postId: requiredDocument.postId,
    })
    .from(requiredDocument)
    .where(eq(requiredDocument.selectionId, selectionId));
  return { requirements, documents };
}
