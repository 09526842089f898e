import { runningNumber } from "#domain/running-number";

/**
 * A receipt number such as `DIK-26-0017-73`, which is also the registration number. Its last two
 * digits check the others as those of an IBAN do (ISO 7064, MOD 97-10): a wrong sign, or two that
 * changed places, are noticed.
 * @param year four digits, of the day of sending in the agency's zone
 * @param number from 1, without gaps within prefix and year of the agency
 */
export function receiptNumber(prefix: string, year: string, number: number): string {
  const checked = runningNumber(prefix, year, number);
  const digits = 98 - remainder(`${signsOf(checked)}00`);
  return `${checked}-${digits.toString().padStart(2, "0")}`;
}

/**
 * A receipt number that somebody typed, in its one form, and whether its check digits are right;
 * null for what does not look like one.
 */
export function readReceiptNumber(
  typed: string,
): { readonly number: string; readonly isSound: boolean } | null {
  const signs = signsOf(typed.slice(0, 60).toUpperCase());
  const parts = /^([A-Z]{2,5})(\d{2})(\d{4,9})(\d{2})$/.exec(signs);
  if (parts === null) return null;
  return { number: parts.slice(1).join("-"), isSound: remainder(signs) === 1 };
}

function signsOf(number: string): string {
  return number.replace(/[\s\p{Pd}]/gu, "");
}

/** Of the number that the signs make, letters counted from A = 10, when it is divided by 97. */
function remainder(signs: string): number {
  const values = [...signs].map((sign) => Number.parseInt(sign, 36));
  return values.reduce((rest, value) => (rest * (value > 9 ? 100 : 10) + value) % 97, 0);
}
