import type { Transaction } from "#db/client";
import { insertNews } from "#db/queries/subscription";
import type { PlainDate } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import type { StageKind } from "#domain/planning/terms";
import type { NewsKind } from "#domain/subscription/rules";
import type { Context } from "#server/context";

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
 * Leaves news of a selection to everybody who subscribed to it, in the transaction that made the news.
 * For use cases to call after their own writes; the letters follow in batches (`spreadNews`), so that
 * no act waits for the number of its readers.
 */
export async function tellSubscribers(tx: Transaction, ctx: Context, news: News): Promise<void> {
  await insertNews(tx, { ...news, createdAt: ctx.now });
}
