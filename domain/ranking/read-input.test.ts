import { expect, test } from "vitest";
import { rankCandidates } from "#domain/ranking/rank";
import { readRankingInput } from "#domain/ranking/read-input";
import { toExactText } from "#domain/rational";

type Json = Record<string, unknown>;

const components = [
  { code: "rj", weight: 20, max: 100 },
  { code: "ac", weight: "25", max: 400 },
  { code: "ww", weight: 55, max: 100 },
];
const candidate = (id: unknown, scores: unknown = {}) => ({
  id,
  scores: { rj: "80.00", ac: 301.5, ww: 70, ...(scores as Json) },
});
const input = (changes: Json = {}) =>
  JSON.stringify({ components, candidates: [candidate("A"), candidate("B")], ...changes });

test("reads numbers exactly as written, as numbers and as texts", () => {
  const read = readRankingInput(
    '{"components":[{"code":"x","weight":1e2,"max":"400.0"}],"candidates":[' +
      '{"id":"A","scores":{"x":0.1000000000000000055511151231257827}},{"id":"B","scores":{"x":"0.1"}}]}',
  );
  const [a, b] = read.candidates.map((each) => each.scores.get("x"));
  expect(a && toExactText(a)).toBe(
    "1000000000000000055511151231257827/10000000000000000000000000000000000",
  );
  expect(b && toExactText(b)).toBe("1/10");
  expect(read.components[0]?.weight).toEqual({ numerator: 100n, denominator: 1n });
  expect(read.decimals).toBe(2);
  expect(read.shortlist).toBe(3);
});

test("an optional number may be a text, too", () => {
  const read = readRankingInput(input({ decimals: "3", shortlist: 2.0, partial: false }));
  expect([read.decimals, read.shortlist]).toEqual([3, 2]);
});

test("weights that leave components out give the subtotal, not rescaled", () => {
  const partial = { components: components.slice(0, 2), partial: true };
  const scores = { rj: "80.00", ac: 301.5 };
  const read = readRankingInput(input({ ...partial, candidates: [{ id: "A", scores }] }));
  expect(rankCandidates(read).map((each) => each.published)).toEqual(["34.84"]);
});

test("weights need not be whole", () => {
  const thirds = ["33.3", "33.3", "33.4"].map((weight, index) => ({
    ...components[index],
    weight,
  }));
  expect(readRankingInput(input({ components: thirds })).components).toHaveLength(3);
});

const one = { code: "x", weight: 100, max: 100 };
const big = '{"components":[{"code":"x","weight":100,"max":100}],"candidates":';

