import { createHash } from "node:crypto";
import type { Sheet } from "#server/print/sheet";
import { taggedPdf } from "#server/print/tagged-pdf";

/** Files that are kept, each some 60 KB. */
const MOST_FILES = 100;

/** By what they say: whatever is published makes another file, so none is ever out of date. */
const drawn = new Map<string, Promise<Buffer<ArrayBuffer>>>();

/** A paper as a PDF, drawn once for all who ask for exactly this one. */
export function drawnOnce(sheet: Sheet): Promise<Buffer<ArrayBuffer>> {
  const key = createHash("sha256").update(JSON.stringify(sheet)).digest("base64");
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const file = taggedPdf(sheet);
  drawn.set(key, file);
  file.catch(() => drawn.delete(key));
  const [oldest] = drawn.keys();
  if (drawn.size > MOST_FILES && oldest !== undefined) drawn.delete(oldest);
  return file;
}
