import { useTranslations } from "next-intl";
import { Cite } from "#components/ui/cite";
import type { Citation } from "#domain/refusal";

interface FindingGroundProps {
  /** Null where no law says it. */
  readonly citation: Citation | null;
}

/** What a finding rests on: its clause, or the plain word that it is a check of this system alone. */
export function FindingGround({ citation }: FindingGroundProps) {
  const t = useTranslations("planning.check");
  if (citation !== null) return <Cite citation={citation} />;
  return <span className="s-cite">{t("own")}</span>;
}
