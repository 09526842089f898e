import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runBrowserTests } from "./support/browser-tests.mjs";
import { build, STANDALONE } from "./support/build.mjs";
import { environment, NODE, ROOT, run, runMain, setUp } from "./support/machine.mjs";
import { startPostgres } from "./support/postgres.mjs";

/**
 * `npm test`: every check there is, each to its end even when another failed. The last line is
 * `N passed, N failed`: single tests, and each other check as one.
 */

const BIN = join(ROOT, "node_modules/.bin");
/** Pages that show no data. */
const MAY_BE_FROZEN = ["/_not-found", "/_global-error", "/icon.svg"];

const STANDALONE_HOLDS = [
  ".built-from",
  ".next",
  "drizzle",
  "node_modules",
  "package.json",
  "public",
  "server",
  "server.js",
];

const total = { passed: 0, failed: 0 };

await runMain(async () => {
  await setUp();
  const reports = mkdtempSync(join(tmpdir(), "selter-reports-"));
  try {
    // More lanes than cores, because PostgreSQL waits for its disk half the time; the browser tests,
    // which mind the clock, have the machine alone.
    const [built] = await Promise.all([statically(), onSqlite(reports), onPostgres(reports)]);
    await check("browser tests", () => inBrowser(reports, built));
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
});

/** Resolves to whether there is a build to test. */
async function statically() {
  await check("Biome", () => run(join(BIN, "biome"), ["check", "."]));
  await check("types", async () => {
    const routes = await run(join(BIN, "next"), ["typegen"]);
    return routes.code === 0 ? run(join(BIN, "tsc"), ["--noEmit"]) : routes;
  });
  const built = await check("production build", build);
  if (built) {
    await check("no page frozen at build time", frozenPages);
    await check("nothing superfluous in the build", superfluousFiles);
  }
  return built;
}

async function onSqlite(reports) {
  await check("migrations match the schema", () => run(NODE, ["scripts/check-migrations.ts"]));
  await check("unit tests on SQLite", () => vitest(join(reports, "sqlite.json"), {}));
}

async function onPostgres(reports) {
  await check("unit tests on PostgreSQL", async () => {
    const given = process.env.TEST_DATABASE_URL;
    const server = given ? { url: given, stop: async () => {} } : await startPostgres();
    try {
      const url = { TEST_DATABASE_URL: server.url };
      return await vitest(join(reports, "postgres.json"), url);
    } finally {
      await server.stop();
    }
  });
}

/**
 * Runs one check and reports it. What it resolves to may count its single tests; a check that
 * failed without having any counts as one.
 */
async function check(name, work) {
  const begun = performance.now();
  const { code, output, tests } = await work().catch((error) => ({
    code: 1,
    output: error.stack ?? String(error),
  }));
  const succeeded = code === 0;
  total.passed += tests?.passed ?? (succeeded ? 1 : 0);
  total.failed += Math.max(tests?.failed ?? 0, succeeded ? 0 : 1);

  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const count = tests ? `, ${tests.passed} of ${tests.passed + tests.failed} tests` : "";
  console.log(`${succeeded ? "✓" : "✗"} ${name} (${seconds} s${count})`);
  if (!succeeded) console.log(output.trim());
  return succeeded;
}

async function vitest(report, variables) {
  const { TEST_DATABASE_URL: _, ...inherited } = environment();
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  // Each waits for its database, or on purpose, part of the time; and who is left keeps both cores.
  const result = await run(join(BIN, "vitest"), ["run", "--maxWorkers=2", ...reporters], {
    env: { ...inherited, ...variables },
  });
  if (!existsSync(report)) return { ...result, code: result.code || 1 };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
  return { ...result, tests: { passed: numPassedTests, failed: numFailedTests } };
}

async function inBrowser(reports, built) {
  if (!built) return { code: 1, output: "There is no build to test." };
  const report = join(reports, "browser.json");
  const result = await runBrowserTests([], { report });
  const output = `${result.output}\nThe server wrote:\n${result.log.slice(-10_000)}`;
  if (!existsSync(report)) return { code: result.code || 1, output };
  const { expected, unexpected, flaky } = JSON.parse(readFileSync(report, "utf8")).stats;
  return { code: result.code, output, tests: { passed: expected, failed: unexpected + flaky } };
}

/** Pages rendered while building would show the data and the hour of the build for ever. */
async function frozenPages() {
  const manifest = join(ROOT, ".next/prerender-manifest.json");
  const { routes } = JSON.parse(readFileSync(manifest, "utf8"));
  const frozen = Object.keys(routes).filter((route) => !MAY_BE_FROZEN.includes(route));
  return { code: frozen.length, output: `Rendered at build time: ${frozen.join(", ")}` };
}

/** The bundler follows paths; a careless one takes along the sources, or worse, the data folder. */
async function superfluousFiles() {
  const found = readdirSync(STANDALONE).filter((name) => !STANDALONE_HOLDS.includes(name));
  return { code: found.length, output: `In .next/standalone: ${found.join(", ")}` };
}
