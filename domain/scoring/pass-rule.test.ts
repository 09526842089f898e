import { expect, test } from "vitest";
import { ABSENCE_OUT } from "#domain/regulation/stages";
import { applyPassRule, type Participant, type PassRule } from "#domain/scoring/pass-rule";
import { proves } from "#testing/proof";

const person = (id: string, known: Partial<Participant> = {}): Participant => ({
  id,
  present: true,
  verdicts: [],
  stage: null,
  cumulative: null,
  ...known,
});
const scored = (stages: Readonly<Record<string, number | null>>) =>
  Object.entries(stages).map(([id, stage]) => person(id, { stage }));

test.each<[string, PassRule, readonly Participant[], readonly string[], readonly string[]]>([
  [
    "every item must be met, and one without verdicts has met none",
    { kind: "ALL_PASS" },
    [
      person("A", { verdicts: [true, true] }),
      person("B", { verdicts: [true, false] }),
      person("C"),
    ],
    ["A"],
    [],
  ],
  [
    "the threshold is inclusive",
    { kind: "MIN_SCORE", threshold: 7000, basis: "STAGE" },
    scored({ A: 7000, B: 6999, C: null }),
    ["A"],
    [],
  ],
  [
    "the basis may be the subtotal",
    { kind: "MIN_SCORE", threshold: 4000, basis: "CUMULATIVE" },
    [person("A", { stage: 9000, cumulative: 3999 }), person("B", { cumulative: 4000 })],
    ["B"],
    [],
  ],
  [
    "qualified and still qualified go on",
    { kind: "CATEGORY_IN", categories: ["QUALIFIED", "STILL_QUALIFIED"] },
    scored({ A: 8000, B: 6800, C: 6799, D: null }),
    ["A", "B"],
    [],
  ],
  [
    "the best n go on",
    { kind: "TOP_N", n: 2, basis: "STAGE" },
    scored({ C: 7000, A: 9000, B: 8000 }),
    ["A", "B"],
    [],
  ],
  [
    "fewer than n all go on",
    { kind: "TOP_N", n: 5, basis: "STAGE" },
    scored({ A: 9000, B: 1, C: null }),
    ["A", "B"],
    [],
  ],
  [
    "equals at the cut are all admitted, and named",
    { kind: "TOP_N", n: 3, basis: "STAGE" },
    scored({ A: 8000, B: 7950, C: 7950, D: 7950, E: 7000 }),
    ["A", "B", "C", "D"],
    ["B", "C", "D"],
  ],
  [
    "equals below the cut stay below",
    { kind: "TOP_N", n: 1, basis: "STAGE" },
    scored({ A: 8000, B: 7950, C: 7950 }),
    ["A"],
    [],
  ],
  ["without a rule everybody goes on", { kind: "NONE" }, scored({ A: 1, B: null }), ["A", "B"], []],
])("%s", (_case, rule, participants, passing, tied) => {
  const stopped = participants.map(({ id }) => id).filter((id) => !passing.includes(id));
  expect(applyPassRule(rule, participants)).toEqual({ passing, stopped, tied });
});

test.each<PassRule>([
  { kind: "ALL_PASS" },
  { kind: "MIN_SCORE", threshold: 0, basis: "STAGE" },
  { kind: "CATEGORY_IN", categories: ["QUALIFIED"] },
  { kind: "TOP_N", n: 3, basis: "CUMULATIVE" },
  { kind: "NONE" },
])(proves(ABSENCE_OUT, "whoever was absent never goes on: $kind"), (rule) => {
  const absent = person("A", {
    present: false,
    verdicts: [true],
    stage: 10_000,
    cumulative: 10_000,
  });
  expect(applyPassRule(rule, [absent]).stopped).toEqual(["A"]);
});

test("an absent one takes no place of the best n", () => {
  const participants = [person("A", { present: false, stage: 9000 }), ...scored({ B: 8000 })];
  const rule = { kind: "TOP_N", n: 1, basis: "STAGE" } as const;
  expect(applyPassRule(rule, participants).passing).toEqual(["B"]);
});
