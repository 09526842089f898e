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
import { agency } from "#db/schema/agency";
import { application } from "#db/schema/application";
import { selection, selectionPost } from "#db/schema/planning";
import { LOCALES } from "#domain/locale";
import { BOUNCES } from "#domain/notification/bounce";
import { NOTICE_GROUPS, NOTICE_STATES } from "#domain/notification/notice";

/** What the secretariat writes to a group of applicants of one selection. */
export const notice = table(
  "notice",
  {
    id: id(),
    selectionId: ref(() => selection.id).notNull(),
    audience: oneOf(NOTICE_GROUPS).notNull(),
    /** Null for the applicants of all posts. */
    postId: ref(() => selectionPost.id),
    subject: text().notNull(),
    subjectEn: text().notNull(),
    body: text().notNull(),
    bodyEn: text().notNull(),
    state: oneOf(NOTICE_STATES).notNull(),
    writtenBy: ref(() => account.id).notNull(),
    writtenAt: instant().notNull(),
    sentBy: ref(() => account.id),
    sentAt: instant(),
    version: version(),
  },
  (t) => [
    index("notice_by_selection").on(t.selectionId, t.state, t.writtenAt),
    check(
      "notice_sent_check",
      sql`(${t.state} = 'SENT') = (${t.sentAt} is not null) and (${t.sentAt} is null) = (${t.sentBy} is null)`,
    ),
  ],
);

/** The applications that a notice was about when it was sent: its owners read it there. */
export const noticeApplication = table(
  "notice_application",
  {
    id: id(),
    noticeId: ref(() => notice.id).notNull(),
    applicationId: ref(() => application.id).notNull(),
  },
  (t) => [
    uniqueIndex("notice_application_once").on(t.noticeId, t.applicationId),
    index("notice_application_by_application").on(t.applicationId),
  ],
);

/** What the outside world is still to be told, written in the transaction that made it true. */
export const outbox = table(
  "outbox",
  {
    id: id(),
    createdAt: instant().notNull(),
    /** Which letter: a key of the notification texts. */
    kind: text().notNull(),
    /** Null for somebody without an account, whose address and form of address then stand here. */
    recipientId: ref(() => account.id),
    address: text(),
    addressee: text(),
    locale: oneOf(LOCALES).notNull(),
    /** Facts that the letter names. A one-time link is the only secret, and it ends when used. */
    payload: json<Record<string, string>>().notNull(),
    agencyId: ref(() => agency.id),
    /** The selection whose applicants it is for; null for letters to anybody else. */
    selectionId: ref(() => selection.id),
    /** The notice that it carries to its recipient, who gets no second one of it. */
    noticeId: ref(() => notice.id),
    attempts: integer().notNull().default(0),
    nextAttemptAt: instant().notNull(),
    /** Until when a server has it in hand; null while none has. */
    claimedUntil: instant(),
    deliveredAt: instant(),
    lastError: text(),
    /** The address it was handed over for: that of its recipient may change later. */
    sentTo: text(),
    /** What a mail server reported after it had taken the letter; null while none has. */
    bounce: oneOf(BOUNCES),
    bounceAt: instant(),
    /** An enhanced status code such as 5.1.1 (RFC 3463). */
    bounceStatus: text(),
    bounceReason: text(),
  },
  (t) => [
    index("outbox_due").on(t.deliveredAt, t.nextAttemptAt),
    index("outbox_by_time").on(t.createdAt, t.id),
    index("outbox_by_recipient").on(t.recipientId, t.deliveredAt),
    uniqueIndex("outbox_notice_once").on(t.noticeId, t.recipientId),
    check(
      "outbox_recipient_check",
      sql`(${t.recipientId} is null) = (${t.address} is not null and ${t.addressee} is not null)`,
    ),
    check("outbox_notice_check", sql`${t.noticeId} is null or ${t.selectionId} is not null`),
    check("outbox_sent_check", sql`(${t.deliveredAt} is null) = (${t.sentTo} is null)`),
    check(
      "outbox_bounced_check",
      sql`(${t.bounce} is null) = (${t.bounceAt} is null) and (${t.bounce} is null) = (${t.bounceStatus} is null) and (${t.bounce} is null) = (${t.bounceReason} is null) and (${t.bounce} is null or ${t.deliveredAt} is not null)`,
    ),
  ],
);
