import type { PassRuleKind } from "#domain/planning/terms";
import { HIGHEST_SCORE, readScore } from "#domain/scoring/score";

/**
 * The threshold of a pass rule as it was typed: hundredths for a least score, a count for the best
 * so many, null for rules that have none.
 * @param maximum of the stage, in hundredths; null for the points of 100 of a subtotal
 * @returns the code of the complaint where it cannot be read
 */
export function readThreshold(
  rule: PassRuleKind,
  typed: string,
  maximum: number | null,
): number | null | "not-a-score" | "not-a-whole-number" {
  if (rule === "MIN_SCORE") {
    const reading = readScore(typed, maximum ?? HIGHEST_SCORE);
    return reading.ok ? reading.hundredths : "not-a-score";
  }
  if (rule === "TOP_N") return /^[1-9]\d{0,2}$/.test(typed) ? Number(typed) : "not-a-whole-number";
  return null;
}
