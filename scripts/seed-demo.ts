import { closeDatabase, commitWithoutWaiting } from "#db/client";
import { shifted } from "#server/clock";
import { isDemoComplete } from "#server/demo/standing";
import { env } from "#server/env";

// Fills an empty database with the demo; a second run changes nothing.
const { SELTER_DEMO, DEMO_PASSWORD } = env();
if (!SELTER_DEMO) {
  console.error("The demo is seeded only with SELTER_DEMO=1.");
  process.exit(1);
}
try {
  if (!(await isDemoComplete())) await seed();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}

async function seed(): Promise<void> {
  // Loaded only now: it is most of the application, and every later start has no use for it.
  const { seedAccounts } = await import("#server/demo/seed-accounts");
  const { seedRegister } = await import("#server/demo/seed-register");
  const { seedSelections } = await import("#server/demo/seed-selections");
  commitWithoutWaiting();
  const today = shifted(new Date());
  const cast = await seedAccounts(today, DEMO_PASSWORD);
  await seedRegister(cast, today);
  await seedSelections(cast, today, (line) => console.log(line));
}
