/** Coded reasons for which a document or a requirement is refused (`documents.md` §2). */
export const REFUSAL_REASONS = [
  "MISSING",
  "UNREADABLE",
  "WRONG_TYPE",
  "WRONG_PERSON",
  "NOT_SIGNED",
  "WRONG_SIGNER",
  "NO_DELEGATION",
  "NO_STAMP",
  "EXPIRED",
  "DATED_AFTER_CLOSE",
  "INCOMPLETE",
  "NOT_LEGALISED",
  "TEXT_ALTERED",
  "DATA_MISMATCH",
  "AGE_OVER",
  "GRADE_BELOW",
  "EXPERIENCE_SHORT",
  "POST_LEVEL_SHORT",
  "EDUCATION_BELOW",
  "APPRAISAL_BELOW",
  "DISCIPLINE",
  "OUT_OF_SCOPE",
  "NOT_PNS",
  /** Asked about the document, the applicant said nothing in time. */
  "NO_ANSWER",
  "OTHER",
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** Why something is not met: one code, and the others where it fails in more than one way. */
export type Reasons = {
  readonly reason: RefusalReason | null;
  readonly moreReasons: readonly RefusalReason[];
};

/** Every code, without a difference between the first and the others. */
export function reasonsOf({ reason, moreReasons }: Reasons): RefusalReason[] {
  return reason === null ? [...moreReasons] : [reason, ...moreReasons];
}

/** The codes as they are kept: each once and in one order, so that equal sets are equal rows. */
export function asReasons(codes: readonly RefusalReason[]): Reasons {
  const [reason = null, ...moreReasons] = REFUSAL_REASONS.filter((each) => codes.includes(each));
  return { reason, moreReasons };
}

/** Whether two refusals give the same reasons, in whatever order. */
export function areSameReasons(first: Reasons, second: Reasons): boolean {
  const inOrder = (reasons: Reasons) => reasonsOf(asReasons(reasonsOf(reasons))).join();
  return inOrder(first) === inOrder(second);
}

export const CHECK_VERDICTS = ["MET", "NOT_MET"] as const;
export type CheckVerdict = (typeof CHECK_VERDICTS)[number];

export const ADMIN_VERDICTS = ["ELIGIBLE", "NOT_ELIGIBLE"] as const;
export type AdminVerdict = (typeof ADMIN_VERDICTS)[number];

/** Reasons for which a document is refused; the others say what a requirement lacks. */
export const DOCUMENT_REASONS: readonly RefusalReason[] = [
  "UNREADABLE",
  "WRONG_TYPE",
  "WRONG_PERSON",
  "NOT_SIGNED",
  "WRONG_SIGNER",
  "NO_DELEGATION",
  "NO_STAMP",
  "EXPIRED",
  "DATED_AFTER_CLOSE",
  "INCOMPLETE",
  "NOT_LEGALISED",
  "TEXT_ALTERED",
  "DATA_MISMATCH",
  "NO_ANSWER",
  "OTHER",
];

/**
 * What can be chosen for a requirement: the reason that fits its kind first, then all others;
 * silence is a reason for documents alone, about which applicants are asked.
 */
export function reasonsFor(fitting: RefusalReason): RefusalReason[] {
  return [
    fitting,
    ...REFUSAL_REASONS.filter((reason) => reason !== fitting && reason !== "NO_ANSWER"),
  ];
}
