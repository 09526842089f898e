import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  ne,
  notInArray,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { builtOnce, type Value } from "#db/built-once";
import type { Reader, Transaction } from "#db/client";
import { type MomentCursor, olderThan } from "#db/queries/cursor";
import { account } from "#db/schema/accounts";
import { agency } from "#db/schema/agency";
import { outbox } from "#db/schema/notification";
import type { Bounce } from "#domain/notification/bounce";

/** The language in which each of these people is written to. */
export function localesOf(reader: Reader, accountIds: readonly string[]) {
  return reader
    .select({ id: account.id, locale: account.locale })
    .from(account)
    .where(inArray(account.id, [...accountIds]));
}

/** Few enough for the number of values that one statement may hold, on either engine. */
const BATCH = 500;

/** Adds rows, however many. */
export async function insertInBatches<Row>(
  rows: readonly Row[],
  insert: (some: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    await insert(rows.slice(start, start + BATCH));
  }
}

/** Adds letters to be sent, however many. */
export function insertMessages(
  tx: Transaction,
  messages: (typeof outbox.$inferInsert)[],
): Promise<void> {
  return insertInBatches(messages, (some) => tx.insert(outbox).values(some));
}

/** What has been tried as often as it is, in vain. */
const isParked = (mostAttempts: number) =>
  and(isNull(outbox.deliveredAt), gte(outbox.attempts, mostAttempts));

const LETTER = {
  id: outbox.id,
  kind: outbox.kind,
  locale: outbox.locale,
  payload: outbox.payload,
  createdAt: outbox.createdAt,
  attempts: outbox.attempts,
  nextAttemptAt: outbox.nextAttemptAt,
  claimedUntil: outbox.claimedUntil,
  deliveredAt: outbox.deliveredAt,
  lastError: outbox.lastError,
  sentTo: outbox.sentTo,
  bounce: outbox.bounce,
  bounceStatus: outbox.bounceStatus,
  bounceReason: outbox.bounceReason,
  recipientName: sql<string>`coalesce(${account.name}, ${outbox.addressee})`,
  recipientEmail: sql<string>`coalesce(${account.email}, ${outbox.address})`,
  /** Somebody without an account: whose address it is, is nobody else's business. */
  isOutside: sql<boolean>`${outbox.recipientId} is null`.mapWith(Boolean),
  agencyId: outbox.agencyId,
  agencyName: agency.name,
  zone: agency.zone,
  selectionId: outbox.selectionId,
} as const;

function letters(reader: Reader) {
  return reader
    .select(LETTER)
    .from(outbox)
    .leftJoin(account, eq(account.id, outbox.recipientId))
    .leftJoin(agency, eq(agency.id, outbox.agencyId));
}

/** A letter with everything that its text needs. */
export type Letter = Awaited<ReturnType<typeof letters>>[number];

/** Letters whose turn has come, oldest turn first. @param mostAttempts beyond which one is parked */
export function dueLetters(reader: Reader, now: Date, mostAttempts: number, limit: number) {
  return letters(reader)
    .where(
      and(
        isNull(outbox.deliveredAt),
        lte(outbox.nextAttemptAt, now),
        lt(outbox.attempts, mostAttempts),
      ),
    )
    .orderBy(asc(outbox.nextAttemptAt), asc(outbox.id))
    .limit(limit);
}

/** Takes a letter for as long as the lease runs; false when another node was first. */
export async function claimLetter(
  tx: Transaction,
  letter: Pick<Letter, "id" | "attempts">,
  leaseUntil: Date,
): Promise<boolean> {
  const claimed = await tx
    .update(outbox)
    .set({ attempts: letter.attempts + 1, nextAttemptAt: leaseUntil, claimedUntil: leaseUntil })
    .where(
      and(
        eq(outbox.id, letter.id),
        eq(outbox.attempts, letter.attempts),
        isNull(outbox.deliveredAt),
      ),
    )
    .returning({ id: outbox.id });
  return claimed.length > 0;
}

/** Notes how an attempt ended. */
export async function noteDelivery(
  tx: Transaction,
  id: string,
  outcome:
    | { deliveredAt: Date; sentTo: string; lastError: null }
    | { nextAttemptAt: Date; lastError: string },
): Promise<void> {
  await tx
    .update(outbox)
    .set({ ...outcome, claimedUntil: null })
    .where(eq(outbox.id, id));
}

/** What came back after it had been handed over. */
const HAS_BOUNCED = eq(outbox.bounce, "BOUNCED");

/**
 * Makes letters that have failed or come back due at once: one, or all of a notice. What is handed
 * over, in hand or due anyway stays as it is. A letter that was given up or came back begins to count
 * its attempts anew.
 * @returns the ids of those it made due
 */
export async function makeDue(
  tx: Transaction,
  which: { readonly letterId: string } | { readonly noticeId: string },
  mostAttempts: number,
  now: Date,
): Promise<string[]> {
  const made = await tx
    .update(outbox)
    .set({
      nextAttemptAt: now,
      attempts: sql`case when ${outbox.attempts} >= ${mostAttempts} or ${outbox.bounce} is not null then 0 else ${outbox.attempts} end`,
      deliveredAt: null,
      sentTo: null,
      bounce: null,
      bounceAt: null,
      bounceStatus: null,
      bounceReason: null,
    })
    .where(
      and(
        "letterId" in which ? eq(outbox.id, which.letterId) : eq(outbox.noticeId, which.noticeId),
        or(
          HAS_BOUNCED,
          and(
            isNull(outbox.deliveredAt),
            or(isNull(outbox.claimedUntil), lte(outbox.claimedUntil, now)),
            or(gt(outbox.nextAttemptAt, now), gte(outbox.attempts, mostAttempts)),
          ),
        ),
      ),
    )
    .returning({ id: outbox.id });
  return made.map(({ id }) => id);
}

