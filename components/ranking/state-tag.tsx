import { useTranslations } from "next-intl";
import { Tag, type Tone } from "#components/ui/tag";
import type { RankingState } from "#domain/ranking/life-cycle";

const TONES: Record<RankingState, Tone> = {
  NOT_COMPUTED: "neutral",
  PROVISIONAL: "warning",
  FINAL_COMPUTED: "info",
  TIE_OPEN: "warning",
  SIGNED: "success",
};

/** Where the ranking of a post stands, in a word. */
export function RankingStateTag({ state }: { readonly state: RankingState }) {
  const t = useTranslations("ranking");
  return <Tag tone={TONES[state]}>{t(`state.${state}`)}</Tag>;
}
