import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  notInArray,
  or,
  sql,
} from "drizzle-orm";
import type { Reader } from "#db/client";
import { POST_TITLE, SELECTION_NAME } from "#db/queries/names";
import { CURRENT_SUBMISSION } from "#db/queries/submission";
import { account } from "#db/schema/accounts";
import { application, submission } from "#db/schema/application";
import { selection, selectionPost } from "#db/schema/planning";
import {
  adminVerdict,
  clarification,
  verdictDispute,
  verifierCheck,
  verifierConflict,
} from "#db/schema/verification";

/** Whose queue, and the selections that it reaches. */
export type Reach = {
  readonly accountId: string;
  /** Agencies in whose selections the person verifies, and single selections beside them. */
  readonly agencyIds: readonly string[];
  readonly selectionIds: readonly string[];
  /** Selections in which the person applies. */
  readonly except: readonly string[];
  /** A question to an applicant whose time is over does not hold anything up. */
  readonly at: Date;
};

/**
 * What waits for one verifier, in this order: what they have begun, what is ready to be proposed,
 * what nobody has looked at, what one other has; last what cannot be completed before its applicant
 * has answered.
 */
export const QUEUE_STEPS = ["STARTED", "PROPOSE", "UNSEEN", "SECOND", "AWAITED"] as const;
export type QueueStep = (typeof QUEUE_STEPS)[number];

const isProposed = sql`(${adminVerdict.id} is not null and ${adminVerdict.returnedAt} is null)`;

/** Place in `QUEUE_STEPS`; null for what does not wait for this person. */
function stepOf({ accountId, at }: Reach) {
  const places = sql`(select count(*) from ${verifierCheck} where ${verifierCheck.applicationId} = ${application.id} and ${verifierCheck.place} is not null)`;
  const done = sql`(select count(*) from ${verifierCheck} where ${verifierCheck.applicationId} = ${application.id} and ${verifierCheck.place} is not null and ${verifierCheck.completedAt} is not null)`;
  const disputed = sql`(select count(*) from ${verdictDispute} where ${verdictDispute.applicationId} = ${application.id} and ${verdictDispute.decidedAt} is null)`;
  const begun = sql`exists (select 1 from ${verifierCheck} where ${verifierCheck.applicationId} = ${application.id} and ${verifierCheck.verifierId} = ${accountId} and ${verifierCheck.place} is not null and ${verifierCheck.completedAt} is null)`;
  const isOwn = sql`exists (select 1 from ${verifierCheck} where ${verifierCheck.applicationId} = ${application.id} and ${verifierCheck.verifierId} = ${accountId})`;
  const awaited = sql`exists (select 1 from ${clarification} where ${clarification.applicationId} = ${application.id} and ${isNull(clarification.answeredAt)} and ${gt(clarification.dueAt, at)})`;
  const unlessAwaited = (step: 0 | 2 | 3) =>
    sql`case when ${awaited} then 4 else ${sql.raw(`${step}`)} end`;
  return sql<number | null>`case
    when ${isProposed} then null
    when ${selection.verifiers} = 1 then ${unlessAwaited(2)}
    when ${begun} then ${unlessAwaited(0)}
    when ${done} >= ${selection.verifiers} and ${disputed} = 0 then 1
    when ${isOwn} or ${places} >= ${selection.verifiers} then null
    when ${places} = 0 then ${unlessAwaited(2)}
    else ${unlessAwaited(3)} end`;
}

function isOfReach({ agencyIds, selectionIds, except }: Reach) {
  return and(
    or(
      agencyIds.length === 0 ? undefined : inArray(selection.agencyId, [...agencyIds]),
      selectionIds.length === 0 ? undefined : inArray(selection.id, [...selectionIds]),
    ),
    except.length === 0 ? undefined : notInArray(selection.id, [...except]),
  );
}

function isWithin(reach: Reach) {
  const conflicted = sql`exists (select 1 from ${verifierConflict} where ${verifierConflict.applicationId} = ${application.id} and ${verifierConflict.accountId} = ${reach.accountId})`;
  // An extension opens a post again whose check had begun: nobody reads in it until it closes.
  const closed = sql`exists (select 1 from ${selectionPost} where ${selectionPost.id} = ${application.postId} and ${lte(selectionPost.closesAt, reach.at)})`;
  return and(
    eq(application.state, "UNDER_CHECK"),
    isOfReach(reach),
    closed,
    sql`not ${conflicted}`,
  );
}

/** Selections with posts that have closed and whose applications nobody has begun to check. */
export async function selectionsToStart(reader: Reader, reach: Reach) {
  if (reach.agencyIds.length + reach.selectionIds.length === 0) return [];
  return reader
    .select({
      selectionId: selection.id,
      selectionName: SELECTION_NAME,
      applications: count(),
    })
    .from(application)
    .innerJoin(selection, eq(selection.id, application.selectionId))
    .innerJoin(selectionPost, eq(selectionPost.id, application.postId))
    .where(
      and(
        isOfReach(reach),
        eq(application.state, "SUBMITTED"),
        eq(selection.state, "RUNNING"),
        isNull(selectionPost.cancelledAt),
        lte(selectionPost.closesAt, reach.at),
      ),
    )
    .groupBy(selection.id, selection.name, selection.nameEn)
    .orderBy(asc(selection.id));
}

