import { useTranslations } from "next-intl";
import { Tag, type Tone } from "#components/ui/tag";
import type { ClaimState } from "#domain/accounts/claim";

const TONES: Record<ClaimState, Tone> = {
  OFFERED: "neutral",
  REPLACED: "neutral",
  FILED: "warning",
  ACCEPTED: "info",
  OBJECTED: "warning",
  SETTLED: "success",
  REJECTED: "neutral",
};

/** How far a claim to a NIP has come. */
export function ClaimStateTag({ state }: { readonly state: ClaimState }) {
  const t = useTranslations("accounts.claims.states");
  return <Tag tone={TONES[state]}>{t(state)}</Tag>;
}
