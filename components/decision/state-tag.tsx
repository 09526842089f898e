import { useTranslations } from "next-intl";
import { Tag, type Tone } from "#components/ui/tag";
import type { DecisionState } from "#domain/decision/life-cycle";

const TONES: Record<DecisionState, Tone> = {
  HANDED_OVER: "warning",
  PICKED: "info",
  PUBLISHED: "success",
};

/** What became of the names of a post, in a word. */
export function DecisionStateTag({ state }: { readonly state: DecisionState }) {
  const t = useTranslations("decision");
  return <Tag tone={TONES[state]}>{t(`state.${state}`)}</Tag>;
}
