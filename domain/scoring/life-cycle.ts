import type { Transitions } from "#domain/transitions";

export const STAGE_STATES = ["PLANNED", "OPEN", "UNSEALED", "DECIDED", "PUBLISHED"] as const;
export type StageState = (typeof STAGE_STATES)[number];
export type StageAct = "open" | "unseal" | "decide" | "publish";

/**
 * One stage for one post. A scored stage is sealed until `UNSEALED`; nothing of what was entered
 * leaves the sheets before (`process.md` §3.6).
 */
export const STAGE_LIFE: Transitions<StageState, StageAct> = {
  PLANNED: { open: "OPEN" },
  OPEN: { unseal: "UNSEALED" },
  UNSEALED: { decide: "DECIDED" },
  DECIDED: { publish: "PUBLISHED" },
  PUBLISHED: {},
};

/**
 * The administrative check has no seal: the chair confirms it straight away. An extension sends it
 * back to its beginning until its result is published, and what was judged or decided stays.
 */
export const ADMIN_STAGE_LIFE: Transitions<StageState, StageAct | "extend"> = {
  PLANNED: { open: "OPEN", extend: "PLANNED" },
  OPEN: { decide: "DECIDED", extend: "PLANNED" },
  UNSEALED: {},
  DECIDED: { publish: "PUBLISHED", extend: "PLANNED" },
  PUBLISHED: {},
};

/** States of a stage in which scores are hidden from everybody but their author. */
export const SEALED_STAGES: readonly StageState[] = ["PLANNED", "OPEN"];

export const SHEET_STATES = [
  "EMPTY",
  "DRAFT",
  "SUBMITTED",
  "REOPEN_REQUESTED",
  "OPENED",
  "VOIDED",
] as const;
export type SheetState = (typeof SHEET_STATES)[number];
export type SheetAct =
  | "save"
  | "submit"
  | "requestReopening"
  | "agree"
  | "refuse"
  | "unseal"
  | "void";

/** One scorer, one candidate, one stage. A submitted sheet is sealed; an opened one never changes. */
export const SHEET_LIFE: Transitions<SheetState, SheetAct> = {
  EMPTY: { save: "DRAFT", submit: "SUBMITTED", void: "VOIDED" },
  DRAFT: { save: "DRAFT", submit: "SUBMITTED", void: "VOIDED" },
  SUBMITTED: { requestReopening: "REOPEN_REQUESTED", unseal: "OPENED", void: "VOIDED" },
  REOPEN_REQUESTED: { agree: "DRAFT", refuse: "SUBMITTED", void: "VOIDED" },
  OPENED: {},
  VOIDED: {},
};

/**
 * Why a sheet does not count: a conflict, an absence that the chair recorded, its author left the
 * panel before handing all in, or the candidate left.
 */
export const VOID_CAUSES = ["RECUSAL", "ABSENCE", "LEFT_PANEL", "CANDIDATE_OUT"] as const;
export type VoidCause = (typeof VOID_CAUSES)[number];

/** Sheets that count as handed in when the chair asks whether the stage can be opened. */
export const HANDED_IN: readonly SheetState[] = ["SUBMITTED"];

/** Assessment results follow the same seal: entered, locked, opened with the stage. */
export const ASSESSMENT_STATES = ["DRAFT", "SUBMITTED", "OPENED"] as const;
export type AssessmentState = (typeof ASSESSMENT_STATES)[number];
export type AssessmentAct = "save" | "submit" | "unseal" | "recuse";

export const ASSESSMENT_LIFE: Transitions<AssessmentState, AssessmentAct> = {
  DRAFT: { save: "DRAFT", submit: "SUBMITTED", recuse: "DRAFT" },
  SUBMITTED: { unseal: "OPENED", recuse: "DRAFT" },
  OPENED: {},
};

/** Why the panel takes a candidate out (`absence-out`; false data, misconduct, discipline). */
export const DISQUALIFICATION_REASONS = [
  "ABSENT",
  "FALSE_DATA",
  "MISCONDUCT",
  "DISCIPLINE",
] as const;
