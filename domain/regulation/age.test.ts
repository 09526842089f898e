import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, addYears } from "#domain/calendar";
import {
  AGE_MAX_MADYA,
  AGE_MAX_PRATAMA,
  AGE_MAX_UTAMA,
  AGE_READING,
  AGE_REFERENCE_DATE,
  AGE_RULES,
  AGE_SECRETARY_SPLIT,
} from "#domain/regulation/age";
import { bothOutcomesAreTried } from "#testing/both-outcomes";
import { verdict } from "#testing/regulation";

const referenceDate = "2026-12-01";

test.each([
  ["utama", AGE_MAX_UTAMA, 58],
  ["madya", AGE_MAX_MADYA, 58],
  ["pratama", AGE_MAX_PRATAMA, 56],
] as const)("%s: over the limit from the birthday after it", (_level, rule, limit) => {
  const next = addYears(referenceDate, -(limit + 1));
  const at = (birth: string) => verdict(rule, { birth, referenceDate, limit });
  expect(at(addDays(next, 1))).toBe("met");
  expect(at(next)).toBe("block");
});

test("an announcement may be stricter than the law and never looser", () => {
  const at = (birth: string, limit: number) =>
    verdict(AGE_MAX_PRATAMA, { birth, referenceDate, limit });
  expect(at("1970-12-01", 54)).toBe("block");
  expect(at("1969-12-01", 58)).toBe("block");
});

test("between the readings the panel decides", () => {
  const at = (birth: string, reading: "BIRTHDAY" | "COMPLETED_YEARS" = "BIRTHDAY") =>
    verdict(AGE_READING, { birth, referenceDate, limit: 56 }, { reading });
  expect(at("1970-12-01")).toBe("met");
  expect(at("1970-11-30")).toBe("record");
  expect(at("1969-12-02")).toBe("record");
  // Beyond both readings there is nothing to decide: the limit itself is broken.
  expect(at("1969-12-01")).toBe("met");
  expect(at("1970-11-30", "COMPLETED_YEARS")).toBe("met");
});

test("a birthday of 29 February counts as 1 March in a common year", () => {
  const at = (on: string) =>
    verdict(AGE_READING, { birth: "1968-02-29", referenceDate: on, limit: 57 });
  expect(at("2025-03-01")).toBe("met");
  expect(at("2025-03-02")).toBe("record");
});

test("nobody is over the limit and left to the panel at once, and the younger fare no worse", () => {
  const birth = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays("1955-01-01", days));
  fc.assert(
    fc.property(birth, (day) => {
      const inputs = { birth: day, referenceDate, limit: 56 };
      const [over, gap] = [verdict(AGE_MAX_PRATAMA, inputs), verdict(AGE_READING, inputs)];
      expect(over === "block" && gap === "record").toBe(false);
      if (over === "met" && gap === "met") {
        const younger = { ...inputs, birth: addDays(day, 1) };
        expect(verdict(AGE_MAX_PRATAMA, younger)).toBe("met");
        expect(verdict(AGE_READING, younger)).toBe("met");
      }
    }),
  );
});

test("without a birth date nothing is known", () => {
  expect(verdict(AGE_MAX_PRATAMA, { birth: null, referenceDate, limit: 56 })).toBe("unknown");
});

test("an announcement names its reference date", () => {
  expect(verdict(AGE_REFERENCE_DATE, { hasReferenceDate: true })).toBe("met");
  expect(verdict(AGE_REFERENCE_DATE, { hasReferenceDate: false })).toBe("block");
});

test("for a secretary of a city the limit follows where the applicant comes from, if that is on", () => {
  const split = (birth: string, heldPratama: boolean, changed = {}) =>
    verdict(
      AGE_SECRETARY_SPLIT,
      { birth, referenceDate, heldPratama },
      { secretarySplit: true, ...changed },
    );
  expect(split("1970-12-01", false)).toBe("met");
  expect(split("1970-11-30", false)).toBe("record");
  expect(split("1970-11-30", true)).toBe("met");
  expect(split("1968-12-01", true)).toBe("met");
  expect(split("1968-11-30", true)).toBe("record");
  expect(split("1967-12-02", true, { reading: "COMPLETED_YEARS" })).toBe("met");
  expect(split("1967-12-01", true, { reading: "COMPLETED_YEARS" })).toBe("record");
  expect(split("1950-01-01", false, { secretarySplit: false })).toBe("met");
});

bothOutcomesAreTried(AGE_RULES);
