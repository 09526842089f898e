import { createTranslator } from "use-intl/core";
import { type Bilingual, inLocale, type Locale } from "#domain/locale";
import type { PostLevel } from "#domain/planning/terms";
import { MESSAGES } from "#server/messages";

/** What a subscription is about, as far as a name needs it. */
export type NamedTopic = {
  readonly level: PostLevel | null;
  readonly agencyName: string | null;
  readonly selectionName: Bilingual | null;
};

/** What a subscription is called, in both languages. */
export function topicName(topic: NamedTopic): Bilingual {
  return { id: nameIn("id", topic), en: nameIn("en", topic) };
}

function nameIn(locale: Locale, { level, agencyName, selectionName }: NamedTopic): string {
  if (selectionName !== null) return inLocale(locale, selectionName);
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: "subscription" });
  const agency = agencyName ?? "";
  if (level === null) return t("topic.agency", { agency });
  const word = MESSAGES[locale].terms.postLevel[level];
  return agencyName === null
    ? t("topic.level", { level: word })
    : t("topic.agencyLevel", { level: word, agency });
}

/** How a letter addresses a subscriber: we know an address, and no name. */
export function subscriberWord(locale: Locale): string {
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: "subscription" });
  return t("subscriber");
}
