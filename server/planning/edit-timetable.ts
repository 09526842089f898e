import { z } from "zod";
import { inTransaction } from "#db/client";
import { listPapers } from "#db/queries/paper";
import { findPlan, listStages, updateSelection } from "#db/queries/plan";
import { updateStage } from "#db/queries/plan-parts";
import { findWindowProblems, hasShortFormConsent } from "#domain/announcement/window";
import type { PlainDate } from "#domain/calendar";
import { dayOf } from "#domain/calendar";
import { type StageDay, scheduleProblems } from "#domain/planning/schedule";
import { Refused } from "#domain/refusal";
import type { Law } from "#domain/regulation/law";
import type { Context } from "#server/context";
import { idField, optionalDay, versionField } from "#server/fields";
import { changed } from "#server/planning/edit-selection";
import { timetableValues } from "#server/planning/form-values";
import { planChanged, planInDraft, requireWritten } from "#server/planning/plan-in-draft";
import { windowOf } from "#server/planning/window";
import { lawInAgency } from "#server/regulation/law-of";

const column = z.record(z.string(), optionalDay).default({});

/** The days of each stage arrive as `startsOn.{id}`, `endsOn.{id}`, `resultsOn.{id}`. */
export const EditTimetable = z.object({
  selectionId: idField,
  version: versionField,
  announcedOn: optionalDay,
  lastDay: optionalDay,
  referenceDate: optionalDay,
  startsOn: column,
  endsOn: column,
  resultsOn: column,
});

/** A day that is missing may come later; the others are wrong now. */
const MAY_WAIT = "schedule-missing";

/**
 * Changes all days of a plan at once. What would be out of order, or too short a window, is refused
 * with the field and the clause; days that are still missing are not.
 * @throws Refused `record-not-found`, `plan-frozen-after-publication`, `record-stale`,
 * `timetable-window-order`, `announcement-min-days`, `schedule-order`, `schedule-too-early`,
 * `schedule-sequence`, `schedule-overlap`
 */
export function editTimetable(
  ctx: Context,
  input: z.output<typeof EditTimetable>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const { selectionId, version, announcedOn, lastDay, referenceDate } = input;
    const scope = await planInDraft(tx, ctx, { selectionId });
    const before = await findPlan(tx, selectionId);
    const stages = await listStages(tx, [selectionId]);
    if (before === null) throw new Refused("record-not-found");
    // Of the day that is wanted now, not of the one that is stored.
    const day = announcedOn ?? dayOf(ctx.now, scope.zone);
    const law = await lawInAgency(tx, scope.agencyId, day);
    const wanted = stages.map((stage) => ({
      ...stage,
      startsOn: input.startsOn[stage.id] ?? null,
      endsOn: input.endsOn[stage.id] ?? null,
      resultsOn: input.resultsOn[stage.id] ?? null,
    }));
    requireWindow(announcedOn, lastDay, law, await listPapers(tx, selectionId));
    requireOrder(wanted, lastDay);

    const values = { announcedOn, lastDay, referenceDate };
    // Whatever of the days was changed elsewhere meanwhile has raised the version of the whole plan.
    requireWritten(
      before.planVersion === version &&
        (await updateSelection(
          tx,
          { id: selectionId, version: before.version },
          { ...values, ...windowOf(values, scope.zone) },
        )),
      timetableValues(before, stages),
    );
    for (const [index, { startsOn, endsOn, resultsOn }] of wanted.entries()) {
      const stage = stages[index];
      const days = { startsOn, endsOn, resultsOn };
      if (stage === undefined || isSame(stage, days)) continue;
      requireWritten(await updateStage(tx, stage, days));
    }
    const [old, fresh] = [daysOf(before, stages), daysOf(values, wanted)];
    await planChanged(tx, ctx, scope, {
      kind: "timetable.edited",
      subjectId: selectionId,
      ...changed(old, fresh),
    });
    return { selectionId };
  });
}

function requireWindow(
  announcedOn: PlainDate | null,
  lastDay: PlainDate | null,
  law: Law,
  papers: Awaited<ReturnType<typeof listPapers>>,
): void {
  if (announcedOn === null || lastDay === null) return;
  if (lastDay < announcedOn) throw new Refused("timetable-window-order", null, {}, "lastDay");
  const window = { publication: announcedOn, lastDay };
  const hasConsent = hasShortFormConsent(papers, announcedOn);
  const [problem] = findWindowProblems(window, law, hasConsent);
  if (problem?.effect !== "block") return;
  throw new Refused(problem.code, problem.citation, problem.facts, "lastDay");
}

function requireOrder(
  stages: Parameters<typeof scheduleProblems<Awaited<ReturnType<typeof listStages>>[number]>>[0],
  lastDay: PlainDate | null,
): void {
  const problem = scheduleProblems(stages, lastDay).find(({ code }) => code !== MAY_WAIT);
  if (problem === undefined) return;
  const { code, citation, stage, day } = problem;
  throw new Refused(code, citation, { stage: stage.kind }, `${day}.${stage.id}`);
}

type Days = Readonly<Record<StageDay, PlainDate | null>>;

function isSame(a: Days, b: Days): boolean {
  return a.startsOn === b.startsOn && a.endsOn === b.endsOn && a.resultsOn === b.resultsOn;
}

/** All days of a plan under plain names, for the trail. */
export function daysOf(
  {
    announcedOn,
    lastDay,
    referenceDate,
  }: Readonly<Record<"announcedOn" | "lastDay" | "referenceDate", PlainDate | null>>,
  stages: readonly (Days & { readonly kind: string })[],
) {
  return {
    ...{ announcedOn, lastDay, referenceDate },
    ...Object.fromEntries(
      stages.map(({ kind, startsOn, endsOn, resultsOn }) => [kind, [startsOn, endsOn, resultsOn]]),
    ),
  };
}
