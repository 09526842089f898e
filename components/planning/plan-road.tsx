import { useTranslations } from "next-intl";
import { type Step, Steps } from "#components/ui/steps";
import type { Zone } from "#domain/calendar";
import { formatInstant } from "#domain/format";
import type { Locale } from "#domain/locale";
import type { PLAN_ROAD } from "#domain/planning/life-cycle";

interface PlanRoadProps {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly road: readonly {
    readonly state: (typeof PLAN_ROAD)[number];
    readonly at: string | null;
    readonly progress: "done" | "now" | "next";
  }[];
  /** The name of the body that supervises the selection. */
  readonly supervisor: string;
}

/** The hands a plan goes through before the public reads it, as one line. */
export function PlanRoad({ locale, zone, road, supervisor }: PlanRoadProps) {
  const t = useTranslations("planning.road");
  const steps: Step[] = road.map(({ state, at, progress }) => ({
    name: t(`step.${state}`, { supervisor }),
    when: at === null ? undefined : formatInstant(locale, zone, new Date(at), "date"),
    state: progress,
  }));
  const at = steps.findLastIndex(({ state }) => state !== "next");
  const name = steps[at]?.name ?? "";
  return <Steps steps={steps} mini={t("mini", { number: at + 1, total: steps.length, name })} />;
}
