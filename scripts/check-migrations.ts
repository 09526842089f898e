import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { ENGINES, generate } from "#scripts/support/drizzle-kit";

/** Fails when the schema says something that the committed migrations do not, on either engine. */
const folder = mkdtempSync(join(tmpdir(), "selter-drift-"));
try {
  cpSync("drizzle", folder, { recursive: true });
  for (const engine of ENGINES) {
    const output = generate(engine, relative(process.cwd(), folder), ["--name", "drift"]);
    if (!output.includes("No schema changes")) {
      console.error(`${engine}: the schema differs from drizzle/${engine}.\n${output}`);
      process.exitCode = 1;
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
