import type { Locale } from "#domain/locale";
import {
  defaultsOf,
  type Parameters,
  type Value,
  type Values,
} from "#domain/regulation/parameters";
import type { Sentence } from "#domain/regulation/rule";

/**
 * The sentence of an edition in a language, with the values of its parameters.
 * @param values those in force; the defaults where nothing was set
 */
export function sentenceOf(
  { sentence, parameters }: { readonly sentence: Sentence; readonly parameters: Parameters },
  locale: Locale,
  values: Values = defaultsOf(parameters),
): string {
  return sentence[locale].replace(/\{(\w+)\}/g, (_, name: string) =>
    written(locale, values[name] ?? null),
  );
}

function written(locale: Locale, value: Value): string {
  const text = String(value);
  // Indonesian writes the clock with full stops.
  return locale === "id" ? text.replace(/^(\d\d):(\d\d):(\d\d)$/, "$1.$2.$3") : text;
}
