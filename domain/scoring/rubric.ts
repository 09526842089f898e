import { SCORE_LEVELS } from "#domain/scoring/levels";
import { HIGHEST_SCORE } from "#domain/scoring/score";

/** From which to which score a criterion is marked, in hundredths; both are whole points. */
export type Scale = { readonly lowest: number; readonly highest: number };

/** The scale of most criteria: 0–100. */
export const FULL_SCALE: Scale = { lowest: 0, highest: HIGHEST_SCORE };

/** A whole point in hundredths: scales and levels begin and end at one. */
export const POINT = 100;

/** What one sees at a level of a criterion, in the words of the plan. */
export type DescribedLevel = {
  /** The lowest score of the level, in hundredths; it goes up to the next one. */
  readonly from: number;
  readonly text: string;
  /** Empty where nobody translated it. */
  readonly textEn: string;
};

/** How many levels a criterion may describe. */
export const MOST_LEVELS = 6;

export type LevelProblem = "OUTSIDE_SCALE" | "TWICE" | "STARTS_LATE";

/**
 * What keeps levels from covering a scale, by the place of the level at fault. Levels may come in any
 * order; none at all is fine.
 */
export function levelProblems(
  { lowest, highest }: Scale,
  levels: readonly { readonly from: number }[],
): { readonly at: number; readonly code: LevelProblem }[] {
  const found: { at: number; code: LevelProblem }[] = [];
  const begun = new Set<number>();
  for (const [at, { from }] of levels.entries()) {
    if (from < lowest || from > highest) found.push({ at, code: "OUTSIDE_SCALE" });
    else if (begun.has(from)) found.push({ at, code: "TWICE" });
    begun.add(from);
  }
  if (levels.length > 0 && found.length === 0 && !begun.has(lowest)) {
    const first = levels.reduce(
      (low, { from }, at) => (from < (levels[low]?.from ?? 0) ? at : low),
      0,
    );
    found.push({ at: first, code: "STARTS_LATE" });
  }
  return found;
}

/** A level as whoever scores sees it. Scores in hundredths, both included. */
export type ShownLevel = {
  readonly from: number;
  readonly to: number;
  /** The general anchor that begins there; null where the plan set a level of its own. */
  readonly anchor: (typeof SCORE_LEVELS)[number]["key"] | null;
  /** The words of the plan; null where the general ones hold. */
  readonly described: DescribedLevel | null;
};

/**
 * The levels of a criterion from the lowest: those that the plan describes, or else the general
 * anchors, which are made for scores up to 100 and say nothing about other scales.
 */
export function shownLevels(scale: Scale, levels: readonly DescribedLevel[]): ShownLevel[] {
  const anchored = scale.highest === HIGHEST_SCORE;
  const anchors = anchored ? SCORE_LEVELS : [];
  const begins =
    levels.length > 0
      ? levels.toSorted((a, b) => a.from - b.from).map((described) => ({ ...described, described }))
      : anchors
          .filter(({ to }) => to * POINT > scale.lowest)
          .map(({ from }) => ({ from: Math.max(from * POINT, scale.lowest), described: null }));
  return begins.map(({ from, described }, at) => {
    const next = begins[at + 1]?.from;
    const to = next === undefined ? scale.highest : next - POINT;
    // Where the scale begins inside the lowest anchor, that is still the anchor it begins with.
    const reached = anchors.findLast((anchor) => anchor.from * POINT <= from);
    const isAnchor =
      reached !== undefined && (reached.from * POINT === from || from === scale.lowest);
    return { from, to, anchor: isAnchor ? reached.key : null, described };
  });
}
