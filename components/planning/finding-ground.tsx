import { useTranslations } from "next-intl";
import { Cite } from "#components/ui/cite";
import type { Citation } from "#domain/refusal";
import { ruleById } from "#domain/regulation/catalogue";
import { latest } from "#domain/regulation/rule";

interface FindingGroundProps {
  readonly code: string;
  /** Null where no text stands behind it. */
  readonly citation: Citation | null;
}

/**
 * What a finding rests on: its clause; of a rule without one how sure it is; or the plain word that
 * it is a check of this system alone.
 */
export function FindingGround({ code, citation }: FindingGroundProps) {
  const t = useTranslations("planning.check");
  if (citation !== null) return <Cite citation={citation} />;
  const rule = ruleById(code);
  if (rule === undefined) return <span className="s-cite">{t("own")}</span>;
  const { certainty } = latest(rule).source;
  return <Cite citation={{ text: t("noClause"), certainty }} />;
}
