import { expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { listLetters } from "#db/queries/notification";
import { acceptInvitation } from "#server/accounts/accept-invitation";
import { confirmAddress } from "#server/accounts/confirm-address";
import { ensureInvited } from "#server/accounts/ensure-invited";
import { loadActor } from "#server/accounts/load-actor";
import { loadLink } from "#server/accounts/load-link";
import { changePassword, signOutEverywhere } from "#server/accounts/own-account";
import { hashPassword } from "#server/accounts/password";
import { requestReset, resetPassword } from "#server/accounts/reset-password";
import { issueLink } from "#server/accounts/tokens";
import { verifyCredentials } from "#server/accounts/verify-credentials";
import { contents } from "#testing/contents";
import { contextFor, contextOf, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { refusalWritingNothing } from "#testing/refusals";
import { anAccount, anAgency } from "#testing/scenario";

withFreshDatabase();

const old = "kata sandi yang lama";
const fresh = "kata sandi yang baru";
const email = "siti@example.test";
const at = (minutes: number) => contextOf({}, new Date(NOON.getTime() + minutes * 60_000));
const letters = (agencyIds: string[] = []) =>
  listLetters(read(), { agencyIds, withoutAgency: true }, null, 100);

async function aPerson(values: Parameters<typeof anAccount>[0] = {}) {
  return anAccount({ email, passwordHash: await hashPassword(old), ...values });
}

async function lastToken(agencyIds: string[] = []): Promise<string> {
  const [letter] = await letters(agencyIds);
  return letter?.payload.path?.split("token=")[1] ?? "";
}

test("a reset link sets a new password within the hour and ends all sessions", async () => {
  const accountId = await aPerson();
  await requestReset(contextOf(), { email });
  const token = await lastToken();
  expect(await loadActor({ accountId, sessionVersion: 1 })).not.toBeNull();
  expect(await loadLink(at(59), token, "RESET")).toMatchObject({ state: "open" });
  expect(await loadLink(at(60), token, "RESET")).toEqual({ state: "expired", owner: null });

  await resetPassword(at(59), { token, password: fresh });
  expect(await loadActor({ accountId, sessionVersion: 1 })).toBeNull();
  expect(await verifyCredentials(at(59), { email, password: fresh })).toEqual({
    accountId,
    sessionVersion: 2,
  });
  const again = resetPassword(at(59), { token, password: old });
  await expect(again).rejects.toMatchObject({ code: "link-used" });
  expect((await letters())[0]?.kind).toBe("account.password-changed");
});

test("a link of another kind is no link", async () => {
  const accountId = await aPerson();
  const path = await inTransaction((tx) => issueLink(tx, contextOf(), accountId, "CONFIRM"));
  const token = path.split("token=")[1] ?? "";
  const codes = [];
  for (const act of [
    () => resetPassword(at(1), { token, password: fresh }),
    () => acceptInvitation(at(2), { token, password: fresh }),
  ]) {
    codes.push(await act().catch((refused) => refused.code));
  }
  expect(codes).toEqual(["link-unknown", "link-unknown"]);
  await confirmAddress(at(3), { token });
});

test("of two clicks at once one wins", async () => {
  await aPerson();
  await requestReset(contextOf(), { email });
  const token = await lastToken();
  const results = await Promise.allSettled([
    resetPassword(at(1), { token, password: fresh }),
    resetPassword(at(1), { token, password: `${fresh}!` }),
  ]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("only a hash of the token is stored", async () => {
  await aPerson();
  await requestReset(contextOf(), { email });
  const token = await lastToken();
  const { account_token: tokens } = await contents();
  expect(tokens).toHaveLength(1);
  expect(JSON.stringify(tokens)).not.toContain(token);
});

test("unknown and closed addresses answer alike, take as long and get no link", async () => {
  await aPerson({ state: "DISABLED" });
  for (const each of [email, "nobody@example.test"]) {
    const start = performance.now();
    expect(await requestReset(contextOf(), { email: each })).toBeUndefined();
    expect(performance.now() - start).toBeGreaterThanOrEqual(249);
  }
  expect(await letters()).toEqual([]);
});

test("the limit holds per account and per address of the network", async () => {
  for (let attempt = 0; attempt < 5; attempt++) await requestReset(at(attempt), { email });
  const refusal = await refusalWritingNothing(() => requestReset(at(14.9), { email }));
  expect(refusal).toMatchObject({ code: "too-many-attempts", facts: { minutes: 1 } });
  await requestReset(at(15), { email });

  await Promise.all(
    Array.from({ length: 34 }, (_, person) =>
      requestReset(at(14), { email: `person${person}@example.test` }),
    ),
  );
  const crowd = () => requestReset(at(14.5), { email: "one.more@example.test" });
  expect(await refusalWritingNothing(crowd)).toMatchObject({ code: "too-many-attempts" });
  const elsewhere = { ...at(14.5), address: "192.0.2.77" };
  await requestReset(elsewhere, { email: "one.more@example.test" });
});

test("guesses at the same moment count, too", async () => {
  await aPerson();
  const guesses = await Promise.allSettled(
    Array.from({ length: 12 }, () =>
      verifyCredentials(contextOf(), { email, password: "salah sekali" }),
    ),
  );
  const codes = guesses.map((guess) => guess.status === "rejected" && guess.reason.code);
  expect(codes.filter((code) => code === "sign-in-mismatch")).toHaveLength(5);
  expect(codes.filter((code) => code === "too-many-attempts")).toHaveLength(7);
});

test("an invitation works for seven days and opens the account", async () => {
  const agencyId = await anAgency();
  const accountId = await inTransaction((tx) =>
    ensureInvited(tx, contextOf(), { email, name: "Siti Rahmawati, S.Pd.", agencyId }),
  );
  const token = await lastToken([agencyId]);
  const late = acceptInvitation(at(7 * 24 * 60), { token, password: fresh });
  await expect(late).rejects.toMatchObject({ code: "link-expired" });
  const inTime = at(7 * 24 * 60 - 1);
  expect(await acceptInvitation(inTime, { token, password: fresh })).toEqual({ accountId });
  const session = await verifyCredentials(inTime, { email, password: fresh });
  expect(session.accountId).toBe(accountId);
});

test("a known person is not invited again but told", async () => {
  const agencyId = await anAgency();
  const known = await aPerson();
  const again = await inTransaction((tx) =>
    ensureInvited(tx, contextOf(), { email, name: "Somebody else", agencyId }),
  );
  expect(again).toBe(known);
  expect((await letters([agencyId])).map(({ kind }) => kind)).toEqual(["account.appointed"]);
});

test("changing the password asks for the old one and ends the other sessions", async () => {
  const accountId = await aPerson();
  const ctx = await contextFor(accountId);
  const wrong = changePassword(ctx, { currentPassword: "salah sekali", newPassword: fresh });
  await expect(wrong).rejects.toMatchObject({ code: "password-mismatch", facts: { left: 4 } });
  const session = await changePassword(ctx, { currentPassword: old, newPassword: fresh });
  expect(session).toEqual({ accountId, sessionVersion: 2 });
  expect(await loadActor({ accountId, sessionVersion: 1 })).toBeNull();
  expect(await loadActor(session)).not.toBeNull();
});

test("signing out everywhere ends every session", async () => {
  const accountId = await aPerson();
  await signOutEverywhere(await contextFor(accountId));
  expect(await loadActor({ accountId, sessionVersion: 1 })).toBeNull();
  const session = await verifyCredentials(contextOf(), { email, password: old });
  expect(await loadActor(session)).not.toBeNull();
});
