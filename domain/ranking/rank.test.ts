import { expect, test } from "vitest";
import { rankCandidates } from "#domain/ranking/rank";
import { fraction, fromHundredths, toDecimalText, toExactText } from "#domain/rational";

const weights = { rj: 20, ac: 25, mk: 20, ww: 35 };
const components = Object.entries(weights).map(([code, weight]) => ({
  code,
  weight: fraction(weight),
  max: fraction(100),
}));
const candidate = (id: string, ...hundredths: readonly number[]) => ({
  id,
  scores: new Map(components.map(({ code }, at) => [code, fromHundredths(hundredths[at] ?? 0)])),
});

test("the worked example, with what each component contributes", () => {
  const standings = rankCandidates({
    components,
    candidates: [
      candidate("D", 7120, 8264, 8040, 7860),
      candidate("C", 8640, 7278, 7640, 8000),
      candidate("B", 7600, 7639, 8210, 8220),
      candidate("A", 8240, 8028, 7840, 8460),
    ],
    decimals: 2,
    shortlist: 3,
  });
  expect(standings.map((each) => [each.id, each.published, each.rank, each.shortlisted])).toEqual([
    ["A", "81.84", 1, "yes"],
    ["B", "79.49", 2, "yes"],
    ["C", "78.76", 3, "yes"],
    ["D", "78.49", 4, "no"],
  ]);
  expect(standings.map((each) => toExactText(each.exact))).toEqual([
    "2046/25",
    "6359/80",
    "15751/200",
    "7849/100",
  ]);
  expect(standings[1]?.weighted.map((part) => toDecimalText(part, 4))).toEqual([
    "15.2000",
    "19.0975",
    "16.4200",
    "28.7700",
  ]);
});

test("totals that differ only behind the published decimals are a tie", () => {
  const single = [{ code: "x", weight: fraction(100), max: fraction(100) }];
  const scored = (id: string, score: ReturnType<typeof fraction>) => ({
    id,
    scores: new Map([["x", score]]),
  });
  const candidates = [scored("A", fraction(79_785, 1000)), scored("B", fraction(7979, 100))];
  const ranks = (decimals: number) =>
    rankCandidates({ components: single, candidates, decimals, shortlist: 1 }).map((each) => [
      each.id,
      each.rank,
      each.shortlisted,
    ]);
  expect(ranks(2)).toEqual([
    ["A", 1, "tie-at-cut"],
    ["B", 1, "tie-at-cut"],
  ]);
  expect(ranks(3)).toEqual([
    ["B", 1, "yes"],
    ["A", 2, "no"],
  ]);
});

test("a missing score is a fault, never a zero", () => {
  const candidates = [{ id: "A", scores: new Map() }];
  expect(() => rankCandidates({ components, candidates, decimals: 2, shortlist: 3 })).toThrow(
    RangeError,
  );
});
