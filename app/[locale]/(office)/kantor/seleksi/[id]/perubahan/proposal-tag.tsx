import { useTranslations } from "next-intl";
import { Tag } from "#components/ui/tag";
import type { AmendmentState } from "#domain/announcement/amendment";

const TONES = {
  PROPOSED: "info",
  PUBLISHED: "success",
  REJECTED: "danger",
  WITHDRAWN: "neutral",
} as const;

/** Where a proposed change stands. */
export function ProposalTag({ state }: { readonly state: AmendmentState }) {
  const t = useTranslations("changes.amendment.state");
  return <Tag tone={TONES[state]}>{t(state)}</Tag>;
}
