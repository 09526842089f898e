import { expect, test } from "vitest";
import { hashPassword } from "#server/accounts/password";
import { verifyCredentials } from "#server/accounts/verify-credentials";
import { contextOf } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { anAccount } from "#testing/scenario";

withFreshDatabase();

const password = "kata sandi yang panjang";
const at = (seconds: number) =>
  contextOf({}, new Date(Date.parse("2026-11-24T05:00:00Z") + seconds * 1000));

test("the right password opens the account, for as long as it is active", async () => {
  const passwordHash = await hashPassword(password);
  const accountId = await anAccount({ email: "siti@example.test", passwordHash });
  await anAccount({ email: "lama@example.test", passwordHash, state: "DISABLED" });
  await anAccount({ email: "baru@example.test", passwordHash, state: "UNCONFIRMED" });

  const found = await verifyCredentials(contextOf(), { email: "siti@example.test", password });
  expect(found).toEqual({ accountId, sessionVersion: 1 });
  for (const email of ["lama@example.test", "baru@example.test", "tidak.ada@example.test"]) {
    const refused = verifyCredentials(contextOf(), { email, password });
    await expect(refused).rejects.toMatchObject({ code: "sign-in-mismatch" });
  }
});

test("after five failures the account waits until the first of them is 15 minutes old", async () => {
  const passwordHash = await hashPassword(password);
  await anAccount({ email: "siti@example.test", passwordHash });
  const email = "siti@example.test";
  for (let second = 0; second < 5; second++) {
    const wrong = verifyCredentials(at(second), { email, password: "salah" });
    await expect(wrong).rejects.toMatchObject({ code: "sign-in-mismatch" });
  }
  const early = verifyCredentials(at(899), { email, password });
  await expect(early).rejects.toMatchObject({ code: "too-many-attempts", facts: { minutes: 1 } });
  const free = await verifyCredentials(at(901), { email, password });
  expect(free.sessionVersion).toBe(1);
});

test("an unknown address takes as long to refuse as a wrong password", async () => {
  const passwordHash = await hashPassword(password);
  await anAccount({ email: "siti@example.test", passwordHash });
  const least = {
    "siti@example.test": Number.POSITIVE_INFINITY,
    "tidak.ada@example.test": Number.POSITIVE_INFINITY,
  };
  // The shortest of some: what else the machine does only makes an attempt longer.
  for (let round = 0; round < 5; round++) {
    for (const email of ["siti@example.test", "tidak.ada@example.test"] as const) {
      const begun = performance.now();
      const wrong = verifyCredentials(contextOf(), { email, password: "salah" });
      await expect(wrong).rejects.toMatchObject({ code: "sign-in-mismatch" });
      least[email] = Math.min(least[email], performance.now() - begun);
    }
  }
  const ratio = least["tidak.ada@example.test"] / least["siti@example.test"];
  expect(ratio).toBeGreaterThan(0.5);
  expect(ratio).toBeLessThan(2);
});
