import { createHash } from "node:crypto";
import { read } from "#db/client";
import { storedFiles } from "#db/queries/application-documents";
import { fileStorage, type Storage } from "#server/storage";

export type FilesReport = {
  /** How many files the database knows. */
  readonly checked: number;
  /** On disk, but no row stands for it: an upload that was refused at the last moment. Harmless. */
  readonly orphans: string[];
  /** A row stands for it, but it is not on disk. */
  readonly missing: string[];
  /** On disk, but its content no longer has its hash. */
  readonly damaged: string[];
  /** Laid aside with a virus, with or without a row. Nothing hands them over. */
  readonly quarantined: string[];
};

/** Compares what the database says is stored with what is there, byte for byte. Changes nothing. */
export async function checkFiles(storage: Storage = fileStorage()): Promise<FilesReport> {
  const rows = await storedFiles(read());
  const known = new Set(rows.map((row) => row.hash));
  const report: FilesReport = {
    checked: rows.length,
    orphans: [],
    missing: [],
    damaged: [],
    quarantined: [],
  };
  for await (const hash of storage.listQuarantine()) report.quarantined.push(hash);
  for await (const hash of storage.list()) if (!known.has(hash)) report.orphans.push(hash);
  for (const { hash, bytes, scan } of rows) {
    if (scan === "INFECTED" && report.quarantined.includes(hash)) continue;
    const found = await storage.stat(hash);
    if (found === null) report.missing.push(hash);
    else if (found !== bytes || (await hashOf(storage, hash)) !== hash) report.damaged.push(hash);
  }
  return report;
}

async function hashOf(storage: Storage, hash: string): Promise<string> {
  const digest = createHash("sha256");
  for await (const chunk of storage.open(hash)) digest.update(chunk);
  return digest.digest("hex");
}
