import type { Locale } from "#domain/locale";
import { Refused } from "#domain/refusal";
import type { RefusalText } from "#server/form-state";
import { codedTexts } from "#server/texts";

/** A refusal as sentences in the reader's language. */
export async function refusalText(locale: Locale, refused: Refused): Promise<RefusalText> {
  const t = codedTexts(locale, "refusal");
  const remedy = `${refused.code}.remedy`;
  return {
    code: refused.code,
    what: t(`${refused.code}.what`, refused.facts),
    citation: refused.citation,
    remedy: t.has(remedy) ? t(remedy, refused.facts) : null,
  };
}

/** The refusal in an error, if it is one; undefined for defects. */
export function refusalOf(error: unknown): Refused | undefined {
  return error instanceof Refused ? error : undefined;
}
