import { expect, test } from "vitest";
import {
  ANNOUNCEMENT_DEADLINE_CLOCK,
  ANNOUNCEMENT_MIN_DAYS,
} from "#domain/regulation/announcement";
import { latest } from "#domain/regulation/rule";
import { sentenceOf } from "#domain/regulation/sentence";

test("a sentence names the values in force, else the defaults", () => {
  const rule = latest(ANNOUNCEMENT_MIN_DAYS);
  expect(sentenceOf(rule, "en")).toContain("at least 15 calendar days");
  expect(sentenceOf(rule, "id", { minDays: 20 })).toContain("paling singkat 20 hari");
});

test("a time of day is written as each language writes it", () => {
  const rule = latest(ANNOUNCEMENT_DEADLINE_CLOCK);
  expect(sentenceOf(rule, "id")).toContain("pukul 23.59.59 ");
  expect(sentenceOf(rule, "en")).toContain("at 23:59:59 ");
});
