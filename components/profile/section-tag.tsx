import { useTranslations } from "next-intl";
import { Tag, type Tone } from "#components/ui/tag";
import type { SectionState } from "#domain/profile/completeness";

const TONES: Readonly<Record<SectionState, Tone>> = {
  COMPLETE: "success",
  CHECK: "warning",
  INCOMPLETE: "warning",
  EMPTY: "neutral",
};

/** How far a section is. */
export function SectionTag({ state }: { readonly state: SectionState }) {
  const t = useTranslations("profile.state");
  return (
    <Tag tone={TONES[state]} icon={state === "EMPTY" ? "circle-dashed" : undefined}>
      {t(state)}
    </Tag>
  );
}
