import type { Locale } from "#domain/locale";
import { Refused } from "#domain/refusal";
import type { RefusalText } from "#server/form-state";
import { codedTexts } from "#server/texts";

/**
 * A refusal as sentences in the reader's language. Where it names another by its code, because that
 * is why, the sentence of the other follows, and its remedy is the one.
 */
export async function refusalText(locale: Locale, refused: Refused): Promise<RefusalText> {
  const t = codedTexts(locale, "refusal");
  const { code, facts, citation } = refused;
  const codes = [code, `${facts.code ?? ""}`].filter((each) => t.has(`${each}.what`));
  const remedy = codes.findLast((each) => t.has(`${each}.remedy`));
  return {
    code,
    what: codes.map((each) => t(`${each}.what`, facts)).join(" "),
    citation,
    remedy: remedy === undefined ? null : t(`${remedy}.remedy`, facts),
  };
}

/** The refusal in an error, if it is one; undefined for defects. */
export function refusalOf(error: unknown): Refused | undefined {
  return error instanceof Refused ? error : undefined;
}
