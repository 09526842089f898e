import { read } from "#db/client";
import { findAccountByEmail } from "#db/queries/account-writes";
import type { PlanAct, SelectionState } from "#domain/planning/life-cycle";
import { shifted } from "#server/clock";
import type { Context } from "#server/context";
import { demoEmail } from "#server/demo/accounts";
import { seedContextFor } from "#server/demo/seed-accounts";
import { walkPlan } from "#server/demo/walk-plan";

/** Somebody of the demo, at the world's time. */
export async function as(local: string): Promise<Context> {
  const found = await findAccountByEmail(read(), demoEmail(local));
  return seedContextFor(found?.id ?? "", shifted(new Date()));
}

const HANDS: Partial<Record<PlanAct, string>> = {
  approve: "ppk",
  confirm: "sekretariat2",
  sign: "ketua",
};

/** Takes a plan on to a state, through the hands of the demo's people. */
export function handOn(selectionId: string, until: SelectionState): Promise<void> {
  return walkPlan(selectionId, (act) => as(HANDS[act] ?? "sekretariat"), until);
}
