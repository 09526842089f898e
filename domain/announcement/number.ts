import type { PlainDate } from "#domain/calendar";

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"] as const;

/** How an agency writes the numbers of its announcements, unless it says otherwise (`process.md` §6). */
export const USUAL_PATTERN = "{urut}/PANSEL-JPTP/{romawi}/{tahun}";

/** `{urut:3}` has at least three digits. */
const TOKEN = /\{([^{}]*)\}/g;
const RUNNING = /^(?:urut|seq)(?::([1-6]))?$/;

/** The parts of a number by the words that offices and programs have for them. */
const MONTH = ["romawi", "romanMonth"];
const YEAR = ["tahun", "year"];

/**
 * What is wrong with a pattern; null when nothing is. It needs the running number and the year: a
 * series begins anew with each, and no two announcements may have the same number.
 */
export function patternIssue(pattern: string): "unknown-part" | "not-unique" | null {
  const parts = [...pattern.matchAll(TOKEN)].map(([, name = ""]) => name);
  const known = (name: string) => RUNNING.test(name) || [...MONTH, ...YEAR].includes(name);
  const rest = pattern.replace(TOKEN, "");
  if (/[{}]/.test(rest) || !parts.every(known)) return "unknown-part";
  const isUnique =
    parts.some((name) => RUNNING.test(name)) && parts.some((name) => YEAR.includes(name));
  return isUnique ? null : "not-unique";
}

/**
 * The number of an announcement as the agency's office writes it: `3/PANSEL-JPTP/XI/2026`.
 * @param pattern one without issue
 * @param sequence from 1, within agency and year
 */
export function announcementNumber(pattern: string, sequence: number, day: PlainDate): string {
  const month = ROMAN[Number(day.slice(5, 7)) - 1];
  if (month === undefined) throw new RangeError(`not a day: ${day}`);
  return pattern.replace(TOKEN, (_, name: string) => {
    if (MONTH.includes(name)) return month;
    if (YEAR.includes(name)) return day.slice(0, 4);
    return `${sequence}`.padStart(Number(RUNNING.exec(name)?.[1] ?? 1), "0");
  });
}
