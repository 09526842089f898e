import { read } from "#db/client";
import { findAnnounced, findToAnnounce } from "#db/queries/announcement";
import {
  listCriteria,
  listPosts,
  listRequiredDocuments,
  listRequirements,
  listStages,
} from "#db/queries/plan";
import { findApprovedPlan } from "#db/queries/plan-road";
import { postStandingOf, type Standing, standingOf } from "#domain/announcement/standing";
import type { PlainDate, Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import type { PaperRef } from "#domain/paper/terms";
import { isAnnounced } from "#domain/planning/life-cycle";
import { maySeePlan } from "#domain/planning/policy";
import { isSlug } from "#domain/planning/slug";
import type {
  DocumentCode,
  NeededOf,
  PostLevel,
  PublicationMode,
  RequirementKind,
  ResultIdentity,
  StageKind,
} from "#domain/planning/terms";
import type { WorkField } from "#domain/planning/work-field";
import type { Citation } from "#domain/refusal";
import type { OpeningScope } from "#domain/regulation/announcement";
import { supervisorIn } from "#domain/regulation/supervisor";
import { requirementClause } from "#domain/verification/requirements";
import { noticesOf } from "#server/announcement/load-notices";
import { type PublicStage, publicStages } from "#server/announcement/public-stages";
import type { Context } from "#server/context";
import { type CriterionValues, criterionValues } from "#server/planning/criterion-values";
import { type Departure, departuresOf } from "#server/regulation/departures";
import { lawOf } from "#server/regulation/law-of";

type OnePost = { readonly code: string; readonly title: Bilingual };

export type AnnouncedRequirement = {
  readonly id: string;
  readonly kind: RequirementKind;
  readonly parameter: string;
  readonly wording: string;
  readonly wordingEn: string;
  /** The clause; null where only this announcement asks for it. */
  readonly citation: Citation | null;
  /** The paper on which one of the agency's own rests. */
  readonly basis: { readonly number: string; readonly dated: PlainDate } | null;
  /** The one post it is for; null for all of them. */
  readonly post: OnePost | null;
};

/** What members of the panel score in a stage, and how their sheets become its value. */
export type AnnouncedSheet = {
  readonly kind: StageKind;
  readonly criteriaTotal: number;
  readonly sheetDecimals: number | null;
  readonly criteria: readonly CriterionValues[];
};

export type AnnouncementPage = {
  readonly slug: string;
  readonly name: Bilingual;
  readonly agencyName: string;
  readonly standing: Standing;
  readonly announcementNumber: string | null;
  readonly publishedAt: string;
  readonly announcedOn: string;
  readonly lastDay: string;
  readonly referenceDate: string | null;
  readonly opensAt: string;
  /** The first instant that is too late. */
  readonly closesAt: string;
  readonly zone: Zone;
  /** Where the agency has its seat; empty where that was not entered. */
  readonly city: string;
  readonly maxPostsPerApplicant: number;
  /** Days after the administrative result in which applicants may object; 0 for none. */
  readonly objectionDays: number;
  /** Days after the administrative result in which anybody may send input; 0 for none. */
  readonly inputDays: number;
  readonly contact: {
    readonly name: string;
    readonly phone: string;
    readonly address: string;
    readonly email: string;
  };
  readonly howToApply: string;
  readonly howToApplyEn: string;
  readonly tieCriterion: string | null;
  /** How the final names of each post are published. */
  readonly publicationMode: PublicationMode;
  /** By what the result of the administrative check names people. */
  readonly resultIdentity: ResultIdentity;
  readonly posts: readonly {
    readonly id: string;
    readonly code: string;
    readonly title: Bilingual;
    readonly unit: string;
    readonly level: PostLevel;
    readonly workField: WorkField;
    /** Whose officials may apply. */
    readonly scope: OpeningScope;
    /** Lowest grade asked for; null when none is. */
    readonly grade: string | null;
    /** Required level per competency in hundredths, by competency code. */
    readonly levels: Readonly<Record<string, number>>;
    /** Its own last day and the first instant too late: an extension moves them. */
    readonly lastDay: string;
    readonly closesAt: string;
    readonly standing: Standing;
  }[];
  readonly requirements: readonly AnnouncedRequirement[];
  readonly documents: readonly {
    readonly id: string;
    readonly code: DocumentCode;
    readonly label: string;
    readonly maxMegabytes: number;
    readonly maxPages: number;
    readonly mandatory: boolean;
    readonly neededOf: NeededOf;
    readonly post: OnePost | null;
  }[];
  readonly stages: readonly PublicStage[];
  /** What the sheets of each stage ask, in the order of the plan. */
  readonly sheets: readonly AnnouncedSheet[];
  /** Where it goes another way than the general rules. */
  readonly departures: readonly Departure[];
  /**
   * The supervisor's letter on the plan, or the decision of the panel to go on without; null where
   * nobody asked for one.
   */
  readonly approval: PaperRef | null;
  /** The name of the body that supervises the selection. */
  readonly supervisor: string;
  /** What was announced since: how much, and the last of it; null where nothing was. */
  readonly changed: { readonly count: number; readonly lastAt: string } | null;
  /** Whether any result stands on its result page. */
  readonly hasResults: boolean;
};

/** An announcement as the public reads it; null for drafts, and for addresses of nothing. */
export async function loadAnnouncement(now: Date, slug: string): Promise<AnnouncementPage | null> {
  if (!isSlug(slug)) return null;
  const found = await findAnnounced(read(), slug);
  return found === null ? null : pageOf(found, now);
}

/**
 * An announcement as the public will read it on its first day, for who may see the plan; null while
 * it has no window, and for everybody else.
 */
export async function loadAnnouncementPreview(
  ctx: Context,
  selectionId: string,
): Promise<AnnouncementPage | null> {
  const found = await findToAnnounce(read(), selectionId);
  if (found === null || isAnnounced(found.state)) return null;
  const scope = { agencyId: found.agencyId, selectionId };
  if (!maySeePlan(ctx.actor, scope, found.state)) return null;
  const opened = found.opensAt !== null && ctx.now < found.opensAt ? found.opensAt : ctx.now;
  return pageOf({ ...found, publishedAt: opened }, opened);
}

async function pageOf(
  found: NonNullable<Awaited<ReturnType<typeof findAnnounced>>>,
  now: Date,
): Promise<AnnouncementPage | null> {
  const { publishedAt, announcedOn, lastDay, opensAt, closesAt } = found;
  if (!publishedAt || !announcedOn || !lastDay || !opensAt || !closesAt) return null;
  const posts = await listPosts(read(), found.id);
  const requirements = await listRequirements(read(), found.id);
  const documents = await listRequiredDocuments(read(), found.id);
  const stages = (await publicStages([found], now)).get(found.id) ?? [];
  const law = await lawOf(read(), found.id, now);
  const departures = await departuresOf(read(), found.id, law, posts);
  // A decision on too few applicants changes nothing of what was announced.
  const notices = (await noticesOf(read(), found.id)).filter(
    ({ kind }) => kind !== "FEW_APPLICANTS",
  );
  const [latest, ...earlier] = notices;
  const postOf = (postId: string | null) => {
    const post = posts.find(({ id }) => id === postId);
    return post === undefined ? null : { code: post.code, title: post.title };
  };
  return {
    slug: found.slug,
    name: found.name,
    agencyName: found.agencyName,
    standing: standingOf(found, now),
    announcementNumber: found.announcementNumber,
    publishedAt: publishedAt.toISOString(),
    announcedOn,
    lastDay,
    referenceDate: found.referenceDate,
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    zone: found.zone,
    city: found.city,
    maxPostsPerApplicant: found.maxPostsPerApplicant,
    objectionDays: found.objectionDays,
    inputDays: found.inputDays,
    publicationMode: found.publicationMode,
    resultIdentity: found.resultIdentity,
    contact: {
      name: found.contactName,
      phone: found.contactPhone,
      address: found.contactAddress,
      email: found.contactEmail,
    },
    howToApply: found.howToApply,
    howToApplyEn: found.howToApplyEn,
    tieCriterion: found.tieCriterion,
    posts: posts.map(
      ({ id, code, title, unit, level, workField, scope, requiredLevels, ...window }) => ({
        lastDay: window.lastDay ?? lastDay,
        closesAt: (window.closesAt ?? closesAt).toISOString(),
        standing: postStandingOf(found, window, now),
        id,
        code,
        title,
        unit,
        level,
        workField,
        scope,
        grade:
          requirements.find(
            (row) => row.kind === "GRADE_MIN" && (row.postId === null || row.postId === id),
          )?.parameter ?? null,
        levels: requiredLevels,
      }),
    ),
    requirements: requirements.map(({ id, postId, kind, parameter, wording, wordingEn, ...on }) => {
      const level = posts.find((post) => post.id === postId)?.level ?? posts[0]?.level;
      return {
        id,
        kind,
        parameter,
        wording,
        wordingEn,
        citation: requirementClause(kind, level ?? "PRATAMA"),
        basis:
          on.basisNumber === null || on.basisDated === null
            ? null
            : { number: on.basisNumber, dated: on.basisDated },
        post: postOf(postId),
      };
    }),
    documents: documents.map(({ id, postId, code, label, ...asked }) => ({
      id,
      code,
      label,
      maxMegabytes: asked.maxMegabytes,
      maxPages: asked.maxPages,
      mandatory: asked.mandatory,
      neededOf: asked.neededOf,
      post: postOf(postId),
    })),
    stages,
    sheets: await sheetsOf(found.id),
    departures,
    approval: await approvalOf(found.id),
    supervisor: supervisorIn(law),
    changed:
      latest === undefined ? null : { count: 1 + earlier.length, lastAt: latest.publishedAt },
    hasResults: stages.some(({ progress }) => progress === "done"),
  };
}

async function sheetsOf(selectionId: string): Promise<AnnouncedSheet[]> {
  const stages = await listStages(read(), [selectionId]);
  const criteria = await listCriteria(read(), selectionId);
  return stages.flatMap(({ id, kind, criteriaTotal, sheetDecimals }) => {
    const own = criteria.filter(({ stageId }) => stageId === id).map(criterionValues);
    return own.length === 0 ? [] : [{ kind, criteriaTotal, sheetDecimals, criteria: own }];
  });
}

async function approvalOf(selectionId: string): Promise<PaperRef | null> {
  const approved = await findApprovedPlan(read(), selectionId);
  if (approved === null) return null;
  const { paperId: id, kind, number, dated } = approved;
  if (id === null || kind === null || number === null || dated === null) return null;
  return { id, kind, number, dated };
}
