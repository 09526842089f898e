/**
 * How far the content of a file was looked into by a virus scanner. Null beside it: nobody scanned
 * when the file came in.
 */
export const SCAN_STATES = ["WAITING", "CLEAN", "INFECTED"] as const;
export type ScanState = (typeof SCAN_STATES)[number];

/** What is known of a file as it comes in: a virus would have been refused. */
export type ScanAtArrival = Exclude<ScanState, "INFECTED"> | null;

/** What keeps others than its sender from opening a file. */
export type Held = Exclude<ScanState, "CLEAN">;
