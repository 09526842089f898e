import { inTransaction } from "#db/client";
import { noteBounce } from "#db/queries/delivery";
import { type Letter, lettersById } from "#db/queries/notification";
import type { Bounce } from "#domain/notification/bounce";
import { Refused } from "#domain/refusal";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import {
  type ReadBounce,
  type ReportedRecipient,
  readBounce,
} from "#server/notification/read-bounce";

/** What a report told; `NOTHING_NEW` for one that says again what is known. */
export type TakenBounce = { readonly letterId: string; readonly told: Bounce | "NOTHING_NEW" };

/**
 * Notes what a mail server reports of a letter that it had taken. Anybody can write to the address
 * where reports arrive: one counts only with the id of a letter, which only its recipient and the
 * servers between have seen, and for the address that this letter was handed over for.
 * Refuses: no report of a failure, not about a letter that was sent to that address, about one that
 * is only just being handed over.
 */
export async function takeBounce(ctx: Context, raw: string): Promise<TakenBounce> {
  const read = readBounce(raw);
  if (read === null) throw new Refused("bounce-no-report");
  return inTransaction(async (tx) => {
    const letters = await lettersById(tx, read.letterIds);
    const found = letters.flatMap((letter) => {
      const recipient = reportedOf(letter, read);
      return recipient === undefined ? [] : [{ letter, recipient }];
    })[0];
    if (found === undefined) {
      // A mail server beside this one may answer before it is written down that it took the letter.
      const isUnderWay = letters.some((each) => each.claimedUntil !== null);
      throw new Refused(isUnderWay ? "letter-under-way" : "bounce-unknown-letter");
    }
    const { letter, recipient } = found;
    const { bounce, status, reason } = recipient;
    const letterId = letter.id;
    if (letter.bounce === "BOUNCED" || letter.bounce === bounce) {
      return { letterId, told: "NOTHING_NEW" };
    }
    const said = {
      bounce,
      bounceAt: ctx.now,
      bounceStatus: status,
      bounceReason: reason.slice(0, 300),
    };
    if (!(await noteBounce(tx, letterId, said))) throw new Refused("bounce-unknown-letter");
    await recordAudit(tx, ctx, {
      kind: bounce === "BOUNCED" ? "letter.bounced" : "letter.delayed",
      subjectId: letterId,
      agencyId: letter.agencyId,
      selectionId: letter.selectionId,
      after: { status },
    });
    return { letterId, told: bounce };
  });
}

/** What is said of the address that a letter was handed over for; undefined if nothing. */
function reportedOf(
  { sentTo }: Pick<Letter, "sentTo">,
  { recipients }: ReadBounce,
): ReportedRecipient | undefined {
  if (sentTo === null) return undefined;
  return recipients.find(({ addresses }) => addresses.includes(sentTo.toLowerCase()));
}
