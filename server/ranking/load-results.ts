import { read } from "#db/client";
import { findAnnounced } from "#db/queries/announcement";
import { errataOf } from "#db/queries/erratum";
import { postsToRank } from "#db/queries/ranking";
import {
  publishedDecisions,
  publishedResults,
  publishedStages,
  shortlistedNames,
} from "#db/queries/results";
import type { Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import { isWithheld, modeOf, toldIn } from "#domain/planning/publication";
import { isSlug } from "#domain/planning/slug";
import type {
  PublicationMode,
  ResultIdentity,
  ResultMode,
  StageKind,
} from "#domain/planning/terms";
import { byName } from "#domain/ranking/post-ranking";
import { rankTotals } from "#domain/ranking/tie";
import { ASSESSMENT_CATEGORIES, type AssessmentCategory } from "#domain/scoring/category";

/** A candidate of a scored stage: by code, since papers are read without names. */
export type ScoredLine = {
  readonly candidateCode: string;
  /** Null where the mode withholds it, as are value and category. */
  readonly rank: number | null;
  readonly shared: boolean;
  /** Published value in hundredths. */
  readonly value: number | null;
  readonly category: AssessmentCategory | null;
  readonly passed: boolean;
};

/** Somebody who is eligible: by the number under which they applied, and by name unless withheld. */
export type EligibleName = { readonly name: string | null; readonly receiptNumber: string };

/** A numbered correction of a published result: what it changed, and the list as it was before. */
export type Erratum = {
  readonly number: number;
  /** ISO. */
  readonly publishedAt: string;
  /** Of the administrative check: whom it added. Null for scored stages, which name nobody. */
  readonly added: EligibleName | null;
  readonly before: readonly EligibleName[];
  /** Of a scored stage: the lines that changed. Empty for the administrative check. */
  readonly changes: readonly {
    readonly candidateCode: string;
    /** Hundredths; null where the mode withholds them. */
    readonly from: number | null;
    readonly to: number | null;
    /** Whether the candidate goes on since this correction. */
    readonly admitted: boolean;
  }[];
  readonly linesBefore: readonly ScoredLine[];
};

export type StageResults = {
  readonly kind: StageKind;
  readonly mode: ResultMode;
  /** ISO. */
  readonly publishedAt: string;
  /** To how many decimals the plan rounds each sheet; null for not at all, or without sheets. */
  readonly sheetDecimals: number | null;
  readonly judged: number;
  readonly passed: number;
  /** Corrections of this result, the first first. */
  readonly errata: readonly Erratum[];
  /** Of the administrative check: who is eligible. Empty for scored stages. */
  readonly names: readonly EligibleName[];
  /** Of a scored stage. Empty for the administrative check. */
  readonly lines: readonly ScoredLine[];
};

export type ShortlistedName = {
  readonly name: string;
  /** Null where the mode withholds it. */
  readonly rank: number | null;
  readonly total: number | null;
  /** Withdrew, or was taken out; the public learns no reason. */
  readonly hasLeft: boolean;
  /** Whether the published choice fell on them. */
  readonly isChosen: boolean;
};

export type PostResults = {
  readonly postId: string;
  readonly code: string;
  readonly title: Bilingual;
  /** In the order of the plan; only what is published. */
  readonly stages: readonly StageResults[];
  /** Null before the names are handed over, and while the plan withholds them. */
  readonly shortlist: { readonly at: string; readonly names: readonly ShortlistedName[] } | null;
  readonly chosen: { readonly name: string; readonly at: string } | null;
};

export type ResultsPage = {
  readonly slug: string;
  readonly name: Bilingual;
  readonly agencyName: string;
  readonly zone: Zone;
  readonly announcementNumber: string | null;
  readonly contact: { readonly name: string; readonly phone: string; readonly address: string };
  readonly publicationMode: PublicationMode;
  /** By what the administrative check names people. */
  readonly resultIdentity: ResultIdentity;
  readonly posts: readonly PostResults[];
};

/**
 * All published results of a selection as anybody may read them (`scoring.md` §8); null for drafts
 * and for addresses of nothing. It holds names only of those who are eligible, shortlisted or
 * chosen, and nothing of a stage that is not published.
 */
export async function loadResults(slug: string): Promise<ResultsPage | null> {
  if (!isSlug(slug)) return null;
  const found = await findAnnounced(read(), slug);
  if (found === null) return null;
  const { id, name, agencyName, zone, announcementNumber, publicationMode, resultIdentity } = found;
  const posts = await postsToRank(read(), id);
  const stages = await publishedStages(read(), id);
  const results = await publishedResults(read(), id);
  const errata = await errataOf(read(), id);
  const decisions = await publishedDecisions(read(), id);
  const names = await shortlistedNames(
    read(),
    decisions.map(({ postId }) => postId),
  );
  return {
    slug,
    name,
    agencyName,
    zone,
    announcementNumber,
    contact: { name: found.contactName, phone: found.contactPhone, address: found.contactAddress },
    publicationMode,
    resultIdentity,
    posts: posts.map(({ postId, code, title }) => {
      const decision = decisions.find((each) => each.postId === postId);
      const own = names.filter((each) => each.postId === postId);
      return {
        postId,
        code,
        title,
        stages: stages
          .filter((stage) => stage.postId === postId)
          .map((stage) =>
            stageResults(
              stage,
              results.filter(({ postStageId }) => postStageId === stage.postStageId),
              errata.filter(({ postStageId }) => postStageId === stage.postStageId),
              resultIdentity,
            ),
          ),
        shortlist: decision ? shortlistAs(publicationMode, own, decision) : null,
        chosen: decision ? chosenOf(decision, own) : null,
      };
    }),
  };
}

type Stage = Awaited<ReturnType<typeof publishedStages>>[number];
type Result = Awaited<ReturnType<typeof publishedResults>>[number];
type Corrected = Awaited<ReturnType<typeof errataOf>>[number];
type Decision = Awaited<ReturnType<typeof publishedDecisions>>[number];
type Shortlisted = Awaited<ReturnType<typeof shortlistedNames>>[number];

function stageResults(
  stage: Stage,
  results: readonly Result[],
  errata: readonly Corrected[],
  identity: ResultIdentity,
): StageResults {
  const { kind, publishedAt, sheetDecimals } = stage;
  const isCheck = kind === "ADMIN_CHECK";
  const mode = modeOf(stage);
  const eligible = results.filter(({ passed }) => passed).toSorted(ORDERS[identity]);
  return {
    kind,
    mode,
    publishedAt: publishedAt?.toISOString() ?? "",
    sheetDecimals,
    judged: results.length,
    passed: results.filter(({ passed }) => passed).length,
    errata: isCheck ? additions(eligible, errata, identity) : changes(results, errata, mode),
    names: isCheck ? eligible.map((each) => named(each, identity)) : [],
    lines: isCheck ? [] : scoredLines(results, mode),
  };
}

function byCode(a: { readonly candidateCode: string }, b: { readonly candidateCode: string }) {
  return a.candidateCode < b.candidateCode ? -1 : 1;
}

/** An order by name would tell something about the names. */
const ORDERS: Readonly<Record<ResultIdentity, (a: Result, b: Result) => number>> = {
  NAME: byName,
  NUMBER: (a, b) => (a.receiptNumber < b.receiptNumber ? -1 : 1),
};

function named({ name, receiptNumber }: Result, identity: ResultIdentity): EligibleName {
  return { name: identity === "NAME" ? name : null, receiptNumber };
}

/** Corrections of the administrative check, which only ever add. */
function additions(
  eligible: readonly Result[],
  errata: readonly Corrected[],
  identity: ResultIdentity,
): Erratum[] {
  return errata.map(({ number, publishedAt, applicationId }) => {
    // What this correction and every later one added was not on the list before it.
    const later = errata.filter((each) => each.number >= number);
    const added = eligible.find((each) => each.applicationId === applicationId);
    return {
      number,
      publishedAt: publishedAt.toISOString(),
      added: added === undefined ? null : named(added, identity),
      before: eligible
        .filter((each) => later.every((one) => one.applicationId !== each.applicationId))
        .map((each) => named(each, identity)),
      changes: [],
      linesBefore: [],
    };
  });
}

/** Corrections of a scored stage: from the list in force back to the one before each of them. */
function changes(
  results: readonly Result[],
  errata: readonly Corrected[],
  mode: ResultMode,
): Erratum[] {
  const { scores } = toldIn(mode);
  let list: readonly Result[] = results.toSorted(byCode);
  return errata
    .toReversed()
    .map(({ number, publishedAt, before }) => {
      const after = list;
      const old = new Map((before ?? []).map((line) => [line.applicationId, line]));
      list = after.map((each) => ({ ...each, ...old.get(each.applicationId) }));
      return {
        number,
        publishedAt: publishedAt.toISOString(),
        added: null,
        before: [],
        changes: after.flatMap(({ applicationId, candidateCode, value, passed }) => {
          const was = old.get(applicationId);
          return was === undefined || value === null
            ? []
            : [
                {
                  candidateCode,
                  from: scores ? was.value : null,
                  to: scores ? value : null,
                  admitted: passed && !was.passed,
                },
              ];
        }),
        linesBefore: scoredLines(list, mode),
      };
    })
    .toReversed();
}

function scoredLines(results: readonly Result[], mode: ResultMode): ScoredLine[] {
  const { ranks, scores } = toldIn(mode);
  const valued = results.flatMap(({ value, ...result }) =>
    value === null ? [] : [{ ...result, id: result.candidateCode, total: value }],
  );
  // Equals by code: an order by name would tell something about the names.
  const ranked = rankTotals(valued, valued.length);
  // Without ranks the place of a line must tell nothing either.
  const shown = ranks ? ranked : ranked.toSorted(byCode);
  return shown.map(({ candidateCode, rank, total, category, passed }) => ({
    candidateCode,
    rank: ranks ? rank : null,
    shared: ranks && ranked.filter((other) => other.rank === rank).length > 1,
    value: scores ? total : null,
    category: scores ? (ASSESSMENT_CATEGORIES.find((known) => known === category) ?? null) : null,
    passed,
  }));
}

function shortlistAs(
  mode: PublicationMode,
  names: readonly Shortlisted[],
  decision: Decision,
): PostResults["shortlist"] {
  const { publishedAt, handedOverAt } = decision;
  const isDecided = isPublished(decision);
  if (isWithheld(mode, isDecided)) return null;
  // When withheld names were handed over is not public either.
  const at = mode === "WITHHELD_UNTIL_DECISION" ? (publishedAt ?? handedOverAt) : handedOverAt;
  const { ranks, scores } = toldIn(mode);
  const totals = new Map(decision.lines.map(({ applicationId, total }) => [applicationId, total]));
  return {
    at: at.toISOString(),
    names: names
      .toSorted((a, b) => (ranks ? a.rank - b.rank : 0) || byName(a, b))
      .map(({ applicationId, name, rank, state }) => ({
        name,
        rank: ranks ? rank : null,
        total: scores ? (totals.get(applicationId) ?? null) : null,
        hasLeft: state === "WITHDRAWN" || state === "DISQUALIFIED",
        isChosen: isDecided && applicationId === decision.pickedApplicationId,
      })),
  };
}

function chosenOf(decision: Decision, names: readonly Shortlisted[]): PostResults["chosen"] {
  if (!isPublished(decision) || decision.publishedAt === null) return null;
  const chosen = names.find(({ applicationId }) => applicationId === decision.pickedApplicationId);
  return chosen ? { name: chosen.name, at: decision.publishedAt.toISOString() } : null;
}

function isPublished({ state }: Decision): boolean {
  return state === "PUBLISHED";
}
