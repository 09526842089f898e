import { useTranslations } from "next-intl";
import { Banner } from "#components/ui/banner";
import type { PlainDate } from "#domain/calendar";
import { formatDay } from "#domain/format";
import type { Locale } from "#domain/locale";
import type { StageKind } from "#domain/planning/terms";

interface LateResultProps {
  readonly locale: Locale;
  readonly kind: StageKind;
  /** The end of the stage, and the days within which its result is usually out. */
  readonly late: { readonly endsOn: PlainDate; readonly maxDays: number };
}

/** Warns that the result of a stage should be out by now. */
export function LateResult({ locale, kind, late: { endsOn, maxDays } }: LateResultProps) {
  const t = useTranslations("scoring.stages");
  const terms = useTranslations("terms");
  return (
    <Banner tone="warning" title={t("late", { stage: terms(`stage.${kind}`) })}>
      <p>{t("lateHint", { day: formatDay(locale, endsOn), maxDays })}</p>
    </Banner>
  );
}
