import { sql } from "drizzle-orm";
import { check, id, index, instant, integer, json, oneOf, ref, table, text } from "#db/columns";
import { account } from "#db/schema/accounts";
import { agency } from "#db/schema/agency";
import { LOCALES } from "#domain/locale";

/** What the outside world is still to be told, written in the transaction that made it true. */
export const outbox = table(
  "outbox",
  {
    id: id(),
    createdAt: instant().notNull(),
    /** Which letter: a key of the notification texts. */
    kind: text().notNull(),
    /** Null for somebody without an account, whose address and form of address then stand here. */
    recipientId: ref(() => account.id),
    address: text(),
    addressee: text(),
    locale: oneOf(LOCALES).notNull(),
    /** Facts that the letter names. A one-time link is the only secret, and it ends when used. */
    payload: json<Record<string, string>>().notNull(),
    agencyId: ref(() => agency.id),
    attempts: integer().notNull().default(0),
    nextAttemptAt: instant().notNull(),
    deliveredAt: instant(),
    lastError: text(),
  },
  (t) => [
    index("outbox_due").on(t.deliveredAt, t.nextAttemptAt),
    index("outbox_by_time").on(t.createdAt, t.id),
    check(
      "outbox_recipient_check",
      sql`(${t.recipientId} is null) = (${t.address} is not null and ${t.addressee} is not null)`,
    ),
  ],
);
