import { randomUUID } from "node:crypto";
import { VISITOR } from "#domain/actor";
import { purgeSpent } from "#server/accounts/purge-spent";
import { settleClaims } from "#server/accounts/settle-claim";
import { closeDrafts } from "#server/application/close-drafts";
import { remindDrafts } from "#server/application/remind-drafts";
import { purgeUploads } from "#server/application/resume-upload";
import type { Context } from "#server/context";
import { log } from "#server/log";
import { purgeReadings } from "#server/register/purge-readings";
import { warnOfVacancies } from "#server/register/warn-of-vacancies";
import { remindStatements } from "#server/scoring/remind-statements";
import { purgeUnconfirmed } from "#server/subscription/purge-unconfirmed";
import { purgeInputs } from "#server/unsaved/purge-inputs";

type Job = {
  readonly name: string;
  readonly everySeconds: number;
  /** Safe to run twice, also on two servers at once: the guarded write decides. */
  readonly run: (ctx: Context) => Promise<unknown>;
};

/** What the server does by itself, again and again. */
const JOBS: readonly Job[] = [
  { name: "close-drafts", everySeconds: 30, run: closeDrafts },
  { name: "remind-drafts", everySeconds: 300, run: remindDrafts },
  { name: "remind-statements", everySeconds: 900, run: remindStatements },
  { name: "settle-claims", everySeconds: 60, run: settleClaims },
  { name: "purge-uploads", everySeconds: 3_600, run: purgeUploads },
  { name: "purge-unconfirmed", everySeconds: 3_600, run: purgeUnconfirmed },
  { name: "purge-inputs", everySeconds: 3_600, run: purgeInputs },
  { name: "purge-readings", everySeconds: 3_600, run: purgeReadings },
  { name: "purge-spent", everySeconds: 3_600, run: purgeSpent },
  { name: "warn-of-vacancies", everySeconds: 900, run: warnOfVacancies },
];

/**
 * Starts the periodic jobs. Each waits for its own last run to end; a failure is logged and the next
 * run tries again. The timers keep no process alive.
 * @param clock the moment at which a run happens
 * @returns stops all of them
 */
export function startJobs(clock: () => Date): () => void {
  const timers = JOBS.map((job) => {
    let running = false;
    const tick = async () => {
      if (running) return;
      running = true;
      const requestId = `job:${job.name}:${randomUUID()}`;
      try {
        await job.run({ actor: VISITOR, requestId, address: "", now: clock() });
      } catch (error) {
        log().error({ requestId, err: error }, `The job ${job.name} failed.`);
      } finally {
        running = false;
      }
    };
    return setInterval(tick, job.everySeconds * 1000).unref();
  });
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}
