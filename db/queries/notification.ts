import {
  and,
  count,
  desc,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  ne,
  notInArray,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { builtOnce, type Value } from "#db/built-once";
import type { Reader } from "#db/client";
import { type MomentCursor, olderThan } from "#db/queries/cursor";
import { account } from "#db/schema/accounts";
import { agency } from "#db/schema/agency";
import { outbox } from "#db/schema/notification";

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

/** Letters with all that is told of them, whosever they are. */
export function letters(reader: Reader) {
  return reader
    .select(LETTER)
    .from(outbox)
    .leftJoin(account, eq(account.id, outbox.recipientId))
    .leftJoin(agency, eq(agency.id, outbox.agencyId));
}

/** A letter with everything that its text needs. */
export type Letter = Awaited<ReturnType<typeof letters>>[number];

/** What came back after it had been handed over. */
export const HAS_BOUNCED = eq(outbox.bounce, "BOUNCED");

/** Tried in vain at least once and not handed over, or handed over and reported as not arrived. */
const FAILED = or(
  and(isNull(outbox.deliveredAt), isNotNull(outbox.lastError)),
  isNotNull(outbox.bounce),
);

/** Letters by their ids, whosever they are: for reports of mail servers, which know no scope. */
export function lettersById(reader: Reader, ids: readonly string[]) {
  return letters(reader).where(inArray(outbox.id, [...ids]));
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
