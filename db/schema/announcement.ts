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
import { account } from "#db/schema/accounts";
import { paper } from "#db/schema/paper";
import { panelMember, selection, selectionPost } from "#db/schema/planning";
import {
  AMENDABLE_PARTS,
  AMENDMENT_STATES,
  type AmendedValues,
} from "#domain/announcement/amendment";
import { FEW_WAYS } from "#domain/announcement/few-applicants";
import { SEAT_PARTS, type Successor } from "#domain/planning/panel-change";

/** More days to apply for posts with too few applicants: one act, announced under its own number. */
export const extension = table(
  "extension",
  {
    id: id(),
    selectionId: ref(() => selection.id).notNull(),
    announcementNumber: text().notNull(),
    /** Read by the public. */
    reason: text().notNull(),
    reasonEn: text().notNull().default(""),
    /** The decision of the panel, and the notice to the supervisor; null where none was sent. */
    decisionId: ref(() => paper.id).notNull(),
    noticeId: ref(() => paper.id),
    extendedBy: ref(() => account.id).notNull(),
    extendedAt: instant().notNull(),
  },
  (t) => [index("extension_by_selection").on(t.selectionId, t.extendedAt)],
);

/** A post that an extension reopened or kept open. */
export const extensionPost = table(
  "extension_post",
  {
    id: id(),
    extensionId: ref(() => extension.id).notNull(),
    postId: ref(() => selectionPost.id).notNull(),
    /** The first, second … of this post. */
    sequence: integer().notNull(),
    /** Plain dates. */
    oldLastDay: text().notNull(),
    firstOpenDay: text().notNull(),
    newLastDay: text().notNull(),
    /** Applicants that counted when it was decided. */
    counted: integer().notNull(),
  },
  (t) => [
    uniqueIndex("extension_post_sequence").on(t.postId, t.sequence),
    index("extension_post_by_extension").on(t.extensionId),
    check("extension_post_days_check", sql`${t.firstOpenDay} <= ${t.newLastDay}`),
  ],
);

/** A numbered change of what was announced: proposed by one person, approved by another. */
export const amendment = table(
  "amendment",
  {
    id: id(),
    selectionId: ref(() => selection.id).notNull(),
    state: oneOf(AMENDMENT_STATES).notNull(),
    /** The first, second … of the selection, and its announcement; null until approved. */
    sequence: integer(),
    announcementNumber: text(),
    part: oneOf(AMENDABLE_PARTS).notNull(),
    /** The stage or requirement that changes; null where the part is one of the whole selection. */
    subjectId: text(),
    before: json<AmendedValues>().notNull(),
    after: json<AmendedValues>().notNull(),
    /** Read by the public. */
    reason: text().notNull(),
    reasonEn: text().notNull().default(""),
    basisId: ref(() => paper.id),
    proposedBy: ref(() => account.id).notNull(),
    proposedAt: instant().notNull(),
    decidedBy: ref(() => account.id),
    decidedAt: instant(),
    /** Why it was sent back; for the office alone. */
    decisionNote: text(),
    version: version(),
  },
  (t) => [
    uniqueIndex("amendment_sequence").on(t.selectionId, t.sequence),
    index("amendment_by_selection").on(t.selectionId, t.proposedAt),
  ],
);

/** The end of one post, or of a whole selection, before its time. */
export const cancellation = table(
  "cancellation",
  {
    id: id(),
    selectionId: ref(() => selection.id).notNull(),
    /** Null where the whole selection ends. */
    postId: ref(() => selectionPost.id),
    announcementNumber: text().notNull(),
    /** Read by the public. */
    reason: text().notNull(),
    reasonEn: text().notNull().default(""),
    decisionId: ref(() => paper.id).notNull(),
    cancelledBy: ref(() => account.id).notNull(),
    cancelledAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("cancellation_of_post").on(t.postId),
    index("cancellation_by_selection").on(t.selectionId, t.cancelledAt),
  ],
);

/**
 * What the panel decides about a post whose applicants stay too few. A later row replaces an earlier
 * one, and an extension all before it.
 */
export const fewDecision = table(
  "few_decision",
  {
    id: id(),
    selectionId: ref(() => selection.id).notNull(),
    postId: ref(() => selectionPost.id).notNull(),
    /** Counted from 1 for the post. */
    number: integer().notNull(),
    way: oneOf(FEW_WAYS).notNull(),
    /** With how many eligible applicants; null unless the post goes on. */
    goesOnWith: integer(),
    /** Applicants that counted, and extensions the post had had, when it was decided. */
    counted: integer().notNull(),
    extensions: integer().notNull(),
    /** Read by the public, once the result of the check is. */
    reason: text().notNull(),
    reasonEn: text().notNull().default(""),
    decisionId: ref(() => paper.id).notNull(),
    decidedBy: ref(() => account.id).notNull(),
    decidedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("few_decision_number").on(t.postId, t.number),
    index("few_decision_by_selection").on(t.selectionId, t.decidedAt),
    check(
      "few_decision_goes_on_check",
      sql`(${t.way} = 'GO_ON') = (${t.goesOnWith} is not null) and (${t.goesOnWith} is null or ${t.goesOnWith} >= 2)`,
    ),
  ],
);

/** The letter in which the supervisor answers a panel that asked about too few applicants. */
export const fewAdvice = table(
  "few_advice",
  {
    id: id(),
    fewDecisionId: ref(() => fewDecision.id).notNull(),
    paperId: ref(() => paper.id).notNull(),
    recordedBy: ref(() => account.id).notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [uniqueIndex("few_advice_once").on(t.fewDecisionId)],
);

/** A change of the panel after the announcement: proposed by one person, approved by another. */
export const panelChange = table(
  "panel_change",
  {
    id: id(),
    selectionId: ref(() => selection.id).notNull(),
    state: oneOf(AMENDMENT_STATES).notNull(),
    announcementNumber: text(),
    /** A plain day: from when on the seat is given up. Access ends when the change is published. */
    leftOn: text().notNull(),
    successor: json<Successor>(),
    /** The seat of the chair afterwards; null where the successor takes the chair. */
    chairId: ref(() => panelMember.id),
    /** Read by the public. */
    reason: text().notNull(),
    reasonEn: text().notNull().default(""),
    decreeId: ref(() => paper.id).notNull(),
    proposedBy: ref(() => account.id).notNull(),
    proposedAt: instant().notNull(),
    decidedBy: ref(() => account.id),
    decidedAt: instant(),
    /** Why it was sent back; for the office alone. */
    decisionNote: text(),
    version: version(),
  },
  (t) => [index("panel_change_by_selection").on(t.selectionId, t.proposedAt)],
);

/** What a seat does in a change of the panel: its history, with the decree of the change. */
export const panelChangeSeat = table(
  "panel_change_seat",
  {
    id: id(),
    changeId: ref(() => panelChange.id).notNull(),
    memberId: ref(() => panelMember.id).notNull(),
    part: oneOf(SEAT_PARTS).notNull(),
  },
  (t) => [
    uniqueIndex("panel_change_seat_once").on(t.changeId, t.memberId, t.part),
    index("panel_change_seat_by_member").on(t.memberId),
  ],
);
