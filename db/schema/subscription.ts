import { sql } from "drizzle-orm";
import {
  check,
  id,
  index,
  instant,
  integer,
  json,
  oneOf,
  ref,
  table,
  text,
  uniqueIndex,
  version,
} from "#db/columns";
import { agency } from "#db/schema/agency";
import { selection } from "#db/schema/planning";
import { type Bilingual, LOCALES } from "#domain/locale";
import { POST_LEVELS } from "#domain/planning/terms";
import { NEWS_KINDS } from "#domain/subscription/rules";

/**
 * An address that asked for news, and nothing else about whose it is. The row goes with the last of
 * its subscriptions.
 */
export const subscriber = table("subscriber", {
  id: id(),
  /** Lower case, trimmed. */
  email: text().notNull().unique(),
  locale: oneOf(LOCALES).notNull(),
  createdAt: instant().notNull(),
  /** Letters that asked for a confirmation since the last one was given, and when the last went out. */
  askedTimes: integer().notNull().default(0),
  askedAt: instant(),
});

/** What an address wants to hear of: one selection, or all those of an agency, of a level, of both. */
export const subscription = table(
  "subscription",
  {
    id: id(),
    subscriberId: ref(() => subscriber.id).notNull(),
    /** The three columns below as one word, so that nobody subscribes to the same twice. */
    topic: text().notNull(),
    agencyId: ref(() => agency.id),
    level: oneOf(POST_LEVELS),
    selectionId: ref(() => selection.id),
    createdAt: instant().notNull(),
    /** Null until the owner of the address has agreed; nothing is sent before. */
    confirmedAt: instant(),
  },
  (t) => [
    uniqueIndex("subscription_once").on(t.subscriberId, t.topic),
    index("subscription_by_selection").on(t.selectionId, t.confirmedAt),
    index("subscription_by_agency").on(t.agencyId, t.confirmedAt),
    index("subscription_unconfirmed").on(t.confirmedAt, t.createdAt),
    check(
      "subscription_topic_check",
      sql`(${t.selectionId} is null) = (${t.agencyId} is not null or ${t.level} is not null)`,
    ),
  ],
);

/** News of a selection, and up to whom its letters are written. Subscribers are told by their ids. */
export const subscriptionNews = table(
  "subscription_news",
  {
    id: id(),
    selectionId: ref(() => selection.id).notNull(),
    kind: oneOf(NEWS_KINDS).notNull(),
    payload: json<Readonly<Record<string, string | Bilingual>>>().notNull(),
    createdAt: instant().notNull(),
    /** The id of the subscriber who was told last; empty before the first. */
    toldThrough: text().notNull().default(""),
    finishedAt: instant(),
    version: version(),
  },
  (t) => [index("subscription_news_to_tell").on(t.finishedAt, t.createdAt, t.id)],
);
