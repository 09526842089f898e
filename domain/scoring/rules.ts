import type { ApplicationState } from "#domain/application/life-cycle";
import type { SelectionState } from "#domain/planning/life-cycle";
import { type PlacedStage, predecessorsOf } from "#domain/planning/stage-order";
import { SHEET_STAGES, type StageKind } from "#domain/planning/terms";
import { Refused } from "#domain/refusal";
import { COI_DECLARE_ALL, COI_QUORUM, quorum } from "#domain/regulation/conflicts";
import { evaluate, requireMet } from "#domain/regulation/evaluate";
import { type Law, valuesIn } from "#domain/regulation/law";
import { PANEL_VACANT_SEAT } from "#domain/regulation/panel";
import { RESULTS_EVERY_STAGE } from "#domain/regulation/results";
import {
  type AssessmentState,
  HANDED_IN,
  type SheetState,
  type StageState,
} from "#domain/scoring/life-cycle";
import type { Seat } from "#domain/scoring/policy";
import { POINT, type Scale } from "#domain/scoring/rubric";
import { HIGHEST_SCORE } from "#domain/scoring/score";

/** Whether panel members score this stage on sheets. */
export function isSheetStage(kind: StageKind): boolean {
  return SHEET_STAGES.some((each) => each === kind);
}

/** Papers are read by code alone; track record and interview cannot be scored without the person. */
export function isBlind(kind: StageKind, state: StageState): boolean {
  return kind === "PAPER" && (state === "PLANNED" || state === "OPEN");
}

/** Under what scorers meet a candidate on a stage: on papers under the code of the paper alone. */
export function asScored(
  stage: { readonly kind: StageKind; readonly state: StageState },
  person: { readonly code: string; readonly paperCode: string; readonly name: string },
): { readonly code: string; readonly name: string | null } {
  if (isBlind(stage.kind, stage.state)) return { code: person.paperCode, name: null };
  return { code: person.code, name: person.name };
}

/** Candidates who are still in: only they are scored, counted and decided upon. */
export const RUNNING: readonly ApplicationState[] = ["ELIGIBLE", "IN_SELECTION"];

/** Whether a candidate is still in. */
export function isRunning(state: ApplicationState): boolean {
  return RUNNING.includes(state);
}

/** A stage of the plan with where it stands for one post. */
export type PlannedStage = PlacedStage & { readonly state: StageState };

/**
 * The stages whose weighted values make up the subtotal at this one: its predecessors, all of which
 * are published, and itself. The track record runs beside the others and is left out of theirs;
 * else it would depend on the day of its publication who goes on.
 */
export function stagesUpTo<Stage extends PlannedStage>(
  kind: StageKind,
  plan: readonly Stage[],
): readonly Stage[] {
  const before = predecessorsOf(kind, plan).filter(({ state }) => state === "PUBLISHED");
  return [...before, ...plan.filter((stage) => stage.kind === kind)];
}

/** @throws Refused `results-every-stage` while a predecessor is not published */
export function requirePredecessorsPublished(
  kind: StageKind,
  plan: readonly PlannedStage[],
  law: Law,
): void {
  const waiting = waitingFor(kind, plan);
  requireMet(openTrace(waiting, law), { stage: waiting[0] ?? "" });
}

/** That none of them withholds anything was a condition of the plan's approval. */
function openTrace(waiting: readonly StageKind[], law: Law) {
  return evaluate(RESULTS_EVERY_STAGE, { waiting, withholding: [] }, law);
}

function waitingFor(kind: StageKind, plan: readonly PlannedStage[]): StageKind[] {
  return predecessorsOf(kind, plan).flatMap((stage) =>
    stage.state === "PUBLISHED" ? [] : [stage.kind],
  );
}

/** All that the rules say about opening a stage. */
export function openingTraces(
  kind: StageKind,
  plan: readonly PlannedStage[],
  panel: readonly Seat[],
  undeclared: number,
  law: Law,
) {
  const scorers = panel.filter(({ recused }) => !recused).length;
  return [
    openTrace(waitingFor(kind, plan), law),
    evaluate(PANEL_VACANT_SEAT, { members: panel.length }, law),
    quorumTrace(panel.length, scorers, law),
    evaluate(COI_DECLARE_ALL, { undeclared }, law),
  ];
}

/**
 * @param undeclared who has not said of every candidate whether there is a tie
 * @throws Refused `coi-declare-all`
 */
export function requireDeclared(undeclared: readonly { readonly name: string }[], law: Law): void {
  const facts = {
    missing: undeclared.length,
    names: undeclared.map(({ name }) => name).join("; "),
  };
  requireMet(evaluate(COI_DECLARE_ALL, { undeclared: undeclared.length }, law), facts);
}

/** @throws Refused `selection-not-running`, `post-cancelled` */
export function requireRunningPost(scope: {
  readonly selectionState: SelectionState;
  readonly cancelledAt: Date | null;
}): void {
  if (scope.selectionState !== "RUNNING") throw new Refused("selection-not-running");
  if (scope.cancelledAt !== null) throw new Refused("post-cancelled");
}

/** @throws Refused `panel-vacant-seat` while the panel has not as many members as it must */
export function requireFullPanel(panel: readonly Seat[], law: Law): void {
  const members = panel.length;
  requireMet(evaluate(PANEL_VACANT_SEAT, { members }, law), { members });
}

/** The fewest scorers with whom a post can go on. */
export function quorumOf(members: number, law: Law): number {
  return quorum(members, valuesIn(COI_QUORUM, law).minScorers);
}

