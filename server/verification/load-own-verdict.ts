import { read } from "#db/client";
import { tracesOfApplication } from "#db/queries/regulation";
import { findApplicationScope } from "#db/queries/scopes";
import { findAdminStage, findAdminVerdict } from "#db/queries/verification";
import { type TraceNote, traceNote } from "#domain/regulation/trace-note";
import type { AdminVerdict } from "#domain/verification/terms";
import type { Context } from "#server/context";
import { lawOf } from "#server/regulation/law-of";
import { type FoundedFailure, failuresBy } from "#server/verification/failures";

export type OwnVerdict = {
  readonly verdict: AdminVerdict;
  /** Sentence of the secretariat; empty for MS. */
  readonly explanation: string;
  /** With what the rule compared, where it was what the verdict says. */
  readonly failures: readonly (FoundedFailure & { readonly basis: TraceNote | null })[];
  readonly publishedAt: string;
};

/**
 * MS or TMS of the applicant's own application with every reason; null for anybody else, and as
 * long as the stage is not published, whatever has been proposed or confirmed by then.
 */
export async function loadOwnVerdict(
  ctx: Context,
  applicationId: string,
): Promise<OwnVerdict | null> {
  const reader = read();
  const application = await findApplicationScope(reader, applicationId);
  if (!application || ctx.actor.userId === null) return null;
  if (application.applicantId !== ctx.actor.userId) return null;
  const stage = await findAdminStage(reader, application.postId);
  if (stage?.state !== "PUBLISHED" || stage.publishedAt === null) return null;
  const verdict = await findAdminVerdict(reader, applicationId);
  if (!verdict || verdict.confirmedAt === null) return null;

  const isRejected = verdict.proposal === "NOT_ELIGIBLE";
  const failures = isRejected ? await failuresBy(reader, [applicationId]) : null;
  const traces = isRejected ? await tracesOfApplication(reader, applicationId) : [];
  const law = await lawOf(reader, application.selectionId, ctx.now);
  const basisOf = (failure: FoundedFailure) => {
    if (failure.of === "document") return null;
    const about = traces.find(({ requirementId }) => requirementId === failure.requirementId);
    return about?.outcome === "not-met" ? traceNote(about, law) : null;
  };
  return {
    verdict: verdict.proposal,
    explanation: verdict.explanation,
    failures: (failures?.get(applicationId) ?? []).map((failure) => ({
      ...failure,
      basis: basisOf(failure),
    })),
    publishedAt: stage.publishedAt.toISOString(),
  };
}
