/** Where the ranking of a post stands (`process.md` §3.9). Only the system computes it. */
const RANKING_STATES = [
  "NOT_COMPUTED",
  "PROVISIONAL",
  "FINAL_COMPUTED",
  "TIE_OPEN",
  "SIGNED",
] as const;
export type RankingState = (typeof RANKING_STATES)[number];

type Facts = {
  /** Scored stages of the plan, and those of them that the panel has decided for this post. */
  readonly components: number;
  readonly decided: number;
  readonly isSigned: boolean;
  /** Whether the cut after the third divides equals. */
  readonly isContested: boolean;
};

/** Follows from the decided stages, the tie and the signature; it is stored nowhere. */
export function rankingState({ components, decided, isSigned, isContested }: Facts): RankingState {
  if (isSigned) return "SIGNED";
  if (decided === 0) return "NOT_COMPUTED";
  if (decided < components) return "PROVISIONAL";
  return isContested ? "TIE_OPEN" : "FINAL_COMPUTED";
}
