import { and, asc, count, desc, eq, gt, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import type { Reader } from "#db/client";
import { CURRENT_SUBMISSION } from "#db/queries/submission";
import { account } from "#db/schema/accounts";
import { application, submission } from "#db/schema/application";
import { adminVerdict } from "#db/schema/verification";
import { type ApplicationState, SENT } from "#domain/application/life-cycle";
import type { AdminVerdict } from "#domain/verification/terms";

/** States in which an application is in the administrative check, or has gone through it. */
const CHECKED: readonly ApplicationState[] = SENT.filter((state) => state !== "WITHDRAWN");

/** Applications that were handed in for a post and not taken back by their people, by name. */
export function applicationsToConfirm(reader: Reader, postId: string) {
  return reader
    .select({
      applicationId: application.id,
      receiptNumber: application.receiptNumber,
      snapshot: submission.snapshot,
      accountName: account.name,
      locale: account.locale,
      sortName: application.sortName,
      state: application.state,
      version: application.version,
      proposal: adminVerdict.proposal,
      explanation: adminVerdict.explanation,
      proposedAt: adminVerdict.proposedAt,
      returnedAt: adminVerdict.returnedAt,
      returnReason: adminVerdict.returnReason,
      confirmedAt: adminVerdict.confirmedAt,
      verdictId: adminVerdict.id,
      verdictVersion: adminVerdict.version,
    })
    .from(application)
    .innerJoin(account, eq(account.id, application.applicantId))
    .leftJoin(submission, CURRENT_SUBMISSION)
    .leftJoin(adminVerdict, eq(adminVerdict.applicationId, application.id))
    .where(and(eq(application.postId, postId), inArray(application.state, [...CHECKED])))
    .orderBy(asc(application.sortName), asc(application.id));
}

/** Where an application stands between the first look and the confirmed verdict. */
export const QUEUE_PHASES = ["OPEN", "RETURNED", "ELIGIBLE", "NOT_ELIGIBLE", "CONFIRMED"] as const;
export type QueuePhase = (typeof QUEUE_PHASES)[number];

const PHASE = sql<QueuePhase>`case
  when ${adminVerdict.confirmedAt} is not null then 'CONFIRMED'
  when ${adminVerdict.returnedAt} is not null then 'RETURNED'
  when ${adminVerdict.proposal} is not null then ${adminVerdict.proposal}
  else 'OPEN' end`;

/** Head counts by post, phase and verdict. */
export function countQueue(
  reader: Reader,
  postIds: readonly string[],
): Promise<{ postId: string; phase: QueuePhase; proposal: AdminVerdict | null; count: number }[]> {
  if (postIds.length === 0) return Promise.resolve([]);
  const phase = PHASE.as("phase");
  return reader
    .select({ postId: application.postId, phase, proposal: adminVerdict.proposal, count: count() })
    .from(application)
    .leftJoin(adminVerdict, eq(adminVerdict.applicationId, application.id))
    .where(and(inArray(application.postId, [...postIds]), inArray(application.state, [...CHECKED])))
    .groupBy(application.postId, sql`phase`, adminVerdict.proposal);
}

export type QueueFilter = {
  readonly postIds: readonly string[];
  readonly phase: QueuePhase | null;
  /** The last application of the page before. */
  readonly after: { readonly sortName: string; readonly applicationId: string } | null;
};

/** One page of the queue by name; asks for one row more than `limit` to know whether more follow. */
export async function queuePage(reader: Reader, filter: QueueFilter, limit: number) {
  if (filter.postIds.length === 0) return [];
  return reader
    .select({
      applicationId: application.id,
      receiptNumber: application.receiptNumber,
      snapshot: submission.snapshot,
      accountName: account.name,
      sortName: application.sortName,
      postId: application.postId,
      submittedAt: application.submittedAt,
      phase: PHASE,
      proposal: adminVerdict.proposal,
    })
    .from(application)
    .innerJoin(account, eq(account.id, application.applicantId))
    .leftJoin(submission, CURRENT_SUBMISSION)
    .leftJoin(adminVerdict, eq(adminVerdict.applicationId, application.id))
    .where(
      and(
        inArray(application.postId, [...filter.postIds]),
        inArray(application.state, [...CHECKED]),
        filter.phase === null ? undefined : sql`${PHASE} = ${filter.phase}`,
        filter.after === null ? undefined : isAfter(filter.after),
      ),
    )
    .orderBy(asc(application.sortName), asc(application.id))
    .limit(limit + 1);
}

type Place = { readonly sortName: string; readonly applicationId: string };

function isAfter({ sortName, applicationId }: Place): SQL | undefined {
  return or(
    gt(application.sortName, sortName),
    and(eq(application.sortName, sortName), gt(application.id, applicationId)),
  );
}

function isBefore({ sortName, applicationId }: Place): SQL | undefined {
  return or(
    lt(application.sortName, sortName),
    and(eq(application.sortName, sortName), lt(application.id, applicationId)),
  );
}

/** The neighbours by name among the applications of the same post, and the place among them. */
export async function neighboursOf(reader: Reader, postId: string, place: Place) {
  const inPost = and(eq(application.postId, postId), inArray(application.state, [...CHECKED]));
  const [[next], [previous], [before], [all]] = await Promise.all([
    reader
      .select({ id: application.id })
      .from(application)
      .where(and(inPost, isAfter(place)))
      .orderBy(asc(application.sortName), asc(application.id))
      .limit(1),
    reader
      .select({ id: application.id })
      .from(application)
      .where(and(inPost, isBefore(place)))
      .orderBy(desc(application.sortName), desc(application.id))
      .limit(1),
    reader
      .select({ count: count() })
      .from(application)
      .where(and(inPost, isBefore(place))),
    reader.select({ count: count() }).from(application).where(inPost),
  ]);
  return {
    previousId: previous?.id ?? null,
    nextId: next?.id ?? null,
    number: (before?.count ?? 0) + 1,
    total: all?.count ?? 0,
  };
}
