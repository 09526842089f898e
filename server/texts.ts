import { getTranslations } from "next-intl/server";
import { inLocale, type Locale } from "#domain/locale";
import type { Facts } from "#domain/refusal";

/** Texts looked up by a code that is only known when it happens. */
export type CodedTexts = {
  (key: string, facts?: Facts): string;
  has(key: string): boolean;
};

/** The texts under one namespace, for codes: `messages.test.ts` proves that each code has its text. */
export async function codedTexts(
  locale: Locale,
  namespace: "refusal" | "common.issue",
): Promise<CodedTexts> {
  return spoken(
    locale,
    (await getTranslations({
      locale,
      namespace: namespace as "common",
    })) as unknown as CodedTexts,
  );
}

/** The same texts, told names in the reader's language. */
function spoken(locale: Locale, coded: CodedTexts): CodedTexts {
  const inWords = (facts: Facts) =>
    Object.entries(facts).map(([name, fact]) => [
      name,
      typeof fact === "object" ? inLocale(locale, fact) : fact,
    ]);
  const say = (key: string, facts: Facts = {}) => coded(key, Object.fromEntries(inWords(facts)));
  return Object.assign(say, { has: (key: string) => coded.has(key) });
}
