import type { Reader, Transaction } from "#db/client";
import { handlersAt, holdersOf } from "#db/queries/complaint";
import { insertInput, publishedCandidates } from "#db/queries/input";
import { nextNumber } from "#db/queries/record";
import { dayOf, type PlainDate, type Zone } from "#domain/calendar";
import type { InputChannel, Knowledge, Stance, Topic } from "#domain/input/terms";
import { Refused } from "#domain/refusal";
import { runningNumber } from "#domain/running-number";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { enqueue } from "#server/outbox";
import { newCode, type TrackingCode } from "#server/tracking-code";

export type InputPlace = {
  readonly agencyId: string;
  readonly selectionId: string;
  readonly zone: Zone;
};

export type Input = {
  readonly applicationId: string;
  readonly channel: InputChannel;
  readonly link: string;
  readonly stance: Stance;
  readonly topic: Topic;
  readonly knowledge: Knowledge;
  readonly facts: string;
  readonly senderName: string;
  readonly senderContact: string;
  readonly receivedOn: PlainDate;
};

/** @throws Refused `record-not-found` for whoever is not a published candidate there */
export async function requireCandidate(
  reader: Reader,
  selectionId: string,
  applicationId: string,
): Promise<void> {
  const candidates = await publishedCandidates(reader, selectionId);
  if (!candidates.some((each) => each.applicationId === applicationId)) {
    throw new Refused("record-not-found");
  }
}

/**
 * Writes input on a published candidate down, and tells chair and secretariat that there is some, and
 * nothing of what it says.
 * @returns the code, which is stored nowhere
 * @throws Refused `record-not-found` for whoever is not a published candidate there
 */
export async function enterInput(
  tx: Transaction,
  ctx: Context,
  { agencyId, selectionId, zone }: InputPlace,
  input: Input,
  { code, codeHash }: TrackingCode = newCode(),
): Promise<{ inputId: string; code: string }> {
  await requireCandidate(tx, selectionId, input.applicationId);
  const year = dayOf(ctx.now, zone).slice(0, 4);
  const number = runningNumber("MSK", year, await nextNumber(tx, `input:${agencyId}:${year}`));
  const inputId = await insertInput(tx, {
    agencyId,
    selectionId,
    number,
    codeHash,
    state: "NEW",
    createdAt: ctx.now,
    recordedBy: ctx.actor.userId,
    ...input,
  });
  await recordAudit(tx, ctx, {
    kind: "input.received",
    subjectId: inputId,
    agencyId,
    // Not with the selection: its trail is read by people who read no input.
    after: { state: "NEW", number, channel: input.channel },
  });
  const place = { agencyId, selectionId };
  const readers = new Set([
    ...(await chairsAt(tx, place)),
    ...(await holdersOf(tx, "SECRETARIAT", place)),
  ]);
  await enqueue(tx, ctx, {
    kind: "input.received",
    recipientIds: [...readers].filter((id) => id !== ctx.actor.userId),
    payload: { number, path: `/kantor/seleksi/${selectionId}/masukan/${inputId}` },
    agencyId,
  });
  return { inputId, code };
}

/** Of those who handle reports only the chair reads input, too. */
async function chairsAt(
  tx: Transaction,
  place: { readonly agencyId: string; readonly selectionId: string },
): Promise<string[]> {
  const inspectors = await holdersOf(tx, "INSPECTOR", place);
  return (await handlersAt(tx, place)).filter((id) => !inspectors.includes(id));
}
