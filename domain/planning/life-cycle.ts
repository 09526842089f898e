import type { Transitions } from "#domain/transitions";

export const SELECTION_STATES = ["DRAFT", "RUNNING", "CLOSED", "CANCELLED"] as const;
export type SelectionState = (typeof SELECTION_STATES)[number];
export type SelectionAct = "publish" | "close" | "cancel";

/**
 * One selection. From `RUNNING` on its weights, stages and requirements are what was announced
 * (`plan-frozen-after-publication`); whether applications are open is a question of the clock.
 */
export const SELECTION_LIFE: Transitions<SelectionState, SelectionAct> = {
  DRAFT: { publish: "RUNNING", cancel: "CANCELLED" },
  RUNNING: { close: "CLOSED", cancel: "CANCELLED" },
  CLOSED: {},
  CANCELLED: {},
};
