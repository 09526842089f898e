import { inTransaction, read } from "#db/client";
import { claimLetter, dueLetters, noteDelivery } from "#db/queries/delivery";
import type { Letter } from "#db/queries/notification";
import { MOST_ATTEMPTS, nextAttempt } from "#domain/notification/retry";
import { log } from "#server/log";
import type { Post } from "#server/notification/post";
import { renderLetter } from "#server/notification/render-letter";

/** Letters per round; the next round follows at once while there are more. */
const BATCH = 20;

/** How long a node may take over one letter before another one tries. */
const LEASE_MINUTES = 5;

/** What became of a round. */
export type Round = { readonly sent: number; readonly failed: number; readonly more: boolean };

/**
 * Sends the letters that are due, at least once each: a row is claimed first, so that of several
 * nodes one sends it, and a node that dies in between leaves it to the next after the lease.
 * @param now the moment of each step, asked anew, because sending takes time
 */
export async function deliverLetters(post: Post, now: () => Date): Promise<Round> {
  const due = await dueLetters(read(), now(), MOST_ATTEMPTS, BATCH);
  let sent = 0;
  let failed = 0;
  for (const letter of due) {
    const lease = new Date(now().getTime() + LEASE_MINUTES * 60_000);
    if (!(await inTransaction((tx) => claimLetter(tx, letter, lease)))) continue;
    if (await deliverOne(post, letter, now)) sent += 1;
    else failed += 1;
  }
  return { sent, failed, more: due.length === BATCH };
}

/** One letter that cannot be rendered or sent waits; it never holds up the others. */
async function deliverOne(post: Post, letter: Letter, now: () => Date): Promise<boolean> {
  try {
    const { subject, body, qrAddress, unsubscribeUrl } = renderLetter(letter);
    const to = { name: letter.recipientName, address: letter.recipientEmail };
    await post({ id: letter.id, to, subject, text: body, qrAddress, unsubscribeUrl });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log().warn({ letterId: letter.id, kind: letter.kind, reason }, "A letter was not delivered.");
    const at = now();
    await inTransaction((tx) =>
      noteDelivery(tx, letter.id, {
        nextAttemptAt: nextAttempt(letter.attempts + 1, at),
        lastError: reason.slice(0, 300),
      }),
    );
    return false;
  }
  const at = now();
  await inTransaction((tx) =>
    noteDelivery(tx, letter.id, {
      deliveredAt: at,
      sentTo: letter.recipientEmail,
      lastError: null,
    }),
  );
  return true;
}
