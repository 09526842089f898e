import { DECLARATIONS } from "#domain/application/declarations";
import { LOCALES } from "#domain/locale";
import { MESSAGES } from "#server/messages";

/** The declarations word for word, by language: an edition alone tells nobody later what it said. */
export function declaredWords(): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return Object.fromEntries(
    LOCALES.map((locale) => {
      const words = MESSAGES[locale].application.declaration;
      return [locale, Object.fromEntries(DECLARATIONS.map((each) => [each, words[each]]))];
    }),
  );
}
