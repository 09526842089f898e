import { read } from "#db/client";
import {
  findNotice,
  letterCounts,
  lettersOfNotice,
  listNotices,
  noticesAbout,
} from "#db/queries/applicant-notices";
import { findApplication } from "#db/queries/application";
import { postsOfSelection } from "#db/queries/application-lists";
import { namesOf } from "#db/queries/names";
import { findSeat, findSelectionScope } from "#db/queries/scopes";
import { owns } from "#domain/application/policy";
import type { Zone } from "#domain/calendar";
import { type Bilingual, LOCALES, type Locale } from "#domain/locale";
import {
  isInGroup,
  NOTICE_GROUPS,
  type NoticeGroup,
  type NoticeState,
} from "#domain/notification/notice";
import { mayReadNotices, mayWriteNotices } from "#domain/notification/policy";
import {
  failureOf,
  isResendable,
  type LetterState,
  letterState,
  MOST_ATTEMPTS,
} from "#domain/notification/retry";
import type { Context } from "#server/context";
import { noticePayload } from "#server/notification/notice-letter";
import {
  applicantsToTell,
  type Recipient,
  recipientsIn,
} from "#server/notification/notice-recipients";
import { renderLetter } from "#server/notification/render-letter";
import { factsIn } from "#server/outbox";

/** How far the letters of a notice got. */
export type LetterCounts = {
  readonly all: number;
  /** Handed over and not come back. */
  readonly delivered: number;
  readonly bounced: number;
  /** Given up after all attempts. */
  readonly parked: number;
};

const NONE: LetterCounts = { all: 0, delivered: 0, bounced: 0, parked: 0 };

export type NoticeList = {
  readonly selectionName: Bilingual;
  readonly zone: Zone;
  readonly mayWrite: boolean;
  readonly rows: readonly {
    readonly noticeId: string;
    readonly subject: Bilingual;
    readonly audience: NoticeGroup;
    readonly postTitle: Bilingual | null;
    readonly state: NoticeState;
    readonly writtenAt: string;
    readonly sentAt: string | null;
    /** Null for the chair: whom it reached is the secretariat's business. */
    readonly counts: LetterCounts | null;
  }[];
};

/**
 * Notices to the applicants of a selection, newest first; for the chair without drafts and without
 * those to applicants of a post from which the chair is recused. Null for others.
 */
export async function loadNoticeList(
  ctx: Context,
  selectionId: string,
): Promise<NoticeList | null> {
  const scope = await findSelectionScope(read(), selectionId);
  if (scope === null || !mayReadNotices(ctx.actor, scope)) return null;
  const mayWrite = mayWriteNotices(ctx.actor, scope);
  const found = await listNotices(read(), selectionId, mayWrite ? ["DRAFT", "SENT"] : ["SENT"]);
  const hidden = mayWrite ? [] : await recusedPosts(ctx, selectionId);
  const notices = found.filter(({ postId }) => postId === null || !hidden.includes(postId));
  const ids = mayWrite ? notices.map(({ noticeId }) => noticeId) : [];
  const counts = ids.length === 0 ? [] : await letterCounts(read(), ids, MOST_ATTEMPTS);
  return {
    selectionName: scope.selectionName,
    zone: scope.zone,
    mayWrite,
    rows: notices.map(({ noticeId, subject, audience, postTitle, state, writtenAt, sentAt }) => ({
      noticeId,
      subject,
      audience,
      postTitle,
      state,
      writtenAt: writtenAt.toISOString(),
      sentAt: sentAt?.toISOString() ?? null,
      counts: mayWrite ? countsIn(counts, noticeId) : null,
    })),
  };
}

/** The posts of which a member of the panel is to see nothing. */
async function recusedPosts(ctx: Context, selectionId: string): Promise<readonly string[]> {
  const seat = await findSeat(read(), selectionId, ctx.actor.userId ?? "");
  return seat?.recusedPosts ?? [];
}

function countsIn(
  counts: readonly (LetterCounts & { readonly noticeId: string | null })[],
  noticeId: string,
): LetterCounts {
  const found = counts.find((each) => each.noticeId === noticeId);
  if (found === undefined) return NONE;
  const { all, delivered, bounced, parked } = found;
  return { all, delivered, bounced, parked };
}

export type NoticeForm = {
  readonly selectionName: Bilingual;
  readonly posts: readonly { readonly id: string; readonly title: Bilingual }[];
  /** With how many applications each would reach if it went to all posts now. */
  readonly groups: readonly { readonly group: NoticeGroup; readonly count: number }[];
  /** What a draft says so far; null for a new one. */
  readonly draft: {
    readonly version: number;
    readonly values: Readonly<Record<string, string>>;
  } | null;
};

/** What a notice is written with; null for whoever may not, and for a draft that is none. */
export async function loadNoticeForm(
  ctx: Context,
  selectionId: string,
  noticeId: string | null = null,
): Promise<NoticeForm | null> {
  const scope = await findSelectionScope(read(), selectionId);
  if (scope === null || !mayWriteNotices(ctx.actor, scope)) return null;
  const notice = noticeId === null ? null : await findNotice(read(), noticeId);
  if (noticeId !== null && (notice?.selectionId !== selectionId || notice.state !== "DRAFT")) {
    return null;
  }
  const applicants = await applicantsToTell(read(), selectionId, ctx.now);
  return {
    selectionName: scope.selectionName,
    posts: await postsOfSelection(read(), selectionId),
    groups: NOTICE_GROUPS.map((group) => ({
      group,
      count: applicants.filter(({ visible }) => isInGroup(group, visible)).length,
    })),
    draft: notice && {
      version: notice.version,
      values: {
        audience: notice.audience,
        postId: notice.postId ?? "",
        subject: notice.subject.id,
        subjectEn: notice.subject.en,
        body: notice.body.id,
        bodyEn: notice.body.en,
      },
    },
  };
}

