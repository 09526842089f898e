import { type Candidate, type Component, rankCandidates } from "#domain/ranking/rank";
import { type Fraction, mean } from "#domain/rational";

export type WithoutScorer = {
  readonly scorerId: string;
  /** Published totals with a decimal point, by candidate. */
  readonly totals: ReadonlyMap<string, string>;
  /** Whether the marks of the shortlist (yes, no, tie at the cut) differ for anybody. */
  readonly changesShortlist: boolean;
};

/**
 * The ranking once more without each scorer of one component in turn, to show whether it hangs on
 * one of them. A candidate for whom no other scorer is left keeps the score.
 * @param sheets for each candidate the values of the sheets by scorer
 */
export function withoutEachScorer(
  components: readonly Component[],
  candidates: readonly Candidate[],
  code: string,
  sheets: ReadonlyMap<string, ReadonlyMap<string, Fraction>>,
  shortlist: number,
): WithoutScorer[] {
  const rank = (changed: readonly Candidate[]) =>
    rankCandidates({ components, candidates: changed, decimals: 2, shortlist });
  const before = new Map(rank(candidates).map((each) => [each.id, each.shortlisted]));
  const scorers = new Set([...sheets.values()].flatMap((values) => [...values.keys()]));
  return [...scorers].map((scorerId) => {
    const standings = rank(
      candidates.map((each) => without(scorerId, each, code, sheets.get(each.id))),
    );
    return {
      scorerId,
      totals: new Map(standings.map((each) => [each.id, each.published])),
      changesShortlist: standings.some((each) => before.get(each.id) !== each.shortlisted),
    };
  });
}

function without(
  scorerId: string,
  candidate: Candidate,
  code: string,
  values: ReadonlyMap<string, Fraction> | undefined,
): Candidate {
  const others = [...(values ?? [])].filter(([each]) => each !== scorerId);
  if (others.length === 0) return candidate;
  const score = mean(others.map(([, value]) => value));
  return { ...candidate, scores: new Map([...candidate.scores, [code, score]]) };
}
