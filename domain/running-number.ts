/**
 * A number that counts on within its series: `DIK-26-0017`.
 * @param year four digits
 * @param number from 1
 */
export function runningNumber(prefix: string, year: string, number: number): string {
  return `${prefix}-${year.slice(2)}-${number.toString().padStart(4, "0")}`;
}
