import { closeDatabaseNow } from "#db/client";
import { demoAccountExists } from "#db/queries/health";
import { shifted } from "#server/clock";
import { authSecret, env } from "#server/env";
import { startJobs } from "#server/jobs";
import { startLetterWorker } from "#server/notification/letter-worker";
import { startScanWorker } from "#server/scan/scan-worker";
import { startNewsWorker } from "#server/subscription/news-worker";

/**
 * What has to be true before the first request is served.
 * @throws Error in one sentence that says what is wrong
 */
export async function prepare(): Promise<void> {
  authSecret();
  shifted(new Date());
  if (!env().SELTER_DEMO && (await demoAccountExists())) {
    throw new Error("The database holds demo accounts: production starts with an empty one.");
  }
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
