import { inTransaction, type Transaction } from "#db/client";

/** Few enough that other writers do not have to wait for long. */
const BATCH = 500;

/**
 * Deletes what is of no use any more, each batch in its own transaction.
 * @param deleteSome deletes at most so many rows and returns how many
 * @returns how many were deleted
 */
export async function deleteInBatches(
  deleteSome: (tx: Transaction, limit: number) => Promise<number>,
): Promise<number> {
  let deleted = 0;
  for (;;) {
    const batch = await inTransaction((tx) => deleteSome(tx, BATCH));
    deleted += batch;
    if (batch < BATCH) return deleted;
  }
}
