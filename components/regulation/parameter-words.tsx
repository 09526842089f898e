import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { PlainDate } from "#domain/calendar";
import { formatDay } from "#domain/format";
import type { Locale } from "#domain/locale";
import { type ChangeableName, parameterSlug } from "#domain/regulation/changed-parameters";
import type { Parameter, Value } from "#domain/regulation/parameters";
import { OPTIONS, UNITS } from "#domain/regulation/units";

/** Says what a parameter is: "Length of the announcement, at least". */
export function useParameterName(): (name: ChangeableName) => string {
  const setting = useTranslations("regulation.setting");
  return (name) => setting(parameterSlug(name));
}

/** The same for pages that wait for their texts. */
export async function parameterNames(locale: Locale): Promise<(name: ChangeableName) => string> {
  const setting = await getTranslations({ locale, namespace: "regulation.setting" });
  return (name) => setting(parameterSlug(name));
}

/** Says a value with its unit: "20 days", "yes", "MS, MMS". */
export function useParameterWords(): (name: ChangeableName, value: Value) => string {
  const t = useTranslations("regulation");
  const option = useOptionWords();
  return (name, value) => {
    if (typeof value === "number") {
      const unit = UNITS[name];
      return unit === null ? `${value}` : t(`unit.${unit}`, { value });
    }
    if (typeof value === "boolean") return value ? t("parameter.on") : t("parameter.off");
    if (value === null) return t("own.unset");
    if (typeof value === "string") return option(value);
    return value.length === 0 ? t("own.nothing") : value.map(option).join("; ");
  };
}

/** Says on which days a value is in force: "From 1 January 2027". */
export function useValidityWords(locale: Locale): (days: Validity) => string {
  const t = useTranslations("regulation.own");
  return ({ validFrom, validTo }) => {
    const from = formatDay(locale, validFrom);
    return validTo === null
      ? t("starting", { day: from })
      : t("between", { from, to: formatDay(locale, validTo) });
  };
}

type Validity = { readonly validFrom: PlainDate; readonly validTo: PlainDate | null };

/** Says what an agency may set: "15 to 60", "yes or no", or the options. */
export function useRangeWords(): (parameter: Parameter) => string {
  const t = useTranslations("regulation.own");
  const option = useOptionWords();
  return (parameter) => {
    switch (parameter.kind) {
      case "whole":
        return t("range", { lowest: parameter.lowest, highest: parameter.highest });
      case "text":
        return t("text", { longest: parameter.longest });
      case "choice":
      case "choices":
        return t("options", { options: parameter.options.map(option).join("; ") });
      default:
        return t("yesOrNo");
    }
  };
}

/** Says one item of a parameter that is a choice or a list. */
export function useOptionWords(): (value: string) => string {
  const t = useTranslations("regulation.option");
  return (value) => {
    const known = OPTIONS.find((each) => each === value);
    return known === undefined ? value : t(known);
  };
}
