import { closeDatabaseNow } from "#db/client";
import { demoAccountExists } from "#db/queries/health";
import { forgetForgedAddresses } from "#server/address";
import { shifted } from "#server/clock";
import { authSecret, env } from "#server/env";
import { startJobs } from "#server/jobs";
import { startLetterWorker } from "#server/notification/letter-worker";
import { startScanWorker } from "#server/scan/scan-worker";
import { startNewsWorker } from "#server/subscription/news-worker";

/**
 * Prepares, or says in one sentence what is wrong and ends the process: Next would stay, and answer
 * every question with an error.
 */
export async function prepareOrEnd(): Promise<void> {
  try {
    await prepare();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

/**
 * What has to be true before the first request is served.
 * @throws Error in one sentence that says what is wrong
 */
async function prepare(): Promise<void> {
  authSecret();
  shifted(new Date());
  if (!env().SELTER_DEMO && (await demoAccountExists())) {
    throw new Error("The database holds demo accounts: production starts with an empty one.");
  }
  forgetForgedAddresses();
  const clock = () => shifted(new Date());
  const stopLetters = startLetterWorker(clock);
  const stopNews = startNewsWorker(clock);
  const stopScans = startScanWorker(clock);
  const stopJobs = startJobs(clock);
  // Next ends the process only after the requests in flight, so nobody needs the database then.
  process.once("exit", () => {
    stopLetters();
    stopNews();
    stopScans();
    stopJobs();
    closeDatabaseNow();
  });
}
