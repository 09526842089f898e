import { read } from "#db/client";
import { listPlanSteps, planLetters, plansIn } from "#db/queries/plan-road";
import type { Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import { BEFORE_PUBLICATION, type PlanAct, type SelectionState } from "#domain/planning/life-cycle";
import { mayAct } from "#domain/planning/policy";
import { hasRequest, stepsOfRound } from "#domain/planning/road";
import type { Context } from "#server/context";
import { selectionReach } from "#server/planning/selection-reach";

/** What a plan waits for from this person; `mend`, `request` and `record` lead up to an act. */
export type PlanTask = {
  readonly selectionId: string;
  readonly name: Bilingual;
  readonly task: "mend" | "request" | "approve" | "record" | "confirm" | "sign" | "publish";
  /** The first day to apply, before which it has to be announced. */
  readonly announcedOn: string | null;
};

/** More plans at once than any agency has. */
const MOST = 50;

/** The plans that wait for this person, the oldest first; three reads. */
export async function loadPlanTasks(ctx: Context): Promise<PlanTask[]> {
  const plans = await plansIn(read(), BEFORE_PUBLICATION, selectionReach(ctx.actor), MOST);
  if (plans.length === 0) return [];
  const ids = plans.map(({ id }) => id);
  const steps = Map.groupBy(await listPlanSteps(read(), ids), ({ selectionId }) => selectionId);
  const letters = Map.groupBy(await planLetters(read(), ids), (each) => each.selectionId);
  return plans.flatMap(({ id, agencyId, name, state, announcedOn, zone }) => {
    const task = taskOf(ctx, { agencyId, selectionId: id }, state, {
      steps: steps.get(id) ?? [],
      letters: letters.get(id) ?? [],
      zone,
    });
    return task === null ? [] : [{ selectionId: id, name, task, announcedOn }];
  });
}

type Known = {
  readonly steps: Awaited<ReturnType<typeof listPlanSteps>>;
  readonly letters: Awaited<ReturnType<typeof planLetters>>;
  readonly zone: Zone;
};

function taskOf(
  ctx: Context,
  scope: { readonly agencyId: string; readonly selectionId: string },
  state: SelectionState,
  { steps, letters, zone }: Known,
): PlanTask["task"] | null {
  const own = ctx.actor.userId;
  const may = (act: PlanAct) => mayAct(ctx.actor, scope, act);
  switch (state) {
    case "DRAFT":
      return steps.length > 0 && may("submit") ? "mend" : null;
    case "INTERNAL_REVIEW":
      if (may("approve")) return "approve";
      return may("submit") && !hasRequest(letters, steps, zone) ? "request" : null;
    case "SENT_TO_SUPERVISOR": {
      if (!may("confirm")) return null;
      const approvals = letters.filter(({ kind }) => kind === "PLAN_APPROVAL");
      if (approvals.length === 0) return "record";
      return approvals.some(({ recordedById }) => recordedById !== own) ? "confirm" : null;
    }
    case "APPROVED":
      return may("sign") && !may("submit") ? "sign" : null;
    case "SIGNED": {
      const signed = stepsOfRound(steps).findLast(({ act }) => act === "sign");
      return may("publish") && signed?.actorId !== own ? "publish" : null;
    }
    default:
      return null;
  }
}
