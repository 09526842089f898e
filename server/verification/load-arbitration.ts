import { read } from "#db/client";
import { findSeat } from "#db/queries/scopes";
import { disputesOf } from "#db/queries/verifier-checks";
import type { Context } from "#server/context";
import { loadVerification, type VerificationPage } from "#server/verification/load-verification";

export type ArbitrationPage = Omit<VerificationPage, "two"> & {
  /** Everything that was sent; `documents` are those in dispute. */
  readonly files: VerificationPage["documents"];
  readonly findings: NonNullable<VerificationPage["two"]>["findings"];
};

/**
 * What two verifiers of an application differ on, with what each found, for the member whom the chair
 * has named; null for anybody else, and once it is decided.
 */
export async function loadArbitration(
  ctx: Context,
  applicationId: string,
): Promise<ArbitrationPage | null> {
  const page = await loadVerification(ctx, applicationId);
  if (!page?.two?.settled || page.state !== "UNDER_CHECK") return null;
  const seat = await findSeat(read(), page.selectionId, ctx.actor.userId ?? "");
  const own = (await disputesOf(read(), applicationId))
    .filter(({ memberId, decidedAt }) => decidedAt === null && memberId === seat?.memberId)
    .map(({ subjectId }) => subjectId);
  if (own.length === 0) return null;
  const { two, ...rest } = page;
  return {
    ...rest,
    files: page.documents,
    documents: page.documents.filter(({ documentId }) => own.includes(documentId)),
    requirements: page.requirements.filter(({ requirementId }) => own.includes(requirementId)),
    findings: two.findings.filter(({ subjectId }) => own.includes(subjectId)),
  };
}
