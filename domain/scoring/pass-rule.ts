import type { PassBasis } from "#domain/planning/terms";
import { rankTotals } from "#domain/ranking/tie";
import {
  type AssessmentCategory,
  assessmentCategory,
  type Thresholds,
} from "#domain/scoring/category";

/** Who goes on from a stage; fixed in the plan and printed in the announcement. */
export type PassRule =
  | { readonly kind: "ALL_PASS" }
  | {
      readonly kind: "MIN_SCORE";
      /** Published hundredths, inclusive. */
      readonly threshold: number;
      readonly basis: PassBasis;
    }
  | {
      readonly kind: "CATEGORY_IN";
      readonly categories: readonly AssessmentCategory[];
      readonly thresholds?: Thresholds;
    }
  | { readonly kind: "TOP_N"; readonly n: number; readonly basis: PassBasis }
  | { readonly kind: "NONE" };

export type PassRuleKind = PassRule["kind"];

/** What a rule may look at. Values are published ones in hundredths, null where there is none. */
export type Participant = {
  readonly id: string;
  /** Who was absent never goes on, and is never ranked. */
  readonly present: boolean;
  /** Verdicts on the mandatory items of the stage; without any, nothing has been passed. */
  readonly verdicts: readonly boolean[];
  readonly stage: number | null;
  readonly cumulative: number | null;
};

export type PassResult = {
  /** In the order in which the participants were given. */
  readonly passing: readonly string[];
  readonly stopped: readonly string[];
  /**
   * Equals whom the cut of `TOP_N` divides. They are among the passing, which is the proposal for
   * an intermediate stage that the minutes confirm (rule `pass-top-n-tie`); the final three are cut
   * with `cutOf` instead.
   */
  readonly tied: readonly string[];
};

/** Who goes on by a pass rule. Whoever was absent does not. */
export function applyPassRule(rule: PassRule, participants: readonly Participant[]): PassResult {
  const present = participants.filter((each) => each.present);
  const { passing, tied } = passingOf(rule, present);
  const ids = participants.map(({ id }) => id);
  return {
    passing: ids.filter((id) => passing.has(id)),
    stopped: ids.filter((id) => !passing.has(id)),
    tied: ids.filter((id) => tied.has(id)),
  };
}

type Passing = { readonly passing: ReadonlySet<string>; readonly tied: ReadonlySet<string> };

function passingOf(rule: PassRule, present: readonly Participant[]): Passing {
  switch (rule.kind) {
    case "ALL_PASS":
      return those(present, ({ verdicts }) => verdicts.length > 0 && verdicts.every(Boolean));
    case "MIN_SCORE":
      return those(present, (each) => {
        const value = publishedValue(each, rule.basis);
        return value !== null && value >= rule.threshold;
      });
    case "CATEGORY_IN":
      return those(
        present,
        ({ stage }) =>
          stage !== null && rule.categories.includes(assessmentCategory(stage, rule.thresholds)),
      );
    case "TOP_N":
      return topOf(present, rule.n, rule.basis);
    case "NONE":
      return those(present, () => true);
  }
}

function topOf(present: readonly Participant[], n: number, basis: PassBasis): Passing {
  const totals = present.flatMap((each) => {
    const total = publishedValue(each, basis);
    return total === null ? [] : [{ id: each.id, total }];
  });
  const ranked = rankTotals(totals, n);
  return {
    passing: new Set(ranked.filter(({ rank }) => rank <= n).map(({ id }) => id)),
    tied: new Set(
      ranked.filter(({ shortlisted }) => shortlisted === "tie-at-cut").map(({ id }) => id),
    ),
  };
}

function those(
  present: readonly Participant[],
  passes: (participant: Participant) => boolean,
): Passing {
  return { passing: new Set(present.filter(passes).map(({ id }) => id)), tied: new Set() };
}

function publishedValue({ stage, cumulative }: Participant, basis: PassBasis): number | null {
  return basis === "STAGE" ? stage : cumulative;
}
