import { read } from "#db/client";
import { countApplications, listPostStages } from "#db/queries/board";
import { findPlan, listPosts } from "#db/queries/plan";
import { findSeat } from "#db/queries/scopes";
import { type Standing, standingOf } from "#domain/announcement/standing";
import { maySeeApplications } from "#domain/application/policy";
import type { Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import { mayWriteNotices } from "#domain/notification/policy";
import {
  type HeadCounts,
  headCounts,
  type Supply,
  stageReached,
  supplyOf,
} from "#domain/planning/board";
import { isOnRoad, NEXT_ACT, type SelectionState } from "#domain/planning/life-cycle";
import {
  knowsUnpublishedVerdicts,
  mayPlan,
  maySeeBoard,
  maySeePlan,
} from "#domain/planning/policy";
import { problemsFor } from "#domain/planning/road";
import type { StageKind } from "#domain/planning/terms";
import type { Citation } from "#domain/refusal";
import { APPLICANTS_MIN, LEAST_TO_GO_ON } from "#domain/regulation/extension";
import type { Law } from "#domain/regulation/law";
import { citationOf, latest } from "#domain/regulation/rule";
import { supervisorIn } from "#domain/regulation/supervisor";
import type { StageState } from "#domain/scoring/life-cycle";
import { countedApplicants, minApplicants, shortfallOf } from "#domain/verification/applicants-min";
import { type PublicStage, publicStages } from "#server/announcement/public-stages";
import { type CountedPost, suppliedPosts } from "#server/announcement/supplied-posts";
import type { Context } from "#server/context";
import { problemsOf, readPlan } from "#server/planning/plan-readiness";
import { lawOf } from "#server/regulation/law-of";

export type BoardPost = HeadCounts & {
  readonly id: string;
  readonly title: Bilingual;
  readonly unit: string;
  /** Whether this viewer may know the verdicts of the administrative check. */
  readonly showsVerdicts: boolean;
  readonly isCancelled: boolean;
  /** Null once the selection or the post is over. */
  readonly supply: Supply | null;
  /** The stage that the post has come to; null for outsiders and once all are published. */
  readonly stage: { readonly kind: StageKind; readonly state: StageState } | null;
};

export type BoardAlarm = {
  readonly postId: string;
  readonly title: Bilingual;
  /** Those of whom there are too few. */
  readonly applicants: number;
  readonly sent: number;
  readonly drafts: number;
  /** How many are needed of them. */
  readonly minimum: number;
  /** Applications are closed: the panel has to decide. */
  readonly isClosed: boolean;
  readonly citation: Citation | null;
};

export type BoardPage = {
  readonly id: string;
  readonly name: Bilingual;
  readonly slug: string;
  readonly state: SelectionState;
  readonly standing: Standing;
  readonly announcementNumber: string | null;
  readonly zone: Zone;
  readonly announcedOn: string | null;
  readonly lastDay: string | null;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly stages: readonly PublicStage[];
  readonly posts: readonly BoardPost[];
  readonly alarms: readonly BoardAlarm[];
  /** The fewest applicants of a post by the law of the selection. */
  readonly minimum: number;
  /** The name of the body that supervises the selection. */
  readonly supervisor: string;
  /** How much stands between the draft and its publication; null for who does not see the plan. */
  readonly blocking: number | null;
  readonly maySeePlan: boolean;
  readonly mayPlan: boolean;
  readonly mayWriteNotices: boolean;
  readonly maySeeApplications: boolean;
};

/**
 * How a selection stands, in states and head counts; null for who may not see it. Posts from which a
 * member is recused are left out.
 */
export async function loadBoard(ctx: Context, selectionId: string): Promise<BoardPage | null> {
  const plan = await findPlan(read(), selectionId);
  if (plan === null) return null;
  const scope = { agencyId: plan.agencyId, selectionId };
  if (!maySeeBoard(ctx.actor, scope)) return null;
  const planner = maySeePlan(ctx.actor, scope, plan.state);
  const insider = knowsUnpublishedVerdicts(ctx.actor, scope);
  const seat = await findSeat(read(), selectionId, ctx.actor.userId ?? "");
  const rows = (await listPosts(read(), selectionId)).filter(
    ({ id }) => !seat?.recusedPosts.includes(id),
  );
  const counts = await countApplications(read(), selectionId);
  const running = await listPostStages(read(), selectionId);
  const stages = (await publicStages([plan], ctx.now)).get(selectionId) ?? [];
  const law = await lawOf(read(), selectionId, ctx.now);
  const minimum = minApplicants(law);
  const whole =
    isOnRoad(plan.state) && planner ? await readPlan(read(), selectionId, ctx.now) : null;
  const hasOpened = plan.opensAt !== null && plan.opensAt <= ctx.now;
  const posts = rows.map((post): BoardPost => {
    const heads = headCounts(counts.filter(({ postId }) => postId === post.id));
    const own = running.filter(({ postId }) => postId === post.id);
    const current = stageReached(own);
    const checked = own.find(({ kind }) => kind === "ADMIN_CHECK")?.state === "PUBLISHED";
    const known = { sent: heads.sent, eligible: checked ? heads.eligible : heads.sent };
    return {
      ...heads,
      id: post.id,
      title: post.title,
      unit: post.unit,
      showsVerdicts: insider || checked,
      isCancelled: post.cancelledAt !== null,
      supply:
        plan.state === "RUNNING" && post.cancelledAt === null && hasOpened
          ? supplyOf(countedApplicants(known, law), minimum)
          : null,
      stage:
        current === null || !insider || post.cancelledAt !== null
          ? null
          : { kind: current.kind, state: current.state },
    };
  });
  const standing = standingOf(plan, ctx.now);
  const alarmed = insider && (standing === "OPEN" || standing === "IN_PROGRESS");
  const supplied = alarmed ? await suppliedPosts(read(), selectionId, ctx.now) : [];
  return {
    id: plan.id,
    name: plan.name,
    slug: plan.slug,
    state: plan.state,
    standing,
    announcementNumber: plan.announcementNumber,
    zone: plan.zone,
    announcedOn: plan.announcedOn,
    lastDay: plan.lastDay,
    opensAt: plan.opensAt?.toISOString() ?? null,
    closesAt: plan.closesAt?.toISOString() ?? null,
    stages,
    posts,
    minimum,
    supervisor: supervisorIn(law),
    alarms: posts.flatMap((post) => {
      const supply = supplied.find(({ id }) => id === post.id);
      return supply === undefined ? [] : alarmOf(post, supply, law);
    }),
    blocking:
      whole === null
        ? null
        : problemsFor(NEXT_ACT[plan.state] ?? "publish", problemsOf(whole, ctx.now)).filter(
            ({ effect }) => effect === "block",
          ).length,
    maySeePlan: planner,
    mayPlan: mayPlan(ctx.actor, scope),
    mayWriteNotices: mayWriteNotices(ctx.actor, scope),
    maySeeApplications: maySeeApplications(ctx.actor, scope),
  };
}

/**
 * Too few applicants: while one can apply by those who sent; afterwards, until the result of the check
 * is published, by those who count, or by the eligible where too few could be compared.
 */
function alarmOf(post: BoardPost, supply: CountedPost, law: Law): BoardAlarm[] {
  const { isClosed, check, sent, eligible, isCancelled } = supply;
  if (isCancelled || (isClosed && (check === null || check === "PUBLISHED"))) return [];
  const short = shortfallOf(supply, law);
  if (short === null) return [];
  const ofAll = short === "COUNT";
  return [
    {
      postId: post.id,
      title: post.title,
      applicants: ofAll ? countedApplicants(supply, law) : eligible,
      sent,
      drafts: post.drafts,
      minimum: ofAll ? minApplicants(law) : LEAST_TO_GO_ON,
      isClosed,
      citation: citationOf(latest(APPLICANTS_MIN)),
    },
  ];
}
