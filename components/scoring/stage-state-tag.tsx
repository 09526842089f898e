import { useTranslations } from "next-intl";
import type { IconName } from "#components/ui/icon";
import { Tag, type Tone } from "#components/ui/tag";
import type { StageKind } from "#domain/planning/terms";
import type { StageState } from "#domain/scoring/life-cycle";

const LOOKS: Record<StageState, { tone: Tone; icon: IconName }> = {
  PLANNED: { tone: "neutral", icon: "circle-dashed" },
  OPEN: { tone: "seal", icon: "lock" },
  UNSEALED: { tone: "info", icon: "lock-open" },
  DECIDED: { tone: "warning", icon: "gavel" },
  PUBLISHED: { tone: "success", icon: "check" },
};

interface StageStateTagProps {
  readonly kind: StageKind;
  readonly state: StageState;
}

/** Where a stage stands for one post. The administrative check has no seal. */
export function StageStateTag({ kind, state }: StageStateTagProps) {
  const t = useTranslations("scoring");
  if (kind === "ADMIN_CHECK" && state === "OPEN") {
    return <Tag tone="info">{t("stageState.CHECKING")}</Tag>;
  }
  return <Tag {...LOOKS[state]}>{t(`stageState.${state}`)}</Tag>;
}
