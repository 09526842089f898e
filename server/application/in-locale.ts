import type { Locale } from "#domain/locale";

/** A name in the reader's language; Indonesian, the authentic one, where there is no translation. */
export function inLocale(locale: Locale, id: string, en: string | null): string {
  return locale === "en" && en ? en : id;
}
