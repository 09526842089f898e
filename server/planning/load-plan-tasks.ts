import { read } from "#db/client";
import { approvalLetters, listPlanSteps, plansIn } from "#db/queries/plan-road";
import type { Bilingual } from "#domain/locale";
import { BEFORE_PUBLICATION, type PlanAct, type SelectionState } from "#domain/planning/life-cycle";
import { mayAct } from "#domain/planning/policy";
import { stepsOfRound } from "#domain/planning/road";
import type { Context } from "#server/context";
import { selectionReach } from "#server/planning/selection-reach";

/** What a plan waits for from this person; `mend` and `record` lead up to an act. */
export type PlanTask = {
  readonly selectionId: string;
  readonly name: Bilingual;
  readonly task: "mend" | "approve" | "record" | "confirm" | "sign" | "publish";
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
  const letters = Map.groupBy(await approvalLetters(read(), ids), (each) => each.selectionId);
  return plans.flatMap(({ id, agencyId, name, state, announcedOn }) => {
    const task = taskOf(ctx, { agencyId, selectionId: id }, state, {
      steps: steps.get(id) ?? [],
      letters: letters.get(id) ?? [],
    });
    return task === null ? [] : [{ selectionId: id, name, task, announcedOn }];
  });
}

type Known = {
  readonly steps: Awaited<ReturnType<typeof listPlanSteps>>;
  readonly letters: Awaited<ReturnType<typeof approvalLetters>>;
};

function taskOf(
  ctx: Context,
  scope: { readonly agencyId: string; readonly selectionId: string },
  state: SelectionState,
  { steps, letters }: Known,
): PlanTask["task"] | null {
  const own = ctx.actor.userId;
  const may = (act: PlanAct) => mayAct(ctx.actor, scope, act);
  switch (state) {
    case "DRAFT":
      return steps.length > 0 && may("submit") ? "mend" : null;
    case "INTERNAL_REVIEW":
      return may("approve") ? "approve" : null;
    case "SENT_TO_SUPERVISOR": {
      if (!may("confirm")) return null;
      if (letters.length === 0) return "record";
      return letters.some(({ recordedById }) => recordedById !== own) ? "confirm" : null;
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
