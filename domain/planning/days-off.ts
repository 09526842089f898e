import type { PlainDate } from "#domain/calendar";
import { dayOffOf, type Holiday, type Holidays } from "#domain/planning/holidays";
import type { PlannedStage, StageDay } from "#domain/planning/schedule";

/** A day of a timetable that falls on a weekend or holiday. */
export type DayOff<Stage extends PlannedStage = PlannedStage> = {
  /** Null for the window. */
  readonly stage: Stage | null;
  readonly part: StageDay | "lastDay";
  readonly day: PlainDate;
  readonly why: Holiday | "SATURDAY" | "SUNDAY";
};

const PARTS = ["startsOn", "endsOn", "resultsOn"] as const;

/**
 * The days on which somebody would have to work or wait though the office is closed. The law knows
 * calendar days only and moves no deadline for a holiday (`process.md` §5), so this warns.
 */
export function daysOffIn<Stage extends PlannedStage>(
  { lastDay, stages }: { readonly lastDay: PlainDate | null; readonly stages: readonly Stage[] },
  holidays: Holidays,
): DayOff<Stage>[] {
  const found: DayOff<Stage>[] = [];
  const look = (stage: Stage | null, part: DayOff["part"], day: PlainDate | null) => {
    const why = day === null ? null : dayOffOf(day, holidays);
    if (day !== null && why !== null) found.push({ stage, part, day, why });
  };
  look(null, "lastDay", lastDay);
  for (const stage of stages) {
    // One day that is first and last is told once.
    const isOneDay = stage.startsOn === stage.endsOn;
    for (const part of PARTS) {
      if (part !== "endsOn" || !isOneDay) look(stage, part, stage[part]);
    }
  }
  return found;
}
