import { expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { listLetters } from "#db/queries/notification";
import { MOST_ATTEMPTS } from "#domain/notification/retry";
import { publicUrl } from "#server/env";
import { deliverLetters } from "#server/notification/deliver-letters";
import { exampleFacts } from "#server/notification/example-letter";
import type { Mail } from "#server/notification/post";
import { enqueue } from "#server/outbox";
import { contextOf, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { anAccount } from "#testing/scenario";

withFreshDatabase();

const at = (minutes: number) => () => new Date(NOON.getTime() + minutes * 60_000);

async function aLetter(kind = "account.reset", payload = { path: "/atur-sandi?token=t" }) {
  const recipient = await anAccount({ name: "Siti Rahmawati, S.Pd.", email: "siti@example.test" });
  await inTransaction((tx) =>
    enqueue(tx, contextOf(), { kind, recipientIds: [recipient], payload }),
  );
}

const stored = () => listLetters(read(), { agencyIds: [], withoutAgency: true }, null, 100);

test("a letter goes out once, in the recipient's language and with an absolute link", async () => {
  await aLetter();
  const mails: Mail[] = [];
  const post = async (mail: Mail) => void mails.push(mail);

  expect(await deliverLetters(post, at(0))).toEqual({ sent: 1, failed: 0, more: false });
  expect(await deliverLetters(post, at(120))).toEqual({ sent: 0, failed: 0, more: false });
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({
    to: { name: "Siti Rahmawati, S.Pd.", address: "siti@example.test" },
    subject: "Atur ulang kata sandi",
  });
  expect(mails[0]?.text).toContain("Yth. Siti Rahmawati, S.Pd.,");
  expect(mails[0]?.text).toContain(`${publicUrl()}/atur-sandi?token=t`);
  expect(await stored()).toMatchObject([{ deliveredAt: NOON, attempts: 1, lastError: null }]);
});

test("of two nodes at once one sends", async () => {
  await aLetter();
  const mails: Mail[] = [];
  const post = async (mail: Mail) => void mails.push(mail);
  await Promise.all([deliverLetters(post, at(0)), deliverLetters(post, at(0))]);
  expect(mails).toHaveLength(1);
});

test("a failure waits 1, 2, 4 … minutes and is laid aside after the last attempt", async () => {
  await aLetter();
  const post = () => Promise.reject(new Error("450 mailbox busy"));
  let minute = 0;
  for (const wait of [1, 2, 4, 8, 16, 32, 60, 60, 60, 60, 60]) {
    expect(await deliverLetters(post, at(minute))).toMatchObject({ failed: 1 });
    expect(await deliverLetters(post, at(minute + wait - 0.01))).toMatchObject({ failed: 0 });
    minute += wait;
  }
  expect(await deliverLetters(post, at(minute))).toMatchObject({ failed: 1 });
  expect(await deliverLetters(post, at(minute + 100_000))).toMatchObject({ failed: 0 });
  expect(await stored()).toMatchObject([
    { deliveredAt: null, attempts: MOST_ATTEMPTS, lastError: "450 mailbox busy" },
  ]);
});

test("a node that died over a letter leaves it to the next after the lease", async () => {
  await aLetter();
  const dying = deliverLetters(() => new Promise<void>(() => {}), at(0));
  await expect.poll(async () => (await stored())[0]?.attempts).toBe(1);
  expect(await deliverLetters(async () => {}, at(4.9))).toMatchObject({ sent: 0 });
  expect(await deliverLetters(async () => {}, at(5))).toMatchObject({ sent: 1 });
  void dying;
});

test("a letter without a text holds up no other", async () => {
  await aLetter("no.such-letter");
  const recipient = await anAccount({ locale: "en" });
  await inTransaction((tx) =>
    enqueue(tx, contextOf(), { kind: "account.password-changed", recipientIds: [recipient] }),
  );
  const mails: Mail[] = [];
  const round = await deliverLetters(async (mail) => void mails.push(mail), at(0));
  expect(round).toEqual({ sent: 1, failed: 1, more: false });
  expect(mails.map((mail) => mail.subject)).toEqual(["Your password has been changed"]);
});

test("a name is said in the language of each reader, in Indonesian where it has no other", async () => {
  const recipientIds = [await anAccount({ locale: "id" }), await anAccount({ locale: "en" })];
  await inTransaction((tx) =>
    enqueue(tx, contextOf(), {
      kind: "candidate-not-shortlisted",
      recipientIds,
      payload: {
        selection: { id: "Seleksi Terbuka Tahap II", en: null },
        post: { id: "Kepala Dinas Perdagangan", en: "Head of Trade" },
        path: "/lamaran",
      },
    }),
  );
  const letters = (await stored()).map(({ locale, payload }) => ({ locale, ...payload }));
  expect(letters).toHaveLength(2);
  expect(letters).toEqual(
    expect.arrayContaining([
      {
        locale: "id",
        selection: "Seleksi Terbuka Tahap II",
        post: "Kepala Dinas Perdagangan",
        path: "/lamaran",
      },
      {
        locale: "en",
        selection: "Seleksi Terbuka Tahap II",
        post: "Head of Trade",
        path: "/lamaran",
      },
    ]),
  );
});

test("a receipt is sent with the address of the public check, and no other letter is", async () => {
  const mails: Mail[] = [];
  const post = async (mail: Mail) => void mails.push(mail);
  const facts = exampleFacts(NOON, "Asia/Jakarta");
  const recipient = await anAccount();
  const { checkPath: _, ...others } = facts;
  const recipientIds = [recipient];
  await inTransaction(async (tx) => {
    await enqueue(tx, contextOf(), { kind: "application.receipt", recipientIds, payload: facts });
    await enqueue(tx, contextOf(), {
      kind: "application.withdrawn",
      recipientIds,
      payload: others,
    });
  });
  await deliverLetters(post, at(0));
  expect(mails.map(({ qrAddress }) => qrAddress)).toEqual([`${publicUrl()}/verifikasi`, undefined]);
});
