import { describe, expect, test } from "vitest";
import { parseNip } from "#domain/accounts/nip";
import { extensionFrom, findWindowProblems } from "#domain/announcement/window";
import { countsOfSelection, neverSubmitted } from "#domain/application/counts";
import { addDays, inclusiveDays } from "#domain/calendar";
import { isLetterValidOn } from "#domain/decision/letter-validity";
import { formatScore } from "#domain/format";
import { findPanelProblems } from "#domain/planning/panel";
import { findWeightProblems, SCORED_STAGES } from "#domain/planning/weights";
import { withoutEachScorer } from "#domain/ranking/leave-one-out";
import { rankCandidates, weightedScore } from "#domain/ranking/rank";
import { cutOf, rankTotals } from "#domain/ranking/tie";
import { bandsAround, mulberry32, sampleWeights } from "#domain/ranking/weight-sampling";
import {
  divide,
  type Fraction,
  fraction,
  HUNDRED,
  mean,
  parseDecimal,
  subtract,
  toDecimalText,
  toExactText,
  toHundredths,
} from "#domain/rational";
import { fallsVacantBetween, vacantByRetirementOn } from "#domain/register/retirement";
import { isWithinAge } from "#domain/regulation/age";
import { generalLaw } from "#domain/regulation/law";
import { intraclassCorrelations, meanSquares, severities } from "#domain/scoring/agreement";
import { assessmentCategory, mappingCategory } from "#domain/scoring/category";
import { jobPersonMatch } from "#domain/scoring/job-person-match";
import { krippendorffAlpha, type Metric } from "#domain/scoring/krippendorff";
import { applyPassRule } from "#domain/scoring/pass-rule";
import { readScore } from "#domain/scoring/score";
import { ageTraces, ageVerdict } from "#domain/verification/age";
import { applicantsVerdict } from "#domain/verification/applicants-min";
import { LAW, lawSetting } from "#testing/regulation";
import catalogue from "./cases.json" with { type: "json" };

// The catalogue holds figures of many shapes; each runner below knows the shape of its kind.
// biome-ignore lint/suspicious/noExplicitAny: the shape depends on the kind
type Loose = any;
type Row = { readonly [field: string]: string } & { readonly id: string };
type Case = { readonly id: string; readonly kind: string; input: Loose; expected: Loose };

const cases = catalogue.cases as readonly Case[];

/** A decimal text or `p/q`. */
function exact(text: string): Fraction {
  const [above = "", below = "1"] = text.split("/");
  const numbers = [parseDecimal(above), parseDecimal(below)];
  const [numerator, denominator] = numbers;
  if (!numerator || !denominator) throw new Error(`no number: ${text}`);
  return divide(numerator, denominator);
}

const field = (row: Row, name: string) => exact(row[name] ?? "");
const hundredths = (text: string) => toHundredths(exact(text));
const published = (number: Fraction) => toDecimalText(number, 2);
const isOk = (codes: readonly string[], code: string) => !codes.includes(code);
const matrixOf = (rows: readonly (readonly (number | null)[])[]) =>
  rows.map((row) => row.map((score) => (score === null ? null : fraction(score))));
const filledMatrix = (rows: readonly (readonly number[])[]) =>
  rows.map((row) => row.map((score) => fraction(score)));
const exactOrNull = (number: Fraction | null) => number && toExactText(number);

function ranksOf(rows: readonly Row[]) {
  const totals = rows.map((row) => ({ id: row.id, total: hundredths(row.value ?? "") }));
  return new Map(rankTotals(totals, 3).map(({ id, rank }) => [id, rank]));
}

