import { DEFAULT_LOCALE, isLocale, type Locale } from "#domain/locale";
import { Problem } from "#server/open-data/problem";

/**
 * The language to answer in: `?lang=` before `Accept-Language`, else Indonesian.
 * @throws Problem `unknown-language` if `lang` names another
 */
export function languageOf(request: Request): Locale {
  const asked = new URL(request.url).searchParams.get("lang");
  if (asked === null || asked === "") return preferred(request.headers.get("accept-language"));
  if (!isLocale(asked)) throw new Problem("unknown-language");
  return asked;
}

/** The language of ours that a caller likes best. */
export function preferred(header: string | null): Locale {
  let best: { locale: Locale; quality: number } | undefined;
  for (const part of (header ?? "").slice(0, 500).split(",")) {
    const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
    const locale = tag.trim().split("-")[0];
    const weight = parameters.map((text) => /^\s*q=([01](?:\.\d{1,3})?)\s*$/.exec(text)?.[1]);
    const quality = Number(weight.find((text) => text !== undefined) ?? 1);
    if (isLocale(locale) && quality > (best?.quality ?? 0)) best = { locale, quality };
  }
  return best?.locale ?? DEFAULT_LOCALE;
}
