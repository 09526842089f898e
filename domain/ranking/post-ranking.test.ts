import fc from "fast-check";
import { expect, test } from "vitest";
import { rankPost, subtotalsOf } from "#domain/ranking/post-ranking";
import { ROUNDING_HALF_UP, TIE_DISPLAY } from "#domain/regulation/results";
import { proves } from "#testing/proof";

const WEIGHTS = { track: 2000, assessment: 2500, paper: 2000, interview: 3500 };
const STAGES = Object.entries(WEIGHTS).map(([stageId, weight]) => ({ stageId, weight }));

type Table = Record<string, readonly number[]>;

function ranking(table: Table, stages = STAGES) {
  const entrants = Object.keys(table).map((code) => ({
    applicationId: code,
    candidateCode: code,
    name: `Name of ${code}`,
  }));
  const values = Object.entries(table).flatMap(([applicationId, scores]) =>
    STAGES.flatMap(({ stageId }, at) => {
      const value = scores[at];
      return value === undefined ? [] : [{ stageId, applicationId, value, exact: null }];
    }),
  );
  return rankPost(stages, entrants, values);
}

// The worked example of scoring.md §2 and the demo's two posts.
test(proves(ROUNDING_HALF_UP, "halves of a hundredth go up"), () => {
  const { lines } = ranking({
    A: [8240, 8028, 7840, 8460],
    B: [7600, 7639, 8210, 8220],
    C: [8640, 7278, 7640, 8000], // 78.755
    D: [7120, 8264, 8040, 7860],
    P: [7850, 8194, 8400, 8560], // 82.945
    Q: [8500, 7778, 7960, 8180], // 80.995
  });
  expect(lines.map(({ applicationId, total, rank }) => [applicationId, total, rank])).toEqual([
    ["P", 8295, 1],
    ["A", 8184, 2],
    ["Q", 8100, 3],
    ["B", 7949, 4],
    ["C", 7876, 5],
    ["D", 7849, 6],
  ]);
  expect(lines[3]?.weighted).toEqual({
    track: 1520,
    assessment: 1910, // 19.0975
    paper: 1642,
    interview: 2877,
  });
});

test("79.785 and 79.79 are both published as 79.79 and share a rank", () => {
  const { lines } = ranking({
    "B-04": [7250, 8056, 8260, 8180],
    "B-01": [8400, 8611, 8240, 8400],
    "B-03": [7900, 7778, 8060, 8120],
    "B-02": [8050, 8333, 8100, 8260],
    "B-05": [7200, 7361, 7600, 7740],
  });
  expect(lines.map(({ candidateCode, rank, shared }) => [candidateCode, rank, shared])).toEqual([
    ["B-01", 1, false],
    ["B-02", 2, false],
    ["B-03", 3, true],
    ["B-04", 3, true],
    ["B-05", 5, false],
  ]);
  expect(lines.map(({ shortlisted }) => shortlisted)).toEqual([
    "yes",
    "yes",
    "tie-at-cut",
    "tie-at-cut",
    "no",
  ]);
});

test(
  proves(TIE_DISPLAY, "equals are listed by name as Indonesian readers sort, whatever their code"),
  () => {
    const person = (applicationId: string, name: string) => ({
      applicationId,
      candidateCode: applicationId,
      name,
    });
    const entrants = [person("1", "Zulkifli"), person("2", "adi Nugroho"), person("3", "Bambang")];
    const values = entrants.map(({ applicationId }) => ({
      stageId: "paper",
      applicationId,
      value: 8000,
      exact: null,
    }));
    const { lines } = rankPost([{ stageId: "paper", weight: 10_000 }], entrants, values);
    expect(lines.map(({ name }) => name)).toEqual(["adi Nugroho", "Bambang", "Zulkifli"]);
  },
);

test(proves(ROUNDING_HALF_UP, "the exact value counts, not its rounding"), () => {
  const entrants = [{ applicationId: "A", candidateCode: "A", name: "A" }];
  const stages = [
    { stageId: "paper", weight: 5000 },
    { stageId: "interview", weight: 5000 },
  ];
  const values = [
    { stageId: "paper", applicationId: "A", value: 8000, exact: "20001/250" }, // 80.004
    { stageId: "interview", applicationId: "A", value: 8001, exact: "16001/200" }, // 80.005
  ];
  expect(rankPost(stages, entrants, values).lines[0]?.total).toBe(8000); // 80.0045
  const rounded = values.map((value) => ({ ...value, exact: null }));
  expect(rankPost(stages, entrants, rounded).lines[0]?.total).toBe(8001); // 80.005
});

test("a subtotal is not rescaled, and who lacks a value is not ranked", () => {
  const { lines, unranked } = ranking({ A: [8000, 8000], B: [9000], C: [] }, STAGES.slice(0, 2));
  expect(lines.map(({ applicationId, total }) => [applicationId, total])).toEqual([["A", 3600]]);
  expect(unranked.map(({ applicationId }) => applicationId)).toEqual(["B", "C"]);
});

test("before the first decision there is no ranking at all", () => {
  expect(ranking({ A: [8000] }, [])).toEqual({ lines: [], unranked: [] });
});

test("a subtotal is exact until it is published, and nobody has one with a gap in it", () => {
  const stages = [
    { stageId: "assessment", weight: 2500 },
    { stageId: "paper", weight: 2000 },
  ];
  const values = [
    { stageId: "assessment", applicationId: "B", value: 7639, exact: null }, // 19.0975
    { stageId: "paper", applicationId: "B", value: 8210, exact: null }, // 16.42
    { stageId: "assessment", applicationId: "C", value: 7278, exact: null }, // 18.195
    { stageId: "paper", applicationId: "C", value: 7640, exact: null }, // 15.28
    { stageId: "paper", applicationId: "D", value: 9999, exact: null },
    // Of a stage that does not count.
    { stageId: "track", applicationId: "B", value: 10_000, exact: null },
  ];
  // 35.5175 and 33.475, each rounded once, half up.
  expect([...subtotalsOf(stages, values)].toSorted()).toEqual([
    ["B", 3552],
    ["C", 3348],
  ]);
});

test("the order of the stages never changes a total, a rank or a subtotal", () => {
  const scores = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 4, maxLength: 4 });
  const table = fc.dictionary(fc.constantFrom("A", "B", "C", "D", "E"), scores);
  const order = fc.shuffledSubarray(STAGES, { minLength: 1 });
  fc.assert(
    fc.property(table, order, (all, stages) => {
      const usual = STAGES.filter((stage) => stages.includes(stage));
      const standing = (by: typeof STAGES) =>
        ranking(all, by).lines.map(({ applicationId, total, rank, shortlisted }) => ({
          ...{ applicationId, total, rank, shortlisted },
        }));
      expect(standing(stages)).toEqual(standing(usual));
    }),
  );
});
