import { getTranslations } from "next-intl/server";
import type { Locale } from "#domain/locale";

/** Texts looked up by a code that is only known when it happens. */
export type CodedTexts = {
  (key: string, facts?: Readonly<Record<string, string | number>>): string;
  has(key: string): boolean;
};

/** The texts under one namespace, for codes: `messages.test.ts` proves that each code has its text. */
export async function codedTexts(
  locale: Locale,
  namespace: "refusal" | "common.issue",
): Promise<CodedTexts> {
  return (await getTranslations({
    locale,
    namespace: namespace as "common",
  })) as unknown as CodedTexts;
}
