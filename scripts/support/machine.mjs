import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** Node 24, which comes with the packages: Selter's own scripts and server run on it. */
export const NODE = join(ROOT, "node_modules/.bin/node");

const BIN = join(ROOT, "node_modules/.bin");

/** Something the person at the keyboard can mend; its message is the sentence to show. */
export class Trouble extends Error {}

/** Runs a command's `main`; a Trouble becomes one sentence on stderr and exit code 1. */
export async function runMain(main) {
  try {
    requireNode();
    await main();
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    console.error(`\n${error.message}`);
    process.exit(1);
  }
}

function requireNode() {
  if (Number(process.versions.node.split(".")[0]) >= 20) return;
  throw new Trouble(
    `Selter needs Node 20 or newer to start (it then brings its own); this is Node ${process.version}.`,
  );
}

/** Installs what the lock file says unless exactly that is installed. Needs npm. */
export async function setUp() {
  if (!isInstalled()) {
    console.log("Installing packages (npm ci) …");
    // Not through node_modules/.bin: what is installed there is about to be replaced.
    const path = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== BIN);
    const env = { ...process.env, PATH: path.join(delimiter), NODE_ENV: "development" };
    const { code, output } = await run("npm", ["ci", "--no-audit", "--no-fund"], { env });
    if (code !== 0) {
      console.error(output.trim());
      throw new Trouble(
        output.includes("ENOSPC")
          ? "The packages could not be installed: the disk is full."
          : "The packages could not be installed (npm ci failed, see above); check the network and run this again.",
      );
    }
  }
  const own = spawnSync(NODE, ["--version"], { encoding: "utf8" });
  if (!own.stdout?.startsWith("v24.")) {
    throw new Trouble(
      "Node 24 did not come with the packages: npm must be allowed to run the install script of the package “node”; remove node_modules and run this again.",
    );
  }
}

/** Whether npm's own note of what it installed names every package of the lock, same versions. */
function isInstalled() {
  const note = join(ROOT, "node_modules/.package-lock.json");
  if (!existsSync(note) || !existsSync(NODE)) return false;
  const installed = readJson(note).packages;
  return Object.entries(readJson(join(ROOT, "package-lock.json")).packages).every(
    ([path, { version, optional, devOptional, link }]) =>
      path === "" ||
      link ||
      installed[path]?.version === version ||
      (installed[path] === undefined && (optional || devOptional)),
  );
}

function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** The environment in which programs of node_modules/.bin find each other and Node 24. */
export function environment(additions = {}) {
  return {
    ...process.env,
    PATH: `${BIN}${delimiter}${process.env.PATH ?? ""}`,
    NEXT_TELEMETRY_DISABLED: "1",
    ...additions,
  };
}

/**
 * Runs a program in the project's folder to its end.
 * @returns its exit code (1 if it did not start) and all it printed
 */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: environment(),
      stdio: ["ignore", "pipe", "pipe"],
      ...options,
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    child.on("error", (error) => resolve({ code: 1, output: `${output}\n${error.message}` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Whether nobody listens there. */
export function isFree(port, host) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => {
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(error);
    });
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

/** A port on which nobody listens at the moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
