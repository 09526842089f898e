import { readFile } from "node:fs/promises";
import { parentPort } from "node:worker_threads";
import { structureOf } from "#server/pdf/structure";

// The thread that looks into PDFs: one file after the other, each answered by its number.
parentPort?.on("message", async ({ id, path }: { id: number; path: string }) => {
  const structure = await structureOf(await readFile(path)).catch(() => ({
    fault: "upload-damaged",
  }));
  parentPort?.postMessage({ id, structure });
});
