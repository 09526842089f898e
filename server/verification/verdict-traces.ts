import type { Transaction } from "#db/client";
import {
  acceptedDocuments,
  foundInPost,
  mandatoryDocuments,
  requirementTermsOf,
  sentFilesOf,
} from "#db/queries/regulation";
import { askedOfPerson } from "#domain/application/needed-of";
import type { PlainDate } from "#domain/calendar";
import type { Law } from "#domain/regulation/law";
import { foundTrace, RECEIPTS, receiptTrace } from "#domain/verification/found-rules";
import { requirementOutcome } from "#domain/verification/requirements";
import { fitTrace } from "#domain/verification/rules";
import type { Evaluated } from "#server/regulation/record-traces";
import type { ProposedApplication } from "#server/verification/proposals";
import { readSentFile } from "#server/verification/sent-file";

type Post = { readonly selectionId: string; readonly postId: string };
type By = { readonly referenceDate: PlainDate; readonly law: Law };

/**
 * What the rules say about each application that is decided upon: every requirement by what was
 * declared or, where no program reads it, by what the verifiers found; the receipts that are asked
 * for; then whether the verdict fits what was found.
 */
export async function verdictTraces(
  tx: Transaction,
  post: Post,
  proposals: readonly ProposedApplication[],
  by: By,
): Promise<Evaluated[]> {
  const requirements = await requirementTermsOf(tx, post);
  const files = new Map((await sentFilesOf(tx, post.postId)).map((f) => [f.applicationId, f]));
  const found = new Map(
    (await foundInPost(tx, post.postId)).map((each) => [
      `${each.applicationId} ${each.requirementId}`,
      each.verdict === "MET",
    ]),
  );
  const receipts = await mandatoryDocuments(tx, post, RECEIPTS);
  const accepted = new Set(
    (await acceptedDocuments(tx, post.postId)).map(
      (each) => `${each.applicationId} ${each.requiredDocumentId}`,
    ),
  );
  return proposals.flatMap((application): Evaluated[] => {
    const { applicationId, proposal } = application;
    const file = files.get(applicationId);
    if (file === undefined || proposal === null) return [];
    const { facts, person } = readSentFile(file.snapshot, file.accountName);
    const on = { ...by, postLevel: file.postLevel };
    return [
      ...requirements.map(({ requirementId, ...terms }) => ({
        trace:
          requirementOutcome(terms, facts, on).trace ??
          foundTrace(terms.kind, found.get(`${applicationId} ${requirementId}`) ?? null, by.law),
        applicationId,
        requirementId,
      })),
      // Nothing is held against somebody of whom it was not needed.
      ...askedOfPerson(receipts, person)
        .filter(({ mandatory }) => mandatory)
        .map(({ requiredDocumentId, code }) => ({
          trace: receiptTrace(code, accepted.has(`${applicationId} ${requiredDocumentId}`), by.law),
          applicationId,
        })),
      { trace: fitTrace(proposal, application, by.law), applicationId },
    ];
  });
}
