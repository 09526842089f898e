import { useTranslations } from "next-intl";
import { Timeline, type TimelineEntry } from "#components/ui/timeline";
import type { Progress, Standing } from "#domain/announcement/standing";
import { lastSecondBefore, type Zone } from "#domain/calendar";
import { formatDay, formatDays, formatInstant } from "#domain/format";
import type { Locale } from "#domain/locale";
import type { StageKind } from "#domain/planning/terms";

interface TimetableProps {
  readonly locale: Locale;
  readonly page: {
    readonly standing: Standing;
    readonly zone: Zone;
    readonly publishedAt: string;
    readonly announcedOn: string;
    readonly lastDay: string;
    readonly closesAt: string;
    readonly stages: readonly {
      readonly kind: StageKind;
      readonly startsOn: string | null;
      readonly endsOn: string | null;
      readonly resultsOn: string | null;
      readonly progress: Progress;
    }[];
  };
}

/** What has happened and what comes, with its days. */
export function Timetable({ locale, page }: TimetableProps) {
  const t = useTranslations("announcement.timetable");
  const terms = useTranslations("terms.stage");
  const { standing, zone } = page;
  const last = lastSecondBefore(page.closesAt);
  const entries: TimelineEntry[] = [
    {
      name: t("published"),
      when: formatInstant(locale, zone, new Date(page.publishedAt), "date"),
      state: "done",
    },
    {
      name: t("applications"),
      when: t("closes", {
        days: formatDays(locale, page.announcedOn, page.lastDay),
        time: formatInstant(locale, zone, last, "time"),
      }),
      state: standing === "UPCOMING" ? "next" : standing === "OPEN" ? "now" : "done",
    },
    ...page.stages.map(({ kind, startsOn, endsOn, resultsOn, progress }) => ({
      name: terms(kind),
      when:
        startsOn === null || endsOn === null
          ? t("open")
          : resultsOn === null
            ? formatDays(locale, startsOn, endsOn)
            : t("results", {
                days: formatDays(locale, startsOn, endsOn),
                day: formatDay(locale, resultsOn),
              }),
      state: progress,
    })),
  ];
  return (
    <div className="mt-4">
      <Timeline entries={entries} />
    </div>
  );
}
