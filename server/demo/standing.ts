import { read } from "#db/client";
import { lastNumber } from "#db/queries/record";
import { DEMO_PLANS, type DemoPlan } from "#server/demo/plans";

/** A series whose only number says that a selection of the demo was made to its end. */
export function seriesOf({ key }: DemoPlan): string {
  return `demo:${key}`;
}

export async function isSeeded(plan: DemoPlan): Promise<boolean> {
  return (await lastNumber(read(), seriesOf(plan))) > 0;
}

/** Whether nothing of the demo is left to make; asks without loading what would make it. */
export async function isDemoComplete(): Promise<boolean> {
  for (const plan of DEMO_PLANS) if (!(await isSeeded(plan))) return false;
  return true;
}
