import { inTransaction, read } from "#db/client";
import { knownInfection, scanAgain } from "#db/queries/scan";
import { Refused } from "#domain/refusal";
import type { ScanAtArrival } from "#domain/scan/state";
import { env } from "#server/env";
import { log } from "#server/log";
import { type Clamd, ClamdAway, infectionIn } from "#server/scan/clamd";
import { noteAway, wasJustAway } from "#server/scan/pause";
import { fileStorage } from "#server/storage";

/** As long as somebody waits for the page that answers their upload. Then a worker scans the file. */
const PATIENCE_MS = 5_000;

/**
 * Shows a file that has come in to the scanner, before a row speaks of it. Without a verdict it
 * waits for one: no deadline depends on a scanner. One that was away is left alone for a while, so
 * that not every sender waits for it in vain.
 * @param clock milliseconds that only run forward, whatever the clock of the demo shows
 * @returns null where nobody scans
 * @throws Refused `file-infected`; the file lies in quarantine then. Where it was known and nobody
 * had found anything, a worker scans it again, and tells everybody whom it concerns
 */
export async function screened(
  hash: string,
  clock: () => number = () => performance.now(),
): Promise<ScanAtArrival> {
  const clamd = env().CLAMD_URL;
  if (clamd === undefined) return null;
  const infection = await verdictOf(clamd, hash, clock);
  if (infection === undefined) return "WAITING";
  if (infection === null) return "CLEAN";
  log().warn({ hash, infection }, "A file with a virus was refused.");
  const told = await inTransaction((tx) => scanAgain(tx, hash));
  if (!told) await fileStorage().quarantine(hash);
  throw new Refused("file-infected");
}

/** What was found, or null; undefined without a verdict on content that is not known as infected. */
async function verdictOf(
  clamd: Clamd,
  hash: string,
  clock: () => number,
): Promise<string | null | undefined> {
  if (wasJustAway(clock())) return (await knownInfection(read(), hash)) ?? undefined;
  try {
    return await infectionIn(clamd, fileStorage().open(hash), PATIENCE_MS);
  } catch (error) {
    if (error instanceof ClamdAway) noteAway(clock());
    const known = await knownInfection(read(), hash);
    if (known !== null) return known;
    log().warn({ hash, err: error }, "A file came in without a verdict of the scanner: it waits.");
    return undefined;
  }
}
