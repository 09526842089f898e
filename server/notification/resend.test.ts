import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { account } from "#db/schema/accounts";
import { outbox } from "#db/schema/notification";
import { MOST_ATTEMPTS } from "#domain/notification/retry";
import { consoleContext } from "#server/accounts/install-administrator";
import { deliverLetters } from "#server/notification/deliver-letters";
import { DraftNotice, draftNotice } from "#server/notification/draft-notice";
import { loadLetter, loadLetters } from "#server/notification/load-letters";
import { loadNotice } from "#server/notification/load-notices";
import type { Mail } from "#server/notification/post";
import { resendLetter } from "#server/notification/resend-letter";
import { resendNotice } from "#server/notification/resend-notice";
import { sendNotice } from "#server/notification/send-notice";
import { takeBounce } from "#server/notification/take-bounce";
import { enqueue } from "#server/outbox";
import { fromPostfix } from "#testing/bounces";
import { contextFor, contextOf, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { refusalWritingNothing } from "#testing/refusals";
import { aMemberOfStaff, anAccount, anAgency, anApplication, aSelection } from "#testing/scenario";
import { auditOf } from "#testing/verification-scenario";

withFreshDatabase();

const at = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);
const failing = () => Promise.reject(new Error("450 mailbox busy"));

/** A post that takes letters, and how many it took. */
function taking() {
  const mails: Mail[] = [];
  return { mails, post: async (mail: Mail) => void mails.push(mail) };
}

async function aLetter(kind = "account.password-changed") {
  const agencyId = await anAgency();
  const admin = await aMemberOfStaff("AGENCY_ADMIN", agencyId);
  const recipient = await anAccount();
  await inTransaction((tx) =>
    enqueue(tx, contextOf(), {
      kind,
      recipientIds: [recipient],
      agencyId,
      payload: { path: "/undangan?token=t" },
    }),
  );
  const [row] = await read().select({ id: outbox.id }).from(outbox);
  return { letterId: row?.id ?? "", agencyId, admin, recipient };
}

const park = (letterId: string) =>
  inTransaction((tx) =>
    tx.update(outbox).set({ attempts: MOST_ATTEMPTS }).where(eq(outbox.id, letterId)),
  );

