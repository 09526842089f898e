import { read } from "#db/client";
import { findSelectionScope } from "#db/queries/scopes";
import { assessmentProgress } from "#db/queries/scoring-assessments";
import { sheetsOfSelection } from "#db/queries/scoring-sheets";
import { panelOf, postStagesOfSelection } from "#db/queries/scoring-stages";
import { holdsAny } from "#domain/actor";
import { dayOf, type PlainDate } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import { isAnnounced } from "#domain/planning/life-cycle";
import { modeOf } from "#domain/planning/publication";
import { delayTrace } from "#domain/planning/schedule";
import type { ResultMode, StageKind } from "#domain/planning/terms";
import { isBroken } from "#domain/regulation/evaluate";
import type { StageState } from "#domain/scoring/life-cycle";
import { maySeeProgress, presides } from "#domain/scoring/policy";
import { isRunning, isSheetStage, progressOf } from "#domain/scoring/rules";
import type { Context } from "#server/context";
import { lawOf } from "#server/regulation/law-of";

export type StageCell = {
  readonly postStageId: string;
  readonly postCode: string;
  readonly postTitle: Bilingual;
  readonly state: StageState;
  readonly version: number;
  /** How much is in, while a scored stage is open; null otherwise. */
  readonly progress: { readonly due: number; readonly handedIn: number } | null;
  readonly presides: boolean;
};

export type StagesPage = {
  readonly selectionId: string;
  readonly selectionName: Bilingual;
  readonly stages: readonly {
    readonly stageId: string;
    readonly kind: StageKind;
    /** How its result is published. */
    readonly mode: ResultMode;
    /** Its end and the usual days, while a result that should be out by now is not; null otherwise. */
    readonly late: { readonly endsOn: PlainDate; readonly maxDays: number } | null;
    readonly cells: readonly StageCell[];
  }[];
};

/** Stages × posts with where each stands; posts from which a member is recused are left out. */
export async function loadStages(ctx: Context, selectionId: string): Promise<StagesPage | null> {
  const scope = await findSelectionScope(read(), selectionId);
  if (!scope || !isAnnounced(scope.selectionState)) return null;
  if (!holdsAny(ctx.actor, ["SECRETARIAT", "PANEL_CHAIR", "PANEL_MEMBER"], scope)) return null;
  const panel = await panelOf(read(), selectionId);
  const rows = (await postStagesOfSelection(read(), selectionId)).filter(({ postId }) =>
    maySeeProgress(ctx.actor, scope, panel.towards(postId)),
  );
  const open = rows.filter(({ state }) => state === "OPEN");
  const [sheets, results] = await Promise.all([
    open.some(({ kind }) => isSheetStage(kind)) ? sheetsOfSelection(read(), selectionId) : [],
    progressOfAssessments(open),
  ]);
  const progress = (row: (typeof rows)[number]) => {
    if (row.state !== "OPEN" || row.kind === "ADMIN_CHECK") return null;
    if (!isSheetStage(row.kind)) {
      const own = results.filter(({ postStageId }) => postStageId === row.postStageId);
      const handedIn = own.filter(({ state }) => state === "SUBMITTED").length;
      return { due: own.length, handedIn };
    }
    const own = sheets.filter(({ postStageId }) => postStageId === row.postStageId);
    const running = new Set(
      own.flatMap((sheet) => (isRunning(sheet.applicationState) ? [sheet.applicationId] : [])),
    );
    const { due, handedIn } = progressOf(own, running);
    return { due, handedIn };
  };
  const law = await lawOf(read(), selectionId, ctx.now);
  const today = dayOf(ctx.now, scope.zone);
  const late = (own: typeof rows) => {
    if (scope.selectionState !== "RUNNING") return null;
    const due = own.find(({ state, cancelledAt }) => state !== "PUBLISHED" && cancelledAt === null);
    if (due === undefined || due.endsOn === null) return null;
    const trace = delayTrace({ endsOn: due.endsOn, resultsOn: today }, law);
    if (!isBroken(trace)) return null;
    return { endsOn: due.endsOn, maxDays: Number(trace.parameters.maxDays) };
  };
  const kinds = new Map(rows.map((row) => [row.stageId, row]));
  return {
    selectionId,
    selectionName: scope.selectionName,
    stages: [...kinds].map(([stageId, stage]) => ({
      stageId,
      kind: stage.kind,
      mode: modeOf(stage),
      late: late(rows.filter((row) => row.stageId === stageId)),
      cells: rows
        .filter((row) => row.stageId === stageId)
        .map((row) => ({
          postStageId: row.postStageId,
          postCode: row.postCode,
          postTitle: row.postTitle,
          state: row.state,
          version: row.version,
          progress: progress(row),
          presides:
            row.cancelledAt === null && presides(ctx.actor, scope, panel.towards(row.postId)),
        })),
    })),
  };
}

async function progressOfAssessments(
  open: readonly { readonly postStageId: string; readonly kind: StageKind }[],
) {
  const ids = open.flatMap(({ kind, postStageId }) => (kind === "ASSESSMENT" ? [postStageId] : []));
  return ids.length === 0 ? [] : assessmentProgress(read(), ids);
}
