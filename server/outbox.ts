import type { Transaction } from "#db/client";
import { insertMessages, localesOf } from "#db/queries/notification";
import type { Context } from "#server/context";

type Message = {
  /** Which letter: `notification.letter.{kind}` in the texts. */
  readonly kind: string;
  readonly recipientIds: readonly string[];
  /** Facts that the letter names. Instants as ISO text, paths without host and language. */
  readonly payload?: Readonly<Record<string, string>>;
  /** The agency in whose name it goes out; null for letters of the system. */
  readonly agencyId?: string | null;
};

/**
 * Leaves a letter to be sent once the transaction has committed, at least once, to each recipient
 * in their own language. A use case never sends anything itself: it may run twice, or roll back.
 */
export async function enqueue(tx: Transaction, ctx: Context, message: Message): Promise<void> {
  if (message.recipientIds.length === 0) return;
  const locales = await localesOf(tx, message.recipientIds);
  await insertMessages(
    tx,
    locales.map(({ id, locale }) => ({
      createdAt: ctx.now,
      nextAttemptAt: ctx.now,
      kind: message.kind,
      recipientId: id,
      locale,
      payload: { ...message.payload },
      agencyId: message.agencyId ?? null,
    })),
  );
}
