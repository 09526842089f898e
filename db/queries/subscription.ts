import {
  and,
  asc,
  desc,
  eq,
  exists,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  notExists,
  notInArray,
  or,
  sql,
} from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { SELECTION_NAME } from "#db/queries/names";
import { agency } from "#db/schema/agency";
import { outbox } from "#db/schema/notification";
import { selection } from "#db/schema/planning";
import { subscriber, subscription, subscriptionNews } from "#db/schema/subscription";
import { UNANNOUNCED } from "#domain/planning/life-cycle";
import type { PostLevel } from "#domain/planning/terms";

/** Whoever has this address; null for nobody. */
export async function findSubscriber(reader: Reader, by: { email: string } | { id: string }) {
  const [found] = await reader
    .select({
      id: subscriber.id,
      email: subscriber.email,
      locale: subscriber.locale,
      askedTimes: subscriber.askedTimes,
      askedAt: subscriber.askedAt,
    })
    .from(subscriber)
    .where("email" in by ? eq(subscriber.email, by.email) : eq(subscriber.id, by.id));
  return found ?? null;
}

export async function insertSubscriber(
  tx: Transaction,
  values: typeof subscriber.$inferInsert,
): Promise<string> {
  const [row] = await tx.insert(subscriber).values(values).returning({ id: subscriber.id });
  if (!row) throw new Error("The insert returned no row.");
  return row.id;
}

/** Notes a letter that asks for a confirmation; or, with 0 times, that one was given. */
export async function noteAsked(
  tx: Transaction,
  id: string,
  values: { askedTimes: number; askedAt: Date | null },
): Promise<void> {
  await tx.update(subscriber).set(values).where(eq(subscriber.id, id));
}

/** What an address has subscribed to, confirmed or not, in the order of asking. */
export function subscriptionsOf(reader: Reader, subscriberId: string) {
  return reader
    .select({
      id: subscription.id,
      topic: subscription.topic,
      level: subscription.level,
      agencyId: subscription.agencyId,
      agencyName: agency.name,
      selectionId: subscription.selectionId,
      selectionName: SELECTION_NAME,
      confirmedAt: subscription.confirmedAt,
      createdAt: subscription.createdAt,
    })
    .from(subscription)
    .leftJoin(selection, eq(selection.id, subscription.selectionId))
    .leftJoin(agency, eq(agency.id, subscription.agencyId))
    .where(eq(subscription.subscriberId, subscriberId))
    .orderBy(asc(subscription.createdAt), asc(subscription.id));
}

export async function insertSubscription(
  tx: Transaction,
  values: typeof subscription.$inferInsert,
): Promise<string> {
  const [row] = await tx.insert(subscription).values(values).returning({ id: subscription.id });
  if (!row) throw new Error("The insert returned no row.");
  return row.id;
}

/** Confirms a subscription of that address; false when there is none left to confirm. */
export async function confirmOne(
  tx: Transaction,
  { subscriberId, id }: { subscriberId: string; id: string },
  confirmedAt: Date,
): Promise<boolean> {
  const written = await tx
    .update(subscription)
    .set({ confirmedAt })
    .where(
      and(
        eq(subscription.id, id),
        eq(subscription.subscriberId, subscriberId),
        isNull(subscription.confirmedAt),
      ),
    )
    .returning({ id: subscription.id });
  return written.length === 1;
}

/** Deletes a subscription of that address, or all; their ids. */
export async function deleteSubscriptions(
  tx: Transaction,
  subscriberId: string,
  id: string | null,
): Promise<string[]> {
  const gone = await tx
    .delete(subscription)
    .where(
      and(
        eq(subscription.subscriberId, subscriberId),
        id === null ? undefined : eq(subscription.id, id),
      ),
    )
    .returning({ id: subscription.id });
  return gone.map((row) => row.id);
}

/** Deletes unconfirmed subscriptions from before a moment, a batch of them; how many. */
export async function deleteUnconfirmed(
  tx: Transaction,
  before: Date,
  limit: number,
): Promise<number> {
  const old = tx
    .select({ id: subscription.id })
    .from(subscription)
    .where(and(isNull(subscription.confirmedAt), lt(subscription.createdAt, before)))
    .limit(limit);
  const gone = await tx
    .delete(subscription)
    .where(inArray(subscription.id, old))
    .returning({ id: subscription.id });
  return gone.length;
}

/** Deletes addresses that no subscription is left of; that one, or all such. */
export async function deleteIdleSubscribers(
  tx: Transaction,
  id: string | null = null,
): Promise<void> {
  await tx
    .delete(subscriber)
    .where(
      and(
        id === null ? undefined : eq(subscriber.id, id),
        notExists(
          tx
            .select({ id: subscription.id })
            .from(subscription)
            .where(eq(subscription.subscriberId, subscriber.id)),
        ),
      ),
    );
}

/**
 * Deletes letters to people without an account that went out, or were given up, before a moment.
 * @param mostAttempts after which a letter is given up
 */
