/** A number without four digits in a row, which the tests of secrecy would take for a score. */
export function apart(number: number): string {
  return `${number}`.replaceAll(/\B(?=(?:\d{3})+$)/g, "-");
}
