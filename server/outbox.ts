import type { Transaction } from "#db/client";
import { insertMessages, localesOf } from "#db/queries/delivery";
import { type Bilingual, inLocale, LOCALES, type Locale } from "#domain/locale";
import type { Context } from "#server/context";

/** Somebody without an account, as a letter addresses them. */
export type Addressee = {
  readonly address: string;
  /** What stands after "Dear", and in the head of the mail. */
  readonly name: string;
  readonly locale: Locale;
  /** Facts for this reader alone, such as the link that ends a subscription. */
  readonly payload?: Facts;
};

/** What a letter names. */
export type Facts = Readonly<Record<string, string | Bilingual>>;

type Message = {
  /** Which letter: `notification.letter.{kind}` in the texts. */
  readonly kind: string;
  /** People with an account. */
  readonly recipientIds?: readonly string[];
  /** People without one, who have left an address for letters of this kind. */
  readonly addressees?: readonly Addressee[];
  /**
   * Facts that the letter names. Instants as ISO text, paths without host and language; names of
   * selections and posts in both, of which each reader is told their own.
   */
  readonly payload?: Facts;
  /** The agency in whose name it goes out; null for letters of the system. */
  readonly agencyId?: string | null;
  /** The selection whose applicants it is for: its secretariat sees how far it got. */
  readonly selectionId?: string | null;
  /** The notice that it carries, of which nobody gets two. */
  readonly noticeId?: string | null;
  /** For whoever tries a letter out: in every language, and marked in its subject. */
  readonly trial?: boolean;
};

/**
 * Leaves a letter to be sent once the transaction has committed, at least once, to each recipient
 * in their own language. A use case never sends anything itself: it may run twice, or roll back.
 */
export async function enqueue(tx: Transaction, ctx: Context, message: Message): Promise<void> {
  const { kind, recipientIds = [], addressees = [], payload = {} } = message;
  const { agencyId = null, selectionId = null, noticeId = null, trial = false } = message;
  const readers = recipientIds.length === 0 ? [] : await localesOf(tx, recipientIds);
  const letter = (locale: Locale, facts: Facts) => ({
    createdAt: ctx.now,
    nextAttemptAt: ctx.now,
    kind,
    locale,
    payload: factsIn(locale, trial ? { ...facts, trial: "YES" } : facts),
    agencyId,
    selectionId,
    noticeId,
  });
  await insertMessages(tx, [
    ...readers.flatMap(({ id, locale }) =>
      (trial ? LOCALES : [locale]).map((each) => ({ ...letter(each, payload), recipientId: id })),
    ),
    ...addressees.map(({ address, name, locale, payload: own }) => ({
      ...letter(locale, { ...payload, ...own }),
      address,
      addressee: name,
    })),
  ]);
}

/** The facts as a letter in that language names them. */
export function factsIn(locale: Locale, facts: Facts): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      typeof fact === "string" ? fact : inLocale(locale, fact),
    ]),
  );
}
