import { read } from "#db/client";
import { findWindowProblems, hasShortFormConsent } from "#domain/announcement/window";
import { dayOf, inclusiveDays, isPlainDate, type PlainDate } from "#domain/calendar";
import type { Finding } from "#domain/finding";
import { type DayOff, daysOffIn } from "#domain/planning/days-off";
import type { Holiday } from "#domain/planning/holidays";
import { mayPlan, maySeePlan } from "#domain/planning/policy";
import { scheduleProblems } from "#domain/planning/schedule";
import type { StageKind } from "#domain/planning/terms";
import { type StageDays, shiftedTimetable } from "#domain/planning/timetable";
import type { Context } from "#server/context";
import { type FormValues, timetableValues } from "#server/planning/form-values";
import { readPlan } from "#server/planning/plan-readiness";

export type TimetableNote = {
  readonly part: DayOff["part"];
  /** The holiday, or the day of the weekend. */
  readonly why: Holiday | "SATURDAY" | "SUNDAY";
};

export type TimetableRow = StageDays & {
  /** The stage's id; `window` and `reference` for the two that are none. */
  readonly key: string;
  /** Null for those two. */
  readonly kind: StageKind | null;
  /** First and last day counted. */
  readonly length: number | null;
  readonly problems: readonly Finding[];
  readonly notes: readonly TimetableNote[];
  /** The same days after the shift that is being tried. */
  readonly shifted: (StageDays & { readonly notes: readonly TimetableNote[] }) | null;
};

export type TimetablePage = {
  readonly today: PlainDate;
  readonly planVersion: number;
  readonly values: FormValues;
  readonly rows: readonly TimetableRow[];
  /** The first day that is tried, if there is one to move. */
  readonly tried: PlainDate | null;
  /** Days off between the first and the last day shown, weekends left out. */
  readonly holidays: readonly Holiday[];
};

/**
 * All days of a plan with what is wrong or inconvenient about each, beside the days they would
 * have if the announcement moved; null for who may not see the plan.
 * @param asked the other first day, as it stands in the address
 */
export async function loadTimetable(
  ctx: Context,
  selectionId: string,
  asked?: unknown,
): Promise<TimetablePage | null> {
  const whole = await readPlan(read(), selectionId, ctx.now);
  if (whole === null) return null;
  const { plan, stages, holidays } = whole;
  const scope = { agencyId: plan.agencyId, selectionId };
  if (!maySeePlan(ctx.actor, scope, plan.state)) return null;
  const canTry = plan.state === "DRAFT" && mayPlan(ctx.actor, scope) && plan.announcedOn !== null;
  const tried = canTry && typeof asked === "string" && isPlainDate(asked) ? asked : null;
  const moved = tried === null ? null : shiftedTimetable({ ...plan, stages }, tried);
  const wrong = scheduleProblems(stages, plan.lastDay);
  const notesIn = (found: readonly DayOff<(typeof stages)[number]>[], id: string | null) =>
    found.filter(({ stage }) => (stage?.id ?? null) === id).map(({ part, why }) => ({ part, why }));
  const off = daysOffIn({ ...plan, stages }, holidays);
  const movedOff = moved === null ? [] : daysOffIn(moved, holidays);
  const { announcedOn, lastDay, referenceDate } = plan;
  const window: TimetableRow = {
    key: "window",
    kind: null,
    ...{ startsOn: announcedOn, endsOn: lastDay, resultsOn: null },
    length: lengthOf(announcedOn, lastDay),
    problems:
      announcedOn === null || lastDay === null || lastDay < announcedOn
        ? []
        : findWindowProblems(
            { publication: announcedOn, lastDay },
            whole.law,
            hasShortFormConsent(whole.papers, announcedOn),
          ),
    notes: notesIn(off, null),
    shifted: moved && {
      ...{ startsOn: moved.announcedOn, endsOn: moved.lastDay, resultsOn: null },
      notes: notesIn(movedOff, null),
    },
  };
  const reference: TimetableRow = {
    key: "reference",
    kind: null,
    ...{ startsOn: referenceDate, endsOn: referenceDate, resultsOn: null },
    length: null,
    problems: [],
    notes: [],
    shifted: moved && {
      ...{ startsOn: moved.referenceDate, endsOn: moved.referenceDate, resultsOn: null },
      notes: [],
    },
  };
  const rows: TimetableRow[] = [
    window,
    ...stages.map((stage, index) => {
      const { id, kind, startsOn, endsOn, resultsOn } = stage;
      const shifted = moved?.stages[index];
      return {
        key: id,
        kind,
        ...{ startsOn, endsOn, resultsOn },
        length: lengthOf(startsOn, endsOn),
        problems: wrong
          .filter((problem) => problem.stage.id === id)
          .map(({ code, citation }) => ({
            ...{ code, citation, facts: { stage: kind } },
            effect: "block" as const,
          })),
        notes: notesIn(off, id),
        shifted: shifted
          ? {
              startsOn: shifted.startsOn,
              endsOn: shifted.endsOn,
              resultsOn: shifted.resultsOn,
              notes: notesIn(movedOff, id),
            }
          : null,
      };
    }),
    reference,
  ];
  const shown = rows.flatMap((row) => [
    ...daysIn(row),
    ...(row.shifted ? daysIn(row.shifted) : []),
  ]);
  const [first, last] = [shown.toSorted()[0], shown.toSorted().at(-1)];
  return {
    today: dayOf(ctx.now, plan.zone),
    planVersion: plan.planVersion,
    values: timetableValues(plan, stages),
    rows,
    tried,
    holidays: [...holidays.values()].filter(
      ({ day }) => first !== undefined && last !== undefined && first <= day && day <= last,
    ),
  };
}

function lengthOf(first: PlainDate | null, last: PlainDate | null): number | null {
  return first === null || last === null || last < first ? null : inclusiveDays(first, last);
}

function daysIn({ startsOn, endsOn, resultsOn }: StageDays): PlainDate[] {
  return [startsOn, endsOn, resultsOn].filter((day) => day !== null);
}
