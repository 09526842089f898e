import { z } from "zod";
import { inTransaction } from "#db/client";
import { makeDue } from "#db/queries/delivery";
import { findLetter } from "#db/queries/notification";
import { carriesOneTimeLink } from "#domain/notification/one-time";
import { letterReach, mayResend } from "#domain/notification/policy";
import { MOST_ATTEMPTS, requireResendable } from "#domain/notification/retry";
import { Refused } from "#domain/refusal";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { env } from "#server/env";
import { idField } from "#server/fields";

export const ResendLetter = z.object({ letterId: idField });

/**
 * Makes a letter that failed or came back due at once.
 * Refuses: not theirs to send, made anew by an act of its own, handed over and not come back, being
 * sent at this moment, due anyway.
 */
export function resendLetter(
  ctx: Context,
  { letterId }: z.output<typeof ResendLetter>,
): Promise<void> {
  return inTransaction(async (tx) => {
    const reach = letterReach(ctx.actor, env().SELTER_DEMO);
    const letter = reach && (await findLetter(tx, reach, letterId));
    if (!letter || !mayResend(ctx.actor, letter)) throw new Refused("record-not-found");
    if (carriesOneTimeLink(letter.kind)) throw new Refused("letter-one-time");
    requireResendable(letter, letter.zone ?? "Asia/Jakarta", ctx.now);
    const made = await makeDue(tx, { letterId }, MOST_ATTEMPTS, ctx.now);
    if (made.length === 0) throw new Refused("letter-under-way");
    await recordAudit(tx, ctx, {
      kind: "letter.resent",
      subjectId: letterId,
      agencyId: letter.agencyId,
      selectionId: letter.selectionId,
      before: {
        attempts: letter.attempts,
        ...(letter.bounceStatus !== null && { status: letter.bounceStatus }),
      },
    });
  });
}
