import { getTranslations } from "next-intl/server";
import { formatDay } from "#domain/format";
import type { Locale } from "#domain/locale";
import type { Facts } from "#domain/refusal";
import type { ParameterPage } from "#server/regulation/load-parameters";

/** The names of the fields of a change. */
export async function changeLabels(locale: Locale) {
  const t = await getTranslations({ locale, namespace: "regulation.own" });
  return {
    value: t("newValue"),
    validFrom: t("validFrom"),
    validTo: t("validTo"),
    reason: t("reason"),
    reasonEn: t("reasonEn"),
    number: t("number"),
    dated: t("dated"),
    subject: t("subject"),
    file: t("file"),
  };
}

/** What the sentence of a refusal may name; the address of the form carries the code alone. */
export function factsOf(
  locale: Locale,
  { row: { definition }, today }: ParameterPage,
  file: { readonly limit: string; readonly unknownSize: string },
): Facts {
  const range =
    definition.kind === "whole"
      ? { lowest: definition.lowest, highest: definition.highest }
      : { lowest: 0, highest: 0 };
  const longest = definition.kind === "text" ? definition.longest : 0;
  return {
    ...range,
    longest,
    today: formatDay(locale, today),
    size: file.unknownSize,
    limit: file.limit,
  };
}
