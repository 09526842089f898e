import { useTranslations } from "next-intl";
import { Tag, type Tone } from "#components/ui/tag";
import type { ClarificationState } from "#domain/verification/clarification";

const TONES: Readonly<Record<ClarificationState, Tone>> = {
  WAITING: "warning",
  ANSWERED: "success",
  LAPSED: "danger",
};

/** How far a question to an applicant has come. */
export function QuestionTag({ state }: { readonly state: ClarificationState }) {
  const t = useTranslations("verification.clarification.state");
  return <Tag tone={TONES[state]}>{t(state)}</Tag>;
}
