import {
  id,
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
import { account } from "#db/schema/accounts";
import { application } from "#db/schema/application";
import { selectionPost } from "#db/schema/planning";
import { DECISION_STATES } from "#domain/decision/life-cycle";
import type { SignedLine } from "#domain/ranking/signed-line";

/** The plenary of a post: the ranking as it was signed, and how a tie at the cut was decided. */
export const signedRanking = table(
  "signed_ranking",
  {
    id: id(),
    postId: ref(() => selectionPost.id).notNull(),
    lines: json<readonly SignedLine[]>().notNull(),
    /** Reason of the panel's decision among equals; null when no tie had to be decided. */
    tieReason: text(),
    /** Why fewer than three go out (`shortlist-three`); null when there are three. */
    shortReason: text(),
    signedBy: ref(() => account.id).notNull(),
    signedAt: instant().notNull(),
  },
  (t) => [uniqueIndex("signed_ranking_once").on(t.postId)],
);

/** One of the three names of a post. */
export const shortlistEntry = table(
  "shortlist_entry",
  {
    id: id(),
    postId: ref(() => selectionPost.id).notNull(),
    applicationId: ref(() => application.id).notNull(),
    rank: integer().notNull(),
  },
  (t) => [uniqueIndex("shortlist_entry_once").on(t.postId, t.applicationId)],
);

/** What the appointing officer made of the three names of a post. */
export const decision = table(
  "decision",
  {
    id: id(),
    postId: ref(() => selectionPost.id).notNull(),
    state: oneOf(DECISION_STATES).notNull(),
    handedOverBy: ref(() => account.id).notNull(),
    handedOverAt: instant().notNull(),
    /** What the appointing officer has noted and not yet decided; for that officer alone. */
    draftApplicationId: ref(() => application.id),
    draftReason: text(),
    pickedApplicationId: ref(() => application.id),
    reason: text(),
    pickedBy: ref(() => account.id),
    pickedAt: instant(),
    publishedBy: ref(() => account.id),
    publishedAt: instant(),
    version: version(),
  },
  (t) => [uniqueIndex("decision_once").on(t.postId)],
);
