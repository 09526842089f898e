import { inTransaction, read } from "#db/client";
import { listPostTitles } from "#db/queries/announcement";
import { findSelectionScope } from "#db/queries/scopes";
import { nextNews, noteTold, subscribersTo } from "#db/queries/subscription";
import { Stale } from "#domain/refusal";
import type { NewsKind } from "#domain/subscription/rules";
import type { Context } from "#server/context";
import { enqueue } from "#server/outbox";
import { subscriberToken } from "#server/subscription/token";
import { subscriberWord } from "#server/subscription/topic-name";

/** Few enough that other writers do not have to wait for long. */
const BATCH = 500;

/**
 * Writes the next letters about the oldest news that not everybody was told of: an act of the system.
 * One letter for each subscriber however many of their subscriptions cover the selection, nobody who
 * confirmed only after the news. Letters and how far they have come are written together, so whoever
 * goes on after a stop, on whatever node, leaves nobody out and tells nobody twice.
 * @returns how many letters were written, and whether there is more to do at once
 */
export async function spreadNews(ctx: Context): Promise<{ letters: number; more: boolean }> {
  // Looked for outside of a transaction, because mostly there is nothing to tell.
  if ((await nextNews(read())) === null) return { letters: 0, more: false };
  return inTransaction(async (tx) => {
    const news = await nextNews(tx);
    if (news === null) return { letters: 0, more: false };
    const { selectionId, kind, payload } = news;
    const scope = await findSelectionScope(tx, selectionId);
    if (scope === null) throw new Error(`No selection ${selectionId}.`);
    const { agencyId, selectionName, slug } = scope;
    const posts = await listPostTitles(tx, [selectionId]);
    const levels = [...new Set(posts.map(({ level }) => level))];
    const subscribers = await subscribersTo(
      tx,
      { selectionId, agencyId, levels, confirmedBy: news.createdAt },
      { after: news.toldThrough, limit: BATCH },
    );
    const isLast = subscribers.length < BATCH;
    const noted = await noteTold(tx, news, {
      toldThrough: subscribers.at(-1)?.id ?? news.toldThrough,
      ...(isLast && { finishedAt: ctx.now }),
    });
    if (!noted) throw new Stale();
    await enqueue(tx, ctx, {
      kind: LETTERS[kind],
      addressees: subscribers.map(({ id, email, locale }) => {
        const managePath = `/langganan/${subscriberToken(id)}`;
        return {
          address: email,
          name: subscriberWord(locale),
          locale,
          payload: { managePath, unsubscribePath: `${managePath}/berhenti` },
        };
      }),
      payload: {
        ...payload,
        selection: selectionName,
        path: `/seleksi/${slug}${PAGES[kind]}`,
      },
      agencyId,
    });
    return { letters: subscribers.length, more: true };
  });
}

/** Where the news is read, below the selection's own page. */
const PAGES: Readonly<Record<NewsKind, string>> = {
  published: "",
  extended: "/perubahan",
  amended: "/perubahan",
  "stage-result": "/hasil",
  erratum: "/hasil",
  "final-result": "/hasil",
  cancelled: "/perubahan",
};

const LETTERS: Readonly<Record<NewsKind, string>> = {
  published: "subscription.published",
  extended: "subscription.extended",
  amended: "subscription.amended",
  "stage-result": "subscription.stage-result",
  erratum: "subscription.erratum",
  "final-result": "subscription.final-result",
  cancelled: "subscription.cancelled",
};
