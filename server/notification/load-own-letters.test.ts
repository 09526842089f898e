import { expect, test } from "vitest";
import { inTransaction } from "#db/client";
import { publicUrl } from "#server/env";
import { deliverLetters } from "#server/notification/deliver-letters";
import { exampleFacts } from "#server/notification/example-letter";
import { loadOwnLetters } from "#server/notification/load-own-letters";
import { enqueue } from "#server/outbox";
import { contextFor, contextOf, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { aMemberOfStaff, anAgency, anApplicant } from "#testing/scenario";

withFreshDatabase();

const payload = exampleFacts(NOON, "Asia/Jakarta");
const write = (recipientIds: string[], ...kinds: string[]) =>
  inTransaction(async (tx) => {
    for (const kind of kinds) await enqueue(tx, contextOf(), { kind, recipientIds, payload });
  });

test("what was written to an applicant is read here, too, also where mail did not arrive", async () => {
  const [own, other] = [await anApplicant(), await anApplicant()];
  await write([own], "application.unsent");
  await write([other], "application.withdrawn");
  await deliverLetters(
    () => Promise.reject(new Error("550 no such user")),
    () => NOON,
  );
  const page = await loadOwnLetters(await contextFor(own), undefined);
  expect(page?.letters).toMatchObject([
    { locale: "id", subject: "Lamaran Anda BELUM DIKIRIM: Kepala Dinas Perdagangan" },
  ]);
  expect(page?.letters[0]?.body).toContain(`${publicUrl()}/`);
  expect(page?.origin).toBe(publicUrl());
});

test("a link that opens or moves an account is for a mailbox alone", async () => {
  const own = await anApplicant();
  await write([own], "account.reset", "account.claim-notice", "account.password-changed");
  const page = await loadOwnLetters(await contextFor(own), undefined);
  expect(page?.letters.map(({ subject }) => subject)).toEqual(["Kata sandi Anda telah diubah"]);
});

test("pages follow each other, and a letter without texts is passed over", async () => {
  const own = await anApplicant();
  await write([own], ...Array.from({ length: 21 }, () => "application.unsent"), "no.such-letter");
  const ctx = await contextFor(own);
  const first = await loadOwnLetters(ctx, undefined);
  const second = await loadOwnLetters(ctx, first?.next);
  const ids = [first, second].flatMap((page) => page?.letters.map(({ letterId }) => letterId));
  expect([ids.length, new Set(ids).size]).toEqual([21, 21]);
  expect(second).toMatchObject({ isFirst: false, next: null });
});

test("visitors and staff have no such page", async () => {
  expect(await loadOwnLetters(contextOf(), undefined)).toBeNull();
  const staff = await aMemberOfStaff("SECRETARIAT", await anAgency());
  expect(await loadOwnLetters(await contextFor(staff), undefined)).toBeNull();
});
