import { useTranslations } from "next-intl";

interface ValueRuleProps {
  /** To how many decimals the plan rounds each sheet; null for not at all. */
  readonly sheetDecimals: number | null;
}

/** How the sheets of a stage become its value, in a sentence or two. */
export function ValueRule({ sheetDecimals }: ValueRuleProps) {
  const t = useTranslations("scoring.formed");
  return sheetDecimals === null ? t("exact") : t("rounded", { decimals: sheetDecimals });
}
