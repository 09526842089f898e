import { expect, test } from "vitest";
import { formatScore } from "#domain/format";
import { readScore, writtenScore } from "#domain/scoring/score";

test.each([
  ["0", 0],
  ["-0", 0],
  ["85", 8500],
  ["85,5", 8550],
  ["085.05", 8505],
  [" 100,00 ", 10_000],
])("reads %j as %i hundredths", (written, hundredths) => {
  expect(readScore(written)).toEqual({ ok: true, hundredths });
});

test.each([
  ["1e2", "NOT_A_NUMBER"],
  ["+80", "NOT_A_NUMBER"],
  ["80,", "NOT_A_NUMBER"],
  [",5", "NOT_A_NUMBER"],
  ["8 0", "NOT_A_NUMBER"],
  ["80.00.0", "NOT_A_NUMBER"],
  ["100.001", "TOO_MANY_DECIMALS"],
  ["100.01", "OUT_OF_RANGE"],
  ["1000", "OUT_OF_RANGE"],
  ["9".repeat(400), "OUT_OF_RANGE"],
  ["   ", "EMPTY"],
])("does not read %j: %s, and suggests nothing", (written, code) => {
  expect(readScore(written)).toEqual({ ok: false, code });
});

test.each([
  ["1001", 1001],
  ["8158", 8158],
  ["9999", 9999],
])("asks whether %s lacks a comma", (written, suggestion) => {
  expect(readScore(written)).toEqual({ ok: false, code: "OUT_OF_RANGE", suggestion });
});

test("another highest score is another range", () => {
  expect(readScore("4,00", 400)).toEqual({ ok: true, hundredths: 400 });
  expect(readScore("4,01", 400)).toEqual({ ok: false, code: "OUT_OF_RANGE" });
  expect(readScore("8158", 400)).toEqual({ ok: false, code: "OUT_OF_RANGE" });
});

test("every score survives being written and read, in both languages", () => {
  for (let score = 0; score <= 10_000; score++) {
    expect(readScore(formatScore("id", score))).toEqual({ ok: true, hundredths: score });
    expect(readScore(formatScore("en", score))).toEqual({ ok: true, hundredths: score });
  }
});

test("is written for a field as somebody would type it", () => {
  expect([0, 5, 50, 7_800, 7_850, 7_805, 10_000].map((each) => writtenScore(each))).toEqual([
    "0",
    "0,05",
    "0,5",
    "78",
    "78,5",
    "78,05",
    "100",
  ]);
  expect(writtenScore(7_331, ".")).toBe("73.31");
});
