import { useTranslations } from "next-intl";
import type { Locale } from "#domain/locale";
import type { Parameter, Parameters } from "#domain/regulation/parameters";

interface ParameterListProps {
  readonly locale: Locale;
  readonly parameters: Parameters;
}

/** What an agency may set, with the default; numbers of the regulation itself stand in its sentence. */
export function ParameterList({ locale, parameters }: ParameterListProps) {
  const t = useTranslations("regulation");
  const words = (value: string) => (locale === "id" ? clock(value) : value);
  const text = (parameter: Parameter): string => {
    switch (parameter.kind) {
      case "whole": {
        const range = { lowest: parameter.lowest, highest: parameter.highest };
        return parameter.default === null
          ? t("parameter.optional", range)
          : t("parameter.whole", { value: parameter.default, ...range });
      }
      case "flag":
        return parameter.default ? t("parameter.on") : t("parameter.off");
      case "choice":
        return parameter.options.length === 1
          ? words(parameter.default)
          : t("parameter.choice", {
              value: parameter.default,
              others: parameter.options.filter((each) => each !== parameter.default).join(", "),
            });
      case "choices":
        return parameter.default.join(", ");
      case "text":
        return parameter.default;
      case "fixed":
        return String(parameter.default);
    }
  };
  const settable = Object.values(parameters).filter(({ kind }) => kind !== "fixed");
  if (settable.length === 0) return null;
  return (
    <ul className="s-small mt-2">
      {settable.map((parameter) => (
        <li key={parameter.name}>
          <code className="s-break">{parameter.name}</code>: {text(parameter)}
        </li>
      ))}
    </ul>
  );
}

function clock(time: string): string {
  return time.replace(/^(\d\d):(\d\d):(\d\d)$/, "$1.$2.$3");
}
