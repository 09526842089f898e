import { inArray } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { account } from "#db/schema/accounts";
import { outbox } from "#db/schema/notification";

/** The language in which each of these people is written to. */
export function localesOf(reader: Reader, accountIds: readonly string[]) {
  return reader
    .select({ id: account.id, locale: account.locale })
    .from(account)
    .where(inArray(account.id, [...accountIds]));
}

/** Adds letters to be sent. */
export async function insertMessages(
  tx: Transaction,
  messages: (typeof outbox.$inferInsert)[],
): Promise<void> {
  if (messages.length > 0) await tx.insert(outbox).values(messages);
}
