import { Refused } from "#domain/refusal";
import type { Held, ScanState } from "#domain/scan/state";
import { env } from "#server/env";

/** How each is refused. */
export const HELD_REFUSALS = {
  WAITING: "file-waits-for-scan",
  INFECTED: "file-in-quarantine",
} as const satisfies Record<Held, string>;

/**
 * What keeps others than its sender from opening a file; null when nothing does. Where scanning was
 * switched off again, nothing would ever end the waiting, so nobody waits.
 */
export function heldBack(scan: ScanState | null): Held | null {
  if (scan === "INFECTED") return scan;
  return scan === "WAITING" && env().CLAMD_URL !== undefined ? scan : null;
}

/** The same for who has sent the file: they may open it before anybody has scanned it. */
export function openToSender(scan: ScanState | null): ScanState | null {
  return scan === "WAITING" ? null : scan;
}

/** @throws Refused `file-waits-for-scan`, `file-in-quarantine` */
export function requireReleased(scan: ScanState | null): void {
  const held = heldBack(scan);
  if (held !== null) throw new Refused(HELD_REFUSALS[held]);
}
