import { expect, test } from "vitest";
import { AGE_LIMIT, ageVerdict } from "#domain/verification/age";

test.each([
  ["1970-03-01", "BIRTHDAY", "PASS"],
  ["1970-02-28", "BIRTHDAY", "RECORD"],
  ["1970-02-28", "COMPLETED_YEARS", "PASS"],
  ["1969-03-02", "COMPLETED_YEARS", "PASS"],
  ["1969-03-01", "COMPLETED_YEARS", "BLOCK"],
] as const)("born %s, read as %s: %s", (birth, reading, verdict) => {
  const { years } = AGE_LIMIT.PRATAMA;
  expect(ageVerdict(birth, "2026-03-01", years, reading)).toBe(verdict);
});
