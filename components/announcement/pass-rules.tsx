import { useTranslations } from "next-intl";
import { passRuleFacts } from "#domain/announcement/pass-rule-facts";
import type { Locale } from "#domain/locale";
import type { PassBasis, PassRuleKind, StageKind } from "#domain/planning/terms";

interface PassRulesProps {
  readonly locale: Locale;
  readonly stages: readonly {
    readonly kind: StageKind;
    readonly passRule: PassRuleKind;
    /** Hundredths for a least score, a count for the best so many. */
    readonly passThreshold: number | null;
    readonly passBasis: PassBasis;
    readonly passCategories: readonly string[] | null;
  }[];
}

/** Who goes on from each stage, in the words of the printed announcement. */
export function PassRules({ locale, stages }: PassRulesProps) {
  const t = useTranslations("announcement.sheet");
  const terms = useTranslations("terms");
  return (
    <>
      <p className="mt-3">{t("passesLead")}</p>
      <ul className="s-list">
        {stages.map((stage) => {
          const facts = passRuleFacts(locale, stage, (each) => terms(`assessmentCategory.${each}`));
          const rule = t(`passRule.${stage.passRule}`, facts);
          return (
            <li key={stage.kind}>
              {terms(`stage.${stage.kind}`)}:{" "}
              {stage.passBasis === "CUMULATIVE" ? t("passRule.cumulative", { rule }) : rule}
            </li>
          );
        })}
      </ul>
    </>
  );
}
