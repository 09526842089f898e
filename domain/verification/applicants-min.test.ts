import { expect, test } from "vitest";
import { findTooFewApplicants, requireEnoughApplicants } from "#domain/verification/applicants-min";
import { LAW } from "#testing/regulation";

test("three are too few, four are enough", () => {
  expect(findTooFewApplicants(3, LAW)).toMatchObject([
    { code: "applicants-min", effect: "record", facts: { count: 3, minPerPost: 4 } },
  ]);
  expect(findTooFewApplicants(4, LAW)).toEqual([]);
});

test("with a recorded decision fewer may go on", () => {
  expect(() => requireEnoughApplicants(3, LAW, false)).toThrow(
    expect.objectContaining({ code: "applicants-min" }),
  );
  expect(() => requireEnoughApplicants(3, LAW, true)).not.toThrow();
  expect(() => requireEnoughApplicants(4, LAW, false)).not.toThrow();
});
