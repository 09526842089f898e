import { environment, run, runMain, setUp } from "./support/machine.mjs";
import { startPostgres } from "./support/postgres.mjs";

/** `npm run test:postgres [-- files]`: the unit and use-case tests on PostgreSQL. */
await runMain(async () => {
  await setUp();
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: async () => {} } : await startPostgres();
  try {
    const env = environment({ TEST_DATABASE_URL: server.url });
    const tests = ["node_modules/.bin/vitest", ["run", ...process.argv.slice(2)]];
    const { code } = await run(...tests, { env, stdio: "inherit" });
    process.exitCode = code;
  } finally {
    await server.stop();
  }
});
