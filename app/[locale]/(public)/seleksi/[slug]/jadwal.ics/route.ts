import { isLocale } from "#domain/locale";
import { currentMoment } from "#server/context";
import { missing, tagged } from "#server/open-data/answer";
import { timetableCalendar } from "#server/open-data/timetable-calendar";

interface CalendarRoute {
  readonly params: Promise<{ locale: string; slug: string }>;
}

export async function GET(request: Request, { params }: CalendarRoute) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) return missing();
  const calendar = await timetableCalendar(locale, currentMoment(), slug);
  if (calendar === null) return missing();
  return tagged(request, calendar, {
    "Content-Type": "text/calendar; charset=utf-8",
    "Content-Disposition": `inline; filename="${slug}.ics"`,
  });
}
