/** What a mail server said of a letter after it had taken it. */
export const BOUNCES = ["BOUNCED", "DELAYED"] as const;
export type Bounce = (typeof BOUNCES)[number];

/**
 * What a report on delivery means for the letter; null for one that says it has arrived, or nothing.
 *
 * The action decides, not the class of the status: a server that gave up after days reports `failed`
 * with 4.4.1 or 4.4.7, since each single attempt might have been repeated (RFC 3464, 2.3.3 and 2.3.4).
 */
export function bounceOf(action: string, status: string): Bounce | null {
  if (!/^[45]\.\d{1,3}\.\d{1,3}$/.test(status)) return null;
  if (action === "failed") return "BOUNCED";
  return action === "delayed" ? "DELAYED" : null;
}
