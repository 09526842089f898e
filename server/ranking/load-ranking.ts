import { read } from "#db/client";
import { findDecision } from "#db/queries/decision";
import { countUnansweredOfPost } from "#db/queries/objection";
import {
  entrantsOf,
  findSignedRanking,
  rankingPlanOf,
  scoredStagesOf,
  shortlistedIds,
} from "#db/queries/ranking";
import { publishedStages } from "#db/queries/results";
import { findPostScope } from "#db/queries/scopes";
import { panelForPost } from "#db/queries/scoring-stages";
import type { ApplicationState } from "#domain/application/life-cycle";
import { dayOf, type Zone } from "#domain/calendar";
import type { DecisionState } from "#domain/decision/life-cycle";
import type { Bilingual } from "#domain/locale";
import type { PublicationMode, StageKind } from "#domain/planning/terms";
import { type RankingState, rankingState } from "#domain/ranking/life-cycle";
import { maySeeRanking } from "#domain/ranking/policy";
import { byName, SHORTLIST } from "#domain/ranking/post-ranking";
import { cutOf, rankTotals } from "#domain/ranking/tie";
import type { Citation } from "#domain/refusal";
import { findingsOf } from "#domain/regulation/evaluate";
import type { BknStep } from "#domain/regulation/reporting";
import { supervisorIn } from "#domain/regulation/supervisor";
import { presides } from "#domain/scoring/policy";
import {
  flowTrace,
  integrityTrace,
  missingSteps,
  recommendationTrace,
} from "#domain/supervision/flow";
import { maySeeTrackRecord } from "#domain/supervision/track-record";
import { objectionEnds } from "#domain/verification/objection";
import type { Context } from "#server/context";
import { computedRanking, isDecided } from "#server/ranking/post-at-work";
import { supervisedPost } from "#server/ranking/supervised-post";
import { lawOf } from "#server/regulation/law-of";
import { lateConflictOf } from "#server/scoring/late-conflicts";

/** A line of the table. Values in hundredths; by stage id where there is one per component. */
export type RankingRowOfPost = {
  readonly applicationId: string;
  readonly name: string;
  readonly candidateCode: string;
  readonly rank: number;
  readonly shared: boolean;
  readonly total: number;
  /** Down to the next total below; null in the last line. */
  readonly gap: number | null;
  readonly components: Readonly<Record<string, number>>;
  readonly weighted: Readonly<Record<string, number>>;
  /** `in` and `out` once that is certain, `contested` among equals at the cut. */
  readonly place: "in" | "out" | "contested";
  readonly state: ApplicationState;
};

export type RankingPage = {
  readonly selectionId: string;
  readonly selectionName: Bilingual;
  readonly slug: string;
  readonly zone: Zone;
  readonly postId: string;
  readonly postTitle: Bilingual;
  readonly announcementNumber: string | null;
  readonly publicationMode: PublicationMode;
  readonly tieCriterion: string | null;
  readonly state: RankingState;
  /** The components that are decided, in the plan's order; the others only by name. */
  readonly components: readonly {
    readonly stageId: string;
    readonly kind: StageKind;
    /** Whole percent, or hundredths of one where the plan has them. */
    readonly weight: number;
    readonly published: boolean;
  }[];
  readonly waiting: readonly StageKind[];
  readonly rows: readonly RankingRowOfPost[];
  /** Still in, but without a value of a decided component: not ranked. */
  readonly unranked: readonly { readonly name: string; readonly candidateCode: string }[];
  readonly places: number;
  /** What signing has to name. */
  readonly seen: string;
  readonly signed: {
    readonly at: string;
    readonly by: string;
    readonly tieReason: string | null;
    readonly shortReason: string | null;
  } | null;
  readonly decision: DecisionState | null;
  /**
   * Objections without a decision, which hold the signing, and until when more may come, which does
   * not. Null once it is signed.
   */
  readonly objections: { readonly unanswered: number; readonly endsAt: string | null } | null;
  /** What rules miss for the next act without standing in its way, for whoever is to do it. */
  readonly notes: readonly RuleNote[];
  readonly maySign: boolean;
  readonly mayHandOver: boolean;
  /** The choice that waits for publication, for whoever presides; null otherwise. */
  readonly toPublish: { readonly name: string; readonly version: number } | null;
};

