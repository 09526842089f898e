import { OFFSET_HOURS, ZONE_NAMES, type Zone } from "#domain/calendar";
import type { Locale } from "#domain/locale";

/**
 * How much of an instant is shown.
 * `date` 24 November 2026, `weekday` Selasa, 24 November 2026, `minute` … pukul 14.05 WIB,
 * `second` … pukul 14.05.32 WIB, `time` pukul 14.05 WIB, `clock` 14.05.32 WIB.
 */
export type Precision = "date" | "weekday" | "minute" | "second" | "time" | "clock";

const LANGUAGE_TAGS: Record<Locale, string> = { id: "id-ID", en: "en-GB" };

/** Making a formatter costs far more than using it, so each one is made once for a process. */
function oncePerKey<Made>(make: (locale: Locale, zone: string) => Made) {
  const made = new Map<string, Made>();
  return (locale: Locale, zone = "UTC"): Made => {
    const key = `${locale} ${zone}`;
    let found = made.get(key);
    if (found === undefined) {
      found = make(locale, zone);
      made.set(key, found);
    }
    return found;
  };
}

/** Names from January and from Sunday on. */
const calendarNames = oncePerKey((locale) => {
  const named = (options: Intl.DateTimeFormatOptions, count: number, nth: (n: number) => Date) => {
    const format = new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], { timeZone: "UTC", ...options });
    return Array.from({ length: count }, (_, n) => format.format(nth(n)));
  };
  return {
    months: named({ month: "long" }, 12, (n) => new Date(Date.UTC(2023, n, 1))),
    // The first of January 2023 was a Sunday.
    weekdays: named({ weekday: "long" }, 7, (n) => new Date(Date.UTC(2023, 0, 1 + n))),
  };
});

const dayFormat = oncePerKey(
  (locale, timeZone) =>
    new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], {
      timeZone,
      day: "numeric",
      month: "long",
      year: "numeric",
    }),
);

const shortDayFormat = oncePerKey(
  (locale, timeZone) =>
    new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], { timeZone, day: "numeric", month: "short" }),
);

const countFormat = oncePerKey(
  (locale) => new Intl.NumberFormat(LANGUAGE_TAGS[locale], { maximumFractionDigits: 0 }),
);

type Parts = Record<"day" | "month" | "year" | "weekday" | "hour" | "minute" | "second", string>;

function partsOf(locale: Locale, zone: Zone, instant: Date): Parts {
  // Intl's own parts of an instant take longer than all the rest of a table's row.
  const there = new Date(instant.getTime() + OFFSET_HOURS[zone] * 3_600_000);
  const { months, weekdays } = calendarNames(locale);
  const two = (part: number) => `${part}`.padStart(2, "0");
  return {
    day: `${there.getUTCDate()}`,
    month: months[there.getUTCMonth()] ?? "",
    year: `${there.getUTCFullYear()}`,
    weekday: weekdays[there.getUTCDay()] ?? "",
    hour: two(there.getUTCHours()),
    minute: two(there.getUTCMinutes()),
    second: two(there.getUTCSeconds()),
  };
}

/** An instant as people of that zone read it, in the wording of design.md §6. */
export function formatInstant(
  locale: Locale,
  zone: Zone,
  instant: Date,
  precision: Precision = "minute",
): string {
  const part = partsOf(locale, zone, instant);
  const date = `${part.day} ${part.month} ${part.year}`;
  const separator = locale === "id" ? "." : ":";
  const minutes = `${part.hour}${separator}${part.minute}`;
  const seconds = `${minutes}${separator}${part.second}`;
  const name = ZONE_NAMES[zone];
  const at = locale === "id" ? " pukul " : ", ";
  switch (precision) {
    case "date":
      return date;
    case "weekday":
      return locale === "id" ? `${part.weekday}, ${date}` : `${part.weekday} ${date}`;
    case "minute":
      return `${date}${at}${minutes} ${name}`;
    case "second":
      return `${date}${at}${seconds} ${name}`;
    case "time":
      return locale === "id" ? `pukul ${minutes} ${name}` : `${minutes} ${name}`;
    case "clock":
      return `${seconds} ${name}`;
  }
}

