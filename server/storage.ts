import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open as openFile, readdir, rename, rm, stat as statFile } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { dataDir } from "#db/dialect";
import { Refused } from "#domain/refusal";
import { log } from "#server/log";

/** What is known of a stored file. `hash` is the SHA-256 of its content in lower-case hex. */
export type Stored = { readonly hash: string; readonly bytes: number };

/** Thrown by `put` when the stream is longer than allowed; nothing of it is kept. */
export class TooLarge extends Error {}

/** Where uploaded files live: beside the database, each under the hash of its content. */
export interface Storage {
  /**
   * Writes a stream durably and only then returns.
   * @param approve looks at the written file before it counts; what it throws, `put` throws
   * @throws TooLarge above `mostBytes`
   * @throws Refused `upload-no-room` when the disk is full; nothing is kept
   */
  put(
    content: Readable,
    mostBytes: number,
    approve?: (path: string) => Promise<void>,
  ): Promise<Stored>;
  open(hash: string): Readable;
  /** Size in bytes; null when there is no such file. */
  stat(hash: string): Promise<number | null>;
  remove(hash: string): Promise<void>;
  /** Hashes of all files, those in quarantine left out. */
  list(): AsyncIterable<string>;
  /** Lays a file where nothing hands it over any more; one that lies there already stays. */
  quarantine(hash: string): Promise<void>;
  /** Hashes of the files in quarantine. */
  listQuarantine(): AsyncIterable<string>;
}

/** Files in the data folder: temporary name, fsync, rename, fsync of the folder. */
export function fileStorage(root = join(/* turbopackIgnore: true */ dataDir(), "files")): Storage {
  const pathOf = (hash: string) => join(root, hash.slice(0, 2), hash);
  const quarantine = join(/* turbopackIgnore: true */ root, "quarantine");
  return {
    async put(content, mostBytes, approve) {
      const incoming = join(/* turbopackIgnore: true */ root, "incoming");
      await mkdir(incoming, { recursive: true });
      const temporary = join(incoming, randomUUID());
      const digest = createHash("sha256");
      let bytes = 0;
      const file = await openFile(temporary, "wx");
      try {
        for await (const chunk of content as AsyncIterable<Buffer>) {
          bytes += chunk.length;
          if (bytes > mostBytes) throw new TooLarge();
          digest.update(chunk);
          await file.write(chunk);
        }
        await file.sync();
        await file.close();
        await approve?.(temporary);
        const hash = digest.digest("hex");
        await mkdir(join(root, hash.slice(0, 2)), { recursive: true });
        await rename(temporary, pathOf(hash));
        await syncFolder(join(root, hash.slice(0, 2)));
        return { hash, bytes };
      } catch (error) {
        await file.close().catch(() => {});
        await rm(temporary, { force: true });
        if (!isDiskFull(error)) throw error;
        log().error({ err: error }, "A file could not be stored: the disk is full.");
        throw new Refused("upload-no-room");
      }
    },
    open: (hash) => createReadStream(pathOf(hash)),
    async stat(hash) {
      const found = await statFile(pathOf(hash)).catch(() => null);
      return found?.size ?? null;
    },
    remove: (hash) => rm(pathOf(hash), { force: true }),
    async *list() {
      for (const folder of await readdir(/* turbopackIgnore: true */ root).catch(() => [])) {
        if (folder.length !== 2) continue;
        yield* await readdir(join(/* turbopackIgnore: true */ root, folder));
      }
    },
    async quarantine(hash) {
      await mkdir(quarantine, { recursive: true });
      try {
        await rename(pathOf(hash), join(quarantine, hash));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
        return;
      }
      await syncFolder(quarantine);
    },
    async *listQuarantine() {
      yield* await readdir(/* turbopackIgnore: true */ quarantine).catch(() => []);
    },
  };
}

/** Whether the system had no room left for this user. */
export function isDiskFull(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return code === "ENOSPC" || code === "EDQUOT";
}

/** A renamed file survives a power cut only once its folder has been written, too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await openFile(folder, "r");
  await handle.sync().finally(() => handle.close());
}
