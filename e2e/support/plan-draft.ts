import { eq } from "drizzle-orm";
import { closeDatabase, read } from "#db/client";
import { findAccountByEmail } from "#db/queries/account-writes";
import { findAgencyBySlug } from "#db/queries/agencies";
import { account } from "#db/schema/accounts";
import { panelMember } from "#db/schema/planning";
import { shifted } from "#server/clock";
import { DEMO_AGENCY, demoEmail } from "#server/demo/accounts";
import { seedContextFor } from "#server/demo/seed-accounts";
import { aCompletePlan } from "#testing/matrix/plan";

// Plans a selection as the demo's secretariat, with the panel that there is, and leaves it a draft.
try {
  const secretariat = await findAccountByEmail(read(), demoEmail("sekretariat"));
  const home = await findAgencyBySlug(read(), DEMO_AGENCY.slug);
  const panel = await read()
    .selectDistinct({ email: account.email, name: account.name })
    .from(panelMember)
    .innerJoin(account, eq(account.id, panelMember.accountId));
  const ctx = await seedContextFor(secretariat?.id ?? "", shifted(new Date()));
  await aCompletePlan(ctx, home?.id ?? "", panel);
} finally {
  await closeDatabase();
}
