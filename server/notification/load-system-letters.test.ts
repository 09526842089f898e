import { expect, test } from "vitest";
import { inTransaction } from "#db/client";
import { deliverLetters } from "#server/notification/deliver-letters";
import { loadSystemLetters } from "#server/notification/load-system-letters";
import { enqueue } from "#server/outbox";
import { contextFor, contextOf, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { aMemberOfStaff, anAccount, anAgency } from "#testing/scenario";

withFreshDatabase();

test("the operator sees kind, state and cause of letters of no agency, and neither person nor text", async () => {
  const name = "Siti Rahmawati";
  const recipient = await anAccount({ name, email: "siti.rahma@contoh.example" });
  const agencyId = await anAgency();
  await inTransaction(async (tx) => {
    const payload = { path: "/atur-sandi?token=rahasia" };
    await enqueue(tx, contextOf(), { kind: "account.reset", recipientIds: [recipient], payload });
    const ofAgency = { kind: "account.password-changed", recipientIds: [recipient], agencyId };
    await enqueue(tx, contextOf(), ofAgency);
  });
  await deliverLetters(
    () => Promise.reject(new Error("550 <siti.rahma@contoh.example>: no such user")),
    () => NOON,
  );
  const operator = await contextFor(await aMemberOfStaff("SYSTEM_ADMIN", null));
  const page = await loadSystemLetters(operator, undefined, true);
  expect(page?.counts).toEqual({ all: 1, failed: 1 });
  expect(page?.rows).toMatchObject([
    {
      kind: "account.reset",
      about: { id: "Atur ulang kata sandi" },
      address: "s•••@contoh.example",
      state: "retrying",
      lastError: "550 <s•••@contoh.example>: no such user",
    },
  ]);
  expect(JSON.stringify(page)).not.toMatch(/siti|rahma|rahasia/i);

  for (const stranger of [
    contextOf(),
    await contextFor(recipient),
    await contextFor(await aMemberOfStaff("AGENCY_ADMIN", agencyId)),
    await contextFor(await aMemberOfStaff("SECRETARIAT", agencyId)),
  ]) {
    expect(await loadSystemLetters(stranger, undefined)).toBeNull();
  }
});

test("a letter without texts stands there by its kind, and pages follow each other", async () => {
  const recipient = await anAccount();
  await inTransaction(async (tx) => {
    const kinds = [...Array.from({ length: 25 }, () => "account.nip-lost"), "no.such-letter"];
    for (const kind of kinds) {
      await enqueue(tx, contextOf(), { kind, recipientIds: [recipient] });
    }
  });
  const operator = await contextFor(await aMemberOfStaff("SYSTEM_ADMIN", null));
  const first = await loadSystemLetters(operator, undefined);
  const second = await loadSystemLetters(operator, first?.next);
  const rows = [...(first?.rows ?? []), ...(second?.rows ?? [])];
  expect([first?.rows.length, second?.rows.length, second?.next]).toEqual([25, 1, null]);
  expect(new Set(rows.map(({ letterId }) => letterId)).size).toBe(26);
  expect(rows.find(({ kind }) => kind === "no.such-letter")).toMatchObject({ about: null });
});
