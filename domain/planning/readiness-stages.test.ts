import { expect, test } from "vitest";
import { planTraces } from "#domain/planning/plan-traces";
import { findPlanProblems } from "#domain/planning/readiness";
import type { PlanForReadiness } from "#domain/planning/whole-plan";
import { found, PLAN, STAGES, type Stage, withStage } from "#testing/readiness";

test("another pass rule than the categories of the assessment needs a decision", () => {
  expect(withStage("ASSESSMENT", { passRule: "MIN_SCORE" })).toEqual([
    "pass-local-threshold record stages",
  ]);
  expect(withStage("PAPER", { passRule: "MIN_SCORE" })).toEqual([]);
  const all = ["QUALIFIED", "STILL_QUALIFIED", "NOT_QUALIFIED"];
  expect(withStage("ASSESSMENT", { passCategories: all })).toEqual([
    "pass-local-threshold record stages",
  ]);
});

test("weights must add up, and outside of their bands they need a decision", () => {
  expect(withStage("PAPER", { weight: 1900 })).toEqual(["weights-sum block stages"]);
  const shifted = STAGES.map((each) => {
    if (each.kind === "PAPER") return { ...each, weight: 1500 };
    return each.kind === "INTERVIEW" ? { ...each, weight: 4000 } : each;
  });
  expect(found({ stages: shifted })).toEqual(["weights-band-interview record stages"]);
});

test("a least subtotal is at most what the weights before it and its own add up to", () => {
  const rule = { passRule: "MIN_SCORE", passBasis: "CUMULATIVE" } as const;
  // 25 and 20; the track record runs beside them.
  expect(withStage("PAPER", { ...rule, passThreshold: 4500 })).toEqual([]);
  expect(withStage("PAPER", { ...rule, passThreshold: 4501 })).toEqual([
    "subtotal-out-of-reach block stages",
  ]);
  expect(withStage("TRACK_RECORD", { ...rule, passThreshold: 2001 })).toEqual([
    "subtotal-out-of-reach block stages",
  ]);
  expect(withStage("PAPER", { ...rule, passThreshold: 4501, passBasis: "STAGE" })).toEqual([]);
  expect(withStage("PAPER", { ...rule, passRule: "TOP_N", passThreshold: 9000 })).toEqual([]);
});

test("only the final stage withholds scores or ranks, wherever it stands", () => {
  for (const resultMode of ["RANKED_NO_SCORE", "ALPHABETICAL_NO_SCORE"] as const) {
    expect(withStage("INTERVIEW", { resultMode })).toEqual([]);
    for (const kind of ["TRACK_RECORD", "ASSESSMENT", "PAPER"] as const) {
      expect(withStage(kind, { resultMode })).toEqual(["result-mode-not-final block stages"]);
    }
  }
  const stages = STAGES.filter(({ kind }) => kind !== "INTERVIEW");
  const shorter = (final: Stage["resultMode"]) =>
    found({
      stages: stages.map((each) =>
        each.kind === "PAPER" ? { ...each, weight: 5500, resultMode: final } : each,
      ),
    });
  expect(shorter("RANKED_NO_SCORE")).toEqual(shorter("RANKED_WITH_SCORE"));
});

test("the clause stands beside what it blocks, and traces say why the final stage may", () => {
  const withMode = (kind: Stage["kind"]) => ({
    ...PLAN,
    stages: STAGES.map((each) =>
      each.kind === kind ? { ...each, resultMode: "RANKED_NO_SCORE" as const } : each,
    ),
  });
  expect(findPlanProblems(withMode("PAPER"))).toMatchObject([
    { citation: { text: "PP 11/2017 Ps 121(1)–(2)" }, facts: { stage: "PAPER" } },
  ]);
  const said = (plan: PlanForReadiness) =>
    planTraces(plan).flatMap((trace) =>
      trace?.ruleId.startsWith("results-") && trace.ruleId !== "results-delay"
        ? [`${trace.ruleId} ${trace.outcome}`]
        : [],
    );
  expect(said(PLAN)).toEqual(["results-every-stage met"]);
  expect(said(withMode("INTERVIEW"))).toEqual([
    "results-every-stage met",
    "results-final-no-scores met",
  ]);
  expect(said(withMode("PAPER"))).toEqual([
    "results-every-stage not-met",
    "results-final-no-scores not-met",
  ]);
});

test("final names that tell what the final stage withholds are worth a second look", () => {
  const stages = STAGES.map((each) =>
    each.kind === "INTERVIEW" ? { ...each, resultMode: "RANKED_NO_SCORE" as const } : each,
  );
  const warned = ["names-tell-withheld warn stages"];
  expect(found({ stages, publicationMode: "RANKED_WITH_SCORE" })).toEqual(warned);
  expect(found({ stages, publicationMode: "RANKED_NO_SCORE" })).toEqual([]);
  expect(found({ publicationMode: "RANKED_WITH_SCORE" })).toEqual([]);
});

test("criteria add up to exactly 100", () => {
  expect(withStage("PAPER", { criterionWeights: [60, 39] })).toEqual(["criteria-sum block stages"]);
  expect(withStage("PAPER", { criterionWeights: [] })).toEqual(["criteria-sum block stages"]);
  const inSixths = { criteriaTotal: 6, criterionWeights: [1, 1, 1, 2, 1] };
  expect(withStage("PAPER", inSixths)).toEqual([]);
  expect(withStage("PAPER", { ...inSixths, criteriaTotal: 7 })).toEqual([
    "criteria-sum block stages",
  ]);
});

test("the stages that the law asks for are there", () => {
  const rest = STAGES.filter(({ kind }) => kind !== "INTERVIEW");
  expect(found({ stages: rest })).toContain("stages-minimum block stages");
});
