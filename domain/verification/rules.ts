import { Refused } from "#domain/refusal";
import { evaluate, isBroken, requireMet } from "#domain/regulation/evaluate";
import type { Law } from "#domain/regulation/law";
import { PASS_ADMIN_ALL } from "#domain/regulation/pass-rules";
import { citationOf, latest } from "#domain/regulation/rule";
import { ADMIN_BY_PANEL } from "#domain/regulation/stages";
import {
  type AdminVerdict,
  asReasons,
  type CheckVerdict,
  type Reasons,
  reasonsOf,
} from "#domain/verification/terms";

/** The clause by which the panel decides on what has been checked. */
const BY_PANEL = citationOf(latest(ADMIN_BY_PANEL));

/** Whether the window has closed: a product decision lets nobody judge before. */
export function isClosed(closesAt: Date | null, now: Date): boolean {
  return closesAt !== null && now >= closesAt;
}

/** @throws Refused `verification-before-closing` */
export function requireClosed(closesAt: Date | null, now: Date): void {
  if (!isClosed(closesAt, now)) throw new Refused("verification-before-closing");
}

/** One verdict as typed; reasons and note explain a `NOT_MET`. */
export type Judgement = Reasons & {
  readonly verdict: CheckVerdict;
  readonly note: string;
};

/** What is missing in a judgement: `reason`, `note`, or nothing. */
export function missingInJudgement(judgement: Judgement): "reason" | "note" | null {
  if (judgement.verdict === "MET") return null;
  const reasons = reasonsOf(judgement);
  if (reasons.length === 0) return "reason";
  return reasons.includes("OTHER") && judgement.note === "" ? "note" : null;
}

/**
 * The judgement as it is kept: what is met needs no reason.
 * @throws Refused `verification-reason-missing`, `verification-note-missing`
 */
export function completeJudgement(judgement: Judgement): Judgement {
  const missing = missingInJudgement(judgement);
  if (missing === "reason") throw new Refused("verification-reason-missing");
  if (missing === "note") throw new Refused("verification-note-missing");
  return judgement.verdict === "MET"
    ? { verdict: "MET", ...asReasons([]), note: "" }
    : { ...judgement, ...asReasons(reasonsOf(judgement)) };
}

/** How far the check of one application has come. */
export type Progress = {
  /** Documents that were sent in, and requirements of the post. */
  readonly total: number;
  readonly judged: number;
  readonly notMet: number;
};

/** @throws Refused `verification-incomplete` while something has not been judged */
export function requireAllJudged({ total, judged }: Progress): void {
  if (judged < total) {
    throw new Refused("verification-incomplete", BY_PANEL, { open: total - judged });
  }
}

/** What `pass-admin-all` says about a proposal: one failure is enough. */
export function fitTrace(proposal: AdminVerdict, { notMet }: Progress, law: Law) {
  return evaluate(PASS_ADMIN_ALL, { isEligible: proposal === "ELIGIBLE", count: notMet }, law);
}

/**
 * Refuses a proposal that the findings do not bear.
 * @throws Refused `pass-admin-all` (eligible in spite of a failure), `verdict-without-failure`,
 * `verdict-explanation-missing`
 */
export function requireProposal(
  proposal: AdminVerdict,
  explanation: string,
  progress: Progress,
  law: Law,
): void {
  requireAllJudged(progress);
  const fit = fitTrace(proposal, progress, law);
  if (isBroken(fit) && proposal === "NOT_ELIGIBLE") throw new Refused("verdict-without-failure");
  requireMet(fit, { count: progress.notMet });
  if (proposal === "NOT_ELIGIBLE" && explanation === "") {
    throw new Refused("verdict-explanation-missing");
  }
}

export type Proposed = Progress & {
  /** Null without a proposal, or while it has been sent back. */
  readonly proposal: AdminVerdict | null;
};

/** Whether an application is ready to be confirmed. */
export function isReady(application: Proposed, law: Law): boolean {
  const { proposal, judged, total } = application;
  if (proposal === null || judged < total) return false;
  return !isBroken(fitTrace(proposal, application, law));
}

/**
 * Refuses to confirm a post before every application has a proposal that its findings bear.
 * @throws Refused `verdicts-incomplete`
 */
export function requireConfirmable(applications: readonly Proposed[], law: Law): void {
  const open = applications.filter((each) => !isReady(each, law)).length;
  if (open > 0) throw new Refused("verdicts-incomplete", BY_PANEL, { open });
}

/**
 * Codes for the admitted, `P-01` … by lot: the list of names is public and stands in the order of
 * the alphabet, so that codes in that order would name everybody. No time of sending and no value
 * could be read from them either.
 * @param lotOf what an application drew: a text that nobody can foresee and that differs for each
 */
export function candidateCodes(
  applicationIds: readonly string[],
  lotOf: (applicationId: string) => string,
): { applicationId: string; code: string }[] {
  return applicationIds
    .map((applicationId) => ({ applicationId, lot: lotOf(applicationId) }))
    .toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
    .map(({ applicationId }, index) => ({
      applicationId,
      code: `P-${String(index + 1).padStart(2, "0")}`,
    }));
}
