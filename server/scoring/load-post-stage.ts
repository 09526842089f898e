import { read } from "#db/client";
import { assessorStatementsOn } from "#db/queries/assessor-ties";
import { statementsOn } from "#db/queries/conflicts";
import { formerSeats } from "#db/queries/panel-changes";
import { findPostStageScope } from "#db/queries/scopes";
import { assessmentsOf } from "#db/queries/scoring-assessments";
import { sheetsOfPostStage } from "#db/queries/scoring-sheets";
import {
  candidatesOf,
  panelForPost,
  postStageTimes,
  recusalsOfPost,
  resultsOf,
  stagesOfPost,
} from "#db/queries/scoring-stages";
import { mayPropose } from "#domain/announcement/policy";
import type { ApplicationState } from "#domain/application/life-cycle";
import type { Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import { isAnnounced } from "#domain/planning/life-cycle";
import { predecessorsOf } from "#domain/planning/stage-order";
import type { PassRuleKind, StageKind } from "#domain/planning/terms";
import { isBroken } from "#domain/regulation/evaluate";
import { undeclaredSeats } from "#domain/scoring/conflict";
import type {
  AssessmentState,
  SheetState,
  StageState,
  VoidCause,
} from "#domain/scoring/life-cycle";
import {
  actingSeat,
  mayAnswerReopening,
  maySeeProgress,
  maySeeValues,
  presides,
} from "#domain/scoring/policy";
import {
  asScored,
  isRunning,
  isSheetStage,
  progressOf,
  quorumOf,
  quorumTrace,
  scorersOf,
} from "#domain/scoring/rules";
import { leastEligible } from "#domain/verification/applicants-min";
import type { Context } from "#server/context";
import { lawOf } from "#server/regulation/law-of";
import { stageValues } from "#server/scoring/stage-values";

export type PostStageSeat = {
  readonly memberId: string;
  readonly name: string;
  readonly isChair: boolean;
  readonly recused: boolean;
  /** Why the member's sheets do not count: an absence that was recorded, or leaving the panel. */
  readonly absence: string | null;
  /** Sheets of running candidates that are not in. */
  readonly missing: number;
};

/** Without the application: it is named elsewhere, by which papers would get names. */
export type PostStageCandidate = {
  readonly code: string;
  readonly name: string | null;
  readonly state: ApplicationState;
  readonly isIn: boolean;
  /** Sheet state by member id; whether something is there, never what. */
  readonly sheets: Readonly<Record<string, SheetState>>;
  readonly scorers: number;
  readonly assessment: AssessmentState | null;
  /** Published values in hundredths; null while sealed or for whoever may not see them yet. */
  readonly value: number | null;
  readonly valueByMember: Readonly<Record<string, number>>;
  readonly category: string | null;
  /** Null until the stage is decided. */
  readonly passed: boolean | null;
};

export type PostStagePage = {
  readonly postStageId: string;
  readonly stageId: string;
  readonly version: number;
  readonly kind: StageKind;
  readonly state: StageState;
  readonly postTitle: Bilingual;
  readonly selectionId: string;
  readonly selectionName: Bilingual;
  readonly zone: Zone;
  readonly presides: boolean;
  readonly hasSheets: boolean;
  /** To how many decimals each sheet is rounded; null for not at all. */
  readonly sheetDecimals: number | null;
  readonly seesValues: boolean;
  readonly seats: readonly PostStageSeat[];
  readonly candidates: readonly PostStageCandidate[];
  readonly due: number;
  readonly handedIn: number;
  readonly scorers: number;
  readonly quorum: number;
  /** The fewest applicants by the law of the selection. */
  readonly minimum: number;
  /** Members who have not yet said of every candidate whether there is a tie, before it opens. */
  readonly undeclared: readonly string[];
  /** Whom recusals have left to score, where that is too few for the stage to be opened. */
  readonly shortOfScorers: { readonly scorers: number; readonly mayReplace: boolean } | null;
  /** Stages that must be published before this one can open. */
  readonly waitsFor: readonly StageKind[];
  readonly passRule: PassRuleKind;
  readonly passThreshold: number | null;
  readonly requests: readonly {
    readonly sheetId: string;
    readonly version: number;
    readonly memberName: string;
    readonly code: string;
    readonly reason: string;
    readonly mayAnswer: boolean;
  }[];
  readonly recusals: readonly {
    readonly memberName: string;
    readonly at: string;
    /** For whoever presides, nobody else. */
    readonly reason: string | null;
  }[];
  /** Assessors who enter nothing of a candidate because of a tie. */
  readonly assessorTies: readonly {
    readonly name: string;
    readonly code: string;
    readonly at: string;
    /** For whoever presides, nobody else. */
    readonly reason: string | null;
  }[];
  readonly unsealedBy: string | null;
  readonly openedAt: string | null;
  readonly unsealedAt: string | null;
  readonly decidedAt: string | null;
  readonly publishedAt: string | null;
};

/** Why a member's sheets of a stage do not count, beside a conflict. */
const ABSENT: readonly VoidCause[] = ["ABSENCE", "LEFT_PANEL"];

/** One stage of one post; null for whoever may not even see how much is in. */
export async function loadPostStage(
  ctx: Context,
  postStageId: string,
): Promise<PostStagePage | null> {
  const stage = await findPostStageScope(read(), postStageId);
  if (!stage || !isAnnounced(stage.selectionState)) return null;
  const panel = await panelForPost(read(), stage.selectionId, stage.postId);
  if (!maySeeProgress(ctx.actor, stage, panel)) return null;
  const seesValues = maySeeValues(ctx.actor, stage, panel, stage.state);
  const law = await lawOf(read(), stage.selectionId, ctx.now);
  const [everybody, sheets, assessments, plan, recusals, results, times, former] =
    await Promise.all([
      candidatesOf(read(), [stage.postId]),
      sheetsOfPostStage(read(), postStageId),
      assessmentsOf(read(), postStageId),
      stagesOfPost(read(), stage.postId),
      recusalsOfPost(read(), stage.postId),
      seesValues ? resultsOf(read(), [postStageId]) : [],
      postStageTimes(read(), postStageId),
      formerSeats(read(), stage.selectionId),
    ]);
  const running = new Set(
    everybody.flatMap(({ applicationId, state }) => (isRunning(state) ? [applicationId] : [])),
  );
  const involved = everybody.filter(
    ({ applicationId }) =>
      running.has(applicationId) ||
      [...sheets, ...assessments, ...results].some((each) => each.applicationId === applicationId),
  );
  const values = seesValues
    ? await stageValues(
        read(),
        stage,
        involved.map(({ applicationId }) => applicationId),
        law,
      )
    : [];
  const hasSheets = isSheetStage(stage.kind);
  const progress = progressOf(sheets, running);
  const handedInResults = assessments.filter(
    ({ applicationId, state }) => running.has(applicationId) && state !== "DRAFT",
  ).length;
  const actsAsChair = presides(ctx.actor, stage, panel);
  const isToOpen = stage.state === "PLANNED" && stage.kind !== "ADMIN_CHECK";
  const scorers = panel.filter(({ recused }) => !recused);
  const onSheets = new Set(sheets.map(({ memberId }) => memberId));
  // Who left scores here as far as sheets remain; who came after the opening does not.
  const seats = [
    ...panel.filter(
      ({ memberId, recused }) => recused || sheets.length === 0 || onSheets.has(memberId),
    ),
    ...former
      .filter(({ memberId }) => onSheets.has(memberId))
      .map((seat) => ({ ...seat, recused: false })),
  ];
  // The secretariat scores nothing and has to know whose paper is missing.
  const scores = actingSeat(ctx.actor, stage, panel) !== null;
  const shown = (person: (typeof involved)[number]) => {
    const scored = asScored(stage, person);
    return scores ? scored : { ...scored, name: person.name };
  };
  const candidates = involved
    .map((person) => ({ ...person, ...shown(person) }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const nameOf = (memberId: string) => seats.find((seat) => seat.memberId === memberId)?.name ?? "";

  return {
    postStageId,
    stageId: stage.stageId,
    version: stage.version,
    kind: stage.kind,
    state: stage.state,
    postTitle: stage.postTitle,
    selectionId: stage.selectionId,
    selectionName: stage.selectionName,
    zone: stage.zone,
    presides: actsAsChair,
    hasSheets,
    sheetDecimals: stage.sheetDecimals,
    seesValues,
    seats: seats.map(({ memberId, name, isChair, recused }) => ({
      memberId,
      name,
      isChair,
      recused,
      absence:
        sheets.find(
          (sheet) =>
            sheet.memberId === memberId && ABSENT.some((cause) => cause === sheet.voidCause),
        )?.voidReason ?? null,
      missing: progress.missing.filter((sheet) => sheet.memberId === memberId).length,
    })),
    candidates: candidates.map(({ applicationId, code, name, state }) => {
      const own = sheets.filter((sheet) => sheet.applicationId === applicationId);
      const value = values.find((each) => each.applicationId === applicationId);
      const result = results.find((each) => each.applicationId === applicationId);
      return {
        code,
        name,
        state,
        isIn: running.has(applicationId),
        sheets: Object.fromEntries(own.map((sheet) => [sheet.memberId, sheet.state])),
        scorers: own.filter((sheet) => sheet.state !== "VOIDED").length,
        assessment: assessments.find((each) => each.applicationId === applicationId)?.state ?? null,
        value: result?.value ?? value?.value ?? null,
        valueByMember: Object.fromEntries(value?.byMember ?? []),
        category: result?.category ?? value?.category ?? null,
        passed: result?.passed ?? null,
      };
    }),
    due: hasSheets ? progress.due : running.size,
    handedIn: hasSheets ? progress.handedIn : handedInResults,
    scorers: scorersOf(sheets).length,
    quorum: quorumOf(panel.length, law),
    minimum: leastEligible(law),
    undeclared: isToOpen
      ? undeclaredSeats(
          panel,
          everybody.filter(({ applicationId }) => running.has(applicationId)),
          await statementsOn(read(), stage.postId),
        ).map(({ name }) => name)
      : [],
    shortOfScorers:
      isToOpen && isBroken(quorumTrace(panel.length, scorers.length, law))
        ? { scorers: scorers.length, mayReplace: mayPropose(ctx.actor, stage) }
        : null,
    waitsFor: predecessorsOf(stage.kind, plan).flatMap(({ kind, state }) =>
      state === "PUBLISHED" ? [] : [kind],
    ),
    passRule: stage.passRule,
    passThreshold: stage.passThreshold,
    requests: sheets
      .filter(({ state }) => state === "REOPEN_REQUESTED")
      .map((sheet) => ({
        sheetId: sheet.sheetId,
        version: sheet.version,
        memberName: nameOf(sheet.memberId),
        code:
          candidates.find(({ applicationId }) => applicationId === sheet.applicationId)?.code ?? "",
        reason: sheet.reopenReason ?? "",
        mayAnswer: mayAnswerReopening(ctx.actor, stage, panel, sheet.memberId),
      })),
    recusals: recusals.map(({ memberId, reason, declaredAt }) => ({
      memberName: nameOf(memberId),
      at: declaredAt.toISOString(),
      reason: actsAsChair ? reason : null,
    })),
    assessorTies: (stage.kind === "ASSESSMENT"
      ? await assessorStatementsOn(read(), stage.postId)
      : []
    ).flatMap(({ name, applicationId, kind, reason, statedAt }) => {
      const code = involved.find((each) => each.applicationId === applicationId)?.code;
      if (kind === "NONE" || code === undefined) return [];
      return [{ name, code, at: statedAt.toISOString(), reason: actsAsChair ? reason : null }];
    }),
    unsealedBy: times?.unsealedBy ?? null,
    openedAt: times?.openedAt?.toISOString() ?? null,
    unsealedAt: times?.unsealedAt?.toISOString() ?? null,
    decidedAt: times?.decidedAt?.toISOString() ?? null,
    publishedAt: times?.publishedAt?.toISOString() ?? null,
  };
}
