import { expect, test } from "vitest";
import {
  defaultWeight,
  findWeightProblems,
  SCORED_STAGES,
  type ScoredStage,
} from "#domain/planning/weights";
import { fraction } from "#domain/rational";
import { LAW } from "#testing/regulation";

const weights = (changes: Partial<Record<ScoredStage, number>> = {}) =>
  SCORED_STAGES.map((stage) => ({
    stage,
    weight: fraction(changes[stage] ?? defaultWeight(stage, LAW)),
  }));

test("the default set breaks no rule", () => {
  expect(findWeightProblems(weights(), LAW)).toEqual([]);
});

test("limits of a band are inside, a hundredth beyond is not", () => {
  const codes = (weight: ReturnType<typeof fraction>) =>
    findWeightProblems([{ stage: "PAPER", weight }], LAW).map(({ code }) => code);
  expect(codes(fraction(15))).toEqual(["weights-sum"]);
  expect(codes(fraction(1499, 100))).toEqual(["weights-sum", "weights-band-paper"]);
  expect(codes(fraction(2001, 100))).toEqual(["weights-sum", "weights-band-paper"]);
});

test("a band that is broken needs a decision, a sum that is broken is refused", () => {
  const [band] = findWeightProblems(weights({ INTERVIEW: 40, PAPER: 15 }), LAW);
  expect(band).toEqual({
    code: "weights-band-interview",
    effect: "record",
    citation: { text: "PermenPANRB 15/2019", certainty: "reported" },
    facts: { weight: "40", lowest: 30, highest: 35 },
  });
  const [sum, ...others] = findWeightProblems(weights({ INTERVIEW: 34 }), LAW);
  expect(sum).toMatchObject({ code: "weights-sum", effect: "block", facts: { sum: "99" } });
  expect(others).toEqual([]);
});
