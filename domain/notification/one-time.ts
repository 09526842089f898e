/** Letters with a link that works once and ends by itself, and that opens or moves an account. */
export const ONE_TIME_KINDS: readonly string[] = [
  "account.confirm",
  "account.reset",
  "account.invited",
  "account.nip-taken",
  "account.nip-given",
  "account.claim-notice",
];

/**
 * Whether a letter carries a link that works once. Such a letter is not sent again: its link may have
 * ended, and a newer one may have replaced it. The act that made it makes another.
 */
export function carriesOneTimeLink(kind: string): boolean {
  return ONE_TIME_KINDS.includes(kind);
}
