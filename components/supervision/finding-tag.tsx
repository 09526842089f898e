import { useTranslations } from "next-intl";
import { Tag, type Tone } from "#components/ui/tag";
import type { Finding } from "#domain/supervision/track-record";

const TONES: Record<Finding, Tone> = {
  NOTHING_ADVERSE: "success",
  REMARK: "warning",
  NOT_KNOWN: "neutral",
};

/** What the supervisor has found; null while it has not answered. */
export function FindingTag({ finding }: { readonly finding: Finding | null }) {
  const t = useTranslations("supervision");
  if (finding === null) return <Tag tone="info">{t("candidates.open")}</Tag>;
  return <Tag tone={TONES[finding]}>{t(`finding.${finding}`)}</Tag>;
}
