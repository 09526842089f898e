import type { Transaction } from "#db/client";
import { listPostTitles } from "#db/queries/announcement";
import { findSelectionScope } from "#db/queries/scopes";
import { subscribersTo } from "#db/queries/subscription";
import type { PlainDate } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import type { StageKind } from "#domain/planning/terms";
import type { NewsKind } from "#domain/subscription/rules";
import type { Context } from "#server/context";
import { enqueue } from "#server/outbox";
import { subscriberToken } from "#server/subscription/token";
import { subscriberWord } from "#server/subscription/topic-name";

/** What each kind of news says beside the names of selection and agency and the link to its page. */
type NewsFacts = {
  readonly published: Record<never, never>;
  /** The new last day to apply. */
  readonly extended: { readonly lastDay: PlainDate };
  readonly amended: Record<never, never>;
  readonly "stage-result": { readonly stage: StageKind };
  /** A published result was corrected, under its number within the selection. */
  readonly erratum: {
    readonly number: string;
    readonly stage: StageKind;
    readonly post: Bilingual;
  };
  readonly "final-result": { readonly post: Bilingual };
  readonly cancelled: Record<never, never>;
};

export type News<Kind extends NewsKind = NewsKind> = {
  [Each in Kind]: {
    readonly selectionId: string;
    readonly kind: Each;
    readonly payload: NewsFacts[Each];
  };
}[Kind];

/**
 * Leaves a letter for everybody who subscribed to news of this selection, in the transaction that
 * made the news. For use cases to call after their own writes: one question for the subscribers,
 * one letter for each however many of their subscriptions cover the selection, written in batches.
 */
export async function tellSubscribers(tx: Transaction, ctx: Context, news: News): Promise<void> {
  const { selectionId, kind, payload } = news;
  const scope = await findSelectionScope(tx, selectionId);
  if (scope === null) throw new Error(`No selection ${selectionId}.`);
  const { agencyId, selectionName, slug } = scope;
  const posts = await listPostTitles(tx, [selectionId]);
  const levels = [...new Set(posts.map(({ level }) => level))];
  const subscribers = await subscribersTo(tx, { selectionId, agencyId, levels });
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