describe("a letter", () => {
  test("that failed is tried at once when its administrator asks, and arrives once", async () => {
    const { letterId, admin } = await aLetter();
    await deliverLetters(failing, () => at(0));
    const ctx = await contextFor(admin, at(0.5));
    expect(await loadLetter(ctx, letterId)).toMatchObject({ mayResend: true, body: null });
    const failed = async () => (await loadLetters(ctx, undefined, true))?.rows ?? [];
    expect(await failed()).toMatchObject([{ letterId, state: "retrying" }]);
    await resendLetter(ctx, { letterId });
    const again = () => resendLetter(ctx, { letterId });
    expect((await refusalWritingNothing(again)).code).toBe("letter-due");
    const { mails, post } = taking();
    await deliverLetters(post, () => at(0.5));
    await deliverLetters(post, () => at(120));
    expect(mails).toHaveLength(1);
    expect((await refusalWritingNothing(again)).code).toBe("letter-delivered");
    expect(await loadLetter(ctx, letterId)).toMatchObject({ mayResend: false });
    expect(await failed()).toEqual([]);
    expect((await loadLetters(ctx, undefined))?.counts).toEqual({
      all: 1,
      delivered: 1,
      bounced: 0,
      failed: 0,
      parked: 0,
    });
    expect(await auditOf("letter.resent")).toMatchObject([
      { subjectId: letterId, actorId: admin, before: { attempts: 1 } },
    ]);
  });

  test("that was given up begins anew, and the trail keeps how often it was tried", async () => {
    const { letterId, admin } = await aLetter();
    await deliverLetters(failing, () => at(0));
    await park(letterId);
    await resendLetter(await contextFor(admin, at(100)), { letterId });
    expect(await read().select().from(outbox)).toMatchObject([
      { attempts: 0, nextAttemptAt: at(100), lastError: "450 mailbox busy" },
    ]);
    expect((await auditOf("letter.resent"))[0]?.before).toEqual({ attempts: MOST_ATTEMPTS });
    expect(await deliverLetters(taking().post, () => at(100))).toMatchObject({ sent: 1 });
  });

  test("that a server has in hand is left to it", async () => {
    const { letterId, admin } = await aLetter();
    await deliverLetters(failing, () => at(0));
    const dying = deliverLetters(
      () => new Promise<void>(() => {}),
      () => at(1),
    );
    await expect.poll(async () => (await read().select().from(outbox))[0]?.attempts).toBe(2);
    const ctx = await contextFor(admin, at(5.9));
    const refusal = await refusalWritingNothing(() => resendLetter(ctx, { letterId }));
    expect(refusal.code).toBe("letter-under-way");
    void dying;
  });

  test("that came back is sent again, to the address in force, and once for two presses", async () => {
    const { letterId, admin, recipient } = await aLetter();
    const first = taking();
    await deliverLetters(first.post, () => at(0));
    const ctx = await contextFor(admin, at(60));
    const resend = () => resendLetter(ctx, { letterId });
    const to = first.mails[0]?.to.address ?? "";
    const late = fromPostfix({ letterId, to, action: "delayed", status: "4.4.1" });
    await takeBounce(consoleContext("console:1", at(5)), late);
    expect((await refusalWritingNothing(resend)).code).toBe("letter-delayed");
    await takeBounce(consoleContext("console:1", at(30)), fromPostfix({ letterId, to }));
    expect(await loadLetter(ctx, letterId)).toMatchObject({ state: "bounced", mayResend: true });
    await inTransaction((tx) =>
      tx.update(account).set({ email: "baru@selter.test" }).where(eq(account.id, recipient)),
    );
    const presses = await Promise.allSettled([resend(), resend()]);
    expect(presses.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await auditOf("letter.resent")).toMatchObject([
      { before: { attempts: 1, status: "5.1.1" } },
    ]);
    const { mails, post } = taking();
    await deliverLetters(post, () => at(60));
    await deliverLetters(post, () => at(600));
    expect(mails.map((mail) => mail.to.address)).toEqual(["baru@selter.test"]);
    expect((await refusalWritingNothing(resend)).code).toBe("letter-delivered");
    // What is said again of the first time does not stand against the second.
    const stale = () =>
      takeBounce(consoleContext("console:1", at(700)), fromPostfix({ letterId, to }));
    expect((await refusalWritingNothing(stale)).code).toBe("bounce-unknown-letter");
  });

  test("with a link that works once is made anew by its own act instead", async () => {
    const { letterId, admin } = await aLetter("account.invited");
    await deliverLetters(failing, () => at(0));
    const ctx = await contextFor(admin, at(0.5));
    const refusal = await refusalWritingNothing(() => resendLetter(ctx, { letterId }));
    expect(refusal.code).toBe("letter-one-time");
    expect(await loadLetter(ctx, letterId)).toMatchObject({ mayResend: false, isMadeAnew: true });
  });

  test("to an applicant is seen and sent again by the secretariat of its selection alone", async () => {
    const { agencyId, selectionId, secretariat } = await aSelection();
    const applicant = await anAccount();
    await inTransaction(async (tx) => {
      const said = { recipientIds: [applicant], agencyId };
      await enqueue(tx, contextOf(), { ...said, kind: "account.password-changed" });
      const path = `/lamaran`;
      const payload = { selection: "Tahap II", post: "Kepala Dinas", path };
      await enqueue(tx, contextOf(), { ...said, kind: "candidate-selected", selectionId, payload });
    });
    await deliverLetters(failing, () => at(0));
    const rows = await read().select().from(outbox);
    const letterId = rows.find((row) => row.selectionId !== null)?.id ?? "";
    const agencyLetter = rows.find((row) => row.selectionId === null)?.id ?? "";
    const ctx = await contextFor(secretariat, at(0.5));
    const page = await loadLetters(ctx, undefined, true);
    expect(page?.rows.map((row) => row.letterId)).toEqual([letterId]);
    expect(page?.counts).toMatchObject({ all: 1, failed: 1 });
    expect(await loadLetter(ctx, letterId)).toMatchObject({ mayResend: true, body: null });
    expect(await loadLetter(ctx, agencyLetter)).toBeNull();

    const strangers = [
      await contextFor(await aMemberOfStaff("SECRETARIAT", await anAgency()), at(0.5)),
      { ...ctx, actor: { ...ctx.actor, applyingIn: [selectionId] } },
    ];
    for (const stranger of strangers) {
      expect((await loadLetters(stranger, undefined))?.rows).toEqual([]);
      expect(await loadLetter(stranger, letterId)).toBeNull();
      const refusal = await refusalWritingNothing(() => resendLetter(stranger, { letterId }));
      expect(refusal.code).toBe("record-not-found");
    }
    await resendLetter(ctx, { letterId });
    expect(await auditOf("letter.resent")).toMatchObject([
      { subjectId: letterId, actorId: secretariat, selectionId },
    ]);
  });

  test("is sent again by nobody else, and by nobody of another agency", async () => {
    const { letterId, agencyId } = await aLetter();
    await deliverLetters(failing, () => at(0));
    const others = [
      await aMemberOfStaff("SECRETARIAT", agencyId),
      await aMemberOfStaff("AGENCY_ADMIN", await anAgency()),
      await aMemberOfStaff("SYSTEM_ADMIN", null),
    ];
    for (const each of others) {
      const ctx = await contextFor(each, at(0.5));
      const refusal = await refusalWritingNothing(() => resendLetter(ctx, { letterId }));
      expect(refusal.code).toBe("record-not-found");
    }
  });
});

