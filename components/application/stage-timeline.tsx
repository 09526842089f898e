import { useTranslations } from "next-intl";
import { Tag } from "#components/ui/tag";
import { Timeline, type TimelineEntry } from "#components/ui/timeline";
import { startOfDay, type Zone } from "#domain/calendar";
import { formatDay, formatDayRange, formatInstant } from "#domain/format";
import type { Locale } from "#domain/locale";
import type { StageKind } from "#domain/planning/terms";

export type StageOfOwn = {
  readonly kind: StageKind;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly resultsOn: string | null;
  readonly weight: number | null;
  readonly publishedAt: string | null;
  readonly result: { readonly passed: boolean; readonly value: number | null } | null;
  readonly corrections: readonly {
    readonly number: number;
    readonly publishedAt: string;
    readonly from: number;
  }[];
};

/** The days of a stage in words; null when none was announced. */
export function stageDays(locale: Locale, zone: Zone, stage: StageOfOwn): string | null {
  const { startsOn, endsOn, resultsOn } = stage;
  if (startsOn !== null && endsOn !== null) {
    return formatDayRange(locale, zone, startOfDay(startsOn, zone), startOfDay(endsOn, zone));
  }
  const day = startsOn ?? endsOn ?? resultsOn;
  return day === null ? null : formatDay(locale, day);
}

interface StageTimelineProps {
  readonly locale: Locale;
  readonly zone: Zone;
  /** ISO. */
  readonly sentAt: string;
  readonly stages: readonly StageOfOwn[];
}

/** From the receipt to the last stage; the first that is not published is the one to wait for. */
export function StageTimeline({ locale, zone, sentAt, stages }: StageTimelineProps) {
  const t = useTranslations("application.status");
  const names = useTranslations("terms.stage");
  // Whoever has dropped out of the course waits for nothing more.
  const out = stages.findIndex((stage) => stage.result?.passed === false);
  const course = out < 0 ? stages : stages.slice(0, out + 1);
  const now = course.findIndex((stage) => stage.publishedAt === null);
  const entries: TimelineEntry[] = [
    {
      name: t("received"),
      when: formatInstant(locale, zone, new Date(sentAt)),
      state: "done",
    },
    ...course.map((stage, index): TimelineEntry => {
      const { publishedAt } = stage;
      return {
        name: names(stage.kind),
        when:
          publishedAt === null
            ? (stageDays(locale, zone, stage) ?? t("notDated"))
            : t("publishedAt", { at: formatInstant(locale, zone, new Date(publishedAt)) }),
        state: publishedAt === null ? (index === now ? "now" : "next") : "done",
        tag: <ResultTag stage={stage} />,
      };
    }),
  ];
  return <Timeline entries={entries} />;
}

/** How one's own stage ended, once it is public. */
export function ResultTag({ stage }: { readonly stage: StageOfOwn }) {
  const t = useTranslations("application.status");
  if (stage.result === null) return null;
  const { passed } = stage.result;
  const isAdmin = stage.kind === "ADMIN_CHECK";
  return (
    <Tag tone={passed ? "success" : "danger"}>
      {isAdmin ? t(passed ? "eligible" : "notEligible") : t(passed ? "passed" : "failed")}
    </Tag>
  );
}