/** Two days of one span, saying month and year only once where they are the same. */
export function formatDayRange(locale: Locale, zone: Zone, first: Date, last: Date): string {
  const from = partsOf(locale, zone, first);
  const to = partsOf(locale, zone, last);
  const end = `${to.day} ${to.month} ${to.year}`;
  if (from.year !== to.year) return `${from.day} ${from.month} ${from.year}–${end}`;
  if (from.month !== to.month) return `${from.day} ${from.month}–${end}`;
  return from.day === to.day ? end : `${from.day}–${end}`;
}

/**
 * A calendar day without an hour, as birthdays and decrees have it.
 * @param day `YYYY-MM-DD`
 */
export function formatDay(locale: Locale, day: string): string {
  return dayFormat(locale).format(new Date(`${day}T00:00:00Z`));
}

/**
 * A month without a day: Maret 2003.
 * @param month `YYYY-MM`
 */
export function formatMonth(locale: Locale, month: string): string {
  return formatDay(locale, `${month}-01`).replace(/^1\s/, "");
}

/**
 * A span of calendar days: 12–26 November 2026; one day stands alone.
 * @param first `YYYY-MM-DD`
 */
export function formatDays(locale: Locale, first: string, last: string): string {
  // Three in the morning in UTC is the same day in all zones of the country.
  const within = (day: string) => new Date(`${day}T03:00:00Z`);
  return formatDayRange(locale, "Asia/Jakarta", within(first), within(last));
}

/**
 * A span of days in a narrow place: 12–26 Nov, 27 Nov–2 Des. The year stands elsewhere.
 * @param first `YYYY-MM-DD`
 */
export function formatDaysShort(locale: Locale, first: string, last: string): string {
  const format = shortDayFormat(locale);
  const parts = (day: string) => {
    const found = format.formatToParts(new Date(`${day}T00:00:00Z`));
    const part = (type: string) => found.find((each) => each.type === type)?.value ?? "";
    return { day: part("day"), month: part("month") };
  };
  const from = parts(first);
  const to = parts(last);
  const end = `${to.day} ${to.month}`;
  if (first === last) return end;
  return first.slice(0, 7) === last.slice(0, 7)
    ? `${from.day}–${end}`
    : `${from.day} ${from.month}–${end}`;
}

/** A score in hundredths of a point, always with two decimals: 8194 is 81,94 or 81.94. */
export function formatScore(locale: Locale, hundredths: number): string {
  const sign = hundredths < 0 ? "−" : "";
  const digits = Math.abs(hundredths).toString().padStart(3, "0");
  const whole = formatCount(locale, Number(digits.slice(0, -2)));
  return `${sign}${whole}${locale === "id" ? "," : "."}${digits.slice(-2)}`;
}

/** Hundredths for programs, whatever the language: 8194 is `81.94`. */
export function decimalText(hundredths: number): string {
  const sign = hundredths < 0 ? "-" : "";
  const digits = Math.abs(hundredths).toString().padStart(3, "0");
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Hundredths without needless zeros, as weights and levels are read: 2000 is 20, 350 is 3,5. */
export function formatShort(locale: Locale, hundredths: number): string {
  return formatScore(locale, hundredths).replace(/[.,]?0+$/, "");
}

/** A whole number with its thousands marked: 10.000 or 10,000. */
export function formatCount(locale: Locale, count: number): string {
  return countFormat(locale).format(count);
}

/** A whole percentage, or one with its decimals in words: `20 %` with a hard space, or `20%`. */
export function formatPercent(locale: Locale, percent: number | string): string {
  return locale === "id" ? `${percent}\u00a0%` : `${percent}%`;
}

/** A share of a whole: in percent of 100, otherwise as a fraction: `2/6`. */
export function formatShare(locale: Locale, part: number, of: number): string {
  return of === 100 ? formatPercent(locale, part) : `${part}/${of}`;
}

/** The size of a file as people compare it with a limit: 212 KB, 3,8 MB. Rounded up, never down. */
export function formatBytes(locale: Locale, bytes: number): string {
  if (bytes < 1_000_000) return `${formatCount(locale, Math.ceil(bytes / 1000))} KB`;
  const tenths = Math.ceil(bytes / 100_000);
  const rest = tenths % 10;
  const whole = formatCount(locale, (tenths - rest) / 10);
  return rest === 0 ? `${whole} MB` : `${whole}${locale === "id" ? "," : "."}${rest} MB`;
}

/** An employee number in the groups it is printed in, kept on one line: 19780517 200303 1 004. */
export function formatNip(nip: string): string {
  return nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, "$1\u00a0$2\u00a0$3\u00a0$4");
}
