import type { Locale } from "#domain/locale";
import { Refused } from "#domain/refusal";
import { refusalText } from "#server/refusals";
import { MOST_ROWS, SHEET_REFUSALS } from "#server/register/read-sheet-file";

const CODES = [...SHEET_REFUSALS, "sheet-no-file", "sheet-too-large"] as const;

/** Whether a file was refused for what it is. */
export function isSheetRefusal(code: unknown): boolean {
  return CODES.some((each) => each === code);
}

/** The sentence about a refused file, from the code in the address; null without one of ours. */
export async function sheetRefusalText(locale: Locale, code: unknown): Promise<string | null> {
  const known = CODES.find((each) => each === code);
  if (known === undefined) return null;
  const { what, remedy } = await refusalText(locale, new Refused(known, null, { most: MOST_ROWS }));
  return [what, remedy].filter(Boolean).join(" ");
}
