import {
  boolean,
  id,
  index,
  instant,
  integer,
  oneOf,
  ref,
  table,
  text,
  version,
} from "#db/columns";
import { ACCOUNT_STATES, TOKEN_KINDS } from "#domain/accounts/terms";
import { LOCALES } from "#domain/locale";

/** A person who can sign in: applicants of all agencies and staff alike. */
export const account = table("account", {
  id: id(),
  /** Lower case, trimmed. */
  email: text().notNull().unique(),
  name: text().notNull(),
  /** 18 digits; who has one may apply. */
  nip: text().unique(),
  /** argon2id; null until an invited person has chosen a password. */
  passwordHash: text(),
  state: oneOf(ACCOUNT_STATES).notNull(),
  locale: oneOf(LOCALES).notNull(),
  /** Raised to end all sessions; a session of an older number is nobody's. */
  sessionVersion: integer().notNull().default(1),
  createdAt: instant().notNull(),
  version: version(),
});

/** A one-time link: confirm the address, choose a new password, accept an invitation. */
export const accountToken = table(
  "account_token",
  {
    id: id(),
    accountId: ref(() => account.id).notNull(),
    kind: oneOf(TOKEN_KINDS).notNull(),
    /** SHA-256 of the token; the token itself stands only in the mail. */
    tokenHash: text().notNull().unique(),
    createdAt: instant().notNull(),
    /** The first instant at which it no longer works. */
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [index("account_token_by_account").on(t.accountId, t.kind)],
);

/** Attempts to sign in, register or reset, to slow down guessing per account and per address. */
export const attempt = table(
  "attempt",
  {
    id: id(),
    /** What was tried: `sign-in`, `reset`, `register`. */
    act: text().notNull(),
    /** Lower-case e-mail as typed, known or not. */
    subject: text().notNull(),
    /** Network address of the caller. */
    address: text().notNull(),
    at: instant().notNull(),
    succeeded: boolean().notNull(),
  },
  (t) => [
    index("attempt_by_subject").on(t.act, t.subject, t.at),
    index("attempt_by_address").on(t.act, t.address, t.at),
  ],
);