/** Tried in vain at least once and not handed over, or handed over and reported as not arrived. */
const FAILED = or(
  and(isNull(outbox.deliveredAt), isNotNull(outbox.lastError)),
  isNotNull(outbox.bounce),
);

/** Letters by their ids, whosever they are: for reports of mail servers, which know no scope. */
export function lettersById(reader: Reader, ids: readonly string[]) {
  return letters(reader).where(inArray(outbox.id, [...ids]));
}

/** Notes what was reported of a letter; false when it bounced before, or was never handed over. */
export async function noteBounce(
  tx: Transaction,
  id: string,
  said: { bounce: Bounce; bounceAt: Date; bounceStatus: string; bounceReason: string },
): Promise<boolean> {
  const noted = await tx
    .update(outbox)
    .set(said)
    .where(
      and(
        eq(outbox.id, id),
        isNotNull(outbox.deliveredAt),
        or(isNull(outbox.bounce), eq(outbox.bounce, "DELAYED")),
      ),
    )
    .returning({ id: outbox.id });
  return noted.length > 0;
}

const lastLetter = builtOnce("last_letter", (reader, value: Value<"accountId">) =>
  reader
    .select({ address: account.email, bounce: outbox.bounce, bounceAt: outbox.bounceAt })
    .from(outbox)
    .innerJoin(account, and(eq(account.id, outbox.recipientId), eq(account.email, outbox.sentTo)))
    .where(and(eq(outbox.recipientId, value("accountId")), isNotNull(outbox.deliveredAt)))
    .orderBy(desc(outbox.deliveredAt), desc(outbox.id))
    .limit(1),
);

/** The last letter handed over for the address that a person has now; null if there is none. */
export async function lastLetterTo(reader: Reader, accountId: string) {
  const [found] = await lastLetter(reader, { accountId });
  return found ?? null;
}

/**
 * Letters, newest first, of some agencies and, if asked, of none; a page of them.
 * @param after the last letter of the page before
 */
export function listLetters(
  reader: Reader,
  scope: Scope & { readonly onlyFailed?: boolean },
  after: MomentCursor | null,
  limit: number,
) {
  return letters(reader)
    .where(
      and(
        inScope(scope),
        scope.onlyFailed ? FAILED : undefined,
        olderThan(outbox.createdAt, outbox.id, after),
      ),
    )
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(limit);
}

/**
 * Letters to one person, newest first, whether or not they were handed over; a page of them.
 * @param without kinds to be left out
 * @param after the last letter of the page before
 */
export function lettersTo(
  reader: Reader,
  accountId: string,
  without: readonly string[],
  after: MomentCursor | null,
  limit: number,
) {
  return letters(reader)
    .where(
      and(
        eq(outbox.recipientId, accountId),
        notInArray(outbox.kind, [...without]),
        olderThan(outbox.createdAt, outbox.id, after),
      ),
    )
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(limit);
}

/** One letter within a scope; null if there is none. */
export async function findLetter(reader: Reader, scope: Scope, id: string) {
  const [found] = await letters(reader).where(and(inScope(scope), eq(outbox.id, id)));
  return found ?? null;
}

/** How many letters of a scope were handed over, came back, have failed so far, and are given up. */
export async function countLetters(reader: Reader, scope: Scope, mostAttempts: number) {
  const [found] = await reader
    .select({
      all: count(),
      ...howFar(mostAttempts),
      failed: sql<number>`sum(case when ${FAILED} then 1 else 0 end)`.mapWith(Number),
    })
    .from(outbox)
    .where(inScope(scope));
  return {
    all: found?.all ?? 0,
    delivered: found?.delivered ?? 0,
    bounced: found?.bounced ?? 0,
    failed: found?.failed ?? 0,
    parked: found?.parked ?? 0,
  };
}

/** Counts of letters: handed over and not come back, come back, given up. */
export function howFar(mostAttempts: number) {
  const sum = (condition: SQL | undefined) =>
    sql<number>`sum(case when ${condition} then 1 else 0 end)`.mapWith(Number);
  return {
    delivered: sum(
      and(isNotNull(outbox.deliveredAt), or(isNull(outbox.bounce), ne(outbox.bounce, "BOUNCED"))),
    ),
    bounced: sum(HAS_BOUNCED),
    parked: sum(isParked(mostAttempts)),
  };
}

/** Letters of agencies, of none, and those to applicants of selections that one is secretariat of. */
type Scope = {
  readonly agencyIds: readonly string[];
  readonly withoutAgency: boolean;
  readonly secretariatOf?: readonly {
    readonly agencyId: string;
    /** Null for all selections of the agency. */
    readonly selectionId: string | null;
  }[];
  /** Selections that one is no secretariat of, being an applicant there. */
  readonly applyingIn?: readonly string[];
};

function inScope({ agencyIds, withoutAgency, secretariatOf = [], applyingIn = [] }: Scope) {
  return or(
    inArray(outbox.agencyId, [...agencyIds]),
    withoutAgency ? isNull(outbox.agencyId) : undefined,
    ...secretariatOf.map(({ agencyId, selectionId }) =>
      and(
        eq(outbox.agencyId, agencyId),
        selectionId === null ? isNotNull(outbox.selectionId) : eq(outbox.selectionId, selectionId),
        notInArray(outbox.selectionId, [...applyingIn]),
      ),
    ),
  );
}
