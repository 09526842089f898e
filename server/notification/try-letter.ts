import { z } from "zod";
import { inTransaction } from "#db/client";
import { findAgencies } from "#db/queries/planning";
import { triesLettersOf } from "#domain/notification/policy";
import { Refused } from "#domain/refusal";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { exampleFacts, LETTER_KINDS } from "#server/notification/example-letter";
import { enqueue } from "#server/outbox";

export const TryLetter = z.object({ kind: z.string().max(100) });

/**
 * Sends a kind of letter with made-up facts to whoever asks, in both languages and marked as a test.
 * Refuses: nothing to do with letters, no such kind.
 */
export function tryLetter(ctx: Context, { kind }: z.output<typeof TryLetter>): Promise<void> {
  return inTransaction(async (tx) => {
    const agencyId = triesLettersOf(ctx.actor);
    const [agency] = agencyId === null ? [] : await findAgencies(tx, [agencyId]);
    if (!agency || !LETTER_KINDS.includes(kind)) throw new Refused("record-not-found");
    const accountId = ctx.actor.userId ?? "";
    await recordAudit(tx, ctx, {
      kind: "letter.tried",
      subjectId: accountId,
      agencyId,
      after: { letter: kind },
    });
    const payload = exampleFacts(ctx.now, agency.zone);
    const trial = { kind, recipientIds: [accountId], trial: true, agencyId, payload };
    await enqueue(tx, ctx, trial);
  });
}
