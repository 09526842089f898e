import { useTranslations } from "next-intl";
import type { IconName } from "#components/ui/icon";
import { Tag, type Tone } from "#components/ui/tag";
import type { AssessmentState, SheetState } from "#domain/scoring/life-cycle";

const LOOKS: Record<SheetState, { tone: Tone; icon: IconName }> = {
  EMPTY: { tone: "neutral", icon: "circle-dashed" },
  DRAFT: { tone: "neutral", icon: "pencil" },
  SUBMITTED: { tone: "seal", icon: "lock" },
  REOPEN_REQUESTED: { tone: "warning", icon: "clock" },
  OPENED: { tone: "info", icon: "lock-open" },
  VOIDED: { tone: "neutral", icon: "minus" },
};

/** Where a score sheet stands. */
export function SheetStateTag({ state }: { readonly state: SheetState }) {
  const t = useTranslations("scoring");
  return <Tag {...LOOKS[state]}>{t(`sheetState.${state}`)}</Tag>;
}

const ASSESSMENTS: Record<AssessmentState | "none", { tone: Tone; icon: IconName }> = {
  none: LOOKS.EMPTY,
  DRAFT: LOOKS.DRAFT,
  SUBMITTED: LOOKS.SUBMITTED,
  OPENED: LOOKS.OPENED,
};

/** Where the assessment result of a candidate stands; null while nothing was entered. */
export function AssessmentStateTag({ state }: { readonly state: AssessmentState | null }) {
  const t = useTranslations("scoring");
  const word = state ?? "none";
  return <Tag {...ASSESSMENTS[word]}>{t(`assessment.state.${word}`)}</Tag>;
}
