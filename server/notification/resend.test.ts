import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { outbox } from "#db/schema/notification";
import { MOST_ATTEMPTS } from "#domain/notification/retry";
import { deliverLetters } from "#server/notification/deliver-letters";
import { DraftNotice, draftNotice } from "#server/notification/draft-notice";
import { loadLetter, loadLetters } from "#server/notification/load-letters";
import { loadNotice } from "#server/notification/load-notices";
import type { Mail } from "#server/notification/post";
import { resendLetter } from "#server/notification/resend-letter";
import { resendNotice } from "#server/notification/resend-notice";
import { sendNotice } from "#server/notification/send-notice";
import { enqueue } from "#server/outbox";
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

async function aLetter() {
  const agencyId = await anAgency();
  const admin = await aMemberOfStaff("AGENCY_ADMIN", agencyId);
  const recipient = await anAccount();
  await inTransaction((tx) =>
    enqueue(tx, contextOf(), {
      kind: "account.password-changed",
      recipientIds: [recipient],
      agencyId,
    }),
  );
  const [row] = await read().select({ id: outbox.id }).from(outbox);
  return { letterId: row?.id ?? "", agencyId, admin };
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
  expect((await auditOf("notice.resent"))[0]).toMatchObject({ after: { recipients: 2 } });
});
