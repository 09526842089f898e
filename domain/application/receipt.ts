/**
 * A receipt number such as `DIK-26-0017`.
 * @param year four digits, of the day of sending in the agency's zone
 * @param number from 1, without gaps within prefix and year of the agency
 */
export function receiptNumber(prefix: string, year: string, number: number): string {
  return `${prefix}-${year.slice(2)}-${number.toString().padStart(4, "0")}`;
}