export async function deleteOldOutsideLetters(
  tx: Transaction,
  before: Date,
  mostAttempts: number,
  limit: number,
): Promise<number> {
  const old = tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(
        isNotNull(outbox.address),
        lt(outbox.createdAt, before),
        or(isNotNull(outbox.deliveredAt), sql`${outbox.attempts} >= ${mostAttempts}`),
      ),
    )
    .limit(limit);
  const gone = await tx.delete(outbox).where(inArray(outbox.id, old)).returning({ id: outbox.id });
  return gone.length;
}

/** Leaves news to be told. */
export async function insertNews(
  tx: Transaction,
  values: Pick<
    typeof subscriptionNews.$inferInsert,
    "selectionId" | "kind" | "payload" | "createdAt"
  >,
): Promise<void> {
  await tx.insert(subscriptionNews).values(values);
}

/** The oldest news of which not everybody is told; null when there is none. */
export async function nextNews(reader: Reader) {
  const [found] = await reader
    .select()
    .from(subscriptionNews)
    .where(isNull(subscriptionNews.finishedAt))
    .orderBy(asc(subscriptionNews.createdAt), asc(subscriptionNews.id))
    .limit(1);
  return found ?? null;
}

/** Notes how far news has been told; false when somebody else has told it meanwhile. */
export async function noteTold(
  tx: Transaction,
  { id, version }: { readonly id: string; readonly version: number },
  values: Partial<Pick<typeof subscriptionNews.$inferInsert, "toldThrough" | "finishedAt">>,
): Promise<boolean> {
  const noted = await tx
    .update(subscriptionNews)
    .set({ ...values, version: version + 1 })
    .where(and(eq(subscriptionNews.id, id), eq(subscriptionNews.version, version)))
    .returning({ id: subscriptionNews.id });
  return noted.length > 0;
}

/** Deletes news that everybody had been told of before a moment. @returns how many */
export async function deleteToldNews(
  tx: Transaction,
  before: Date,
  limit: number,
): Promise<number> {
  const old = tx
    .select({ id: subscriptionNews.id })
    .from(subscriptionNews)
    .where(lt(subscriptionNews.finishedAt, before))
    .limit(limit);
  const gone = await tx
    .delete(subscriptionNews)
    .where(inArray(subscriptionNews.id, old))
    .returning({ id: subscriptionNews.id });
  return gone.length;
}

/**
 * Subscribers with a subscription that covers a selection and was confirmed by a moment; each once,
 * by their ids from after one of them.
 */
export function subscribersTo(
  reader: Reader,
  at: {
    readonly selectionId: string;
    readonly agencyId: string;
    readonly levels: readonly PostLevel[];
    readonly confirmedBy: Date;
  },
  page: { readonly after: string; readonly limit: number },
) {
  const covers = or(
    eq(subscription.selectionId, at.selectionId),
    and(
      isNull(subscription.selectionId),
      or(isNull(subscription.agencyId), eq(subscription.agencyId, at.agencyId)),
      or(
        isNull(subscription.level),
        at.levels.length === 0 ? undefined : inArray(subscription.level, [...at.levels]),
      ),
    ),
  );
  return reader
    .select({ id: subscriber.id, email: subscriber.email, locale: subscriber.locale })
    .from(subscriber)
    .where(
      and(
        gt(subscriber.id, page.after),
        exists(
          reader
            .select({ id: subscription.id })
            .from(subscription)
            .where(
              and(
                eq(subscription.subscriberId, subscriber.id),
                lte(subscription.confirmedAt, at.confirmedBy),
                covers,
              ),
            ),
        ),
      ),
    )
    .orderBy(asc(subscriber.id))
    .limit(page.limit);
}

const OFFERED = {
  id: selection.id,
  slug: selection.slug,
  name: SELECTION_NAME,
  agencyId: agency.id,
  agencyName: agency.name,
} as const;

/** Announced selections that are not over, the newest first. */
export function listSubscribable(reader: Reader, limit: number) {
  return reader
    .select(OFFERED)
    .from(selection)
    .innerJoin(agency, eq(agency.id, selection.agencyId))
    .where(eq(selection.state, "RUNNING"))
    .orderBy(desc(selection.publishedAt), desc(selection.id))
    .limit(limit);
}

/** A selection that is announced and not over, by its public address or its id; null otherwise. */
export async function findSubscribable(reader: Reader, by: { slug: string } | { id: string }) {
  const [found] = await reader
    .select(OFFERED)
    .from(selection)
    .innerJoin(agency, eq(agency.id, selection.agencyId))
    .where(
      and(
        "slug" in by ? eq(selection.slug, by.slug) : eq(selection.id, by.id),
        eq(selection.state, "RUNNING"),
      ),
    );
  return found ?? null;
}

/** Agencies that have announced a selection, by name. */
export function agenciesWithSelections(reader: Reader) {
  return reader
    .select({ id: agency.id, name: agency.name })
    .from(agency)
    .where(
      exists(
        reader
          .select({ id: selection.id })
          .from(selection)
          .where(and(eq(selection.agencyId, agency.id), notInArray(selection.state, UNANNOUNCED))),
      ),
    )
    .orderBy(asc(agency.name), asc(agency.id));
}