function runRanking({ input, expected }: Case) {
  const ranks = ranksOf(input.rows);
  const rows = input.rows.map(({ id }: Row) => ({ id, rank: ranks.get(id) }));
  expect(rows).toEqual(expected.rows);
  if (expected.appointed) expect(ranks.get(expected.appointed)).toBe(expected.appointedRank);
  if (expected.topN3) {
    const totals = input.rows.map((row: Row) => ({
      id: row.id,
      total: hundredths(row.value ?? ""),
    }));
    const { contested, places } = cutOf(rankTotals(totals, 3), 3);
    expect([contested.length > 0 ? "TIE" : "CLEAR", contested.length, places]).toEqual([
      expected.topN3.cut,
      3,
      2,
    ]);
    const everybody = totals.map(({ id, total }: { id: string; total: number }) => ({
      id,
      present: true,
      verdicts: [],
      stage: total,
      cumulative: null,
    }));
    const result = applyPassRule({ kind: "TOP_N", n: 3, basis: "STAGE" }, everybody);
    expect(result.passing).toEqual(expected.topN3.admittedIfAll);
  }
}

function workedExample() {
  const { input } = cases.find(({ id }) => id === "worked-total") as Case;
  const components = Object.entries(input.weights as Record<string, string>).map(
    ([code, weight]) => ({ code, weight: exact(weight), max: HUNDRED }),
  );
  const candidates = (input.rows as Row[]).map((row) => ({
    id: row.id,
    scores: new Map(components.map(({ code }) => [code, field(row, code)])),
  }));
  return { components, candidates };
}

function categoriesOf({ thresholds, values }: Loose): string[] {
  const names = { QUALIFIED: "MS", STILL_QUALIFIED: "MMS", NOT_QUALIFIED: "KMS" };
  return values.map((value: string) => {
    if ("OPTIMAL" in thresholds) {
      const bounds = {
        high: hundredths(thresholds.OPTIMAL),
        middle: hundredths(thresholds.CUKUP_OPTIMAL),
      };
      return mappingCategory(hundredths(value), bounds);
    }
    const bounds = { high: hundredths(thresholds.MS), middle: hundredths(thresholds.MMS) };
    return names[assessmentCategory(hundredths(value), bounds)];
  });
}

