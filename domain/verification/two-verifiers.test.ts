import { expect, test } from "vitest";
import type { Judgement } from "#domain/verification/rules";
import {
  areAllDone,
  commonOf,
  freePlace,
  requireArbiter,
  requirePlace,
  requireSettled,
  requireUnfinished,
} from "#domain/verification/two-verifiers";

const DAY = new Date("2026-12-01T02:00:00.000Z");
const open = (place: number | null) => ({ place, completedAt: null });
const done = (place: number | null) => ({ place, completedAt: DAY });

const MET: Judgement = { verdict: "MET", reason: null, moreReasons: [], note: "" };
const NO: Judgement = { verdict: "NOT_MET", reason: "NOT_SIGNED", moreReasons: [], note: "" };

test("two have finished only when both that count have", () => {
  expect(areAllDone(2, [done(1)])).toBe(false);
  expect(areAllDone(2, [done(1), open(2)])).toBe(false);
  expect(areAllDone(2, [done(1), done(null)])).toBe(false);
  expect(areAllDone(2, [done(1), done(2)])).toBe(true);
});

test("a place that was given up is free again", () => {
  expect(freePlace(2, [])).toBe(1);
  expect(freePlace(2, [open(1)])).toBe(2);
  expect(freePlace(2, [done(null), open(2)])).toBe(1);
  expect(freePlace(2, [open(1), open(2)])).toBeNull();
  expect(() => requirePlace(2, [open(1), done(2)])).toThrow(/verification-places-taken/);
});

test("what was completed is compared, not changed", () => {
  expect(() => requireUnfinished(open(1))).not.toThrow();
  expect(() => requireUnfinished(done(1))).toThrow(/verification-completed/);
});

test("they agree on a verdict and, where it is a No, on its reason", () => {
  expect(commonOf(MET, MET)).toEqual(MET);
  expect(commonOf(MET, NO)).toBeNull();
  expect(commonOf(NO, { ...NO, reason: "WRONG_SIGNER" })).toBeNull();
});

test.each([
  ["the same in another order", "EXPIRED", ["NOT_SIGNED"], "NOT_SIGNED", ["EXPIRED"], true],
  [
    "the same, one named twice",
    "EXPIRED",
    ["NOT_SIGNED"],
    "EXPIRED",
    ["NOT_SIGNED", "EXPIRED"],
    true,
  ],
  ["one more", "EXPIRED", [], "EXPIRED", ["NOT_SIGNED"], false],
  ["one shared, one not", "EXPIRED", ["NO_STAMP"], "EXPIRED", ["NOT_SIGNED"], false],
  ["as many, none shared", "EXPIRED", ["NO_STAMP"], "UNREADABLE", ["NOT_SIGNED"], false],
] as const)("of several reasons all are compared: %s", (...row) => {
  const [, reason, moreReasons, other, moreOthers, agree] = row;
  const first = { ...NO, reason, moreReasons };
  const second = { ...NO, reason: other, moreReasons: moreOthers };
  expect(commonOf(first, second) !== null).toBe(agree);
  expect(commonOf(second, first) !== null).toBe(agree);
});

test("of two wordings the first that says something holds", () => {
  expect(commonOf({ ...NO, note: "a" }, { ...NO, note: "b" })?.note).toBe("a");
  expect(commonOf(NO, { ...NO, note: "b" })?.note).toBe("b");
});

test("nothing is proposed before both are done and nothing is in dispute", () => {
  expect(() => requireSettled(1, [], 0)).not.toThrow();
  expect(() => requireSettled(2, [done(1)], 0)).toThrow(/verification-second-missing/);
  expect(() => requireSettled(2, [done(1), done(2)], 1)).toThrow(/verification-disputed/);
  expect(() => requireSettled(2, [done(1), done(2)], 0)).not.toThrow();
});

test("who decides between two is neither recused nor one of them", () => {
  const checks = [{ verifierId: "a" }, { verifierId: "b" }];
  expect(() => requireArbiter({ accountId: "c", recused: false }, checks)).not.toThrow();
  expect(() => requireArbiter({ accountId: "c", recused: true }, checks)).toThrow(/recused/);
  expect(() => requireArbiter({ accountId: "b", recused: false }, checks)).toThrow(/is-verifier/);
});
