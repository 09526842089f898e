import { createTranslator } from "use-intl/core";
import type { Locale } from "#domain/locale";
import { type CodedTranslations, type ProfileWords, profileWords } from "#domain/profile/words";
import { MESSAGES } from "#server/messages";

/** The words of a history for papers and sheets. */
export function wordsIn(locale: Locale): ProfileWords {
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: "profile" });
  return profileWords(locale, t as unknown as CodedTranslations<"profile">);
}
