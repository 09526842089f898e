import { access, constants, mkdir } from "node:fs/promises";
import { read } from "#db/client";
import { dataDir, dialect } from "#db/dialect";
import { databaseAnswers } from "#db/queries/health";
import { countWaitingScans } from "#db/queries/scan";
import { env } from "#server/env";
import { clamdAnswers } from "#server/scan/clamd";
import packageJson from "../package.json" with { type: "json" };

export type Health = {
  readonly status: "ok" | "failing";
  readonly version: string;
  readonly database: "sqlite" | "postgres";
  /** The part that does not work; absent when all do. */
  readonly failing?: "database" | "storage";
  /** Only where a scanner is set. Files that wait for it hold up nobody, so it fails nothing. */
  readonly scan?: { readonly clamd: "ok" | "away"; readonly waiting: number };
};

/** Who asks for the health of the server does not wait for that of another one. */
const CLAMD_PATIENCE_MS = 1_000;

/** Asks the parts that a request needs whether they work. */
export async function checkHealth(): Promise<Health> {
  const known = { version: packageJson.version, database: dialect } as const;
  try {
    await databaseAnswers();
  } catch {
    return { status: "failing", ...known, failing: "database" };
  }
  try {
    await mkdir(dataDir(), { recursive: true });
    await access(dataDir(), constants.W_OK);
  } catch {
    return { status: "failing", ...known, failing: "storage" };
  }
  return { status: "ok", ...known, ...(await scanHealth()) };
}

async function scanHealth(): Promise<Pick<Health, "scan">> {
  const clamd = env().CLAMD_URL;
  if (clamd === undefined) return {};
  const [answers, waiting] = await Promise.all([
    clamdAnswers(clamd, CLAMD_PATIENCE_MS),
    countWaitingScans(read()),
  ]);
  return { scan: { clamd: answers ? "ok" : "away", waiting } };
}
