import { z } from "zod";
import { inTransaction, type Transaction } from "#db/client";
import { findAgency } from "#db/queries/agencies";
import { findAgencyPaper } from "#db/queries/paper";
import { changesOfAgency, confirmedChanges, insertChange } from "#db/queries/parameters";
import { dayOf } from "#domain/calendar";
import { requireWritten } from "#domain/paper/rules";
import { Refused } from "#domain/refusal";
import { requireFuture, requireSensible } from "#domain/regulation/change-rules";
import { CHANGEABLE, type ChangeKind } from "#domain/regulation/changed-parameters";
import type { Value } from "#domain/regulation/parameters";
import { requireMayChangeParameters } from "#domain/regulation/policy";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { choiceField, dayField, idField, reasonField, textField } from "#server/fields";
import { enterPaper } from "#server/paper/enter-paper";
import { PAPER_LIMITS } from "#server/paper/record-paper";
import {
  type ReceivedPdf,
  receivePdf,
  UPLOAD_REFUSALS,
  type Upload,
} from "#server/pdf/receive-pdf";
import { optionalLine } from "#server/planning/fields";
import { askSecondPerson } from "#server/regulation/change-letters";

/** What every act about a parameter says, with the paper on which it rests. */
export const ChangeFields = z.object({
  agencyId: idField,
  parameter: choiceField(CHANGEABLE),
  validFrom: dayField,
  reason: reasonField(20, 600),
  reasonEn: optionalLine(600),
  number: textField(100),
  dated: dayField,
  subject: textField(300),
});

/** What the page of the form may be told. */
export const CHANGE_REFUSALS = [
  ...UPLOAD_REFUSALS,
  "paper-from-tomorrow",
  "paper-number-taken",
  "parameter-value",
  "parameter-choice",
  "parameter-text",
  "parameter-retroactive",
  "parameter-ends-before",
  "parameter-as-it-is",
  "parameter-order",
  "parameter-waits-already",
] as const;

type Change = z.output<typeof ChangeFields> & {
  readonly kind: ChangeKind;
  readonly value: Value;
  readonly validTo: string | null;
};

/**
 * Keeps what an agency wants to set, for the second person, who is told: the file of its basis is durable before
 * a row names it. The same letter may carry several changes.
 * @throws Refused as `changeParameter` and `endParameter` say
 */
export async function keepChange(change: Change, ctx: Context, upload: Upload): Promise<string> {
  // Asked before the file is read, and again in the transaction.
  await inTransaction((tx) => requirePossible(tx, ctx, change));
  const received = await receivePdf(upload, PAPER_LIMITS);
  return inTransaction(async (tx) => {
    await requirePossible(tx, ctx, change);
    const basisId = await basisOf(tx, ctx, change, received);
    const { agencyId, parameter, kind, value, validFrom, validTo, reason, reasonEn } = change;
    const changeId = await insertChange(tx, {
      ...{ agencyId, parameter, kind, value, validFrom, validTo, reason, reasonEn, basisId },
      recordedBy: ctx.actor.userId ?? "",
      recordedAt: ctx.now,
    });
    await recordAudit(tx, ctx, {
      kind: "parameter.proposed",
      subjectId: changeId,
      agencyId,
      after: { parameter, kind, value, validFrom, validTo, reason, basisId },
    });
    await askSecondPerson(tx, ctx, change);
    return changeId;
  });
}

async function requirePossible(tx: Transaction, ctx: Context, change: Change): Promise<void> {
  const { agencyId, parameter, dated } = change;
  requireMayChangeParameters(ctx.actor, agencyId);
  const agency = await findAgency(tx, agencyId);
  if (agency === null) throw new Refused("record-not-found");
  const today = dayOf(ctx.now, agency.zone);
  requireFuture(change, today);
  requireWritten(dated, today);
  requireSensible({ ...change, confirmedAt: null }, await confirmedChanges(tx, agencyId));
  const waits = (await changesOfAgency(tx, agencyId)).some(
    (each) => each.parameter === parameter && each.outcome === null,
  );
  if (waits) throw new Refused("parameter-waits-already");
}

/** The paper under that number: the one that is there, if it is the very same, or a new one. */
async function basisOf(
  tx: Transaction,
  ctx: Context,
  { agencyId, number, dated, subject }: Change,
  received: ReceivedPdf,
): Promise<string> {
  const kind = "BASIS";
  const there = await findAgencyPaper(tx, { agencyId, kind, number });
  if (there !== null) {
    if (there.dated === dated && there.fileHash === received.hash) return there.id;
    throw new Refused("paper-number-taken");
  }
  const head = { agencyId, kind, number, dated, validUntil: null, subject } as const;
  const id = await enterPaper(tx, ctx, head, received);
  if (id === null) throw new Refused("paper-number-taken");
  return id;
}
