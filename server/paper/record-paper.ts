import { z } from "zod";
import { inTransaction, type Transaction } from "#db/client";
import { membersWithoutPact } from "#db/queries/pact";
import { officersOf } from "#db/queries/plan-road";
import { findSelectionScope } from "#db/queries/scopes";
import { dayOf } from "#domain/calendar";
import { requireMayRecordPapers } from "#domain/paper/policy";
import {
  requirePanelTerm,
  requireValidity,
  requireWritten,
  TERM_TOO_LONG,
} from "#domain/paper/rules";
import { PAPER_KINDS } from "#domain/paper/terms";
import { MOST_PAGES } from "#domain/planning/document-limits";
import { Refused } from "#domain/refusal";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { choiceField, dayField, idField, optionalDay, textField } from "#server/fields";
import { enqueue } from "#server/outbox";
import { enterPaper } from "#server/paper/enter-paper";
import {
  type FileLimits,
  MEGABYTE,
  type ReceivedPdf,
  receivePdf,
  UPLOAD_REFUSALS,
  type Upload,
} from "#server/pdf/receive-pdf";
import { askForPacts } from "#server/planning/ask-for-pacts";
import { lawOf } from "#server/regulation/law-of";
import { supervisorOf } from "#server/regulation/supervisor-of";

export const RecordPaper = z.object({
  selectionId: idField,
  kind: choiceField(PAPER_KINDS),
  number: textField(100),
  dated: dayField,
  validUntil: optionalDay,
  subject: textField(300),
});

/** What the page of the form may be told. */
export const PAPER_REFUSALS = [
  ...UPLOAD_REFUSALS,
  "paper-from-tomorrow",
  "paper-ends-before",
  TERM_TOO_LONG,
  "paper-number-taken",
] as const;

/** A scan of a decree with its annexes. */
export const MOST_PAPER_BYTES = 10 * MEGABYTE;
export const PAPER_LIMITS: FileLimits = { mostBytes: MOST_PAPER_BYTES, mostPages: MOST_PAGES };
/** What the sentence about too many pages says where the address does not tell how many there were. */
export const PAPER_PAGES = { pages: `> ${MOST_PAGES}`, most: MOST_PAGES } as const;

/**
 * Enters an official paper with its file: the file is durable before the row names it.
 * @returns the paper's id
 * @throws Refused `record-not-found`, `paper-from-tomorrow`, `paper-ends-before`,
 * `panel-term-months`, `paper-number-taken`, or one of `UPLOAD_REFUSALS`
 */
export async function recordPaper(
  ctx: Context,
  input: z.output<typeof RecordPaper>,
  upload: Upload,
): Promise<string> {
  // Asked before the file is read, and again in the transaction.
  await inTransaction((tx) => requireRecordable(tx, ctx, input));
  return keepPaper(ctx, input, await receivePdf(upload, PAPER_LIMITS));
}

function keepPaper(
  ctx: Context,
  input: z.output<typeof RecordPaper>,
  received: ReceivedPdf,
): Promise<string> {
  return inTransaction(async (tx) => {
    const scope = await requireRecordable(tx, ctx, input);
    const id = await enterPaper(tx, ctx, input, received);
    if (id === null) throw new Refused("paper-number-taken", null, {}, "number");
    const { kind, number, dated } = input;
    await recordAudit(tx, ctx, {
      kind: "paper.recorded",
      subjectId: id,
      agencyId: scope.agencyId,
      selectionId: scope.selectionId,
      after: { kind, number, dated, hash: received.hash },
    });
    // A panel that is formed by decree is a panel; before, its members are only proposed.
    if (kind === "PANEL_DECREE") {
      await askForPacts(tx, ctx, scope, await membersWithoutPact(tx, scope.selectionId));
    }
    if (kind === "PLAN_APPROVAL" && scope.selectionState === "SENT_TO_SUPERVISOR") {
      const secretariat = await officersOf(tx, "SECRETARIAT", scope);
      await enqueue(tx, ctx, {
        kind: "plan.approval-recorded",
        recipientIds: secretariat.filter((person) => person !== ctx.actor.userId),
        agencyId: scope.agencyId,
        payload: {
          selection: scope.selectionName,
          number,
          supervisor: await supervisorOf(tx, scope.selectionId, ctx.now),
          path: `/kantor/seleksi/${scope.selectionId}/rencana/konfirmasi`,
        },
      });
    }
    return id;
  });
}

async function requireRecordable(
  tx: Transaction,
  ctx: Context,
  paper: z.output<typeof RecordPaper>,
) {
  const { selectionId, dated, validUntil } = paper;
  const scope = await findSelectionScope(tx, selectionId);
  if (scope === null) throw new Refused("record-not-found");
  requireMayRecordPapers(ctx.actor, scope);
  requireWritten(dated, dayOf(ctx.now, scope.zone));
  requireValidity(dated, validUntil);
  requirePanelTerm(paper, await lawOf(tx, selectionId, ctx.now));
  return scope;
}
