import type { PlainDate } from "#domain/calendar";

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"] as const;

/** The number of an announcement as offices write it: `3/PANSEL-JPTP/XI/2026`. */
export function announcementNumber(sequence: number, day: PlainDate): string {
  const month = ROMAN[Number(day.slice(5, 7)) - 1];
  if (month === undefined) throw new RangeError(`not a day: ${day}`);
  return `${sequence}/PANSEL-JPTP/${month}/${day.slice(0, 4)}`;
}
