/** Few enough for the number of values that one statement may hold, on either engine. */
const BATCH = 500;

/** Adds rows, however many. */
export async function insertInBatches<Row>(
  rows: readonly Row[],
  insert: (some: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    await insert(rows.slice(start, start + BATCH));
  }
}
