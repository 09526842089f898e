import { type Citation, Refused } from "#domain/refusal";
import { MIN_APPLICANTS, requireEnoughApplicants } from "#domain/verification/applicants-min";
import type { AdminVerdict, CheckVerdict, RefusalReason } from "#domain/verification/terms";

const ALL_PASS: Citation = { text: "PP 11/2017 Ps 115 huruf f", certainty: "practice" };
const BY_PANEL: Citation = { text: "PP 11/2017 Ps 115 huruf f", certainty: "read" };

/** Whether the window has closed: a product decision lets nobody judge before. */
export function isClosed(closesAt: Date | null, now: Date): boolean {
  return closesAt !== null && now >= closesAt;
}

/** @throws Refused `verification-before-closing` */
export function requireClosed(closesAt: Date | null, now: Date): void {
  if (!isClosed(closesAt, now)) throw new Refused("verification-before-closing");
}

/** One verdict as typed; reason and note explain a `NOT_MET`. */
export type Judgement = {
  readonly verdict: CheckVerdict;
  readonly reason: RefusalReason | null;
  readonly note: string;
};

/** What is missing in a judgement: `reason`, `note`, or nothing. */
export function missingInJudgement({ verdict, reason, note }: Judgement): "reason" | "note" | null {
  if (verdict === "MET") return null;
  if (reason === null) return "reason";
  return reason === "OTHER" && note === "" ? "note" : null;
}

/**
 * The judgement as it is kept: what is met needs no reason.
 * @throws Refused `verification-reason-missing`, `verification-note-missing`
 */
export function completeJudgement(judgement: Judgement): Judgement {
  const missing = missingInJudgement(judgement);
  if (missing === "reason") throw new Refused("verification-reason-missing");
  if (missing === "note") throw new Refused("verification-note-missing");
  return judgement.verdict === "MET" ? { verdict: "MET", reason: null, note: "" } : judgement;
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

/** Whether a proposal says the same as the findings (`pass-admin-all`): one failure is enough. */
export function isFitting(proposal: AdminVerdict, { notMet }: Progress): boolean {
  return (proposal === "NOT_ELIGIBLE") === notMet > 0;
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
): void {
  requireAllJudged(progress);
  if (!isFitting(proposal, progress)) {
    if (proposal === "NOT_ELIGIBLE") throw new Refused("verdict-without-failure");
    throw new Refused("pass-admin-all", ALL_PASS, { count: progress.notMet });
  }
  if (proposal === "NOT_ELIGIBLE" && explanation === "") {
    throw new Refused("verdict-explanation-missing");
  }
}

export type Proposed = Progress & {
  /** Null without a proposal, or while it has been sent back. */
  readonly proposal: AdminVerdict | null;
};

/** Whether an application is ready to be confirmed. */
export function isReady(application: Proposed): boolean {
  const { proposal, judged, total } = application;
  return proposal !== null && judged === total && isFitting(proposal, application);
}

/**
 * Refuses to confirm a post before every application has a proposal that its findings bear, and to
 * go on with too few without a reason.
 * @throws Refused `verdicts-incomplete`, `applicants-min`
 */
export function requireConfirmable(applications: readonly Proposed[], reason: string): void {
  const open = applications.filter((each) => !isReady(each)).length;
  if (open > 0) throw new Refused("verdicts-incomplete", BY_PANEL, { open });
  const eligible = applications.filter(({ proposal }) => proposal === "ELIGIBLE").length;
  requireEnoughApplicants(eligible, MIN_APPLICANTS, reason !== "");
}

/**
 * Codes for the admitted, `P-01` … in the order of their names: by nothing that time of sending or
 * any value could be read from.
 */
export function candidateCodes<Person extends { sortName: string; applicationId: string }>(
  admitted: readonly Person[],
): { person: Person; code: string }[] {
  return admitted
    .toSorted(
      (a, b) => compare(a.sortName, b.sortName) || compare(a.applicationId, b.applicationId),
    )
    .map((person, index) => ({ person, code: `P-${String(index + 1).padStart(2, "0")}` }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
