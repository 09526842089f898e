import type { SelectionState } from "#domain/planning/life-cycle";

/** How a selection stands for somebody who thinks of applying. */
export const STANDINGS = ["UPCOMING", "OPEN", "IN_PROGRESS", "FINISHED", "CANCELLED"] as const;
export type Standing = (typeof STANDINGS)[number];

/** Where an announced selection stands at a moment. */
export function standingOf(
  selection: {
    readonly state: SelectionState;
    readonly opensAt: Date | null;
    readonly closesAt: Date | null;
  },
  now: Date,
): Standing {
  const { state, opensAt, closesAt } = selection;
  if (state === "CLOSED") return "FINISHED";
  if (state === "CANCELLED" || state === "DISCARDED") return "CANCELLED";
  if (opensAt !== null && now < opensAt) return "UPCOMING";
  return closesAt !== null && now < closesAt ? "OPEN" : "IN_PROGRESS";
}

/** Where one post of an announced selection stands: it may be open for longer, or have ended. */
export function postStandingOf(
  selection: Parameters<typeof standingOf>[0],
  post: { readonly closesAt: Date | null; readonly cancelledAt: Date | null },
  now: Date,
): Standing {
  if (post.cancelledAt !== null) return "CANCELLED";
  return standingOf({ ...selection, closesAt: post.closesAt ?? selection.closesAt }, now);
}

export type Progress = "done" | "now" | "next";

/**
 * How far each stage is, in the order of the plan: done once its result is published for all posts,
 * now from its first day on.
 */
export function progressOf(
  stage: { readonly startsOn: string | null; readonly isPublished: boolean },
  today: string,
): Progress {
  if (stage.isPublished) return "done";
  return stage.startsOn !== null && stage.startsOn <= today ? "now" : "next";
}
