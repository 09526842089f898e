import { randomBytes } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "#e2e/support/test";
import { environment, freePort, NODE, run } from "../../scripts/support/machine.mjs";
import { serve, stop } from "../../scripts/support/server.mjs";

/** A server of a test's own, with its own copy of the demo's data and a clock that can be moved. */
export type World = {
  readonly address: string;
  readonly dataDir: string;
  /** From now on the server's time is the real one plus so much, `+16d` say. */
  readonly moveClock: (offset: string) => void;
  /** What the server holds in memory, in megabytes; null where the system does not say it. */
  readonly memory: () => number | null;
  /**
   * Runs a script of `e2e/support` in a process of its own, on this world's data and by its clock.
   * @throws Error with all it printed when it fails
   */
  readonly runScript: (name: string, ...args: string[]) => Promise<void>;
};

/** For journeys that need time to pass: all pages of such a test go to a server of its own. */
export const test = base.extend<{ world: World }>({
  world: async ({ browserName: _ }, use, { workerIndex }) => {
    const { E2E_APP_DIR: app, E2E_SEEDED_DIR: seeded } = process.env;
    if (!app || !seeded) throw new Error("Run this with npm run test:e2e, which builds and seeds.");
    const folder = mkdtempSync(join(tmpdir(), `selter-world-${workerIndex}-`));
    const dataDir = join(folder, "data");
    const clock = join(folder, "clock");
    cpSync(seeded, dataDir, { recursive: true });
    const env = {
      SELTER_DATA_DIR: dataDir,
      SELTER_MIGRATIONS_DIR: join(app, "drizzle"),
      SELTER_DEMO: "1",
      SELTER_CLOCK: `@${clock}`,
      AUTH_SECRET: randomBytes(32).toString("base64url"),
    };
    const server = await serve({
      folder: app,
      host: "127.0.0.1",
      port: await freePort(),
      env,
      stdio: "pipe",
    });
    try {
      await use({
        address: server.address,
        dataDir,
        memory: () => {
          const file = `/proc/${server.pid}/status`;
          const status = existsSync(file) ? readFileSync(file, "utf8") : null;
          return status === null ? null : Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1_000;
        },
        moveClock: (offset) => writeFileSync(clock, offset),
        runScript: async (name, ...args) => {
          const script = join("e2e/support", name);
          const result = await run(NODE, [script, ...args], { env: environment(env) });
          if (result.code !== 0) throw new Error(`${script} failed:\n${result.output}`);
        },
      });
    } finally {
      await stop(server);
      rmSync(folder, { recursive: true, force: true });
    }
  },

  baseURL: async ({ world }, use) => {
    await use(world.address);
  },
});
