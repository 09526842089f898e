import type { Readable } from "node:stream";
import { inTransaction, read, type Transaction } from "#db/client";
import { touchApplication } from "#db/queries/application";
import {
  claimScan,
  documentsOfFile,
  dueScans,
  noteQuarantined,
  noteScan,
  type ScanTask,
} from "#db/queries/scan";
import { VISITOR } from "#domain/actor";
import { ACTIVE, type ApplicationState } from "#domain/application/life-cycle";
import { lastSecondBefore } from "#domain/calendar";
import { nextAttempt } from "#domain/notification/retry";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { log } from "#server/log";
import { enqueue, type Facts } from "#server/outbox";
import { ClamdAway } from "#server/scan/clamd";
import { fileStorage } from "#server/storage";
import { reopenIfAnsweredWith } from "#server/verification/reopen-question";

/** Files per round; the next round follows at once while there are more. */
const BATCH = 20;
/** How long a node may take over one file before another one tries. */
const LEASE_MINUTES = 5;
/** How long a file waits after the scanner was away. */
const AWAY_SECONDS = 30;

/** What was found in content, or null; `infectionIn` of a scanner that listens somewhere. */
export type Scanner = (content: Readable) => Promise<string | null>;

/** What became of a round; `away` says why the scanner gave no verdict, and ended it early. */
export type Round = {
  readonly scanned: number;
  readonly more: boolean;
  readonly away: ClamdAway | null;
};

/**
 * Scans the files that wait for it: a row is claimed first, so that of several nodes one scans it,
 * and a node that dies in between leaves it to the next after the lease.
 * @param now the moment of each step, asked anew, because scanning takes time
 */
export async function scanWaiting(scanner: Scanner, now: () => Date): Promise<Round> {
  const due = await dueScans(read(), now(), BATCH);
  let scanned = 0;
  for (const task of due) {
    const lease = new Date(now().getTime() + LEASE_MINUTES * 60_000);
    const claimed = await inTransaction((tx) => claimScan(tx, task, lease));
    if (claimed === null) continue;
    try {
      await scanOne(scanner, claimed, now);
      scanned += 1;
    } catch (error) {
      const away = error instanceof ClamdAway;
      const scanDueAt = away
        ? new Date(now().getTime() + AWAY_SECONDS * 1_000)
        : nextAttempt(claimed.attempts, now());
      await inTransaction((tx) => noteScan(tx, claimed, { scanDueAt }));
      // It would be away for the others, too.
      if (away) return { scanned, more: false, away: error };
      log().error({ hash: claimed.hash, err: error }, "A file could not be scanned: it waits on.");
    }
  }
  return { scanned, more: due.length === BATCH, away: null };
}

async function scanOne(scanner: Scanner, task: ScanTask, now: () => Date): Promise<void> {
  const { hash } = task;
  const storage = fileStorage();
  if (task.scan !== "INFECTED") {
    if ((await storage.stat(hash)) === null) throw new Error("The file is missing on disk.");
    const infection = await scanner(storage.open(hash));
    const scannedAt = now();
    if (infection === null) {
      const clean = { scan: "CLEAN", scannedAt, scanDueAt: null } as const;
      await inTransaction((tx) => noteScan(tx, task, clean));
      return;
    }
    const ctx = { actor: VISITOR, requestId: `scan:${hash}`, address: "", now: scannedAt };
    const noted = await inTransaction((tx) => noteInfection(tx, ctx, task, infection));
    if (!noted) return;
    log().warn({ hash, infection }, "A file with a virus goes into quarantine.");
  }
  // Nobody opens it since it is marked; should this fail, the row is due again after the lease.
  await storage.quarantine(hash);
  await inTransaction((tx) => noteQuarantined(tx, hash));
}

/**
 * Marks a file as infected, and tells everybody for whose document it stands. What was sent stays on
 * record; a draft counts as changed, so that nothing is sent which its owner has not seen.
 * @returns false when the file got its verdict meanwhile
 */
async function noteInfection(
  tx: Transaction,
  ctx: Context,
  task: ScanTask,
  infection: string,
): Promise<boolean> {
  const outcome = { scan: "INFECTED", infection, scannedAt: ctx.now } as const;
  if (!(await noteScan(tx, task, outcome))) return false;
  for (const document of await documentsOfFile(tx, task.hash)) {
    const { documentId, applicationId, agencyId, selectionId, edition, state } = document;
    if (state === "DRAFT") await touchApplication(tx, applicationId, ctx.now);
    await recordAudit(tx, ctx, {
      kind: "document.infected",
      subjectId: documentId,
      agencyId,
      selectionId,
      after: { applicationId, edition, hash: task.hash, infection },
    });
    if (!ACTIVE.includes(state)) continue;
    const { kind, page, facts } = letterAbout(state, await reopenIfAnsweredWith(tx, ctx, document));
    await enqueue(tx, ctx, {
      kind,
      recipientIds: [document.applicantId],
      agencyId,
      selectionId,
      payload: {
        postTitle: document.postTitle,
        selectionName: document.selectionName,
        document: document.code === "OTHER" ? document.label : document.code,
        infection,
        ...facts,
        path: `/lamaran/${applicationId}${page}`,
      },
    });
  }
  return true;
}

/** Which letter tells of a virus, and where it leads: each says what its reader can still do. */
function letterAbout(
  state: ApplicationState,
  answer: Awaited<ReturnType<typeof reopenIfAnsweredWith>>,
): { readonly kind: string; readonly page: string; readonly facts: Facts } {
  if (state === "DRAFT") return { kind: "document.infected-draft", page: "/dokumen", facts: {} };
  if (answer === null) return { kind: "document.infected-sent", page: "", facts: {} };
  const facts = { until: lastSecondBefore(answer.dueAt).toISOString() };
  const kind = answer.reopened ? "document.infected-answer" : "document.infected-late";
  return { kind, page: "/klarifikasi", facts };
}
