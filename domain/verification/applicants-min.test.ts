import { expect, test } from "vitest";
import { applicantsTrace, leastEligible, shortfallOf } from "#domain/verification/applicants-min";
import { LAW, lawSetting } from "#testing/regulation";

const SUBMITTED = lawSetting({ "applicants.countBasis": "SUBMITTED" });

test("three eligible are too few, four are enough", () => {
  expect(applicantsTrace({ sent: 9, eligible: 3 }, LAW)).toMatchObject({
    ruleId: "applicants-min",
    inputs: { count: 3 },
    parameters: { minPerPost: 4, countBasis: "ELIGIBLE" },
    effect: "record",
  });
  expect(shortfallOf({ sent: 9, eligible: 3 }, LAW)).toBe("COUNT");
  expect(shortfallOf({ sent: 4, eligible: 4 }, LAW)).toBeNull();
  expect(leastEligible(LAW)).toBe(4);
});

test("where an agency counts all who handed in, the eligible only have to be comparable", () => {
  expect(applicantsTrace({ sent: 4, eligible: 2 }, SUBMITTED)).toMatchObject({
    inputs: { count: 4 },
    parameters: { countBasis: "SUBMITTED" },
    outcome: "met",
  });
  expect(shortfallOf({ sent: 3, eligible: 3 }, SUBMITTED)).toBe("COUNT");
  expect(shortfallOf({ sent: 4, eligible: 2 }, SUBMITTED)).toBeNull();
  expect(shortfallOf({ sent: 4, eligible: 1 }, SUBMITTED)).toBe("COMPARISON");
  expect(leastEligible(SUBMITTED)).toBe(2);
});
