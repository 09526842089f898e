import { expect, test } from "vitest";
import { findTooFewApplicants, requireEnoughApplicants } from "#domain/verification/applicants-min";
import { TODAY } from "#testing/regulation";

test("three are too few, four are enough", () => {
  expect(findTooFewApplicants(3, TODAY)).toMatchObject([
    { code: "applicants-min", effect: "record", facts: { count: 3, minPerPost: 4 } },
  ]);
  expect(findTooFewApplicants(4, TODAY)).toEqual([]);
});

test("with a recorded decision fewer may go on", () => {
  expect(() => requireEnoughApplicants(3, TODAY, false)).toThrow(
    expect.objectContaining({ code: "applicants-min" }),
  );
  expect(() => requireEnoughApplicants(3, TODAY, true)).not.toThrow();
  expect(() => requireEnoughApplicants(4, TODAY, false)).not.toThrow();
});
