import { type Component, rankCandidates } from "#domain/ranking/rank";
import type { SignedLine } from "#domain/ranking/signed-line";
import type { Shortlisted } from "#domain/ranking/tie";
import {
  type Fraction,
  fraction,
  fromExactText,
  fromHundredths,
  HUNDRED,
  toHundredths,
} from "#domain/rational";
import { SHORTLIST_THREE } from "#domain/regulation/results";
import { latest } from "#domain/regulation/rule";

/** How many names of a post go to the appointing officer (`shortlist-three`). */
export const SHORTLIST = latest(SHORTLIST_THREE).parameters.count.default;

/** A scored stage of the plan. */
export type ScoredStage = {
  readonly stageId: string;
  /** Hundredths of a percent of the total: 2000 is 20 %. */
  readonly weight: number;
};

/** Somebody who is still in. */
export type Entrant = {
  readonly applicationId: string;
  readonly candidateCode: string;
  readonly name: string;
};

/** What a decided stage says about somebody. */
export type ComponentValue = {
  readonly stageId: string;
  readonly applicationId: string;
  /** Published, in hundredths of a point of 100. */
  readonly value: number;
  /** The value before it was rounded, `p/q`; null where the published one is the exact one. */
  readonly exact: string | null;
};

export type RankedLine = SignedLine & {
  readonly name: string;
  readonly shortlisted: Shortlisted;
  /** Whether somebody else has the same published total. */
  readonly shared: boolean;
};

export type PostRanking = {
  /** By rank; equals by name, which decides nothing (`tie-display`). */
  readonly lines: readonly RankedLine[];
  /** Who is in and lacks a value of one of the stages: never ranked (`absence-out`). */
  readonly unranked: readonly Entrant[];
};

/**
 * The ranking of a post over these stages, through the same arithmetic as the command `rank`. With
 * fewer stages than the plan has, the totals are subtotals, not rescaled.
 */
export function rankPost(
  stages: readonly ScoredStage[],
  entrants: readonly Entrant[],
  values: readonly ComponentValue[],
): PostRanking {
  if (stages.length === 0) return { lines: [], unranked: [] };
  const components = stages.map(componentOf);
  const byEntrant = Map.groupBy(values, ({ applicationId }) => applicationId);
  const valuesOf = (entrant: Entrant) =>
    new Map((byEntrant.get(entrant.applicationId) ?? []).map((each) => [each.stageId, each]));
  const known = new Map(entrants.map((entrant) => [entrant.applicationId, valuesOf(entrant)]));
  const isComplete = (entrant: Entrant) =>
    stages.every(({ stageId }) => known.get(entrant.applicationId)?.has(stageId));

  const ranked = rankCandidates({
    components,
    candidates: entrants.filter(isComplete).map(({ applicationId }) => ({
      id: applicationId,
      scores: new Map(
        stages.map(({ stageId }) => [stageId, exactOf(known.get(applicationId)?.get(stageId))]),
      ),
    })),
    decimals: 2,
    shortlist: SHORTLIST,
  });
  const people = new Map(entrants.map((entrant) => [entrant.applicationId, entrant]));
  const sizes = Map.groupBy(ranked, ({ rank }) => rank);
  const lines = ranked.map((standing) => {
    const { name = "", candidateCode = "" } = people.get(standing.id) ?? {};
    return {
      applicationId: standing.id,
      candidateCode,
      name,
      total: Number(standing.total),
      rank: standing.rank,
      shortlisted: standing.shortlisted,
      shared: (sizes.get(standing.rank)?.length ?? 0) > 1,
      components: Object.fromEntries(
        stages.map(({ stageId }) => [stageId, known.get(standing.id)?.get(stageId)?.value ?? 0]),
      ),
      weighted: Object.fromEntries(
        stages.map(({ stageId }, at) => [
          stageId,
          toHundredths(standing.weighted[at] ?? fraction(0)),
        ]),
      ),
    };
  });
  return {
    lines: lines.toSorted((a, b) => a.rank - b.rank || byName(a, b)),
    unranked: entrants.filter((entrant) => !isComplete(entrant)).toSorted(byName),
  };
}

/**
 * The published subtotals over these stages in hundredths, not rescaled, by application; whoever
 * lacks a value of one of them has none.
 */
export function subtotalsOf(
  stages: readonly ScoredStage[],
  values: readonly ComponentValue[],
): ReadonlyMap<string, number> {
  const people = new Set(values.map(({ applicationId }) => applicationId));
  const nameless = [...people].map((applicationId) => ({
    ...{ applicationId, candidateCode: "", name: "" },
  }));
  const { lines } = rankPost(stages, nameless, values);
  return new Map(lines.map(({ applicationId, total }) => [applicationId, total]));
}

const COLLATOR = new Intl.Collator("id");

/** The order of names in print; the id settles namesakes, so that a list always comes out the same. */
export function byName(
  a: { readonly name: string; readonly applicationId: string },
  b: { readonly name: string; readonly applicationId: string },
): number {
  return COLLATOR.compare(a.name, b.name) || (a.applicationId < b.applicationId ? -1 : 1);
}

// Component values are points of 100, whatever maximum the sheets behind them had.
function componentOf({ stageId, weight }: ScoredStage): Component {
  return { code: stageId, weight: fraction(weight, 100), max: HUNDRED };
}

function exactOf(value: ComponentValue | undefined): Fraction {
  if (value === undefined) throw new RangeError("ranked without a value");
  return value.exact === null ? fromHundredths(value.value) : fromExactText(value.exact);
}
