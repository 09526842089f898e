import { expect, test } from "vitest";
import { read } from "#db/client";
import { findAccountByEmail } from "#db/queries/account-writes";
import { landingPath } from "#domain/accounts/landing";
import { parseNip } from "#domain/accounts/nip";
import { verifyCredentials } from "#server/accounts/verify-credentials";
import { DEMO_ACCOUNTS, demoEmail, demoNip } from "#server/demo/accounts";
import { seedAccounts, seedContextFor } from "#server/demo/seed-accounts";
import { contents } from "#testing/contents";
import { contextOf, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { anAccount } from "#testing/scenario";

withFreshDatabase();

const password = "selter-demo-2026";

test("the accounts of the contract are there, each at its place, and a second run changes nothing", async () => {
  const { accountIds, agencyId } = await seedAccounts(NOON, password);
  const landings: Record<string, string> = {};
  for (const [local, accountId] of Object.entries(accountIds)) {
    landings[local] = landingPath((await seedContextFor(accountId, NOON)).actor);
  }
  expect(landings).toEqual({
    operator: "/kantor/administrator",
    admin: "/kantor/pengguna",
    sekretariat: "/kantor",
    sekretariat2: "/kantor",
    // The panel is seated with its selections.
    inspektur: "/kantor/aduan",
    ketua: "/akun",
    panelis1: "/akun",
    panelis2: "/akun",
    panelis3: "/akun",
    panelis4: "/akun",
    asesor: "/penilaian",
    narasumber: "/penilaian",
    pengamat: "/kantor",
    pyb: "/keputusan",
    ppk: "/keputusan",
    pelamar1: "/lamaran",
    pelamar2: "/lamaran",
    pelamar3: "/lamaran",
    pelamar4: "/lamaran",
    pelamar5: "/lamaran",
    pelamar6: "/lamaran",
  });
  const session = await verifyCredentials(contextOf(), { email: demoEmail("ppk"), password });
  expect(session.accountId).toBe(accountIds.ppk);

  const { attempt: _, ...before } = await contents();
  const again = await seedAccounts(NOON, password);
  const { attempt: __, ...after } = await contents();
  expect(after).toEqual(before);
  expect(again).toMatchObject({ accountIds, agencyId });
});

test("a database with real accounts is left alone", async () => {
  await anAccount({ email: "kepala@tirtakarta.example" });
  await expect(seedAccounts(NOON, password)).rejects.toThrow("real accounts");
  expect(await findAccountByEmail(read(), demoEmail("operator"))).toBeNull();
});

test.each(["2026-01-01", "2028-02-29", "2040-12-31"])("the NIPs are sound on %s", (today) => {
  const nips = DEMO_ACCOUNTS.flatMap(({ served }) => (served ? [demoNip(today, served)] : []));
  expect(nips).toHaveLength(6);
  expect(nips.map((nip) => parseNip(nip, today).ok)).toEqual(nips.map(() => true));
  expect(nips.every((nip) => /9\d\d$/.test(nip))).toBe(true);
});
