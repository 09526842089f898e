/** `UNCONFIRMED`: registered or invited, has not followed the e-mailed link yet. */
export const ACCOUNT_STATES = ["UNCONFIRMED", "ACTIVE", "DISABLED"] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

export const TOKEN_KINDS = ["CONFIRM", "RESET", "INVITE"] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];

export const EDUCATION_LEVELS = ["SMA", "D3", "D4", "S1", "S2", "S3"] as const;
export type EducationLevel = (typeof EDUCATION_LEVELS)[number];

/** How long a one-time link works, in hours. */
export const TOKEN_HOURS: Readonly<Record<TokenKind, number>> = {
  CONFIRM: 48,
  RESET: 1,
  INVITE: 7 * 24,
};

/** Days for which a link that has ended is remembered, so that its page can say why it does not work. */
export const SPENT_LINK_DAYS = 30;
