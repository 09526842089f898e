import type { Reader } from "#db/client";
import { countHeld } from "#db/queries/scan";
import { heldBack } from "#server/scan/held";

/** How many files of an application nobody of the office opens, and why. */
export type HeldFiles = { readonly waiting: number; readonly infected: number };

export const NONE_HELD: HeldFiles = { waiting: 0, infected: 0 };

/** Files that a scanner has not released, of those applications that have such. */
export async function heldFiles(
  reader: Reader,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, HeldFiles>> {
  const held = new Map<string, HeldFiles>();
  for (const { applicationId, scan, count } of await countHeld(reader, applicationIds)) {
    const before = held.get(applicationId) ?? NONE_HELD;
    const why = heldBack(scan);
    if (why === "WAITING") held.set(applicationId, { ...before, waiting: count });
    if (why === "INFECTED") held.set(applicationId, { ...before, infected: count });
  }
  return held;
}