export type NoticeLetter = {
  readonly letterId: string;
  readonly name: string;
  readonly email: string;
  readonly state: LetterState;
  readonly attempts: number;
  readonly nextAttemptAt: string;
  readonly deliveredAt: string | null;
  readonly lastError: string | null;
};

export type NoticePage = {
  readonly noticeId: string;
  readonly selectionId: string;
  readonly selectionName: Bilingual;
  readonly agencyName: string;
  readonly zone: Zone;
  readonly state: NoticeState;
  readonly audience: NoticeGroup;
  readonly postTitle: Bilingual | null;
  readonly version: number;
  readonly mayWrite: boolean;
  readonly writer: string;
  readonly writtenAt: string;
  readonly sender: string | null;
  readonly sentAt: string | null;
  /** As a recipient gets it, in each language. */
  readonly letters: readonly {
    readonly locale: Locale;
    readonly subject: string;
    readonly body: string;
  }[];
  /** Of a draft, for who may send it: whom it would reach now. */
  readonly toSend: {
    readonly people: readonly Recipient[];
    readonly seen: string;
  } | null;
  /** Of what was sent, for who sent it: whom it reached and whom it did not, these first. */
  readonly sent: {
    readonly counts: LetterCounts;
    readonly rows: readonly NoticeLetter[];
    /** How many have failed and can be made due at once. */
    readonly resendable: number;
  } | null;
};

/** A notice with how it looks and whom it reaches; for the chair without names. Null for others. */
export async function loadNotice(ctx: Context, noticeId: string): Promise<NoticePage | null> {
  const notice = await findNotice(read(), noticeId);
  if (notice === null || !mayReadNotices(ctx.actor, notice)) return null;
  const mayWrite = mayWriteNotices(ctx.actor, notice);
  const { selectionId, postId, writtenBy, sentBy } = notice;
  if (notice.state !== "SENT" && (!mayWrite || notice.state === "DISCARDED")) return null;
  if (!mayWrite && postId !== null && (await recusedPosts(ctx, selectionId)).includes(postId)) {
    return null;
  }
  const names = await namesOf(read(), sentBy === null ? [writtenBy] : [writtenBy, sentBy]);
  const recipients =
    notice.state === "DRAFT"
      ? recipientsIn(await applicantsToTell(read(), selectionId, ctx.now), notice)
      : null;
  const sent =
    notice.state === "SENT" && mayWrite
      ? sentLetters(await lettersOfNotice(read(), noticeId), ctx.now)
      : null;
  const reader = recipients?.people[0]?.name ?? sent?.rows[0]?.name ?? ctx.actor.name;
  return {
    noticeId,
    selectionId,
    selectionName: notice.selectionName,
    agencyName: notice.agencyName,
    zone: notice.zone,
    state: notice.state,
    audience: notice.audience,
    postTitle: notice.postTitle,
    version: notice.version,
    mayWrite,
    writer: names.get(writtenBy) ?? "",
    writtenAt: notice.writtenAt.toISOString(),
    sender: sentBy === null ? null : (names.get(sentBy) ?? ""),
    sentAt: notice.sentAt?.toISOString() ?? null,
    letters: LOCALES.map((locale) => ({
      locale,
      ...textOf({ ...notice, recipientName: reader }, locale),
    })),
    toSend: recipients && { people: recipients.people, seen: recipients.seen },
    sent: sent && {
      ...sent,
      counts: countsIn(await letterCounts(read(), [noticeId], MOST_ATTEMPTS), noticeId),
    },
  };
}

type Rendered = Parameters<typeof noticePayload>[0] & {
  readonly recipientName: string;
  readonly agencyName: string;
  readonly zone: Zone;
};

function textOf(notice: Rendered, locale: Locale) {
  const payload = factsIn(locale, noticePayload(notice));
  const { subject, body } = renderLetter({ ...notice, kind: "notice.sent", locale, payload });
  return { subject, body };
}

function sentLetters(letters: Awaited<ReturnType<typeof lettersOfNotice>>, now: Date) {
  const byName = new Intl.Collator("id");
  const arrived = (letter: (typeof letters)[number]) =>
    letterState(letter) === "delivered" ? 1 : 0;
  return {
    resendable: letters.filter((letter) => isResendable(letter, now)).length,
    rows: letters
      .toSorted((a, b) => arrived(a) - arrived(b) || byName.compare(a.name, b.name))
      .map((letter) => ({
        letterId: letter.letterId,
        name: letter.name,
        email: letter.email,
        attempts: letter.attempts,
        lastError: failureOf(letter),
        state: letterState(letter),
        nextAttemptAt: letter.nextAttemptAt.toISOString(),
        deliveredAt: letter.deliveredAt?.toISOString() ?? null,
      })),
  };
}

export type OwnNotice = {
  readonly noticeId: string;
  readonly subject: Bilingual;
  readonly body: Bilingual;
  readonly sentAt: string;
};

/** What the secretariat has written about one's own application, the youngest first. */
export async function loadOwnNotices(ctx: Context, applicationId: string): Promise<OwnNotice[]> {
  const application = await findApplication(read(), applicationId);
  if (application === null || !owns(ctx.actor, application)) return [];
  const notices = await noticesAbout(read(), applicationId);
  return notices.flatMap(({ sentAt, ...notice }) =>
    sentAt === null ? [] : [{ ...notice, sentAt: sentAt.toISOString() }],
  );
}
