import { access, constants, mkdir } from "node:fs/promises";
import { dataDir, dialect } from "#db/dialect";
import { databaseAnswers } from "#db/queries/health";
import packageJson from "../package.json" with { type: "json" };

export type Health = {
  readonly status: "ok" | "failing";
  readonly version: string;
  readonly database: "sqlite" | "postgres";
  /** The part that does not work; absent when all do. */
  readonly failing?: "database" | "storage";
};

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
  return { status: "ok", ...known };
}