export type RuleNote =
  | {
      readonly ruleId: "report-bkn-flow";
      readonly missing: readonly BknStep[];
      readonly citation: Citation | null;
    }
  | {
      readonly ruleId: "shortlist-after-supervisor";
      /** The name of the body that supervises the selection. */
      readonly supervisor: string;
      readonly citation: Citation | null;
    }
  | {
      readonly ruleId: "record-integrity" | "coi-late";
      readonly citation: Citation | null;
    };

/**
 * The ranking of a post: for members who are not recused, and for the secretariat once it is
 * signed; null for everybody else. Of a stage that is not decided nothing is in it but its name.
 */
export async function loadRanking(ctx: Context, postId: string): Promise<RankingPage | null> {
  const post = await findPostScope(read(), postId);
  if (!post) return null;
  const panel = await panelForPost(read(), post.selectionId, postId);
  const signed = await findSignedRanking(read(), postId);
  if (!maySeeRanking(ctx.actor, post, panel, signed !== null)) return null;

  const plan = await rankingPlanOf(read(), postId);
  const decision = await findDecision(read(), postId);
  const view = signed
    ? await signedView(postId, signed.lines)
    : { ...(await openView(postId)), shortlisted: null };
  const cut = cutOf(view.lines, SHORTLIST);
  const state = rankingState({
    components: view.stages.length,
    decided: view.stages.filter(isDecided).length,
    isSigned: signed !== null,
    isContested: cut.contested.length > 0,
  });
  const isPublished = view.stages.every((stage) => stage.state === "PUBLISHED");
  const leads = presides(ctx.actor, post, panel) && post.selectionState === "RUNNING";
  const totals = view.lines.map(({ total }) => total);
  const maySign = leads && signed === null && isPublished && view.lines.length > 0;
  const mayHandOver = leads && signed !== null && decision === null;
  return {
    selectionId: post.selectionId,
    selectionName: post.selectionName,
    slug: post.slug,
    zone: post.zone,
    postId,
    postTitle: post.postTitle,
    announcementNumber: plan.announcementNumber,
    publicationMode: plan.publicationMode,
    tieCriterion: plan.tieCriterion,
    state,
    components: view.stages
      .filter(isDecided)
      .map(({ stageId, kind, weight, state: stageState }) => ({
        stageId,
        kind,
        weight,
        published: stageState === "PUBLISHED",
      })),
    waiting: view.stages.filter((stage) => !isDecided(stage)).map(({ kind }) => kind),
    rows: view.lines.map((line, at) => ({
      applicationId: line.id,
      name: line.name,
      candidateCode: line.candidateCode,
      rank: line.rank,
      shared: totals.filter((total) => total === line.total).length > 1,
      total: line.total,
      gap: at + 1 < totals.length ? line.total - (totals[at + 1] ?? 0) : null,
      components: line.components,
      weighted: line.weighted,
      place: placeOf(line, view.shortlisted, state),
      state: line.state,
    })),
    unranked: view.unranked,
    places: cut.places,
    seen: view.seen,
    signed: signed && {
      at: signed.signedAt.toISOString(),
      by: signed.signedByName,
      tieReason: signed.tieReason,
      shortReason: signed.shortReason,
    },
    decision: decision?.state ?? null,
    objections: signed === null ? await objectionsTo(post, ctx.now) : null,
    notes:
      maySign || mayHandOver
        ? await ruleNotes(ctx, post, {
            isSigned: signed !== null,
            // Of equals at the cut, too: any of them may be among the names.
            names: view.lines
              .filter((line) => placeOf(line, view.shortlisted, state) !== "out")
              .map(({ id }) => id),
          })
        : [],
    maySign,
    mayHandOver,
    toPublish:
      leads && decision?.state === "PICKED"
        ? {
            name: view.lines.find(({ id }) => id === decision.pickedApplicationId)?.name ?? "",
            version: decision.version,
          }
        : null,
  };
}

type Post = NonNullable<Awaited<ReturnType<typeof findPostScope>>>;

