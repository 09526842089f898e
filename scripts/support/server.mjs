import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { environment, NODE, ROOT, run, Trouble } from "./machine.mjs";

const START_TIMEOUT = 60_000; // milliseconds

/** Migrates the database and, in a demo, fills an empty one with the demo scenario. */
export async function prepareData(env) {
  await runScript("scripts/migrate.ts", env, "The database could not be brought up to date");
  if (env.SELTER_DEMO === "0" || !existsSync(join(ROOT, "scripts/seed-demo.ts"))) return;
  await runScript("scripts/seed-demo.ts", env, "The demo scenario could not be made");
}

async function runScript(script, env, failure) {
  const { code, output } = await run(NODE, [script], { env: environment(env) });
  if (code === 0) {
    if (output.trim() !== "") console.log(output.trim());
    return;
  }
  console.error(output.trim());
  const reason = /ENOSPC|SQLITE_FULL|database or disk is full/.test(output)
    ? "the disk is full"
    : /SQLITE_READONLY|SQLITE_CANTOPEN|EACCES|EROFS/.test(output)
      ? "the data folder is not writable"
      : /migrations that this version/.test(output)
        ? "another version of Selter made it; use that one, or set SELTER_DATA_DIR to a new folder"
        : /ECONNREFUSED|ENOTFOUND|password authentication/.test(output)
          ? "the database server of DATABASE_URL does not let us in"
          : "see above";
  throw new Trouble(`${failure}: ${reason}.`);
}

/** Where the server starts; without it, for a bare app of Next, by Next's own file. */
const FRONT = "server/front/main.ts";

/**
 * Starts the standalone server in `folder` and waits until it answers.
 * @returns the process; `ended` resolves to its exit code
 */
export async function serve({ folder, host, port, env, stdio = "inherit" }) {
  const entry = existsSync(join(folder, FRONT)) ? FRONT : "server.js";
  const child = spawn(NODE, [entry], {
    cwd: folder,
    env: environment({
      NODE_ENV: "production",
      ...env,
      HOST: host,
      HOSTNAME: host,
      PORT: String(port),
    }),
    stdio: ["ignore", stdio, stdio],
  });
  const log = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text) => log.push(text));
  }
  const ended = new Promise((resolve) => {
    child.on("error", () => resolve(1));
    child.on("close", (code, signal) => resolve(code ?? (signal ? 128 : 1)));
  });
  let alive = true;
  child.once("close", () => {
    alive = false;
  });

  const reachable = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  const address = `http://${reachable.includes(":") ? `[${reachable}]` : reachable}:${port}`;
  const giveUp = Date.now() + START_TIMEOUT;
  while (alive && Date.now() < giveUp) {
    const response = await fetch(`${address}/api/health`).catch(() => null);
    // A 503 is an answer too: the server is up and says what is wrong.
    if (response !== null) {
      const health = await response.text();
      return { child, pid: child.pid, ended, address, health, log };
    }
    await pause(100);
  }
  child.kill();
  if (log.length > 0) console.error(log.join("").trim());
  throw new Trouble("The server did not start, see above.");
}

/** Ends a server that `serve` started and waits for its last request and its clean end. */
export async function stop({ child, ended }) {
  child.kill("SIGTERM");
  await ended;
}
