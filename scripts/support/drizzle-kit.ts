import { spawnSync } from "node:child_process";

export const ENGINES = ["sqlite", "postgres"] as const;
export type EngineName = (typeof ENGINES)[number];

/**
 * Runs `drizzle-kit generate` for one engine and returns what it printed.
 * @param folder holds the migrations of both engines, relative to the project
 * @throws Error with the output of drizzle-kit when it fails or wants to ask something
 */
export function generate(engine: EngineName, folder: string, flags: readonly string[]): string {
  const run = spawnSync("node_modules/.bin/drizzle-kit", ["generate", ...flags], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      DATABASE_URL: engine === "postgres" ? "postgres://unused" : "file:unused",
      DRIZZLE_FOLDER: folder,
    },
  });
  const output = `${run.stdout ?? ""}${run.stderr ?? ""}`;
  if (run.status !== 0) throw new Error(`drizzle-kit generate failed for ${engine}:\n${output}`);
  return output;
}
