import type { PublicationMode, ResultMode, StageKind } from "#domain/planning/terms";

type Stage = { readonly kind: StageKind; readonly resultMode: ResultMode };

/**
 * The last scored stage of a plan, whose scores by rank need not be published
 * (`results-final-no-scores`); undefined where nothing is scored.
 * @param stages in the order of the plan
 */
export function finalStage<Planned extends { readonly kind: StageKind }>(
  stages: readonly Planned[],
): Planned | undefined {
  return stages.findLast(({ kind }) => kind !== "ADMIN_CHECK");
}

/** How the result of a stage is published; of the administrative check by name, without an order. */
export function modeOf({ kind, resultMode }: Stage): ResultMode {
  return kind === "ADMIN_CHECK" ? "ALPHABETICAL_NO_SCORE" : resultMode;
}

/** Whether a scored stage tells less than who has which score and rank. */
export function withholdsScores({ kind, resultMode }: Stage): boolean {
  return kind !== "ADMIN_CHECK" && resultMode !== "RANKED_WITH_SCORE";
}

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

/** Whether the final names tell scores or ranks that the final stage withholds. */
export function tellsWithheld(names: PublicationMode, final: ResultMode): boolean {
  const [said, stage] = [toldIn(names), toldIn(final)];
  return (said.ranks && !stage.ranks) || (said.scores && !stage.scores);
}
