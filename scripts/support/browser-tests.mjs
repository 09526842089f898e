import { randomBytes } from "node:crypto";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyStandalone } from "./build.mjs";
import { environment, freePort, ROOT, run } from "./machine.mjs";
import { prepareData, serve, stop } from "./server.mjs";

/**
 * Runs Playwright against a copy of the built server outside the project, where it finds nothing
 * that it did not bring along, with fresh demo data.
 * @param flags for Playwright
 * @param options `report`: file for the JSON report; `stdio` as for a child process
 * @returns Playwright's exit code and output, and what the server wrote
 */
export async function runBrowserTests(flags, { report, stdio = "pipe" } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "selter-e2e-"));
  const env = {
    SELTER_DATA_DIR: join(folder, "data"),
    SELTER_MIGRATIONS_DIR: join(folder, "app/drizzle"),
    SELTER_DEMO: "1",
    AUTH_SECRET: randomBytes(32).toString("base64url"),
  };
  let server;
  try {
    copyStandalone(join(folder, "app"));
    await prepareData(env);
    // Journeys in which time passes start a server of their own on a copy of this.
    const seeded = join(folder, "seeded");
    cpSync(env.SELTER_DATA_DIR, seeded, { recursive: true });
    const port = await freePort();
    server = await serve({
      folder: join(folder, "app"),
      host: "127.0.0.1",
      port,
      env,
      stdio: "pipe",
    });
    const variables = {
      BASE_URL: server.address,
      E2E_DATA_DIR: env.SELTER_DATA_DIR,
      E2E_APP_DIR: join(folder, "app"),
      E2E_SEEDED_DIR: seeded,
    };
    if (report) variables.PLAYWRIGHT_JSON_OUTPUT_NAME = report;
    const playwright = join(ROOT, "node_modules/.bin/playwright");
    const result = await run(playwright, ["test", ...flags], {
      env: environment(variables),
      stdio: ["ignore", stdio, stdio],
    });
    await stop(server);
    return { ...result, log: server.log.join("") };
  } finally {
    server?.child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  }
}
