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

/** The administrative check has no seal: the chair confirms it straight away. */
export const ADMIN_STAGE_LIFE: Transitions<StageState, StageAct> = {
  PLANNED: { open: "OPEN" },
  OPEN: { decide: "DECIDED" },
  UNSEALED: {},
  DECIDED: { publish: "PUBLISHED" },
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
  | "recuse";

/** One scorer, one candidate, one stage. A submitted sheet is sealed; an opened one never changes. */
export const SHEET_LIFE: Transitions<SheetState, SheetAct> = {
  EMPTY: { save: "DRAFT", submit: "SUBMITTED", recuse: "VOIDED" },
  DRAFT: { save: "DRAFT", submit: "SUBMITTED", recuse: "VOIDED" },
  SUBMITTED: { requestReopening: "REOPEN_REQUESTED", unseal: "OPENED", recuse: "VOIDED" },
  REOPEN_REQUESTED: { agree: "DRAFT", refuse: "SUBMITTED", recuse: "VOIDED" },
  OPENED: {},
  VOIDED: {},
};

/** Sheets that count as handed in when the chair asks whether the stage can be opened. */
export const HANDED_IN: readonly SheetState[] = ["SUBMITTED"];

/** Assessment results follow the same seal: entered, locked, opened with the stage. */
export const ASSESSMENT_STATES = ["DRAFT", "SUBMITTED", "OPENED"] as const;
export type AssessmentState = (typeof ASSESSMENT_STATES)[number];
export type AssessmentAct = "save" | "submit" | "unseal";

export const ASSESSMENT_LIFE: Transitions<AssessmentState, AssessmentAct> = {
  DRAFT: { save: "DRAFT", submit: "SUBMITTED" },
  SUBMITTED: { unseal: "OPENED" },
  OPENED: {},
};