test.each<[string, string, string]>([
  ["nothing", "input", ""],
  ["malformed JSON", "input", "{"],
  ["malformed JSON over lines", "input", '{"a":\n\n x}'],
  ["a list", "input", "[]"],
  ["a number", "input", "1"],
  ["null", "input", "null"],
  ["no components", "components", '{"candidates":[]}'],
  ["an empty list of components", "components", input({ components: [] })],
  ["components that are no list", "components", input({ components: { rj: one } })],
  ["a component that is no object", "components[0]", input({ components: [1] })],
  ["no code", "components[0].code", input({ components: [{ weight: 100, max: 100 }] })],
  ["an empty code", "components[0].code", input({ components: [{ ...one, code: "" }] })],
  ["a code twice", "components[1].code", input({ components: [one, one] })],
  ["no weight", "components[0].weight", input({ components: [{ code: "x", max: 100 }] })],
  ["weight 0", "components[0].weight", input({ components: [{ ...one, weight: 0 }] })],
  ["a negative weight", "components[0].weight", input({ components: [{ ...one, weight: -1 }] })],
  ["a weight in words", "components[0].weight", input({ components: [{ ...one, weight: "x" }] })],
  ["maximum 0", "components[0].max", input({ components: [{ ...one, max: "0.00" }] })],
  ["maximum null", "components[0].max", input({ components: [{ ...one, max: null }] })],
  ["a misspelt field", "components[0].wieght", input({ components: [{ ...one, wieght: 1 }] })],
  ["weights below 100", "components", input({ components: components.slice(0, 2) })],
  ["weights above 100", "components", input({ components: [...components, one], partial: true })],
  ["weights just below 100", "components", input({ components: [{ ...one, weight: "99.99" }] })],
  ["partial in words", "partial", input({ partial: "true" })],
  ["decimals not whole", "decimals", input({ decimals: 2.5 })],
  ["decimals negative", "decimals", input({ decimals: -1 })],
  ["decimals without end", "decimals", input({ decimals: 1000 })],
  ["a shortlist of nobody", "shortlist", input({ shortlist: 0 })],
  ["a shortlist null", "shortlist", input({ shortlist: null })],
  ["a misspelt option", "shortlst", input({ shortlst: 5 })],
  ["no candidates", "candidates", JSON.stringify({ components })],
  ["a candidate that is no object", "candidates[0]", input({ candidates: ["A"] })],
  ["no id", "candidates[0].id", input({ candidates: [{ scores: {} }] })],
  ["an id that is a number", "candidates[0].id", input({ candidates: [candidate(7)] })],
  ["an id twice", "candidates[1].id", input({ candidates: [candidate("A"), candidate("A")] })],
  ["no scores", "candidates[0].scores", input({ candidates: [{ id: "A" }] })],
  ["scores in a list", "candidates[0].scores", input({ candidates: [{ id: "A", scores: [] }] })],
  ["a missing score", "candidates[0].scores.rj", input({ candidates: [{ id: "A", scores: {} }] })],
  [
    "a score null",
    "candidates[0].scores.ac",
    input({ candidates: [candidate("A", { ac: null })] }),
  ],
  [
    "an empty score",
    "candidates[0].scores.ac",
    input({ candidates: [candidate("A", { ac: "" })] }),
  ],
  ["a comma", "candidates[0].scores.ac", input({ candidates: [candidate("A", { ac: "80,5" })] })],
  ["true", "candidates[0].scores.ac", input({ candidates: [candidate("A", { ac: true })] })],
  ["below 0", "candidates[0].scores.ac", input({ candidates: [candidate("A", { ac: "-0.01" })] })],
  [
    "above the maximum in the fourth candidate",
    "candidates[3].scores.ac",
    input({
      candidates: ["A", "B", "C"]
        .map((id) => candidate(id))
        .concat(candidate("D", { ac: "400.01" })),
    }),
  ],
  [
    "unknown component",
    "candidates[0].scores.zz",
    input({ candidates: [candidate("A", { zz: 1 })] }),
  ],
  [
    "an unknown component of an odd name",
    'candidates[0].scores["a\\nb"]',
    input({ candidates: [candidate("A", { "a\nb": 1 })] }),
  ],
  ["a number too long", "candidates[0].scores.x", `${big}[{"id":"A","scores":{"x":1e9999999}}]}`],
  [
    "a name twice",
    "candidates[1].scores.x",
    `${big}[{"id":"A","scores":{"x":1}},{"id":"B","scores":{"x":1,"x":2}}]}`,
  ],
  ["a part twice", "components", `${big}[],"components":[]}`],
  ["a prototype", "__proto__", `${big}[],"__proto__":{"partial":true}}`],
  ["depth without end", "input", "[".repeat(200_000)],
])("refuses %s at %s", (_case, place, text) => {
  expect(() => readRankingInput(text)).toThrow(
    expect.objectContaining({ name: "InputError", place }),
  );
  expect(() => readRankingInput(text)).toThrow(/^[^\n\r\u2028\u2029]+$/);
});

test("the bounds themselves are scores", () => {
  const bounds = [candidate("A", { ac: 0, rj: "0.00" }), candidate("B", { ac: 400, rj: 1e2 })];
  expect(readRankingInput(input({ candidates: bounds })).candidates).toHaveLength(2);
});

test("nobody to rank is an empty ranking", () => {
  expect(rankCandidates(readRankingInput(input({ candidates: [] })))).toEqual([]);
});
