import { expect, test } from "vitest";
import { ageLimit, ageTraces, ageVerdict } from "#domain/verification/age";
import { LAW } from "#testing/regulation";

test.each([
  ["1970-03-01", "BIRTHDAY", "PASS"],
  ["1970-02-28", "BIRTHDAY", "RECORD"],
  ["1970-02-28", "COMPLETED_YEARS", "PASS"],
  ["1969-03-02", "COMPLETED_YEARS", "PASS"],
  ["1969-03-01", "COMPLETED_YEARS", "BLOCK"],
] as const)("born %s, read as %s: %s", (birth, reading, verdict) => {
  const question = { birth, referenceDate: "2026-03-01", limit: ageLimit("PRATAMA") };
  expect(ageVerdict(ageTraces("PRATAMA", question, LAW, reading))).toBe(verdict);
});
