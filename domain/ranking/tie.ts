/** Whether somebody is among the first n: a group of equals that the cut divides is undecided. */
export type Shortlisted = "yes" | "no" | "tie-at-cut";

/** Something with a published total, in whole units of its last decimal. */
export type Totalled = { readonly id: string; readonly total: number | bigint };

export type Ranked = { readonly rank: number; readonly shortlisted: Shortlisted };

/** The state of the cut after the first n. */
export type Cut = {
  /** Who is in without any decision. */
  readonly certain: readonly string[];
  /** Who shares the rank that the cut divides; empty when the cut is clear. */
  readonly contested: readonly string[];
  /** How many of the contested can still come in. */
  readonly places: number;
};

/**
 * Competition ranking of published totals, highest first: equals share a rank and the next rank is
 * skipped (1, 2, 2, 4). Listed by rank, then by id in code-unit order, so that a list always comes
 * out the same; that order among equals decides nothing.
 * @param shortlist how many are to go on
 */
export function rankTotals<T extends Totalled>(
  entries: readonly T[],
  shortlist: number,
): (T & Ranked)[] {
  const ranked: (T & Ranked)[] = [];
  for (const group of groupsOfEquals(entries.toSorted(byTotalThenId))) {
    const better = ranked.length;
    const shortlisted =
      better + group.length <= shortlist ? "yes" : better >= shortlist ? "no" : "tie-at-cut";
    for (const entry of group) ranked.push({ ...entry, rank: better + 1, shortlisted });
  }
  return ranked;
}

/** What `rankTotals` says about the cut after the first `shortlist`. */
export function cutOf(
  ranked: readonly (Ranked & { readonly id: string })[],
  shortlist: number,
): Cut {
  const ids = (state: Shortlisted) =>
    ranked.filter((entry) => entry.shortlisted === state).map((entry) => entry.id);
  const certain = ids("yes");
  const contested = ids("tie-at-cut");
  return { certain, contested, places: contested.length === 0 ? 0 : shortlist - certain.length };
}

function groupsOfEquals<T extends Totalled>(ordered: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (const entry of ordered) {
    const group = groups.at(-1);
    if (group?.[0]?.total === entry.total) group.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

function byTotalThenId(a: Totalled, b: Totalled): number {
  if (a.total !== b.total) return a.total > b.total ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
