import { addDays, inclusiveDays, type PlainDate } from "#domain/calendar";
import type { StageKind } from "#domain/planning/terms";
import { ANNOUNCEMENT_MIN_DAYS } from "#domain/regulation/announcement";
import { type Law, valuesIn } from "#domain/regulation/law";

/** First day, last day and day of the result. */
export type StageDays = {
  readonly startsOn: PlainDate | null;
  readonly endsOn: PlainDate | null;
  readonly resultsOn: PlainDate | null;
};

/** All days of a plan; null where there is none yet. */
export type Timetable = {
  readonly announcedOn: PlainDate | null;
  readonly lastDay: PlainDate | null;
  readonly referenceDate: PlainDate | null;
  readonly stages: Readonly<Record<StageKind, StageDays>>;
};

/** Days of the default plan, counted from the first day of the window as day 1 (`process.md` §4). */
const USUAL: Readonly<Record<StageKind, readonly [number, number, number]>> = {
  ADMIN_CHECK: [16, 18, 19],
  // Beside the others, until the supervisor has answered about the track records.
  TRACK_RECORD: [23, 42, 43],
  ASSESSMENT: [23, 24, 33],
  PAPER: [34, 34, 35],
  INTERVIEW: [35, 36, 37],
};

/** The day after the time in which the appointing officer usually decides. */
const USUAL_INAUGURATION = 77;

/** The window of the shortest lawful length, the stages and the inauguration as they usually follow. */
export function usualTimetable(firstDay: PlainDate, law: Law): Timetable {
  const day = (number: number) => addDays(firstDay, number - 1);
  const stages = Object.entries(USUAL).map(([kind, [first, last, result]]) => [
    kind,
    { startsOn: day(first), endsOn: day(last), resultsOn: day(result) },
  ]);
  return {
    announcedOn: firstDay,
    lastDay: day(valuesIn(ANNOUNCEMENT_MIN_DAYS, law).minDays),
    referenceDate: day(USUAL_INAUGURATION),
    stages: Object.fromEntries(stages) as Timetable["stages"],
  };
}

/** The same timetable with its first day moved, and all the rest by as many days. */
export function shiftedTimetable<T extends Omit<Timetable, "stages">, S extends StageDays>(
  { stages, ...rest }: T & { readonly stages: readonly S[] },
  firstDay: PlainDate,
) {
  const { announcedOn } = rest;
  const days = announcedOn === null ? null : inclusiveDays(announcedOn, firstDay) - 1;
  const moved = (day: PlainDate | null) =>
    day === null || days === null ? null : addDays(day, days);
  return {
    announcedOn: moved(rest.announcedOn),
    lastDay: moved(rest.lastDay),
    referenceDate: moved(rest.referenceDate),
    stages: stages.map((stage) => ({
      ...stage,
      startsOn: moved(stage.startsOn),
      endsOn: moved(stage.endsOn),
      resultsOn: moved(stage.resultsOn),
    })),
  };
}
