import { expect, test } from "vitest";
import { generalLaw, lawEdition } from "#domain/regulation/law";
import { lawSetting } from "#testing/regulation";

test("an edition of the rules is a day, and what the agency has set by name, each with its basis", () => {
  expect(lawEdition(generalLaw("2026-11-15"))).toEqual({ on: "2026-11-15", set: [] });
  const law = lawSetting({ "results.maxDays": 5, "applicants.minPerPost": 3 }, "2026-11-15");
  expect(lawEdition(law)).toEqual({
    on: "2026-11-15",
    set: [
      { parameter: "applicants.minPerPost", value: 3, basis: expect.any(String) },
      { parameter: "results.maxDays", value: 5, basis: expect.any(String) },
    ],
  });
});
