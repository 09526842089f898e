import { read } from "#db/client";
import { seatedSelectionsOf } from "#db/queries/scoring-stages";
import { disputesOfMember } from "#db/queries/verifier-agreement";
import {
  beforeInQueue,
  countVerifierQueue,
  placeInQueue,
  QUEUE_STEPS,
  type QueueStep,
  selectionsToStart,
  verifierQueue,
} from "#db/queries/verifier-queue";
import { sitsOnPanel } from "#domain/actor";
import type { Bilingual } from "#domain/locale";
import type { Context } from "#server/context";
import { pageOf } from "#server/cursor";
import { type HeldFiles, heldFiles, NONE_HELD } from "#server/verification/held-files";
import { readSentFile } from "#server/verification/sent-file";
import { signaturesToConfirm, type ToConfirm } from "#server/verification/signatures-to-confirm";
import { verifierReach } from "#server/verification/verifier-reach";

const PAGE_SIZE = 25;

export type OwnQueueRow = {
  readonly applicationId: string;
  readonly selectionId: string;
  readonly selectionName: Bilingual;
  readonly postTitle: Bilingual;
  readonly receiptNumber: string | null;
  readonly name: string;
  readonly step: QueueStep;
  /** Files that nobody opens until a scanner has released them, or no more. */
  readonly held: HeldFiles;
};

export type OwnQueuePage = {
  /** Whether the viewer verifies anywhere; a member of a panel only sees their disputes. */
  readonly verifies: boolean;
  readonly rows: readonly OwnQueueRow[];
  /** How much waits, by step. */
  readonly waiting: Readonly<Record<QueueStep, number>>;
  /** Checks that the viewer has completed and that are still before the panel. */
  readonly done: number;
  /** The last application of this page; null when none follows. */
  readonly next: string | null;
  /** Where applications have closed and nobody has started the check, with how many were sent. */
  readonly toStart: readonly {
    readonly selectionId: string;
    readonly selectionName: Bilingual;
    readonly applications: number;
  }[];
  /** Verdicts that another member signed and the viewer may confirm. */
  readonly toConfirm: readonly ToConfirm[];
  /** Applications in which the viewer is to decide between two verifiers. */
  readonly disputes: readonly {
    readonly applicationId: string;
    readonly selectionName: Bilingual;
    readonly postTitle: Bilingual;
    readonly receiptNumber: string | null;
    readonly count: number;
  }[];
};

/**
 * What waits for one person over all selections: to be checked, begun first and then what the fewest
 * have looked at, last what waits for an answer of its applicant; and to be decided, where the chair has named them. Null for who neither verifies nor
 * sits on a panel.
 */
export async function loadOwnQueue(
  ctx: Context,
  { after }: { readonly after?: string | undefined } = {},
): Promise<OwnQueuePage | null> {
  const { userId } = ctx.actor;
  if (userId === null) return null;
  const reader = read();
  const reach = verifierReach(ctx);
  const verifies = reach.agencyIds.length + reach.selectionIds.length > 0;
  const seats = (await seatedSelectionsOf(reader, userId)).filter((seat) =>
    sitsOnPanel(ctx.actor, seat),
  );
  if (!verifies && seats.length === 0) return null;

  const place = after === undefined ? null : await placeInQueue(reader, reach, after);
  const [found, counts, toStart, toConfirm, disputes] = await Promise.all([
    verifierQueue(reader, reach, place, PAGE_SIZE + 1),
    countVerifierQueue(reader, reach),
    selectionsToStart(reader, reach),
    signaturesToConfirm(reader, ctx),
    disputesOfMember(
      reader,
      seats.map(({ memberId }) => memberId),
    ),
  ]);
  const { shown, next } = pageOf(found, PAGE_SIZE, ({ applicationId }) => applicationId);
  const held = await heldFiles(
    reader,
    shown.map(({ applicationId }) => applicationId),
  );
  const countAt = (step: QueueStep) =>
    counts.waiting.find((each) => each.step === QUEUE_STEPS.indexOf(step))?.count ?? 0;
  return {
    verifies,
    rows: shown.map(({ snapshot, accountName, sortName: _key, step, ...row }) => ({
      ...row,
      name: readSentFile(snapshot, accountName).name,
      step: QUEUE_STEPS[step] ?? "UNSEEN",
      held: held.get(row.applicationId) ?? NONE_HELD,
    })),
    waiting: {
      STARTED: countAt("STARTED"),
      PROPOSE: countAt("PROPOSE"),
      UNSEEN: countAt("UNSEEN"),
      SECOND: countAt("SECOND"),
      AWAITED: countAt("AWAITED"),
    },
    done: counts.done,
    toStart,
    next,
    toConfirm,
    disputes,
  };
}

/**
 * What comes before and after an application in the asker's own queue, and how much waits there. What
 * is no longer in it, as after its check was completed, is followed by the head of the queue, and so
 * is its end. What only waits for an answer is not led to.
 */
export async function loadQueueNeighbours(
  ctx: Context,
  applicationId: string,
): Promise<{ previous: QueueNeighbour; next: QueueNeighbour; waiting: number } | null> {
  const reach = verifierReach(ctx);
  if (reach.agencyIds.length + reach.selectionIds.length === 0) return null;
  const reader = read();
  const place = await placeInQueue(reader, reach, applicationId);
  const [after] = await verifierQueue(reader, reach, place, 1);
  const [first] = after || place === null ? [] : await verifierQueue(reader, reach, null, 1);
  const next = after ?? (first?.applicationId === applicationId ? undefined : first);
  const previous = place === null ? null : await beforeInQueue(reader, reach, place);
  const { waiting } = await countVerifierQueue(reader, reach);
  const isReady = next !== undefined && QUEUE_STEPS[next.step] !== "AWAITED";
  return {
    previous,
    next: isReady ? addressOf(next) : null,
    waiting: waiting.reduce((sum, each) => sum + each.count, 0),
  };
}

type QueueNeighbour = { readonly applicationId: string; readonly selectionId: string } | null;

function addressOf({ applicationId, selectionId }: NonNullable<QueueNeighbour>): QueueNeighbour {
  return { applicationId, selectionId };
}