/** @throws Refused `coi-quorum` when too few of the panel's members score the post */
export function requireQuorum(members: number, scorers: number, law: Law): void {
  requireMet(quorumTrace(members, scorers, law), { scorers, quorum: quorumOf(members, law) });
}

/** Whether enough of the panel's members score the post. */
export function quorumTrace(members: number, scorers: number, law: Law) {
  return evaluate(COI_QUORUM, { members, scorers }, law);
}

/** @throws Refused `stage-not-open` */
export function requireOpenStage(state: StageState): void {
  if (state !== "OPEN") throw new Refused("stage-not-open");
}

/** @throws Refused `candidate-out` */
export function requireRunning(state: ApplicationState): void {
  if (!isRunning(state)) throw new Refused("candidate-out");
}

/** A sheet as far as everybody may know it. */
export type SheetFact = {
  readonly memberId: string;
  readonly applicationId: string;
  readonly state: SheetState;
};

/** The sheets of running candidates that count, and how many of them are in. */
export function progressOf(sheets: readonly SheetFact[], running: ReadonlySet<string>) {
  const due = sheets.filter(
    ({ state, applicationId }) => state !== "VOIDED" && running.has(applicationId),
  );
  const missing = due.filter(({ state }) => !HANDED_IN.includes(state) && state !== "OPENED");
  return { due: due.length, handedIn: due.length - missing.length, missing };
}

/**
 * The open stages of posts of which a member who leaves has not handed in every sheet that counts.
 * There none of the member's sheets counts, so that the denominator is one for all candidates of the
 * post (`scoring.md` §5); where all are in, they stay.
 */
export function leftUnfinished<Sheet extends SheetFact & { readonly postStageId: string }>(
  sheets: readonly (Sheet & { readonly applicationState: ApplicationState })[],
  memberId: string,
): string[] {
  const own = sheets.filter((sheet) => sheet.memberId === memberId);
  const open = own.filter(
    ({ state, applicationState }) =>
      isRunning(applicationState) && (state === "EMPTY" || state === "DRAFT"),
  );
  return [...new Set(open.map(({ postStageId }) => postStageId))];
}

/** Members of whom at least one sheet counts. */
export function scorersOf(sheets: readonly SheetFact[]): string[] {
  return [
    ...new Set(sheets.flatMap(({ state, memberId }) => (state === "VOIDED" ? [] : [memberId]))),
  ];
}

/** @throws Refused `sheets-missing`: a missing sheet is neither a zero nor left out silently */
export function requireAllSheets(sheets: readonly SheetFact[], running: ReadonlySet<string>): void {
  const { due, missing } = progressOf(sheets, running);
  if (missing.length > 0) {
    throw new Refused("sheets-missing", null, { missing: missing.length, due });
  }
}

/** Scores below or above these percents of the scale are only as good as the evidence beside them. */
const NOTE_BELOW = 60;
const NOTE_ABOVE = 90;

/** @param mark in hundredths, as the top of the scale is */
export function needsNote(mark: number, highest = HIGHEST_SCORE): boolean {
  return mark * 100 < highest * NOTE_BELOW || mark * 100 > highest * NOTE_ABOVE;
}

/** What a sheet asks, and on which scale. */
export type AskedCriterion = Scale & { readonly id: string };

/** Scores in hundredths and notes on the evidence, both by criterion id. */
export type SheetContent = {
  readonly marks: Readonly<Record<string, number>>;
  readonly notes: Readonly<Record<string, string>>;
};

/**
 * Refuses a draft that no sheet could hold. Any subset of the criteria may be filled.
 * @throws Refused `criterion-unknown`, `score-out-of-range` (each on its scale, in steps of 0.01)
 */
export function requireValidDraft(
  criteria: readonly AskedCriterion[],
  content: SheetContent,
): void {
  const known = new Set(criteria.map(({ id }) => id));
  if ([...Object.keys(content.marks), ...Object.keys(content.notes)].some((id) => !known.has(id))) {
    throw new Refused("criterion-unknown");
  }
  for (const [at, { id, lowest, highest }] of criteria.entries()) {
    const mark = content.marks[id] ?? lowest;
    if (Number.isInteger(mark) && mark >= lowest && mark <= highest) continue;
    const scale = { lowest: lowest / POINT, highest: highest / POINT };
    throw new Refused("score-out-of-range", null, { number: at + 1, ...scale });
  }
}

/** @throws Refused `sheet-incomplete`, `sheet-note-missing` (below 60 % or above 90 % of the scale) */
export function requireCompleteSheet(
  criteria: readonly Omit<AskedCriterion, "lowest">[],
  content: SheetContent,
): void {
  const open = criteria.filter(({ id }) => content.marks[id] === undefined);
  if (open.length > 0) {
    throw new Refused("sheet-incomplete", null, { open: open.length, of: criteria.length });
  }
  const bare = criteria.filter(
    ({ id, highest }) =>
      needsNote(content.marks[id] ?? 0, highest) && (content.notes[id] ?? "").trim() === "",
  );
  if (bare.length > 0) throw new Refused("sheet-note-missing", null, { open: bare.length });
}

/** @throws Refused `assessments-missing` while a running candidate has no result handed in */
export function requireAllAssessments(
  results: readonly { readonly applicationId: string; readonly state: AssessmentState }[],
  running: ReadonlySet<string>,
): void {
  const handedIn = new Set(
    results.flatMap(({ applicationId, state }) => (state === "DRAFT" ? [] : [applicationId])),
  );
  const missing = [...running].filter((id) => !handedIn.has(id)).length;
  if (missing > 0) throw new Refused("assessments-missing", null, { missing, due: running.size });
}
