import type { Transaction } from "#db/client";
import { requirementTermsOf, sentFilesOf } from "#db/queries/regulation";
import type { PlainDate } from "#domain/calendar";
import type { Law } from "#domain/regulation/law";
import { requirementOutcome } from "#domain/verification/requirements";
import { countTrace, fitTrace } from "#domain/verification/rules";
import type { Evaluated } from "#server/regulation/record-traces";
import type { ProposedApplication } from "#server/verification/proposals";
import { readSentFile } from "#server/verification/sent-file";

type Post = { readonly selectionId: string; readonly postId: string };
type By = { readonly referenceDate: PlainDate; readonly law: Law };

/**
 * What the rules say about each application that is decided upon: every requirement that can be
 * computed from what was declared, then whether the verdict fits what was found; at last whether
 * enough are eligible.
 */
export async function verdictTraces(
  tx: Transaction,
  post: Post,
  proposals: readonly ProposedApplication[],
  by: By,
): Promise<Evaluated[]> {
  const requirements = await requirementTermsOf(tx, post);
  const files = new Map((await sentFilesOf(tx, post.postId)).map((f) => [f.applicationId, f]));
  const own = proposals.flatMap((application): Evaluated[] => {
    const { applicationId, proposal } = application;
    const file = files.get(applicationId);
    if (file === undefined || proposal === null) return [];
    const { facts } = readSentFile(file.snapshot, file.accountName);
    const on = { ...by, postLevel: file.postLevel };
    return [
      ...requirements.map(({ requirementId, ...terms }) => ({
        trace: requirementOutcome(terms, facts, on).trace,
        applicationId,
        requirementId,
      })),
      { trace: fitTrace(proposal, application, by.law), applicationId },
    ];
  });
  const eligible = proposals.filter(({ proposal }) => proposal === "ELIGIBLE").length;
  return [...own, { trace: countTrace(eligible, by.law) }];
}
