import { useTranslations } from "next-intl";
import type { Locale } from "#domain/locale";
import { type CodedTranslations, profileWords } from "#domain/profile/words";

/** The words of a history on a page. */
export function useProfileWords(locale: Locale) {
  const t = useTranslations("profile");
  return profileWords(locale, t as unknown as CodedTranslations<"profile">);
}