/** A place in the queue: whatever follows has a higher step, a later name or a later id. */
export type QueuePlace = {
  readonly step: number;
  readonly sortName: string;
  readonly applicationId: string;
};

/** One page of somebody's queue; asks for one row more than `limit` to know whether more follow. */
export async function verifierQueue(
  reader: Reader,
  reach: Reach,
  after: QueuePlace | null,
  limit: number,
) {
  if (reach.agencyIds.length + reach.selectionIds.length === 0) return [];
  const step = stepOf(reach);
  const rows = await reader
    .select({
      applicationId: application.id,
      selectionId: selection.id,
      selectionName: SELECTION_NAME,
      postTitle: POST_TITLE,
      receiptNumber: application.receiptNumber,
      snapshot: submission.snapshot,
      accountName: account.name,
      sortName: application.sortName,
      step,
    })
    .from(application)
    .innerJoin(selection, eq(selection.id, application.selectionId))
    .innerJoin(selectionPost, eq(selectionPost.id, application.postId))
    .innerJoin(account, eq(account.id, application.applicantId))
    .leftJoin(submission, CURRENT_SUBMISSION)
    .leftJoin(adminVerdict, eq(adminVerdict.applicationId, application.id))
    .where(
      and(
        isWithin(reach),
        sql`${step} is not null`,
        after === null
          ? undefined
          : or(
              sql`${step} > ${after.step}`,
              and(
                sql`${step} = ${after.step}`,
                or(
                  gt(application.sortName, after.sortName),
                  and(
                    eq(application.sortName, after.sortName),
                    gt(application.id, after.applicationId),
                  ),
                ),
              ),
            ),
      ),
    )
    .orderBy(asc(step), asc(application.sortName), asc(application.id))
    .limit(limit);
  return rows.map((row) => ({ ...row, step: Number(row.step) }));
}

/** The last of the queue before a place; null at its head. */
export async function beforeInQueue(
  reader: Reader,
  reach: Reach,
  place: QueuePlace,
): Promise<{ applicationId: string; selectionId: string } | null> {
  if (reach.agencyIds.length + reach.selectionIds.length === 0) return null;
  const step = stepOf(reach);
  const [found] = await reader
    .select({ applicationId: application.id, selectionId: selection.id })
    .from(application)
    .innerJoin(selection, eq(selection.id, application.selectionId))
    .leftJoin(adminVerdict, eq(adminVerdict.applicationId, application.id))
    .where(
      and(
        isWithin(reach),
        or(
          sql`${step} < ${place.step}`,
          and(
            sql`${step} = ${place.step}`,
            or(
              lt(application.sortName, place.sortName),
              and(
                eq(application.sortName, place.sortName),
                lt(application.id, place.applicationId),
              ),
            ),
          ),
        ),
      ),
    )
    .orderBy(desc(step), desc(application.sortName), desc(application.id))
    .limit(1);
  return found ?? null;
}

/** How much waits for somebody by step, and how many checks they have completed. */
export async function countVerifierQueue(reader: Reader, reach: Reach) {
  if (reach.agencyIds.length + reach.selectionIds.length === 0) return { waiting: [], done: 0 };
  const step = stepOf(reach).as("step");
  const waiting = await reader
    .select({ step, count: count() })
    .from(application)
    .innerJoin(selection, eq(selection.id, application.selectionId))
    .leftJoin(adminVerdict, eq(adminVerdict.applicationId, application.id))
    .where(isWithin(reach))
    .groupBy(sql`step`);
  const [done] = await reader
    .select({ count: count() })
    .from(verifierCheck)
    .innerJoin(application, eq(application.id, verifierCheck.applicationId))
    .innerJoin(selection, eq(selection.id, application.selectionId))
    .where(
      and(
        isWithin(reach),
        eq(verifierCheck.verifierId, reach.accountId),
        isNotNull(verifierCheck.place),
        isNotNull(verifierCheck.completedAt),
      ),
    );
  return {
    waiting: waiting.flatMap((row) =>
      row.step === null ? [] : [{ step: Number(row.step), count: row.count }],
    ),
    done: done?.count ?? 0,
  };
}

/** Where one application stands in somebody's queue; null when it does not wait for them. */
export async function placeInQueue(
  reader: Reader,
  reach: Reach,
  applicationId: string,
): Promise<QueuePlace | null> {
  if (reach.agencyIds.length + reach.selectionIds.length === 0) return null;
  const [found] = await reader
    .select({ sortName: application.sortName, step: stepOf(reach) })
    .from(application)
    .innerJoin(selection, eq(selection.id, application.selectionId))
    .leftJoin(adminVerdict, eq(adminVerdict.applicationId, application.id))
    .where(and(isWithin(reach), eq(application.id, applicationId)));
  if (!found || found.step === null) return null;
  return { step: Number(found.step), sortName: found.sortName, applicationId };
}
