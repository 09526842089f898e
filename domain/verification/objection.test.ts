import { expect, test } from "vitest";
import {
  answerDue,
  isObjectionOpen,
  mayAnswer,
  objectionEnds,
  requireClearEffect,
  requireNobodyComesBack,
  requireNoneUnanswered,
  requireObjectionOpen,
  requireReviewsOver,
} from "#domain/verification/objection";

/** 10.00 WIB on 1 December 2026. */
const PUBLISHED = new Date("2026-12-01T03:00:00.000Z");
const ENDS = new Date("2026-12-04T17:00:00.000Z");
const before = new Date(ENDS.getTime() - 1);

test("the window closes at the end of its last day in the agency's zone", () => {
  expect(objectionEnds(PUBLISHED, 3, "Asia/Jakarta")).toEqual(ENDS);
  expect(objectionEnds(PUBLISHED, 0, "Asia/Jakarta")).toBeNull();
  expect(objectionEnds(null, 3, "Asia/Jakarta")).toBeNull();
  expect(isObjectionOpen(ENDS, before)).toBe(true);
  expect(isObjectionOpen(ENDS, ENDS)).toBe(false);
  expect(answerDue(PUBLISHED, "Asia/Jakarta")).toEqual(new Date("2026-12-08T17:00:00.000Z"));
});

test("an objection comes in time or not at all", () => {
  expect(() => requireObjectionOpen(ENDS, 3, "BKN", before)).not.toThrow();
  expect(() => requireObjectionOpen(ENDS, 3, "BKN", ENDS)).toThrow(/objection-late/);
  expect(() => requireObjectionOpen(null, 0, "BKN", before)).toThrow(/objection-none/);
});

test("the next stage waits for the window and for every answer", () => {
  expect(() => requireReviewsOver(ENDS, 0, before)).toThrow(/objection-window-open/);
  expect(() => requireReviewsOver(ENDS, 1, ENDS)).toThrow(/objection-unanswered/);
  expect(() => requireReviewsOver(ENDS, 0, ENDS)).not.toThrow();
  expect(() => requireReviewsOver(null, 0, before)).not.toThrow();
});

test("who had a part in what is attacked does not answer", () => {
  expect(mayAnswer("c", ["a", null, "b"])).toBe(true);
  expect(mayAnswer("a", ["a", null, "b"])).toBe(false);
});

test("an objection without a decision holds the ranking, and the seal of who could come back", () => {
  expect(() => requireNoneUnanswered(0)).not.toThrow();
  expect(() => requireNoneUnanswered(1)).toThrow(/objection-holds-plenary/);
  expect(() => requireNobodyComesBack(0)).not.toThrow();
  expect(() => requireNobodyComesBack(1)).toThrow(/objection-holds-seal/);
});

test("what is granted has one consequence, and what is not has none", () => {
  const unchanged = "Nilai sudah benar.";
  expect(() => requireClearEffect(1, { corrected: 1, unchanged: "" })).not.toThrow();
  expect(() => requireClearEffect(2, { corrected: 0, unchanged })).not.toThrow();
  expect(() => requireClearEffect(0, { corrected: 0, unchanged: "" })).not.toThrow();
  for (const [granted, corrected, said] of [
    [1, 0, ""],
    [1, 1, unchanged],
    [0, 1, ""],
    [0, 0, unchanged],
  ] as const) {
    expect(() => requireClearEffect(granted, { corrected, unchanged: said })).toThrow(
      /objection-effect-unclear/,
    );
  }
});
