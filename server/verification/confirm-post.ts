import type { Transaction } from "#db/client";
import {
  insertAdminResults,
  moveAdminStage,
  settleApplication,
  updateAdminVerdict,
} from "#db/queries/verification-writes";
import { fewTraces, requireWayDecided } from "#domain/announcement/few-applicants";
import { APPLICATION_LIFE } from "#domain/application/life-cycle";
import { Refused } from "#domain/refusal";
import { findingsOf } from "#domain/regulation/evaluate";
import { nextState } from "#domain/transitions";
import { applicantsTrace } from "#domain/verification/applicants-min";
import { requireConfirmable } from "#domain/verification/rules";
import type { AdminVerdict } from "#domain/verification/terms";
import { fewDecisionNow } from "#server/announcement/few-decision-now";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { recordDeviations } from "#server/regulation/record-deviations";
import { recordTraces } from "#server/regulation/record-traces";
import { type Codes, dealCodes } from "#server/verification/deal-codes";
import { firstSignature } from "#server/verification/first-signature";
import { postToDecide } from "#server/verification/post-to-decide";
import type { ProposedApplication } from "#server/verification/proposals";
import { referenceDateOf } from "#server/verification/reference-date";
import { verdictTraces } from "#server/verification/verdict-traces";

export type Confirmed = {
  readonly selectionId: string;
  readonly eligible: number;
  readonly notEligible: number;
};

/**
 * Makes the signed proposals of one post valid. What was decided before an extension stays decided,
 * and counts.
 */
export async function confirmPost(
  tx: Transaction,
  ctx: Context,
  input: {
    readonly postId: string;
    /** Mark of the proposals that were on the page. */
    readonly seen: string;
  },
): Promise<Confirmed> {
  const { post, chairRecused, stage, state, proposals, law } = await postToDecide(
    tx,
    ctx,
    input.postId,
    "confirm",
  );
  const signature = await firstSignature(tx, post, proposals);
  if (signature === null) throw new Refused("verdicts-not-signed");
  // Another person than the signer, who is shown the same list.
  if (signature.signedBy === ctx.actor.userId) throw new Refused("record-not-found");
  if (!signature.holds) throw new Refused("verdicts-signature-lapsed");
  if (signature.seen !== input.seen) throw new Refused("record-stale");
  const { signedBy } = signature;
  requireConfirmable(proposals, law);
  const admitted = proposals.filter(isAdmitted);
  const counts = { sent: proposals.length, eligible: admitted.length };
  const decision = requireWayDecided(counts, await fewDecisionNow(tx, post.postId), law);

  if (!(await moveAdminStage(tx, stage, { state, decidedAt: ctx.now }))) {
    throw new Refused("record-stale");
  }
  const codes = dealCodes(admitted.map(({ applicationId }) => applicationId));
  for (const each of proposals) await settle(tx, ctx, post, each, codes);
  const fresh = proposals.filter(({ confirmedAt }) => confirmedAt === null);
  await insertAdminResults(
    tx,
    fresh.map(({ applicationId, proposal }) => ({
      postStageId: stage.postStageId,
      applicationId,
      passed: proposal === "ELIGIBLE",
      decidedAt: ctx.now,
    })),
  );

  const by = { referenceDate: referenceDateOf(post, ctx.now), law };
  const { selectionId, postId } = post;
  const traces = [
    ...(await verdictTraces(tx, post, fresh, by)),
    { trace: applicantsTrace(counts, law) },
  ];
  await recordTraces(tx, ctx, { moment: "VERDICT_CONFIRMED", selectionId, postId }, traces);

  // Nothing departs from a rule where nobody goes on.
  if (decision?.way === "GO_ON") {
    const act = {
      moment: "VERDICT_CONFIRMED",
      selectionId,
      postId,
      decisionId: decision.decisionId,
      reason: decision.reason,
    } as const;
    const by = { ...counts, earlier: decision.extensions };
    const departures = fewTraces(by, decision, law).flatMap((trace) => findingsOf(trace));
    await recordDeviations(tx, ctx, act, departures);
  }

  const { eligible } = counts;
  const notEligible = proposals.length - eligible;
  await recordAudit(tx, ctx, {
    kind: "stage.decided",
    subjectId: stage.postStageId,
    agencyId: post.agencyId,
    selectionId: post.selectionId,
    before: { state: stage.state },
    after: {
      state,
      eligible,
      notEligible,
      reason: decision?.reason ?? null,
      ...(decision && { fewDecisionId: decision.id, decisionId: decision.decisionId }),
      deputy: chairRecused,
      signedBy,
    },
  });
  return { selectionId: post.selectionId, eligible, notEligible };
}

function isAdmitted({ proposal }: { readonly proposal: AdminVerdict | null }): boolean {
  return proposal === "ELIGIBLE";
}

async function settle(
  tx: Transaction,
  ctx: Context,
  scope: { readonly agencyId: string; readonly selectionId: string },
  application: ProposedApplication,
  codes: ReadonlyMap<string, Codes>,
): Promise<void> {
  const { applicationId, proposal, verdictId, verdictVersion } = application;
  if (verdictId === null || verdictVersion === null) throw new Refused("verdict-not-proposed");
  // Decided before an extension: the verdict stays, and only the code is dealt anew.
  const isDecided = application.confirmedAt !== null;
  if (isDecided && proposal !== "ELIGIBLE") return;
  const act = proposal === "ELIGIBLE" ? "admit" : "reject";
  const state = isDecided ? application.state : nextState(APPLICATION_LIFE, application.state, act);
  const given = codes.get(applicationId) ?? { candidateCode: null, paperCode: null };
  const settled = await settleApplication(tx, application, { state, ...given });
  const confirmed =
    isDecided ||
    (await updateAdminVerdict(
      tx,
      { id: verdictId, version: verdictVersion },
      { confirmedAt: ctx.now, confirmedBy: ctx.actor.userId ?? "" },
    ));
  if (!settled || !confirmed) throw new Refused("record-stale");
  await recordAudit(tx, ctx, {
    kind: isDecided
      ? "application.code-given"
      : proposal === "ELIGIBLE"
        ? "application.admitted"
        : "application.rejected",
    subjectId: applicationId,
    agencyId: scope.agencyId,
    selectionId: scope.selectionId,
    before: { state: application.state, version: application.version },
    // The trail does not say the code of the paper: those who read it score papers.
    after: { state, version: application.version + 1, candidateCode: given.candidateCode },
  });
}
