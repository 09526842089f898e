import { closeDatabase } from "#db/client";
import { shifted } from "#server/clock";
import { seedAccounts } from "#server/demo/seed-accounts";
import { env } from "#server/env";

// Fills an empty database with the demo; a second run changes nothing.
const { SELTER_DEMO, DEMO_PASSWORD } = env();
if (!SELTER_DEMO) {
  console.error("The demo is seeded only with SELTER_DEMO=1.");
  process.exit(1);
}
try {
  await seedAccounts(shifted(new Date()), DEMO_PASSWORD);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