async function ruleNotes(
  ctx: Context,
  post: Post,
  { isSigned, names }: { readonly isSigned: boolean; readonly names: readonly string[] },
): Promise<RuleNote[]> {
  const law = await lawOf(read(), post.selectionId, ctx.now);
  const supervised = await supervisedPost(read(), post);
  const due = isSigned ? "SHORTLIST_RECOMMENDATION" : "TRACK_RECORD";
  const flow = flowTrace(supervised, due, law);
  const recommended = isSigned
    ? recommendationTrace(supervised, dayOf(ctx.now, post.zone), law)
    : null;
  const late = isSigned ? null : await lateConflictOf(read(), post, law);
  // Whoever presides in the chair's place has scored and does not read what the supervisor says.
  const integrity = maySeeTrackRecord(ctx.actor, post)
    ? integrityTrace(supervised, names, law)
    : null;
  return [
    ...findingsOf(flow).map(({ citation }) => {
      return {
        ruleId: "report-bkn-flow" as const,
        missing: missingSteps(supervised, due, law),
        citation,
      };
    }),
    ...findingsOf(recommended).map(({ citation }) => {
      const supervisor = supervisorIn(law);
      return { ruleId: "shortlist-after-supervisor" as const, supervisor, citation };
    }),
    ...findingsOf(late).map(({ citation }) => ({ ruleId: "coi-late" as const, citation })),
    ...findingsOf(integrity).map(({ citation }) => {
      return { ruleId: "record-integrity" as const, citation };
    }),
  ];
}

function placeOf(
  line: { readonly id: string; readonly shortlisted: "yes" | "no" | "tie-at-cut" },
  shortlisted: readonly string[] | null,
  state: RankingState,
): RankingRowOfPost["place"] {
  if (shortlisted !== null) return shortlisted.includes(line.id) ? "in" : "out";
  if (state === "PROVISIONAL" || line.shortlisted === "no") return "out";
  return line.shortlisted === "yes" ? "in" : "contested";
}

async function objectionsTo(
  post: NonNullable<Awaited<ReturnType<typeof findPostScope>>>,
  now: Date,
): Promise<NonNullable<RankingPage["objections"]>> {
  const { postId, selectionId, objectionDays, zone } = post;
  const ends = (await publishedStages(read(), selectionId))
    .filter((stage) => stage.postId === postId && stage.kind !== "ADMIN_CHECK")
    .map(({ publishedAt }) => objectionEnds(publishedAt, objectionDays, zone)?.toISOString() ?? "")
    .filter((end) => end > now.toISOString())
    .toSorted();
  return {
    unanswered: await countUnansweredOfPost(read(), postId, { applicants: "ALL" }),
    endsAt: ends.at(-1) ?? null,
  };
}

async function openView(postId: string) {
  const { stages, entrants, ranking, seen } = await computedRanking(read(), postId);
  const states = new Map(entrants.map((entrant) => [entrant.applicationId, entrant.state]));
  return {
    stages,
    seen,
    lines: ranking.lines.map((line) => ({
      ...line,
      id: line.applicationId,
      state: states.get(line.applicationId) ?? ("IN_SELECTION" as const),
    })),
    unranked: ranking.unranked.map(({ name, candidateCode }) => ({ name, candidateCode })),
  };
}

/** As it was signed, with what has become of the candidates since. */
async function signedView(
  postId: string,
  lines: NonNullable<Awaited<ReturnType<typeof findSignedRanking>>>["lines"],
) {
  const stages = await scoredStagesOf(read(), [postId]);
  const shortlisted = await shortlistedIds(read(), postId);
  const people = new Map(
    (
      await entrantsOf(read(), postId, [
        "SHORTLISTED",
        "NOT_SHORTLISTED",
        "SELECTED",
        "NOT_SELECTED",
        "WITHDRAWN",
        "DISQUALIFIED",
      ])
    ).map((person) => [person.applicationId, person]),
  );
  const ranked = rankTotals(
    lines.map((line) => {
      const person = people.get(line.applicationId);
      return {
        ...line,
        id: line.applicationId,
        name: person?.name ?? line.candidateCode,
        state: person?.state ?? ("NOT_SHORTLISTED" as const),
      };
    }),
    SHORTLIST,
  );
  return {
    stages,
    seen: "",
    shortlisted,
    // Equals by name; but whoever the panel admitted stands above the cut.
    lines: ranked.toSorted(
      (a, b) =>
        a.rank - b.rank ||
        Number(shortlisted.includes(b.id)) - Number(shortlisted.includes(a.id)) ||
        byName(a, b),
    ),
    unranked: [],
  };
}
