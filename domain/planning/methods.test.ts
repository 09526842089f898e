import { expect, test } from "vitest";
import {
  methodsOf,
  requireFittingMethod,
  STAGE_METHODS,
  type StageMethod,
  usualMethod,
} from "#domain/planning/methods";
import { STAGE_KINDS, type StageKind } from "#domain/planning/terms";
import { Refused } from "#domain/refusal";

function refusal(kind: StageKind, method: StageMethod | null, methodNote = ""): string | null {
  try {
    requireFittingMethod(kind, { method, methodNote });
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
}

test("each method is one of one stage, and each scored stage has a usual one", () => {
  expect(STAGE_KINDS.flatMap(methodsOf).toSorted()).toEqual(STAGE_METHODS.toSorted());
  expect(STAGE_KINDS.map(usualMethod)).toEqual([
    null,
    "DOCUMENT_STUDY",
    "ASSESSMENT_CENTRE",
    "WRITTEN_ON_THE_SPOT",
    "PRESENTATION_AND_INTERVIEW",
  ]);
  for (const kind of STAGE_KINDS) expect(refusal(kind, usualMethod(kind))).toBeNull();
});

test("a stage takes no method of another one, a scored one needs one, the check has none", () => {
  expect(refusal("PAPER", "ASSESSMENT_CENTRE")).toBe("stage-method-not-possible");
  expect(refusal("INTERVIEW", null)).toBe("stage-method-not-possible");
  expect(refusal("ADMIN_CHECK", "DOCUMENT_STUDY")).toBe("stage-method-not-possible");
});

test("what takes the place of an assessment centre says why, in ten characters at least", () => {
  for (const method of ["QUASI_ASSESSMENT_CENTRE", "OTHER_COMPETENCY_TEST"] as const) {
    expect(refusal("ASSESSMENT", method, "123456789")).toBe("stage-method-reason");
    expect(refusal("ASSESSMENT", method, "1234567890")).toBeNull();
  }
  expect(refusal("PAPER", "CASE_ANALYSIS")).toBeNull();
});
