import type { Transaction } from "#db/client";
import { insertMessages, localesOf } from "#db/queries/notification";
import { type Bilingual, inLocale, type Locale } from "#domain/locale";
import type { Context } from "#server/context";

type Message = {
  /** Which letter: `notification.letter.{kind}` in the texts. */
  readonly kind: string;
  readonly recipientIds: readonly string[];
  /**
   * Facts that the letter names. Instants as ISO text, paths without host and language; names of
   * selections and posts in both, of which each reader is told their own.
   */
  readonly payload?: Readonly<Record<string, string | Bilingual>>;
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
      payload: factsIn(locale, message.payload ?? {}),
      agencyId: message.agencyId ?? null,
    })),
  );
}

function factsIn(
  locale: Locale,
  facts: NonNullable<Message["payload"]>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      typeof fact === "string" ? fact : inLocale(locale, fact),
    ]),
  );
}
