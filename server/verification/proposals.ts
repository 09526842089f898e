import { createHash } from "node:crypto";
import type { Reader } from "#db/client";
import { applicationsToConfirm } from "#db/queries/verification-queue";
import type { Proposed } from "#domain/verification/rules";
import { progressOf } from "#server/verification/progress";

export type ProposedApplication = Awaited<ReturnType<typeof applicationsToConfirm>>[number] &
  Proposed;

/** The applications of a post by name, each with its progress and the proposal in force. */
export async function proposalsOf(reader: Reader, postId: string): Promise<ProposedApplication[]> {
  const applications = await applicationsToConfirm(reader, postId);
  const progress = await progressOf(
    reader,
    applications.map((each) => each.applicationId),
  );
  return applications.map((each) => ({
    ...each,
    ...(progress.get(each.applicationId) ?? { total: 0, judged: 0, notMet: 0 }),
    proposal: each.returnedAt === null ? each.proposal : null,
  }));
}

/**
 * A mark of exactly these proposals: who confirms sends back the mark of what was on the page, so
 * that nothing is confirmed which changed in between.
 */
export function markOf(proposals: readonly ProposedApplication[]): string {
  const lines = proposals.map(({ applicationId, proposal, verdictVersion, notMet, judged }) =>
    [applicationId, proposal, verdictVersion, notMet, judged].join(" "),
  );
  return createHash("sha256").update(lines.join("\n")).digest("hex").slice(0, 32);
}
