import type { PlainDate } from "#domain/calendar";
import type { Finding } from "#domain/finding";
import type { StageKind } from "#domain/planning/terms";
import type { Citation } from "#domain/refusal";

// Two clauses together ask for it; no single rule of the catalogue does.
const SCHEDULE: Citation = { text: "PP 11/2017 Ps 114(1), 117(4)", certainty: "read" };

export type PlannedStage = {
  readonly kind: StageKind;
  readonly position: number;
  readonly startsOn: PlainDate | null;
  readonly endsOn: PlainDate | null;
  /** The day on which the result is published. */
  readonly resultsOn: PlainDate | null;
};

/**
 * What is wrong with the dates of the stages, one finding per stage at most: `schedule-missing`,
 * `schedule-order` (begins, ends, results in this order), `schedule-too-early` (before applications
 * have closed), `schedule-sequence` (before the stage ahead of it). The track record may run beside
 * other stages.
 * @param lastDay last day to apply; null while it is not planned
 */
export function findScheduleProblems(
  stages: readonly PlannedStage[],
  lastDay: PlainDate | null,
): Finding[] {
  const found: Finding[] = [];
  let ahead: PlainDate | null = null;
  for (const stage of stages.toSorted((a, b) => a.position - b.position)) {
    const { kind, startsOn, endsOn, resultsOn } = stage;
    const code = problemOf(stage, lastDay, ahead);
    if (code !== null) {
      found.push({ code, effect: "block", citation: SCHEDULE, facts: { stage: kind } });
    }
    if (startsOn !== null && endsOn !== null && resultsOn !== null && kind !== "TRACK_RECORD") {
      ahead = startsOn;
    }
  }
  return found;
}

function problemOf(
  { startsOn, endsOn, resultsOn }: PlannedStage,
  lastDay: PlainDate | null,
  ahead: PlainDate | null,
): string | null {
  if (startsOn === null || endsOn === null || resultsOn === null) return "schedule-missing";
  if (startsOn > endsOn || endsOn > resultsOn) return "schedule-order";
  if (lastDay !== null && startsOn <= lastDay) return "schedule-too-early";
  return ahead !== null && startsOn < ahead ? "schedule-sequence" : null;
}
