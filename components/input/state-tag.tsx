import { useTranslations } from "next-intl";
import { Tag, type Tone } from "#components/ui/tag";
import type { InputState } from "#domain/input/life-cycle";

const TONES: Readonly<Record<InputState, Tone>> = {
  NEW: "warning",
  USED: "success",
  NOT_USED: "neutral",
  FORWARDED: "info",
};

/** What became of an input. */
export function InputStateTag({ state }: { readonly state: InputState }) {
  const t = useTranslations("input.state");
  return <Tag tone={TONES[state]}>{t(state)}</Tag>;
}