const RUNNERS: Readonly<Record<string, (each: Case) => void>> = {
  weighted_component({ input, expected }) {
    const weighted = input.rows.map((row: Row) => ({
      id: row.id,
      value: published(weightedScore(field(row, "raw"), exact(input.max), exact(input.weight))),
    }));
    const ranks = ranksOf(weighted);
    expect(
      weighted.map(({ id, value }: Row) => ({ id, weighted: value, rank: ranks.get(id) })),
    ).toEqual(expected.rows);
  },

  weighted_remainder({ input, expected }) {
    const rows = input.rows.map((row: Row) => {
      const parts = Object.entries(input.weights as Record<string, string>).map(([code, weight]) =>
        weightedScore(field(row, code), HUNDRED, exact(weight)),
      );
      return { id: row.id, remainder: published(parts.reduce(subtract, field(row, "final"))) };
    });
    expect(rows).toEqual(expected.rows);
  },

  jpm({ input, expected }) {
    const rows = input.rows.map((row: Row) => ({
      jpm: published(jobPersonMatch(field(row, "achievedSum"), exact(input.requiredSum))),
    }));
    expect(rows).toEqual(expected.rows);
  },

  category({ input, expected }) {
    expect(categoriesOf(input)).toEqual(expected.categories);
    if (!expected.ranks) return;
    const rows = input.ids.map((id: string, at: number) => ({ id, value: input.values[at] }));
    expect([...ranksOf(rows).values()]).toEqual(expected.ranks);
  },

  ranking: runRanking,
  final_ranking: runRanking,

  label_anomaly({ input, expected }) {
    const thresholds = { MS: "80", MMS: "68" };
    const rows = input.rows.map(({ id, value }: Row) => ({
      id,
      byRule: categoriesOf({ thresholds, values: [value] })[0],
    }));
    expect(rows).toEqual(expected.rows);
  },

  number_parse({ input, expected }) {
    const results = input.values.map((text: string) => {
      const reading = readScore(text, hundredths(input.max));
      if (reading.ok) return { ok: true, value: formatScore("en", reading.hundredths) };
      const { code, suggestion } = reading;
      if (suggestion === undefined) return { ok: false, code };
      return { ok: false, code, suggest: formatScore("en", suggestion) };
    });
    expect(results).toEqual(expected.results);
  },

  announcement_period({ input: { publication, lastDay, minDays }, expected }) {
    const law = lawSetting({ "announcement.minDays": minDays }, publication);
    const found = findWindowProblems({ publication, lastDay }, law).map(({ code }) => code);
    expect({
      inclusiveDays: inclusiveDays(publication, lastDay),
      verdict: isOk(found, "announcement-min-days") ? "PASS" : "BLOCK",
      strictWarning: !isOk(found, "announcement-strict-reading"),
    }).toEqual(expected);
  },

  extension_period({ input, expected }) {
    // One that goes on where the old window ended opens on the day after.
    const firstOpenDay = input.oldLastDay ? addDays(input.oldLastDay, 1) : input.firstOpenDay;
    expect(extensionFrom(firstOpenDay, input.days)).toMatchObject(expected);
  },

  applicants_min({ input, expected }) {
    const verdicts = input.counts.map((count: number) =>
      applicantsVerdict(count, input.minPerPost),
    );
    expect(verdicts).toEqual(expected.verdicts);
  },

  panel_composition({ input, expected }) {
    const found = input.rows.map(({ n, internal }: { n: number; internal: number }) =>
      findPanelProblems({ internal, external: n - internal }, LAW).map(({ code }) => code),
    );
    const holds = (rule: string) => found.map((codes: string[]) => isOk(codes, rule));
    expect(holds("panel-size-odd")).toEqual(expected.size);
    expect(holds("panel-internal-share")).toEqual(expected.share);
  },

  weights({ input, expected }) {
    const rows = input.rows.map((row: Row) => {
      const weights = SCORED_STAGES.map((stage) => ({ stage, weight: field(row, stage) }));
      const codes = findWeightProblems(weights, LAW).map(({ code }) => code);
      return {
        sumOk: isOk(codes, "weights-sum"),
        violations: codes.filter((code) => code !== "weights-sum"),
      };
    });
    expect(rows).toEqual(expected.rows);
  },

  counts({ input, expected }) {
    const { postsBelowMinimum: postsBelow4, ...counts } = countsOfSelection(input.rows, 4);
    expect({ ...counts, postsBelow4 }).toEqual(expected);
  },

  counts_other({ input, expected }) {
    const rows = input.rows.filter((row: Loose) => row.case in expected.neverSubmitted);
    const found = rows.map((row: Loose) => [row.case, neverSubmitted(row)]);
    expect(Object.fromEntries(found)).toEqual(expected.neverSubmitted);
  },

  letter_validity({ input, expected }) {
    const ok = input.dates.map((day: string) =>
      isLetterValidOn(input.letterDate, day, input.validDays),
    );
    expect(ok).toEqual(expected.ok);
  },

  age({ input: { births, referenceDate, max }, expected }) {
    for (const reading of ["BIRTHDAY", "COMPLETED_YEARS"] as const) {
      expect(
        births.map((birth: string) => isWithinAge(birth, referenceDate, max, reading)),
      ).toEqual(expected[reading]);
    }
    const effect = births.map((birth: string) =>
      ageVerdict(
        ageTraces("PRATAMA", { birth, referenceDate, limit: max }, generalLaw(referenceDate)),
      ),
    );
    expect(effect).toEqual(expected.effect);
  },

  retirement({ input, expected }) {
    const effective = input.births.map((birth: string) => vacantByRetirementOn(birth, input.age));
    expect(effective).toEqual(expected.effective);
    expect(
      effective.map((day: string) => fallsVacantBetween(day, input.asOf, input.horizon)),
    ).toEqual(expected.fallsVacantInWindow);
  },

  nip({ input, expected }) {
    const results = input.values.map((text: string) => {
      const reading = parseNip(text, input.today);
      return reading.ok ? "OK" : reading.problem;
    });
    expect(results).toEqual(expected.results);
  },

  rounding({ input, expected }) {
    expect(input.values.map((text: string) => published(exact(text)))).toEqual(expected.rounded);
  },

  total({ expected }) {
    const standings = rankCandidates({ ...workedExample(), decimals: 2, shortlist: 3 });
    expect(
      standings.map((each) => ({
        id: each.id,
        exact: toExactText(each.exact),
        total: each.published,
        rank: each.rank,
      })),
    ).toEqual(expected.rows);
  },

  aggregation({ input, expected }) {
    const rows = filledMatrix(Object.values(input.sheets));
    const ids = Object.keys(input.sheets);
    expect(Object.fromEntries(rows.map((row, at) => [ids[at], published(mean(row))]))).toEqual(
      expected.means,
    );
    const { icc21, icc2k } = intraclassCorrelations(rows);
    expect(icc21 && toDecimalText(icc21, 4)).toBe(expected.icc21);
    expect(icc2k && toDecimalText(icc2k, 4)).toBe(expected.icc2k);
    expect(severities(rows).map((each) => each && published(each))).toEqual(expected.severity);
    const { components, candidates } = workedExample();
    const sheets = new Map(
      rows.map((row, at) => [
        ids[at] ?? "",
        new Map(row.map((score, scorer): [string, Fraction] => [`M${scorer + 1}`, score])),
      ]),
    );
    const reports = withoutEachScorer(components, candidates, "INTERVIEW", sheets, 3);
    expect(reports.map(({ totals }) => ids.map((id) => totals.get(id)))).toEqual(
      expected.leaveOneOutTotals,
    );
  },

  monte_carlo({ input, expected }) {
    const { firstOutputs, ...counts } = expected;
    const next = mulberry32(input.seed);
    expect(firstOutputs.map(() => next())).toEqual(firstOutputs);
    const { components, candidates } = workedExample();
    const bands = bandsAround(components, Number(input.band));
    const options = { seed: input.seed, samples: input.samples, shortlist: 3 };
    expect(sampleWeights(components, candidates, bands, ["A", "B", "C"], options)).toEqual(counts);
  },

  icc({ input, expected }) {
    const matrix = filledMatrix(input.matrix);
    const { BMS, WMS, JMS, EMS, ...forms } = expected.exact;
    const squares = meanSquares(matrix);
    expect(squares && Object.values(squares).map(toExactText)).toEqual([BMS, WMS, JMS, EMS]);
    const found = intraclassCorrelations(matrix);
    for (const [form, value] of Object.entries(found)) {
      expect(exactOrNull(value)).toBe(forms[form]);
      expect(value && toDecimalText(value, 2).slice(1)).toBe(expected.published[form]);
    }
  },

  alpha({ input, expected }) {
    const { interval4, ...metrics } = expected;
    const matrix = matrixOf(input.matrix);
    for (const [metric, value] of Object.entries(metrics)) {
      expect(exactOrNull(krippendorffAlpha(matrix, metric as Metric))).toBe(value);
    }
    const interval = krippendorffAlpha(matrix, "interval");
    if (interval4) expect(interval && toDecimalText(interval, 4)).toBe(interval4);
  },
};

test("every kind of case is run, and every runner has a case", () => {
  const kinds = new Set(cases.map(({ kind }) => kind));
  expect(Object.keys(RUNNERS).toSorted()).toEqual([...kinds].toSorted());
});

test("the ids of the cases are unique", () => {
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
});

describe.each(cases)("$kind", (each) => {
  test(each.id, () => {
    expect.hasAssertions();
    RUNNERS[each.kind]?.(each);
  });
});
