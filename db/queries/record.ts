import { eq, sql } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { auditEntry, numberSeries } from "#db/schema/record";

/** Adds one entry to the audit trail. */
export async function insertAuditEntry(
  tx: Transaction,
  entry: typeof auditEntry.$inferInsert,
): Promise<void> {
  await tx.insert(auditEntry).values(entry);
}

/** The next number of a series, from 1, without gaps: it is taken back if the transaction fails. */
export async function nextNumber(tx: Transaction, series: string): Promise<number> {
  const [raised] = await tx
    .update(numberSeries)
    .set({ last: sql`${numberSeries.last} + 1` })
    .where(eq(numberSeries.series, series))
    .returning({ last: numberSeries.last });
  if (raised) return raised.last;
  await tx.insert(numberSeries).values({ series, last: 1 });
  return 1;
}

/** The number that a series has come to; 0 for one that has not begun. */
export async function lastNumber(reader: Reader, series: string): Promise<number> {
  const [found] = await reader
    .select({ last: numberSeries.last })
    .from(numberSeries)
    .where(eq(numberSeries.series, series));
  return found?.last ?? 0;
}
