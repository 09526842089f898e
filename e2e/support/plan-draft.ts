import { eq } from "drizzle-orm";
import { closeDatabase, read } from "#db/client";
import { findAgencyBySlug } from "#db/queries/agencies";
import { account } from "#db/schema/accounts";
import { panelMember } from "#db/schema/planning";
import { dayOf } from "#domain/calendar";
import { SELECTION_STATES } from "#domain/planning/life-cycle";
import { as, handOn } from "#e2e/support/hands";
import { DEMO_AGENCY, demoEmail } from "#server/demo/accounts";
import { shiftTimetable } from "#server/planning/shift-timetable";
import { aCompletePlan, planOf } from "#testing/matrix/plan";

// Plans a selection as the demo's secretariat, with the panel that there is, and leaves it a draft;
// or takes it on to another state: plan-draft.ts [STATE]
const until = SELECTION_STATES.find((state) => state === process.argv[2]) ?? "DRAFT";
try {
  const home = await findAgencyBySlug(read(), DEMO_AGENCY.slug);
  const panel = await read()
    .selectDistinct({ email: account.email, name: account.name })
    .from(panelMember)
    .innerJoin(account, eq(account.id, panelMember.accountId));
  const ctx = await as("sekretariat");
  const isChair = ({ email }: { readonly email: string }) => email === demoEmail("ketua");
  const people = panel.toSorted((a, b) => Number(isChair(b)) - Number(isChair(a)));
  const selectionId = await aCompletePlan(ctx, home?.id ?? "", people);
  if (until !== "DRAFT") {
    const { planVersion } = (await planOf(selectionId)).plan;
    const announcedOn = dayOf(ctx.now, DEMO_AGENCY.zone);
    await shiftTimetable(ctx, { selectionId, planVersion, announcedOn });
  }
  await handOn(selectionId, until);
} finally {
  await closeDatabase();
}
