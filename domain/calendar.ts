/** A day of the calendar as `YYYY-MM-DD`; the law counts in days, which have no zone by themselves. */
export type PlainDate = string;

/** The zones of Indonesia with the names that people know them by. */
export const ZONE_NAMES = {
  "Asia/Jakarta": "WIB",
  "Asia/Makassar": "WITA",
  "Asia/Jayapura": "WIT",
} as const;

export type Zone = keyof typeof ZONE_NAMES;

export const ZONES = [
  "Asia/Jakarta",
  "Asia/Makassar",
  "Asia/Jayapura",
] as const satisfies readonly Zone[];

/** Hours ahead of UTC. Indonesia has no summer time: an offset is all there is to a zone. */
export const OFFSET_HOURS: Readonly<Record<Zone, number>> = {
  "Asia/Jakarta": 7,
  "Asia/Makassar": 8,
  "Asia/Jayapura": 9,
};

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Whether the text is a day that exists, in the years 1000 to 9999. */
export function isPlainDate(text: string): text is PlainDate {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const midnight = new Date(`${text}T00:00:00Z`);
  // JavaScript reads 30 February as 1 or 2 March.
  return !Number.isNaN(midnight.getTime()) && dateOf(midnight) === text;
}

/** The day that lies `days` after (or, negative, before) `date`. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOf(new Date(midnightOf(date) + days * DAY));
}

/** Length of a period with both of its ends: 13 to 27 August are 15 days. */
export function inclusiveDays(first: PlainDate, last: PlainDate): number {
  return (midnightOf(last) - midnightOf(first)) / DAY + 1;
}

/** The day of the week: 0 for Sunday to 6 for Saturday. */
export function weekdayOf(date: PlainDate): number {
  return new Date(midnightOf(date)).getUTCDay();
}

/** The same day `years` later; 29 February counts as 1 March in a common year. */
export function addYears(date: PlainDate, years: number): PlainDate {
  const [year, month, day] = partsOf(date);
  return dateOf(new Date(Date.UTC(year + years, month - 1, day)));
}

/** The same day `months` later, or the last day of a month that is too short for it. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year, month, day] = partsOf(date);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dateOf(new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))));
}

/** How many months of the calendar lie between two days, whatever their days of the month. */
export function monthsBetween(from: PlainDate, to: PlainDate): number {
  const [fromYear, fromMonth] = partsOf(from);
  const [toYear, toMonth] = partsOf(to);
  return (toYear - fromYear) * 12 + toMonth - fromMonth;
}

/**
 * Completed years and months from one day to a later one, as ages and terms of service are told.
 * From 14 June to 1 February are seven months; from 29 February one year is complete on 1 March.
 */
export function elapsed(from: PlainDate, to: PlainDate): { years: number; months: number } {
  const [fromYear, fromMonth, fromDay] = partsOf(from);
  const [toYear, toMonth, toDay] = partsOf(to);
  const total = (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
  return { years: Math.floor(total / 12), months: ((total % 12) + 12) % 12 };
}

/** The first day of the month after that of `date`. */
export function firstOfNextMonth(date: PlainDate): PlainDate {
  const [year, month] = partsOf(date);
  return dateOf(new Date(Date.UTC(year, month, 1)));
}

/** Midnight with which `day` begins in `zone`. */
export function startOfDay(day: PlainDate, zone: Zone): Date {
  return new Date(midnightOf(day) - OFFSET_HOURS[zone] * HOUR);
}

/** The first instant that is too late for a deadline whose last day is `day`. */
export function firstInstantAfter(day: PlainDate, zone: Zone): Date {
  return startOfDay(addDays(day, 1), zone);
}

/**
 * The last second in time for a deadline: it is stored as the first instant too late, and read as the
 * last one in time.
 * @param tooLate that first instant, ISO where it is text
 */
export function lastSecondBefore(tooLate: Date | string): Date {
  return new Date(new Date(tooLate).getTime() - 1000);
}

/** The day on which `instant` falls in `zone`. */
export function dayOf(instant: Date, zone: Zone): PlainDate {
  return dateOf(new Date(instant.getTime() + OFFSET_HOURS[zone] * HOUR));
}

/** An instant in ISO 8601 as that zone's clocks show it, with the offset: `2026-11-30T00:00:00+07:00`. */
export function isoInZone(instant: Date, zone: Zone): string {
  const hours = OFFSET_HOURS[zone];
  const there = new Date(instant.getTime() + hours * HOUR);
  return `${there.toISOString().slice(0, 19)}+0${hours}:00`;
}

function partsOf(date: PlainDate): [year: number, month: number, day: number] {
  if (!isPlainDate(date)) throw new RangeError(`not a day: ${date}`);
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))];
}

function midnightOf(date: PlainDate): number {
  const [year, month, day] = partsOf(date);
  return Date.UTC(year, month - 1, day);
}

function dateOf(midnight: Date): PlainDate {
  return midnight.toISOString().slice(0, 10);
}
