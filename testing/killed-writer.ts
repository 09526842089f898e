import { inTransaction } from "#db/client";
import { agency } from "#db/schema/agency";

// Run as a process of its own, which the test kills between BEGIN and COMMIT.
await inTransaction(async (tx) => {
  await tx.update(agency).set({ version: 9999 });
  process.stdout.write("written, not committed\n");
  setInterval(() => {}, 1_000);
  await new Promise(() => {});
});
