import { useTranslations } from "next-intl";
import { Tag, type Tone } from "#components/ui/tag";
import type { ComplaintState } from "#domain/complaint/life-cycle";

const TONES: Record<ComplaintState, Tone> = {
  NEW: "warning",
  IN_REVIEW: "info",
  ANSWERED: "success",
  FORWARDED: "success",
};

/** How far a report has come. */
export function ComplaintStateTag({ state }: { readonly state: ComplaintState }) {
  const t = useTranslations("complaint.state");
  return <Tag tone={TONES[state]}>{t(state)}</Tag>;
}
