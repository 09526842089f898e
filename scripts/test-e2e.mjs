import { runBrowserTests } from "./support/browser-tests.mjs";
import { buildIfStale } from "./support/build.mjs";
import { runMain, setUp } from "./support/machine.mjs";

/** `npm run test:e2e [-- files and flags of Playwright]`: builds if need be, then the browser tests. */
await runMain(async () => {
  await setUp();
  await buildIfStale();
  const { code, log } = await runBrowserTests(process.argv.slice(2), { stdio: "inherit" });
  if (code !== 0) console.error(`The server wrote:\n${log.slice(-10_000)}`);
  process.exitCode = code;
});
