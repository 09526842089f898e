/** The highest score of a sheet in hundredths: 100,00. */
export const HIGHEST_SCORE = 10_000;

export type ScoreProblem = "EMPTY" | "NOT_A_NUMBER" | "TOO_MANY_DECIMALS" | "OUT_OF_RANGE";

/** A typed score in hundredths; or what is wrong with it, with what may have been meant. */
export type ScoreReading =
  | { readonly ok: true; readonly hundredths: number }
  | {
      readonly ok: false;
      readonly code: ScoreProblem;
      /** In hundredths; to be asked, never taken silently. */
      readonly suggestion?: number;
    };

/**
 * Reads a score as people write it (`85`, `85,5`, `85.50`) into hundredths, from 0 to `highest`.
 * `8158` is refused with the suggestion 81.58: a comma that was forgotten, as once happened in print.
 */
export function readScore(written: string, highest = HIGHEST_SCORE): ScoreReading {
  const text = written.trim();
  if (text === "") return { ok: false, code: "EMPTY" };
  const match = /^(-?)(\d+)(?:[.,](\d+))?$/.exec(text);
  if (match === null) return { ok: false, code: "NOT_A_NUMBER" };
  const [, sign, whole = "", decimals = ""] = match;
  if (decimals.length > 2) return { ok: false, code: "TOO_MANY_DECIMALS" };
  const hundredths = BigInt(whole) * 100n + BigInt(decimals.padEnd(2, "0"));
  if (hundredths <= highest && (sign === "" || hundredths === 0n)) {
    return { ok: true, hundredths: Number(hundredths) };
  }
  const forgottenComma = sign === "" && decimals === "" && /^[1-9]\d{3}$/.test(whole);
  const suggestion = Number(whole);
  return forgottenComma && suggestion > 1000 && suggestion <= highest
    ? { ok: false, code: "OUT_OF_RANGE", suggestion }
    : { ok: false, code: "OUT_OF_RANGE" };
}

/** A score as somebody would type it: 7800 is `78`, 7850 is `78,5`. @param mark between the digits */
export function writtenScore(hundredths: number, mark: "," | "." = ","): string {
  const whole = Math.floor(hundredths / 100);
  const rest = hundredths % 100;
  if (rest === 0) return `${whole}`;
  const decimals = rest % 10 === 0 ? `${rest / 10}` : `${rest}`.padStart(2, "0");
  return `${whole}${mark}${decimals}`;
}
