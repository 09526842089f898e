import { useTranslations } from "next-intl";
import { type Step, Steps } from "#components/ui/steps";
import type { Progress, Standing } from "#domain/announcement/standing";
import { formatDaysShort } from "#domain/format";
import type { Locale } from "#domain/locale";
import type { StageKind } from "#domain/planning/terms";

interface StageStepsProps {
  readonly locale: Locale;
  readonly standing: Standing;
  readonly announcedOn: string | null;
  readonly lastDay: string | null;
  readonly stages: readonly {
    readonly kind: StageKind;
    readonly startsOn: string | null;
    readonly endsOn: string | null;
    readonly progress: Progress;
  }[];
}

/** Applications and the stages after them as one line. */
export function StageSteps({ locale, standing, announcedOn, lastDay, stages }: StageStepsProps) {
  const t = useTranslations("announcement.steps");
  const words = useTranslations("terms.stage");
  const days = (first: string | null, last: string | null) =>
    first === null || last === null ? undefined : formatDaysShort(locale, first, last);
  const steps: Step[] = [
    {
      name: t("applications"),
      when: days(announcedOn, lastDay),
      state: standing === "UPCOMING" ? "next" : standing === "OPEN" ? "now" : "done",
    },
    ...stages.map(({ kind, startsOn, endsOn, progress }) => ({
      name: words(kind),
      when: days(startsOn, endsOn),
      state: progress,
    })),
  ];
  const at = steps.findIndex(({ state }) => state !== "done");
  const current = steps[at];
  const mini =
    current === undefined
      ? t("allDone")
      : t("miniAt", { number: at + 1, total: steps.length, name: current.name });
  return <Steps steps={steps} mini={mini} />;
}
