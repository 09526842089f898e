import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, run, Trouble } from "./machine.mjs";

/** What a build is made of. */
const SOURCES = [
  "app",
  "components",
  "db",
  "domain",
  "drizzle",
  "messages",
  "public",
  "server",
  "instrumentation.ts",
  "next.config.mjs",
  "package-lock.json",
  "package.json",
  "postcss.config.mjs",
  "tsconfig.json",
];

/** The folder that runs by itself: server.js with all it needs. */
export const STANDALONE = join(ROOT, ".next/standalone");

const STAMP = join(STANDALONE, ".built-from");

/** Builds the production server unless the last build was made of the same sources. */
export async function buildIfStale() {
  const fingerprint = fingerprintOf(SOURCES);
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === fingerprint) return;
  console.log("Building (a minute or two) …");
  const { code, output } = await build();
  if (code !== 0) {
    console.error(output.trim());
    throw new Trouble(
      output.includes("ENOSPC")
        ? "The build failed: the disk is full."
        : "The build failed, see above.",
    );
  }
}

/** Builds in any case. @returns exit code and output of `next build` */
export async function build() {
  const fingerprint = fingerprintOf(SOURCES);
  const result = await run(join(ROOT, "node_modules/.bin/next"), ["build"]);
  if (result.code === 0) {
    // Next leaves these two to a content network, which we do not have.
    cpSync(join(ROOT, ".next/static"), join(STANDALONE, ".next/static"), { recursive: true });
    if (existsSync(join(ROOT, "public"))) {
      cpSync(join(ROOT, "public"), join(STANDALONE, "public"), { recursive: true });
    }
    writeFileSync(STAMP, fingerprint);
  }
  return result;
}

/** Copies the standalone folder, its relative links as they are: it must run anywhere. */
export function copyStandalone(target) {
  cpSync(STANDALONE, target, { recursive: true, verbatimSymlinks: true });
}

function fingerprintOf(paths) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap(filesBelow)) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(ROOT, path)))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesBelow(path) {
  const full = join(ROOT, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .sort()
    .filter((name) => !name.includes(".test."))
    .flatMap((name) => filesBelow(`${path}/${name}`));
}