test("all letters of a notice that failed are tried again in one act, and no other", async () => {
  const fixture = await aSelection();
  for (let each = 0; each < 3; each++) await anApplication(fixture, { withFiles: false });
  const ctx = await contextFor(fixture.secretariat);
  const { selectionId } = fixture;
  const { noticeId } = await draftNotice(
    ctx,
    DraftNotice.parse({
      selectionId,
      audience: "ACTIVE",
      subject: "Ruang ujian",
      subjectEn: "Room",
      body: "Ujian berpindah ke ruang rapat.",
      bodyEn: "The paper moves to the meeting room.",
    }),
  );
  const draft = await loadNotice(ctx, noticeId);
  const seen = draft?.toSend?.seen ?? "";
  await sendNotice(ctx, { noticeId, version: 1, seen });
  const resend = () => resendNotice(ctx, { noticeId });
  expect((await refusalWritingNothing(resend)).code).toBe("notice-none-failed");

  const [first, second] = await read().select({ id: outbox.id }).from(outbox);
  await deliverLetters(
    async ({ id }) => {
      if (id !== first?.id) throw new Error("450 mailbox busy");
    },
    () => at(0),
  );
  await park(second?.id ?? "");
  const page = await loadNotice(await contextFor(fixture.secretariat, at(0.5)), noticeId);
  expect(page?.sent?.counts).toEqual({ all: 3, delivered: 1, bounced: 0, parked: 1 });
  expect(page?.sent?.resendable).toBe(2);
  expect(page?.sent?.rows.map(({ state }) => state).toSorted()).toEqual([
    "delivered",
    "parked",
    "retrying",
  ]);
  expect(page?.sent?.rows.at(-1)?.state).toBe("delivered");

  const later = await contextFor(fixture.secretariat, at(0.5));
  await resendNotice(later, { noticeId });
  const again = () => resendNotice(later, { noticeId });
  expect((await refusalWritingNothing(again)).code).toBe("notice-none-failed");
  const { mails, post } = taking();
  await deliverLetters(post, () => at(0.5));
  await deliverLetters(post, () => at(600));
  expect(mails.map(({ id }) => id)).toHaveLength(2);
  expect(mails.map(({ id }) => id)).not.toContain(first?.id);
  const [returned] = mails;
  const report = fromPostfix({ letterId: returned?.id ?? "", to: returned?.to.address ?? "" });
  await takeBounce(consoleContext("console:1", at(700)), report);
  const after = await loadNotice(await contextFor(fixture.secretariat, at(701)), noticeId);
  expect(after?.sent).toMatchObject({
    counts: { all: 3, delivered: 2, bounced: 1, parked: 0 },
    resendable: 1,
  });
  expect(after?.sent?.rows[0]).toMatchObject({ letterId: returned?.id, state: "bounced" });
  expect((await auditOf("notice.resent"))[0]).toMatchObject({ after: { recipients: 2 } });
});
