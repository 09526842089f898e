import type { Transaction } from "#db/client";
import { findSelectionScope } from "#db/queries/scopes";
import {
  conflictsOf,
  findLetterByNumber,
  findSubject,
  insertLetter,
} from "#db/queries/track-record";
import { dayOf } from "#domain/calendar";
import { requireWritten } from "#domain/paper/rules";
import { Refused } from "#domain/refusal";
import {
  isKeptFrom,
  requireAfterRequest,
  requireTrackRecorder,
} from "#domain/supervision/track-record";
import type { Context } from "#server/context";

export type LetterHead = { readonly number: string; readonly dated: string };

/**
 * A running selection for whoever asks the supervisor about its candidates.
 * @throws Refused `record-not-found`, `track-record-not-running`
 */
export async function requireRecording(tx: Transaction, ctx: Context, selectionId: string) {
  const scope = await findSelectionScope(tx, selectionId);
  if (scope === null) throw new Refused("record-not-found");
  requireTrackRecorder(ctx.actor, scope);
  if (scope.selectionState !== "RUNNING") throw new Refused("track-record-not-running");
  return scope;
}

type Scope = Awaited<ReturnType<typeof requireRecording>>;

/**
 * A candidate of the selection who was asked about, for somebody without a conflict.
 * @throws Refused `record-not-found`, `track-record-answer-early`
 */
export async function requireSubject(
  tx: Transaction,
  ctx: Context,
  { selectionId }: Scope,
  applicationId: string,
  dated: string,
): Promise<void> {
  const subject = await findSubject(tx, applicationId);
  if (subject === null || subject.selectionId !== selectionId) {
    throw new Refused("record-not-found");
  }
  const conflicts = await conflictsOf(tx, selectionId, ctx.actor.userId ?? "");
  if (isKeptFrom(conflicts, subject)) throw new Refused("record-not-found");
  requireAfterRequest(dated, subject.requested);
}

/**
 * The letter that answers, entered before or now: several answers may come with one.
 * @throws Refused `paper-from-tomorrow`, `track-record-letter-differs`
 */
export async function keepLetter(
  tx: Transaction,
  ctx: Context,
  { selectionId, zone }: Scope,
  { number, dated }: LetterHead,
): Promise<string> {
  requireWritten(dated, dayOf(ctx.now, zone));
  const known = await findLetterByNumber(tx, selectionId, number);
  if (known === null) {
    const recordedBy = ctx.actor.userId ?? "";
    return insertLetter(tx, { selectionId, number, dated, recordedBy, recordedAt: ctx.now });
  }
  if (known.dated !== dated) throw new Refused("track-record-letter-differs");
  return known.id;
}
