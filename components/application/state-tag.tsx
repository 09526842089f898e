import { useTranslations } from "next-intl";
import type { IconName } from "#components/ui/icon";
import { Tag, type Tone } from "#components/ui/tag";
import type { ApplicationState } from "#domain/application/life-cycle";

const TONES: Record<ApplicationState, Tone> = {
  DRAFT: "warning",
  SUBMITTED: "info",
  MISSED_DEADLINE: "danger",
  UNDER_CHECK: "info",
  ELIGIBLE: "success",
  NOT_ELIGIBLE: "danger",
  IN_SELECTION: "info",
  ELIMINATED: "neutral",
  DISQUALIFIED: "danger",
  WITHDRAWN: "neutral",
  SHORTLISTED: "success",
  NOT_SHORTLISTED: "neutral",
  SELECTED: "success",
  NOT_SELECTED: "neutral",
  POST_CANCELLED: "neutral",
};

const ICONS: Partial<Record<ApplicationState, IconName>> = {
  DRAFT: "send-off",
  SUBMITTED: "send",
  MISSED_DEADLINE: "alarm",
  WITHDRAWN: "door-exit",
  ELIMINATED: "flag",
  NOT_SHORTLISTED: "flag",
  NOT_SELECTED: "flag",
  POST_CANCELLED: "ban",
};

/** Where an application stands, in a word. */
export function ApplicationStateTag({ state }: { readonly state: ApplicationState }) {
  const t = useTranslations("terms.applicationState");
  return (
    <Tag tone={TONES[state]} icon={ICONS[state]}>
      {t(state)}
    </Tag>
  );
}
