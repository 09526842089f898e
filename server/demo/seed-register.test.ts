import { expect, test } from "vitest";
import { seedAccounts, seedContextFor } from "#server/demo/seed-accounts";
import { seedRegister } from "#server/demo/seed-register";
import { loadRegister } from "#server/register/load-register";
import { loadBalance } from "#server/register/load-summary";
import { NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";

withFreshDatabase();

test("the register of the demo says what officials of its city know", async () => {
  const cast = await seedAccounts(NOON, "a password of the demo");
  await seedRegister(cast, NOON);
  const ctx = await seedContextFor(cast.accountIds.admin ?? "", NOON);
  // The scenario's 1 October, four months after its first day, as seen from November 2026.
  const page = await loadRegister(ctx, { horizon: "2027-03-01" });
  expect(page?.byLevel).toEqual([
    { level: "PRATAMA", posts: 34, held: 28, source: "register" },
    { level: "ADMINISTRATOR", posts: 151, held: 135, source: "summary" },
    { level: "SUPERVISOR", posts: 716, held: 665, source: "summary" },
  ]);
  expect(page?.vacantByHorizon).toBe(9);
  const { years = [] } = (await loadBalance(ctx)) ?? {};
  expect(years[0]).toMatchObject({ year: 2026, staff: 6070 });
  expect(years.every(({ retiring, intake }) => retiring > intake)).toBe(true);
});
