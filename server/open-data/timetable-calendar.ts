import { createTranslator } from "use-intl/core";
import { addDays, lastSecondBefore, type PlainDate } from "#domain/calendar";
import { formatInstant } from "#domain/format";
import { inLocale, type Locale, localePath } from "#domain/locale";
import { type AnnouncementPage, loadAnnouncement } from "#server/announcement/load-announcement";
import { publicUrl } from "#server/env";
import { MESSAGES } from "#server/messages";

const HOUR = 3_600_000;

/** The timetable of a selection as iCalendar (RFC 5545); null for drafts and for nothing. */
export async function timetableCalendar(
  locale: Locale,
  now: Date,
  slug: string,
): Promise<string | null> {
  const page = await loadAnnouncement(now, slug);
  if (page === null) return null;
  const messages = MESSAGES[locale];
  const t = createTranslator({ locale, messages, namespace: "openData.calendar" });
  const terms = createTranslator({ locale, messages, namespace: "terms.stage" });
  const name = inLocale(locale, page.name);
  const event = eventsOf(page, publicUrl() + localePath(locale, `/seleksi/${slug}`));
  const closes = new Date(page.closesAt);
  const last = lastSecondBefore(closes);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//Selter//Selter//${locale.toUpperCase()}`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...event("applications", t("applications", { name }), days(page.announcedOn, page.lastDay)),
    // The last hour, so that calendars show it on the last day and not on the day after.
    ...event(
      "deadline",
      t("deadline", { name, time: formatInstant(locale, page.zone, last) }),
      [`DTSTART:${utc(new Date(closes.getTime() - HOUR))}`, `DTEND:${utc(closes)}`],
      [
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        `DESCRIPTION:${escaped(name)}`,
        "TRIGGER:-P1D",
        "END:VALARM",
      ],
    ),
    ...page.stages.flatMap(({ kind, startsOn, endsOn, resultsOn }) => [
      ...(startsOn === null || endsOn === null
        ? []
        : event(kind, t("stage", { stage: terms(kind), name }), days(startsOn, endsOn))),
      ...(resultsOn === null
        ? []
        : event(
            `${kind}.results`,
            t("results", { stage: terms(kind), name }),
            days(resultsOn, resultsOn),
          )),
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventsOf({ slug, publishedAt, standing }: AnnouncementPage, address: string) {
  return (
    part: string,
    summary: string,
    times: readonly string[],
    alarm: readonly string[] = [],
  ) => [
    "BEGIN:VEVENT",
    `UID:${slug}.${part.toLowerCase().replace("_", "-")}@selter`,
    // Of the announcement, so that the same timetable is the same file.
    `DTSTAMP:${utc(new Date(publishedAt))}`,
    ...times,
    `SUMMARY:${escaped(summary)}`,
    `URL:${address}`,
    `STATUS:${standing === "CANCELLED" ? "CANCELLED" : "CONFIRMED"}`,
    "TRANSP:TRANSPARENT",
    ...alarm,
    "END:VEVENT",
  ];
}

/** Whole days; the end that is written is the first day after. */
function days(first: PlainDate, last: PlainDate): string[] {
  const plain = (day: PlainDate) => day.replaceAll("-", "");
  return [`DTSTART;VALUE=DATE:${plain(first)}`, `DTEND;VALUE=DATE:${plain(addDays(last, 1))}`];
}

function utc(instant: Date): string {
  return instant.toISOString().replace(/[-:]|\.\d+/g, "");
}

function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n?|\n/g, "\\n")
    .replace(/\p{Cc}/gu, "");
}

const encoder = new TextEncoder();

/** Lines have at most 75 bytes; a longer one goes on in the next, behind a space. */
function folded(line: string): string {
  const parts: string[] = [""];
  let bytes = 0;
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (bytes + size > 75) {
      parts.push("");
      bytes = 1;
    }
    parts[parts.length - 1] += sign;
    bytes += size;
  }
  return parts.join("\r\n ");
}
