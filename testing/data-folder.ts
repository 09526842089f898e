import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";

/**
 * Gives every test of the file an empty data folder of its own, and takes it away again. Without it
 * tests share one for the whole run. Call it before other hooks.
 * @returns its path; to be called inside tests
 */
export function withDataFolder(): () => string {
  let folder: string;
  let shared: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "selter-data-"));
    shared = process.env.SELTER_DATA_DIR ?? "";
    process.env.SELTER_DATA_DIR = folder;
  });

  afterEach(() => {
    // Files of tests share a process: a variable that is not put back is missing in the next.
    process.env.SELTER_DATA_DIR = shared;
    rmSync(folder, { recursive: true, force: true });
  });

  return () => folder;
}
