import type { ApplicationState } from "#domain/application/life-cycle";
import type { AssessmentState } from "#domain/scoring/life-cycle";

/** Ties that keep a member from a post: those of the law, and what experience adds (`coi-definition`). */
export const CONFLICT_KINDS = [
  "MARRIAGE",
  "FAMILY",
  "BLOOD",
  "SUPERIOR",
  "BUSINESS",
  "DISPUTE",
  "OTHER",
] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** What a member says about one applicant. */
export const STATED_KINDS = ["NONE", ...CONFLICT_KINDS] as const;
export type StatedKind = (typeof STATED_KINDS)[number];

/**
 * Applications about which each member says whether there is a tie: sent, and not over. Whoever was
 * refused is among them, because an objection may bring them back.
 */
export const TO_STATE_ON: readonly ApplicationState[] = [
  "SUBMITTED",
  "UNDER_CHECK",
  "ELIGIBLE",
  "NOT_ELIGIBLE",
  "IN_SELECTION",
];

/** Who said something about whom, whatever it was. */
export type Statement = { readonly memberId: string; readonly applicationId: string };

/**
 * The seats from which something is missing: about each of these applicants each member who scores
 * has to have said something. A recused member has said enough.
 */
export function undeclaredSeats<
  Seat extends { readonly memberId: string; readonly recused: boolean },
>(
  panel: readonly Seat[],
  applicants: readonly { readonly applicationId: string }[],
  statements: readonly Statement[],
): Seat[] {
  const said = new Set(
    statements.map(({ memberId, applicationId }) => `${memberId} ${applicationId}`),
  );
  return panel.filter(
    ({ memberId, recused }) =>
      !recused && applicants.some(({ applicationId }) => !said.has(`${memberId} ${applicationId}`)),
  );
}

/** What an assessor has said about a candidate. */
export type AssessorStatement = {
  readonly accountId: string;
  readonly applicationId: string;
  readonly kind: StatedKind;
};

/** `UNSTATED`: has said nothing yet. `TIED`: sees and enters nothing of that candidate any more. */
export type AssessorStanding = "UNSTATED" | "FREE" | "TIED";

/** How an assessor stands to a candidate; a tie outweighs what was said before. */
export function standingTowards(
  statements: readonly AssessorStatement[],
  accountId: string,
  applicationId: string,
): AssessorStanding {
  const own = statements.filter(
    (each) => each.accountId === accountId && each.applicationId === applicationId,
  );
  if (own.some(({ kind }) => kind !== "NONE")) return "TIED";
  return own.length > 0 ? "FREE" : "UNSTATED";
}

/** Whether a result was begun by somebody who has stated a tie since, so that another enters it. */
export function isLeft(
  { state, assessorId }: { readonly state: AssessmentState; readonly assessorId: string },
  applicationId: string,
  statements: readonly AssessorStatement[],
): boolean {
  return state === "DRAFT" && standingTowards(statements, assessorId, applicationId) === "TIED";
}
