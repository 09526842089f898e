import type { PublicationMode } from "#domain/planning/terms";

/** What a published list tells beside who is on it. */
export type Told = { readonly ranks: boolean; readonly scores: boolean };

/** What a mode tells; names that were withheld come by alphabet and without scores in the end. */
export function toldIn(mode: PublicationMode): Told {
  return {
    ranks: mode === "RANKED_WITH_SCORE" || mode === "RANKED_NO_SCORE",
    scores: mode === "RANKED_WITH_SCORE",
  };
}

/**
 * Whether nothing of the names of a post is told to anybody but the appointing officer, the people
 * themselves included.
 * @param isDecided whether the choice among them is published
 */
export function isWithheld(mode: PublicationMode, isDecided: boolean): boolean {
  return mode === "WITHHELD_UNTIL_DECISION" && !isDecided;
}
