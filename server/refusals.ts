import { getTranslations } from "next-intl/server";
import type { Locale } from "#domain/locale";
import { Refused } from "#domain/refusal";
import type { RefusalText } from "#server/form-state";

/** A refusal as sentences in the reader's language. */
export async function refusalText(locale: Locale, refused: Refused): Promise<RefusalText> {
  const t = await getTranslations({ locale, namespace: "refusal" });
  const key = (part: "what" | "remedy") => `${refused.code}.${part}` as Parameters<typeof t>[0];
  return {
    code: refused.code,
    what: t(key("what"), refused.facts),
    citation: refused.citation,
    remedy: t.has(key("remedy")) ? t(key("remedy"), refused.facts) : null,
  };
}

/** The refusal in an error, if it is one; undefined for defects. */
export function refusalOf(error: unknown): Refused | undefined {
  return error instanceof Refused ? error : undefined;
}
