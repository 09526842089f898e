import { inTransaction, read } from "#db/client";
import { selectionNamed } from "#db/queries/plan";
import { nextNumber } from "#db/queries/record";
import { seedFirst } from "#server/demo/first-selection";
import { DEMO_PLANS, type DemoPlan } from "#server/demo/plans";
import { seedSecond } from "#server/demo/second-selection";
import type { Cast } from "#server/demo/seed-accounts";
import { seedApplications } from "#server/demo/seed-applications";
import { seedParameter } from "#server/demo/seed-parameter";
import { personNamed, seedPerson } from "#server/demo/seed-people";
import { seedPlan } from "#server/demo/seed-plan";
import { seedReports } from "#server/demo/seed-reports";
import { isSeeded, seriesOf } from "#server/demo/standing";
import { seedThird } from "#server/demo/third-selection";
import { type Timeline, timelineOf } from "#server/demo/timeline";
import { deliverAt, type Walk } from "#server/demo/walk";

/** The applicant who has a profile and has applied for nothing yet. */
const WITHOUT_APPLICATION = "pelamar5";

/** What happens to each selection once people have applied; to the third they still can. */
const REST: Readonly<Record<DemoPlan["key"], (walk: Walk) => Promise<void>>> = {
  "tahap-1": seedFirst,
  "tahap-2": seedSecond,
  "tahap-3": async (walk) => {
    await seedReports(walk);
    await seedThird(walk);
  },
};

/**
 * Walks the three selections of the demo along their road, through the use cases and with the clock
 * of each moment; a selection that is there already is left alone.
 * @param today a moment of the seeding day
 * @param report told what became of each selection, in a line
 * @throws Error when an earlier seeding was broken off in the middle of a selection
 */
export async function seedSelections(
  cast: Cast,
  today: Date,
  report: (line: string) => void = () => {},
): Promise<void> {
  const time = timelineOf(today);
  // Invitations and confirmations of the accounts, which were made first.
  await deliverAt(time.at(-129, "07:00"));
  await seedParameter(cast, time);
  await seedPerson(cast, time, personNamed(WITHOUT_APPLICATION), time.at(-1, "16:20"));
  for (const plan of DEMO_PLANS) {
    if (await isSeeded(plan)) continue;
    if (await selectionNamed(read(), cast.agencyId, plan.name)) {
      throw new Error(
        `“${plan.name}” is only half made: delete the demo's data folder (or empty its database) and start again.`,
      );
    }
    const begun = performance.now();
    await seedOne(cast, time, plan);
    await inTransaction((tx) => nextNumber(tx, seriesOf(plan)));
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    report(`Demo: ${plan.name}, ${plan.entrants.length} applicants (${seconds} s)`);
  }
}

async function seedOne(cast: Cast, time: Timeline, plan: DemoPlan): Promise<void> {
  const walk = await seedPlan(cast, time, plan);
  await seedApplications(walk);
  await REST[plan.key](walk);
}
