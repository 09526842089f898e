import type { Zone } from "#domain/calendar";
import { formatDay, formatInstant, type Precision } from "#domain/format";
import type { Locale } from "#domain/locale";

interface InstantProps {
  readonly locale: Locale;
  /** The agency's zone; never the server's or the browser's. */
  readonly zone: Zone;
  /** ISO instant. */
  readonly at: string;
  readonly precision?: Precision;
}

/** A moment with its zone, as the agency's clock showed it. */
export function Instant({ locale, zone, at, precision = "minute" }: InstantProps) {
  return <time dateTime={at}>{formatInstant(locale, zone, new Date(at), precision)}</time>;
}

interface CalendarDayProps {
  readonly locale: Locale;
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

/** A day without an hour, such as the date of a decree. */
export function CalendarDay({ locale, day }: CalendarDayProps) {
  return <time dateTime={day}>{formatDay(locale, day)}</time>;
}
