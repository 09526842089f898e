/** How many of the positions of a sheet are written. */
export type ImportProgress = { readonly done: number; readonly total: number };

/**
 * What this process is applying now. A transaction shows nothing to others before its end, so how far
 * it has come is told from memory; kept on `globalThis`, because pages and actions are bundled apart.
 */
const KEY = Symbol.for("selter.import-progress");
const shared = globalThis as { [KEY]?: Map<string, ImportProgress> };

function running(): Map<string, ImportProgress> {
  shared[KEY] ??= new Map();
  return shared[KEY];
}

export function noteProgress(importId: string, progress: ImportProgress): void {
  running().set(importId, progress);
}

export function endProgress(importId: string): void {
  running().delete(importId);
}

/** Null when this process does not apply the sheet. */
export function progressOf(importId: string): ImportProgress | null {
  return running().get(importId) ?? null;
}
