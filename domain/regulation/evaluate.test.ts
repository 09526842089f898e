import { expect, test } from "vitest";
import { Refused } from "#domain/refusal";
import { evaluate, findingsOf, requireMet } from "#domain/regulation/evaluate";
import { generalLaw } from "#domain/regulation/law";
import {
  choice,
  choices,
  fixed,
  flag,
  isAllowed,
  optionalWhole,
  whole,
} from "#domain/regulation/parameters";
import { amended, editionOn, rule } from "#domain/regulation/rule";

const LEAST = rule({
  id: "least",
  from: "2020-01-01",
  source: { text: "PP 1/2020 Ps 1", certainty: "read" },
  effect: "block",
  sentence: { id: "Paling sedikit {least}.", en: "At least {least}." },
  parameters: { least: whole("least", 4, 3, 10) },
  holds: ({ count }: { count: number }, { least }) => count >= least,
});
const STRICTER = amended(LEAST, "2026-01-01", {
  source: { text: "PP 1/2025 Ps 1", certainty: "reported" },
  parameters: { least: whole("least", 4, 3, 10) },
  effect: "record",
  holds: ({ count }: { count: number }, { least }) => count > least,
});

test("a trace says what was asked by which law, and what came of it", () => {
  expect(evaluate(LEAST, { count: 3 }, generalLaw("2024-05-01"))).toEqual({
    ruleId: "least",
    edition: 1,
    on: "2024-05-01",
    parameters: { least: 4 },
    inputs: { count: 3 },
    outcome: "not-met",
    effect: "block",
    citation: { text: "PP 1/2020 Ps 1", certainty: "read" },
  });
  expect(evaluate(LEAST, { count: 4 }, generalLaw("2024-05-01"))).toMatchObject({
    outcome: "met",
    effect: null,
  });
});

test("what is not known is neither met nor broken", () => {
  const trace = evaluate(LEAST, { count: null }, generalLaw("2024-05-01"));
  expect(trace).toMatchObject({ outcome: "unknown", effect: null, inputs: { count: null } });
  expect(findingsOf(trace)).toEqual([]);
  expect(() => requireMet(trace)).not.toThrow();
});

test("a later edition counts from its day on and changes no older verdict", () => {
  expect(evaluate(STRICTER, { count: 4 }, generalLaw("2025-12-31"))).toEqual(
    evaluate(LEAST, { count: 4 }, generalLaw("2025-12-31")),
  );
  expect(evaluate(STRICTER, { count: 4 }, generalLaw("2026-01-01"))).toMatchObject({
    edition: 2,
    outcome: "not-met",
    effect: "record",
    citation: { text: "PP 1/2025 Ps 1", certainty: "reported" },
  });
  expect(editionOn(STRICTER, "2025-12-31")?.to).toBe("2025-12-31");
});

test("before its first day a rule asks nothing", () => {
  expect(evaluate(LEAST, { count: 0 }, generalLaw("2019-12-31"))).toBe(null);
  expect(evaluate(LEAST, { count: 0 }, generalLaw("2020-01-01"))).not.toBe(null);
});

test("a parameter counts as the agency set it, within its range only", () => {
  expect(evaluate(LEAST, { count: 3 }, generalLaw("2024-05-01"), { least: 3 })?.outcome).toBe(
    "met",
  );
  for (const least of [2, 11, 3.5]) {
    expect(() => evaluate(LEAST, { count: 3 }, generalLaw("2024-05-01"), { least })).toThrow(
      RangeError,
    );
  }
  expect(evaluate(LEAST, { count: 10 }, generalLaw("2024-05-01"), { least: 10 })?.outcome).toBe(
    "met",
  );
});

test("a broken rule becomes a finding, and a refusal only where it blocks", () => {
  const blocked = evaluate(LEAST, { count: 3 }, generalLaw("2024-05-01"));
  expect(findingsOf(blocked)).toEqual([
    {
      code: "least",
      effect: "block",
      citation: { text: "PP 1/2020 Ps 1", certainty: "read" },
      facts: { count: 3, least: 4 },
    },
  ]);
  expect(() => requireMet(blocked)).toThrow(Refused);
  const recorded = evaluate(STRICTER, { count: 3 }, generalLaw("2026-05-01"));
  expect(findingsOf(recorded, { heads: 3 })).toMatchObject([
    { effect: "record", facts: { heads: 3 } },
  ]);
  expect(() => requireMet(recorded)).not.toThrow();
});

test("each kind of parameter knows what it may be", () => {
  expect(isAllowed(fixed("f", 3), 3)).toBe(true);
  expect(isAllowed(fixed("f", 3), 4)).toBe(false);
  expect(isAllowed(flag("f", true), false)).toBe(true);
  expect(isAllowed(flag("f", true), "true")).toBe(false);
  expect(isAllowed(choice("c", "a", ["a", "b"]), "b")).toBe(true);
  expect(isAllowed(choice("c", "a", ["a", "b"]), "c")).toBe(false);
  expect(isAllowed(choices("c", ["a"], ["a", "b"]), [])).toBe(true);
  expect(isAllowed(choices("c", ["a"], ["a", "b"]), ["a", "c"])).toBe(false);
  expect(isAllowed(optionalWhole("o", 1, 60), null)).toBe(true);
  expect(isAllowed(optionalWhole("o", 1, 60), 61)).toBe(false);
  expect(isAllowed(whole("w", 4, 3, 10), null)).toBe(false);
});
