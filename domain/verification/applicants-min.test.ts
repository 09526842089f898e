import { expect, test } from "vitest";
import { findTooFewApplicants, requireEnoughApplicants } from "#domain/verification/applicants-min";

test("three are too few, four are enough", () => {
  expect(findTooFewApplicants(3)).toMatchObject([
    { code: "applicants-min", effect: "record", facts: { count: 3, minPerPost: 4 } },
  ]);
  expect(findTooFewApplicants(4)).toEqual([]);
});

test("with a recorded decision fewer may go on", () => {
  expect(() => requireEnoughApplicants(3, 4, false)).toThrow(
    expect.objectContaining({ code: "applicants-min" }),
  );
  expect(() => requireEnoughApplicants(3, 4, true)).not.toThrow();
  expect(() => requireEnoughApplicants(4, 4, false)).not.toThrow();
});
