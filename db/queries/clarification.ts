import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { requiredDocument } from "#db/schema/planning";
import { clarification, documentVerdict, verifierFinding } from "#db/schema/verification";

const CLARIFICATION = {
  clarificationId: clarification.id,
  applicationId: clarification.applicationId,
  requiredDocumentId: clarification.requiredDocumentId,
  documentId: clarification.documentId,
  code: requiredDocument.code,
  label: requiredDocument.label,
  maxMegabytes: requiredDocument.maxMegabytes,
  maxPages: requiredDocument.maxPages,
  question: clarification.question,
  mayReplace: clarification.mayReplace,
  askedAt: clarification.askedAt,
  dueAt: clarification.dueAt,
  answer: clarification.answer,
  answeredAt: clarification.answeredAt,
  replacementId: clarification.replacementId,
  reopenedAt: clarification.reopenedAt,
  version: clarification.version,
} as const;

/** What an applicant was asked about their documents, in the order of the announcement. */
export function clarificationsOf(reader: Reader, applicationId: string) {
  return reader
    .select(CLARIFICATION)
    .from(clarification)
    .innerJoin(requiredDocument, eq(requiredDocument.id, clarification.requiredDocumentId))
    .where(eq(clarification.applicationId, applicationId))
    .orderBy(asc(requiredDocument.position), asc(clarification.id));
}
export type ClarificationRow = Awaited<ReturnType<typeof clarificationsOf>>[number];

/** One question; null if there is none. */
export async function findClarification(
  reader: Reader,
  clarificationId: string,
): Promise<ClarificationRow | null> {
  const [found] = await reader
    .select(CLARIFICATION)
    .from(clarification)
    .innerJoin(requiredDocument, eq(requiredDocument.id, clarification.requiredDocumentId))
    .where(eq(clarification.id, clarificationId));
  return found ?? null;
}

/** The question that a document answers; null if there is none. */
export async function questionAnsweredWith(
  reader: Reader,
  documentId: string,
): Promise<ClarificationRow | null> {
  const [found] = await reader
    .select(CLARIFICATION)
    .from(clarification)
    .innerJoin(requiredDocument, eq(requiredDocument.id, clarification.requiredDocumentId))
    .where(eq(clarification.replacementId, documentId));
  return found ?? null;
}

/** Whether a verifier has judged a document, alone or as one of two. */
export async function isDocumentJudged(reader: Reader, documentId: string): Promise<boolean> {
  const verdicts = await reader
    .select({ id: documentVerdict.documentId })
    .from(documentVerdict)
    .where(eq(documentVerdict.documentId, documentId));
  const findings = await reader
    .select({ id: verifierFinding.documentId })
    .from(verifierFinding)
    .where(eq(verifierFinding.documentId, documentId));
  return verdicts.length + findings.length > 0;
}

/** When the questions of some applications are due that nobody has answered. */
export async function unansweredOf(reader: Reader, applicationIds: readonly string[]) {
  if (applicationIds.length === 0) return [];
  return reader
    .select({ applicationId: clarification.applicationId, dueAt: clarification.dueAt })
    .from(clarification)
    .where(
      and(
        inArray(clarification.applicationId, [...applicationIds]),
        isNull(clarification.answeredAt),
      ),
    );
}

/** @returns the id, or null where the document was asked about before */
export async function insertClarification(
  tx: Transaction,
  values: typeof clarification.$inferInsert,
): Promise<string | null> {
  const [inserted] = await tx
    .insert(clarification)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: clarification.id });
  return inserted?.id ?? null;
}

/** @returns whether it was written; false when it was answered meanwhile */
export async function answerQuestion(
  tx: Transaction,
  { clarificationId, version }: Pick<ClarificationRow, "clarificationId" | "version">,
  values: {
    readonly answeredAt: Date;
    readonly answer: string | null;
    readonly replacementId: string | null;
  },
): Promise<boolean> {
  const written = await tx
    .update(clarification)
    .set({ ...values, version: version + 1 })
    .where(and(eq(clarification.id, clarificationId), eq(clarification.version, version)))
    .returning({ id: clarification.id });
  return written.length > 0;
}

/** @returns whether it was written; false when it was changed meanwhile */
export async function reopenQuestion(
  tx: Transaction,
  { clarificationId, version }: Pick<ClarificationRow, "clarificationId" | "version">,
  reopenedAt: Date,
): Promise<boolean> {
  const written = await tx
    .update(clarification)
    .set({ answeredAt: null, replacementId: null, reopenedAt, version: version + 1 })
    .where(and(eq(clarification.id, clarificationId), eq(clarification.version, version)))
    .returning({ id: clarification.id });
  return written.length > 0;
}
