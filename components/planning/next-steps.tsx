import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Standing } from "#domain/announcement/standing";
import { dayOf, lastSecondBefore, type Zone } from "#domain/calendar";
import { formatDay, formatInstant } from "#domain/format";
import type { Locale } from "#domain/locale";
import { isAnnounced, type SelectionState } from "#domain/planning/life-cycle";
import type { StageKind } from "#domain/planning/terms";

interface NextStepsProps {
  readonly locale: Locale;
  readonly now: string;
  readonly board: {
    readonly state: SelectionState;
    readonly standing: Standing;
    readonly zone: Zone;
    readonly opensAt: string | null;
    readonly closesAt: string | null;
    readonly stages: readonly {
      readonly kind: StageKind;
      readonly startsOn: string | null;
      readonly resultsOn: string | null;
      readonly progress: "done" | "now" | "next";
    }[];
  };
}

type Step = { readonly key: string; readonly when: string; readonly what: ReactNode };

const SHOWN = 6;

/** What the timetable has in store, the nearest first. */
export function NextSteps({ locale, now, board }: NextStepsProps) {
  const t = useTranslations("planning.board");
  const terms = useTranslations("terms.stage");
  const { state, standing, zone, opensAt, closesAt, stages } = board;
  const today = dayOf(new Date(now), zone);
  const steps: (Step & { readonly day: string })[] = [];
  if (!isAnnounced(state) || standing === "UPCOMING") {
    const day = opensAt === null ? null : dayOf(new Date(opensAt), zone);
    if (day !== null) {
      steps.push({ key: "opens", day, when: formatDay(locale, day), what: t("stepOpens") });
    }
  }
  if (closesAt !== null && new Date(closesAt) > new Date(now)) {
    const last = lastSecondBefore(closesAt);
    const when = formatInstant(locale, zone, last);
    steps.push({ key: "closes", day: dayOf(last, zone), when, what: t("stepCloses") });
  }
  for (const { kind, startsOn, resultsOn, progress } of stages) {
    if (progress === "done") continue;
    const stage = terms(kind);
    if (startsOn !== null && startsOn > today) {
      const what = t("stepBegins", { stage });
      steps.push({ key: `${kind}-start`, day: startsOn, when: formatDay(locale, startsOn), what });
    }
    if (resultsOn !== null) {
      const isLate = resultsOn < today;
      const what = isLate ? t("stepResultsLate", { stage }) : t("stepResults", { stage });
      const when = formatDay(locale, resultsOn);
      steps.push({ key: `${kind}-result`, day: resultsOn, when, what });
    }
  }
  if (steps.length === 0 || state === "DISCARDED")
    return <p className="s-muted">{t("nothingNext")}</p>;
  const ordered = steps.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return (
    <ul className="s-list">
      {ordered.slice(0, SHOWN).map(({ key, when, what }) => (
        <li key={key}>
          <b>{when}</b>
          <p>{what}</p>
        </li>
      ))}
    </ul>
  );
}
