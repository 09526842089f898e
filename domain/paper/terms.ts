/** Official papers on which an act of a selection rests. */
export const PAPER_KINDS = [
  "PLAN_REQUEST",
  "PLAN_APPROVAL",
  "PLAN_REFUSAL",
  "HOME_AFFAIRS_PERMISSION",
  "SHORT_WINDOW_CONSENT",
  "PANEL_COORDINATION",
  "PANEL_DECREE",
  "STANDARD_MINUTES",
  "PANEL_DECISION",
  "CONFLICT_DECISION",
  "EXTENSION_NOTICE",
  "FEW_APPLICANTS_ADVICE",
  "RESULT_REPORT",
  "SHORTLIST_RECOMMENDATION",
  "CANCELLATION_DECISION",
  "BASIS",
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** A paper as an act names it. */
export type PaperRef = {
  readonly id: string;
  readonly kind: PaperKind;
  readonly number: string;
  /** `YYYY-MM-DD` */
  readonly dated: string;
};
