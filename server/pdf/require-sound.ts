import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { Refused } from "#domain/refusal";
import type { Structure } from "#server/pdf/structure";

/** Ten times what the longest document of `MOST_PAGES` takes on a slow machine. */
const PATIENCE_MS = 15_000;
const MEMORY_MB = 256;

/**
 * Refuses a PDF that is damaged, has no pages or too many, holds scripts or other files, or is built
 * to exhaust whoever opens it. It is read in a thread of its own, which may hang or die without
 * anybody else noticing.
 * @param path of the file on disk
 * @param mostPages `MOST_PAGES` at most
 * @throws Refused `upload-active`, `upload-damaged`, `upload-no-pages`, `upload-too-complex`,
 * `upload-too-many-pages`
 */
export async function requireSoundPdf(path: string, mostPages: number): Promise<void> {
  const structure = await inTurn(() => structureInThread(path));
  if (structure.fault !== null) throw new Refused(structure.fault);
  const { pages } = structure;
  if (pages > mostPages)
    throw new Refused("upload-too-many-pages", null, { pages, most: mostPages });
}

let last: Promise<unknown> = Promise.resolve();

/** One file at a time, so that many large ones together take no more memory than one. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work);
  last = turn.catch(() => {});
  return turn;
}

let thread: Worker | null = null;
let count = 0;

function structureInThread(path: string): Promise<Structure> {
  thread ??= newThread();
  const worker = thread;
  const id = ++count;
  return new Promise((resolve) => {
    const done = (structure: Structure) => {
      clearTimeout(timer);
      worker.off("message", answered).off("error", gaveUp).off("exit", gaveUp);
      worker.unref();
      resolve(structure);
    };
    const answered = (answer: { readonly id: number; readonly structure: Structure }) => {
      if (answer.id === id) done(answer.structure);
    };
    const gaveUp = () => {
      if (thread === worker) thread = null;
      void worker.terminate();
      done({ fault: "upload-too-complex" });
    };
    const timer = setTimeout(gaveUp, PATIENCE_MS);
    worker.on("message", answered).on("error", gaveUp).on("exit", gaveUp);
    worker.ref();
    worker.postMessage({ id, path });
  });
}

function newThread(): Worker {
  // Not bundled: Node runs the file as it lies (next.config.mjs takes it along).
  const file = join(/* turbopackIgnore: true */ process.cwd(), "server/pdf/reader.ts");
  const resourceLimits = { maxOldGenerationSizeMb: MEMORY_MB };
  const worker = new Worker(file, { resourceLimits, env: {}, stdout: false });
  worker.unref();
  return worker;
}
