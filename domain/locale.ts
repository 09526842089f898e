/** The languages of the pages. Indonesian is the language of record; English is its translation. */
export const LOCALES = ["id", "en"] as const;

export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = "id";

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/**
 * The address of a page in a language: Indonesian without a prefix, English under `/en`.
 * @param path begins with `/` and has no language in it; may carry a query and a fragment
 */
export function localePath(locale: Locale, path: string): string {
  if (locale === DEFAULT_LOCALE) return path;
  return path === "/" ? `/${locale}` : `/${locale}${path}`;
}

/** A name or a text that an agency gives. The Indonesian one is authentic, and always there. */
export type Bilingual = { readonly id: string; readonly en: string | null };

/** A text of an agency in the reader's language, as far as it was translated. */
export function inLocale(locale: Locale, { id, en }: Bilingual): string {
  return locale === "en" && en ? en : id;
}
