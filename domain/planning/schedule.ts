import type { PlainDate } from "#domain/calendar";
import type { Finding } from "#domain/finding";
import { inPlanOrder, type PlacedStage, runsBeside } from "#domain/planning/stage-order";
import type { Citation } from "#domain/refusal";
import { evaluate } from "#domain/regulation/evaluate";
import type { Law } from "#domain/regulation/law";
import { RESULTS_DELAY, RESULTS_EVERY_STAGE } from "#domain/regulation/results";
import { citationOf, latest } from "#domain/regulation/rule";

// Two clauses together ask for it; no single rule of the catalogue does.
const SCHEDULE: Citation = { text: "PP 11/2017 Ps 114(1), 117(4)", certainty: "read" };
const RESULTS = citationOf(latest(RESULTS_EVERY_STAGE));

export type PlannedStage = PlacedStage & {
  readonly startsOn: PlainDate | null;
  readonly endsOn: PlainDate | null;
  /** The day on which the result is published. */
  readonly resultsOn: PlainDate | null;
};

/** A day of a stage, as forms call it. */
export type StageDay = "startsOn" | "endsOn" | "resultsOn";

export type ScheduleProblem<Stage extends PlannedStage = PlannedStage> = {
  readonly code: string;
  readonly citation: Citation | null;
  readonly stage: Stage;
  /** The day to mend. */
  readonly day: StageDay;
};

/**
 * What is wrong with the dates of the stages, one problem per stage at most: `schedule-missing`,
 * `schedule-order` (begins, ends, results in this order), `schedule-too-early` (before applications
 * have closed), `schedule-sequence` (before the stage ahead of it), `schedule-overlap` (before the
 * result of the stage ahead is published). The track record may run beside other stages.
 * @param lastDay last day to apply; null while it is not planned
 */
export function scheduleProblems<Stage extends PlannedStage>(
  stages: readonly Stage[],
  lastDay: PlainDate | null,
): ScheduleProblem<Stage>[] {
  const found: ScheduleProblem<Stage>[] = [];
  let ahead: Stage | null = null;
  for (const stage of inPlanOrder(stages)) {
    const problem = problemOf(stage, lastDay, ahead);
    if (problem !== null) {
      const [code, day] = problem;
      found.push({ code, stage, day, citation: code === "schedule-overlap" ? RESULTS : SCHEDULE });
    }
    const { startsOn, endsOn, resultsOn, kind } = stage;
    if (startsOn !== null && endsOn !== null && resultsOn !== null && !runsBeside(kind)) {
      ahead = stage;
    }
  }
  return found;
}

/** The same as findings that keep a plan from being announced. */
export function findScheduleProblems(
  stages: readonly PlannedStage[],
  lastDay: PlainDate | null,
): Finding[] {
  return scheduleProblems(stages, lastDay).map(({ code, citation, stage }) => ({
    code,
    effect: "block",
    citation,
    facts: { stage: stage.kind },
  }));
}

/** Whether a result comes soon enough after the end of its stage. @param resultsOn planned, or actual */
export function delayTrace(
  { endsOn, resultsOn }: Pick<PlannedStage, "endsOn" | "resultsOn">,
  law: Law,
) {
  return evaluate(RESULTS_DELAY, { endsOn, resultsOn }, law);
}

function problemOf(
  { kind, startsOn, endsOn, resultsOn }: PlannedStage,
  lastDay: PlainDate | null,
  ahead: PlannedStage | null,
): [code: string, day: StageDay] | null {
  if (startsOn !== null && endsOn !== null && startsOn > endsOn)
    return ["schedule-order", "endsOn"];
  if (endsOn !== null && resultsOn !== null && endsOn > resultsOn) {
    return ["schedule-order", "resultsOn"];
  }
  if (startsOn === null) return ["schedule-missing", "startsOn"];
  if (endsOn === null) return ["schedule-missing", "endsOn"];
  if (resultsOn === null) return ["schedule-missing", "resultsOn"];
  if (lastDay !== null && startsOn <= lastDay) return ["schedule-too-early", "startsOn"];
  if (ahead === null) return null;
  const { startsOn: aheadStarts, resultsOn: aheadResults } = ahead;
  if (aheadStarts !== null && startsOn < aheadStarts) return ["schedule-sequence", "startsOn"];
  const overlaps = aheadResults !== null && startsOn < aheadResults && !runsBeside(kind);
  return overlaps ? ["schedule-overlap", "startsOn"] : null;
}
