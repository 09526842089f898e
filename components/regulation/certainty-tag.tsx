import { useTranslations } from "next-intl";
import type { IconName } from "#components/ui/icon";
import { Tag, type Tone } from "#components/ui/tag";
import type { Certainty } from "#domain/refusal";

const LOOK: Readonly<Record<Certainty, { readonly tone: Tone; readonly icon: IconName }>> = {
  read: { tone: "success", icon: "book" },
  reported: { tone: "info", icon: "quote" },
  practice: { tone: "info", icon: "users" },
  unverified: { tone: "warning", icon: "help-circle" },
};

/** How sure it is that a rule is law. */
export function CertaintyTag({ certainty }: { readonly certainty: Certainty }) {
  const t = useTranslations("regulation");
  const { tone, icon } = LOOK[certainty];
  return (
    <Tag tone={tone} icon={icon}>
      {t(`certainty.${certainty}.name`)}
    </Tag>
  );
}
