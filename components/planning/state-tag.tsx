import { useTranslations } from "next-intl";
import { Tag, type Tone } from "#components/ui/tag";
import type { SelectionState } from "#domain/planning/life-cycle";

const TONES: Record<SelectionState, Tone> = {
  DRAFT: "neutral",
  INTERNAL_REVIEW: "info",
  SENT_TO_SUPERVISOR: "info",
  APPROVED: "info",
  SIGNED: "info",
  RUNNING: "info",
  CLOSED: "neutral",
  CANCELLED: "danger",
  DISCARDED: "danger",
};

interface StateTagProps {
  readonly state: SelectionState;
  /** Whether applications are accepted now. */
  readonly isOpen: boolean;
}

/** Where a selection stands, in a word. */
export function StateTag({ state, isOpen }: StateTagProps) {
  const t = useTranslations("planning.state");
  if (isOpen) {
    return (
      <Tag tone="success" icon="lock-open">
        {t("OPEN")}
      </Tag>
    );
  }
  return (
    <Tag tone={TONES[state]} icon={state === "CLOSED" ? "archive" : undefined}>
      {t(state)}
    </Tag>
  );
}
