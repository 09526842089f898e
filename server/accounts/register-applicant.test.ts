import { expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { findAccountByEmail, findAccountByNip } from "#db/queries/account-writes";
import { listLetters } from "#db/queries/notification";
import { confirmAddress } from "#server/accounts/confirm-address";
import { RegisterApplicant, registerApplicant } from "#server/accounts/register-applicant";
import { verifyCredentials } from "#server/accounts/verify-credentials";
import { contextOf, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { refusalWritingNothing } from "#testing/refusals";
import { anAccount } from "#testing/scenario";

withFreshDatabase();

const siti = {
  nip: "197805172002032901",
  name: "Siti Rahmawati, S.Pd.",
  email: "siti@example.test",
  password: "empat kata yang panjang",
};
const at = (hours: number) => contextOf({}, new Date(NOON.getTime() + hours * 3_600_000));
const letters = () => listLetters(read(), { agencyIds: [], withoutAgency: true }, null, 100);

async function lastToken(): Promise<string> {
  const [letter] = await letters();
  return letter?.payload.path?.split("token=")[1] ?? "";
}

test("who registers confirms the address by link and can then sign in", async () => {
  await registerApplicant(contextOf(), siti, "en");
  const before = verifyCredentials(contextOf(), siti);
  await expect(before).rejects.toMatchObject({ code: "sign-in-mismatch" });
  expect(await letters()).toMatchObject([{ kind: "account.confirm", locale: "en" }]);

  await confirmAddress(at(47.99), { token: await lastToken() });
  const signedIn = await verifyCredentials(at(48), siti);
  const account = await findAccountByNip(read(), siti.nip);
  expect(account).toMatchObject({ id: signedIn.accountId, state: "ACTIVE", name: siti.name });
});

test("a link works for 48 hours, once, and only for what it was made", async () => {
  await registerApplicant(contextOf(), siti, "id");
  const token = await lastToken();
  const late = confirmAddress(at(48), { token });
  await expect(late).rejects.toMatchObject({ code: "link-expired" });
  await confirmAddress(at(1), { token });
  const again = confirmAddress(at(1), { token });
  await expect(again).rejects.toMatchObject({ code: "link-used" });
  const invented = confirmAddress(at(1), { token: "invented" });
  await expect(invented).rejects.toMatchObject({ code: "link-unknown" });
});

test("a known address and a known NIP answer as unknown ones do, and change nothing", async () => {
  const known = await anAccount({ email: siti.email, nip: "197609212000031902" });
  const other = await anAccount({ email: "other@example.test", nip: siti.nip });
  for (const input of [siti, { ...siti, email: "new@example.test" }]) {
    expect(await registerApplicant(contextOf(), input, "id")).toBeUndefined();
  }
  const sent = await letters();
  expect(sent.map(({ kind, recipientEmail }) => [kind, recipientEmail]).toSorted()).toEqual([
    ["account.nip-taken", "new@example.test"],
    ["account.nip-tried", "other@example.test"],
    ["account.registered-again", siti.email],
  ]);
  expect(await findAccountByEmail(read(), siti.email)).toMatchObject({ id: known });
  expect(await findAccountByNip(read(), siti.nip)).toMatchObject({ id: other });
  expect(await findAccountByEmail(read(), "new@example.test")).toBeNull();
});

test("known and unknown addresses and NIP take equally long", async () => {
  await anAccount({ email: siti.email });
  await anAccount({ nip: "197609212000031902" });
  const known = await elapsed(() => registerApplicant(contextOf(), siti, "id"));
  const unknown = await elapsed(() =>
    registerApplicant(contextOf(), { ...siti, email: "new@example.test" }, "id"),
  );
  const taken = { ...siti, email: "third@example.test", nip: "197609212000031902" };
  const held = await elapsed(() => registerApplicant(contextOf(), taken, "id"));
  expect(known).toBeGreaterThanOrEqual(249);
  expect(held).toBeGreaterThanOrEqual(249);
  expect(unknown).toBeGreaterThanOrEqual(249);
});

test("before anybody confirms, what was typed last counts and the first link is dead", async () => {
  await registerApplicant(contextOf(), siti, "id");
  const first = await lastToken();
  await registerApplicant(at(1), { ...siti, nip: "197609212000031902", name: "Siti R." }, "id");
  await expect(confirmAddress(at(1), { token: first })).rejects.toMatchObject({
    code: "link-used",
  });
  expect(await findAccountByEmail(read(), siti.email)).toMatchObject({
    nip: "197609212000031902",
    name: "Siti R.",
    state: "UNCONFIRMED",
  });
});

test("two registrations of one NIP at once make one account", async () => {
  await Promise.all([
    registerApplicant(contextOf(), siti, "id"),
    registerApplicant(contextOf(), { ...siti, email: "twin@example.test" }, "id"),
  ]);
  const accounts = await inTransaction((tx) =>
    Promise.all([findAccountByEmail(tx, siti.email), findAccountByEmail(tx, "twin@example.test")]),
  );
  expect(accounts.filter((account) => account !== null)).toHaveLength(1);
});

test("the sixth attempt for an address within 15 minutes waits and writes nothing", async () => {
  for (let attempt = 0; attempt < 5; attempt++) await registerApplicant(contextOf(), siti, "id");
  const refusal = await refusalWritingNothing(() => registerApplicant(contextOf(), siti, "id"));
  expect(refusal).toMatchObject({ code: "too-many-attempts", facts: { minutes: 15 } });
  await registerApplicant(at(0.2501), siti, "id");
});

test("a NIP of a child or of the future is refused and writes nothing", async () => {
  const retired = { ...siti, nip: "195001011975031901" };
  const future = { ...siti, nip: "200001012027011901" };
  const codes = [];
  for (const input of [retired, future]) {
    const refusal = await refusalWritingNothing(() => registerApplicant(contextOf(), input, "id"));
    codes.push(refusal.code);
  }
  expect(codes).toEqual(["nip-bad-age", "nip-cpns-in-future"]);
});

test("fields that cannot be right are explained before anything is asked", () => {
  const complaints = (input: Partial<typeof siti>) => {
    const parsed = RegisterApplicant.safeParse({ ...siti, ...input });
    return parsed.error?.issues.map(({ message }) => message) ?? [];
  };
  expect(complaints({})).toEqual([]);
  expect(complaints({ nip: "19780517 200203 2 901" })).toEqual([]);
  expect(complaints({ nip: "1978051720020329" })).toEqual(["nip-bad-length"]);
  expect(complaints({ nip: "197802302002032901" })).toEqual(["nip-bad-birth-date"]);
  expect(complaints({ nip: "197805172002212901" })).toEqual(["nip-pppk-number"]);
  expect(complaints({ nip: "197805171990032901" })).toEqual(["nip-cpns-too-young"]);
  expect(complaints({ nip: "197805172002033901" })).toEqual(["nip-bad-sex"]);
  expect(complaints({ nip: "" })).toEqual(["required"]);
  expect(complaints({ password: "elevenchars" })).toEqual(["password-too-short"]);
  expect(complaints({ password: "twelve chars" })).toEqual([]);
  expect(complaints({ password: "Password 12345" })).toEqual(["password-common"]);
  expect(complaints({ password: "katasandi1234" })).toEqual(["password-common"]);
  // Everybody can read it in the README.
  expect(complaints({ password: "selter-demo-2026" })).toEqual(["password-common"]);
  expect(complaints({ email: "siti" })).toEqual(["not-an-email"]);
  expect(complaints({ name: "  " })).toEqual(["required"]);
});

async function elapsed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
