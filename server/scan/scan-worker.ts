import { env } from "#server/env";
import { log } from "#server/log";
import { infectionIn } from "#server/scan/clamd";
import { scanWaiting } from "#server/scan/scan-waiting";
import { startWorker } from "#server/worker";

/** Enough for the largest file on a busy machine, and well within the lease of a file. */
const PATIENCE_MS = 60_000;

/** Scans what waits for it for as long as the process runs, where a scanner is. Returns what stops it. */
export function startScanWorker(now: () => Date): () => void {
  const clamd = env().CLAMD_URL;
  if (clamd === undefined) return () => {};
  let wasAway = false;
  return startWorker("scan", async () => {
    const round = await scanWaiting((content) => infectionIn(clamd, content, PATIENCE_MS), now);
    if (round.away && !wasAway) {
      log().error({ err: round.away }, "The scanner gives no verdicts: files wait for it.");
    }
    // A round without work says nothing about it.
    const answers = round.away === null && round.scanned > 0;
    if (answers && wasAway) log().info("The scanner gives verdicts again.");
    wasAway = round.away !== null || (wasAway && !answers);
    return round;
  });
}
