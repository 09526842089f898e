import { expect, test } from "vitest";
import { findTooFewApplicants } from "#domain/verification/applicants-min";
import { LAW } from "#testing/regulation";

test("three are too few, four are enough", () => {
  expect(findTooFewApplicants(3, LAW)).toMatchObject([
    { code: "applicants-min", effect: "record", facts: { count: 3, minPerPost: 4 } },
  ]);
  expect(findTooFewApplicants(4, LAW)).toEqual([]);
});
