import fc from "fast-check";
import { expect, test } from "vitest";
import { fraction, toExactText } from "#domain/rational";
import {
  WEIGHT_RULES,
  WEIGHTS_BAND_ASSESSMENT,
  WEIGHTS_BAND_INTERVIEW,
  WEIGHTS_BAND_PAPER,
  WEIGHTS_BAND_TRACK_RECORD,
  WEIGHTS_SUM,
} from "#domain/regulation/weights";
import { bothOutcomesAreTried } from "#testing/both-outcomes";
import { verdict } from "#testing/regulation";

const percent = (hundredths: number) => toExactText(fraction(hundredths, 100));

test("weights add up to exactly 100", () => {
  expect(verdict(WEIGHTS_SUM, { sum: "100" })).toBe("met");
  expect(verdict(WEIGHTS_SUM, { sum: percent(9_999) })).toBe("block");
  expect(verdict(WEIGHTS_SUM, { sum: percent(10_001) })).toBe("block");
});

const BANDS = [
  [WEIGHTS_BAND_PAPER, 15, 20],
  [WEIGHTS_BAND_ASSESSMENT, 20, 25],
  [WEIGHTS_BAND_INTERVIEW, 30, 35],
  [WEIGHTS_BAND_TRACK_RECORD, 15, 20],
] as const;

test.each(BANDS)("both limits of a band belong to it: %#", (rule, lowest, highest) => {
  const at = (hundredths: number) => verdict(rule, { weight: percent(hundredths) });
  expect(at(lowest * 100)).toBe("met");
  expect(at(lowest * 100 - 1)).toBe("record");
  expect(at(highest * 100)).toBe("met");
  expect(at(highest * 100 + 1)).toBe("record");
});

test("a weight keeps to its band exactly between the limits", () => {
  fc.assert(
    fc.property(fc.constantFrom(...BANDS), fc.nat(10_000), ([rule, lowest, highest], weight) => {
      const inside = weight >= lowest * 100 && weight <= highest * 100;
      expect(verdict(rule, { weight: percent(weight) }) === "met").toBe(inside);
    }),
  );
});

bothOutcomesAreTried(WEIGHT_RULES);
