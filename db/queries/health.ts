import { like } from "drizzle-orm";
import { read } from "#db/client";
import { account } from "#db/schema/accounts";
import { agency } from "#db/schema/agency";

/** Resolves when the database answers a question about a table of ours; rejects otherwise. */
export async function databaseAnswers(): Promise<void> {
  await read().select({ id: agency.id }).from(agency).limit(1);
}

/** Whether accounts of the demo scenario are here: their password is known to everybody. */
export async function demoAccountExists(): Promise<boolean> {
  const found = await read()
    .select({ id: account.id })
    .from(account)
    .where(like(account.email, "%@selter.test"))
    .limit(1);
  return found.length > 0;
}
