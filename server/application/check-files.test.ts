import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import { inTransaction } from "#db/client";
import { insertStoredFile } from "#db/queries/application-documents";
import { checkFiles } from "#server/application/check-files";
import { fileStorage } from "#server/storage";
import { NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";

withFreshDatabase();

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "selter-check-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test("tells orphans, missing and damaged files apart, and changes none", async () => {
  const storage = fileStorage(root);
  const put = (text: string) => storage.put(Readable.from([Buffer.from(text)]), 100);
  const [good, orphan, damaged] = [await put("good"), await put("orphan"), await put("damaged")];
  writeFileSync(join(root, damaged.hash.slice(0, 2), damaged.hash), "DAMAGED");
  const missing = "f".repeat(64);
  await inTransaction(async (tx) => {
    for (const { hash, bytes } of [good, damaged, { hash: missing, bytes: 1 }]) {
      const file = { hash, bytes, mimeType: "application/pdf", storedAt: NOON, scan: null };
      await insertStoredFile(tx, file);
    }
  });
  expect(await checkFiles(storage)).toEqual({
    checked: 3,
    orphans: [orphan.hash],
    missing: [missing],
    damaged: [damaged.hash],
    quarantined: [],
  });
  expect(await storage.stat(orphan.hash)).toBe(6);
});
