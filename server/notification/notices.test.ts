import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { application } from "#db/schema/application";
import { notice, noticeApplication, outbox } from "#db/schema/notification";
import { postStage } from "#db/schema/scoring";
import type { ApplicationState } from "#domain/application/life-cycle";
import type { NoticeGroup } from "#domain/notification/notice";
import type { Context } from "#server/context";
import { deliverLetters } from "#server/notification/deliver-letters";
import { discardNotice } from "#server/notification/discard-notice";
import { DraftNotice, draftNotice } from "#server/notification/draft-notice";
import { EditNotice, editNotice } from "#server/notification/edit-notice";
import {
  loadNotice,
  loadNoticeForm,
  loadNoticeList,
  loadOwnNotices,
} from "#server/notification/load-notices";
import type { Mail } from "#server/notification/post";
import { sendNotice } from "#server/notification/send-notice";
import { testNotice } from "#server/notification/test-notice";
import { declareConflicts } from "#server/scoring/declare-conflicts";
import { contextFor } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { refusalWritingNothing } from "#testing/refusals";
import {
  aMemberOfStaff,
  anApplication,
  aSelection,
  type SelectionFixture,
} from "#testing/scenario";
import { aTie } from "#testing/scoring";
import { auditOf, CLOSED, withAnotherPost } from "#testing/verification-scenario";

withFreshDatabase();

const SAID = {
  subject: "Perubahan ruang ujian makalah",
  subjectEn: "Another room for the paper",
  body: "Ujian makalah berpindah ke ruang rapat lantai dua.\r\n\r\nJamnya tetap.",
  bodyEn: "The paper is written in the meeting room on the second floor.\r\n\r\nThe hour stays.",
};

async function aCase() {
  const fixture = await aSelection();
  const ctx = await contextFor(fixture.secretariat);
  const add = (state: ApplicationState, values: { applicantId?: string } = {}) =>
    anApplication(fixture, { state, withFiles: false, ...values });
  return { fixture, ctx, add };
}

async function aDraft(
  ctx: Context,
  { selectionId }: SelectionFixture,
  audience: NoticeGroup = "ACTIVE",
  postId = "",
) {
  const typed = DraftNotice.parse({ ...SAID, selectionId, audience, postId });
  const { noticeId } = await draftNotice(ctx, typed);
  const page = async () => {
    const found = await loadNotice(ctx, noticeId);
    if (!found) throw new Error("The notice is not there.");
    return found;
  };
  const send = async (now = ctx) => {
    const { version, toSend } = await page();
    return sendNotice(now, { noticeId, version, seen: toSend?.seen ?? "-" });
  };
  return { noticeId, page, send };
}

const lettersOf = (noticeId: string) =>
  read().select().from(outbox).where(eq(outbox.noticeId, noticeId));
const setState = (applicationId: string, state: ApplicationState) =>
  inTransaction((tx) =>
    tx.update(application).set({ state }).where(eq(application.id, applicationId)),
  );

describe("a notice", () => {
  test("goes once to each person in the group, in their language and into their account", async () => {
    const { fixture, ctx, add } = await aCase();
    const first = await add("DRAFT");
    const second = await add("SUBMITTED");
    const gone = await add("WITHDRAWN");
    const { noticeId, page, send } = await aDraft(ctx, fixture);
    const preview = await page();
    expect(preview.toSend?.people.map(({ accountId }) => accountId).toSorted()).toEqual(
      [first.applicantId, second.applicantId].toSorted(),
    );
    const [id, en] = preview.letters;
    expect(id?.subject).toBe(SAID.subject);
    expect(id?.body).toContain("lantai dua.\n\nJamnya tetap.");
    expect(en?.body).toContain("The hour stays.");
    expect(await lettersOf(noticeId)).toEqual([]);

    expect(await send()).toEqual({ selectionId: fixture.selectionId, people: 2 });
    const letters = await lettersOf(noticeId);
    expect(letters.map(({ recipientId }) => recipientId).toSorted()).toEqual(
      [first.applicantId, second.applicantId].toSorted(),
    );
    expect(letters[0]).toMatchObject({
      kind: "notice.sent",
      agencyId: fixture.agencyId,
      payload: { subject: SAID.subject, path: "/lamaran" },
    });
    const [entry] = await auditOf("notice.sent");
    expect(entry).toMatchObject({ subjectId: noticeId, selectionId: fixture.selectionId });
    expect(entry?.after).toEqual({ audience: "ACTIVE", postId: null, recipients: 2 });
    expect(JSON.stringify(entry)).not.toContain("ruang");

    const owner = await contextFor(first.applicantId);
    expect(await loadOwnNotices(owner, first.applicationId)).toEqual([
      {
        noticeId,
        subject: { id: SAID.subject, en: SAID.subjectEn },
        body: { id: expect.stringContaining("lantai dua"), en: expect.any(String) },
        sentAt: ctx.now.toISOString(),
      },
    ]);
    expect(await loadOwnNotices(owner, second.applicationId)).toEqual([]);
    const withdrawn = await contextFor(gone.applicantId);
    expect(await loadOwnNotices(withdrawn, gone.applicationId)).toEqual([]);
    expect((await page()).sent?.rows).toHaveLength(2);
    expect((await loadNoticeList(ctx, fixture.selectionId))?.rows).toMatchObject([
      { noticeId, state: "SENT", counts: { all: 2, delivered: 0, parked: 0 } },
    ]);
  });

  test("is one letter for whoever has applied for two posts, and stands at both applications", async () => {
    const { fixture, ctx, add } = await aCase();
    const other = await withAnotherPost(fixture);
    const first = await add("SUBMITTED");
    const { applicantId } = first;
    const second = await anApplication(other, { applicantId, withFiles: false });
    const { noticeId, page, send } = await aDraft(ctx, fixture);
    expect((await page()).toSend?.people).toMatchObject([{ applications: [{}, {}] }]);
    await send();
    expect(await lettersOf(noticeId)).toHaveLength(1);
    const owner = await contextFor(applicantId);
    expect(await loadOwnNotices(owner, first.applicationId)).toHaveLength(1);
    expect(await loadOwnNotices(owner, second.applicationId)).toHaveLength(1);

    const ofOnePost = await aDraft(ctx, fixture, "ACTIVE", other.postId);
    await ofOnePost.send();
    expect(await loadOwnNotices(owner, first.applicationId)).toHaveLength(1);
    expect(await loadOwnNotices(owner, second.applicationId)).toHaveLength(2);
  });

  test("is never sent twice, neither by a second press nor from two tabs at once", async () => {
    const { fixture, ctx, add } = await aCase();
    await add("SUBMITTED");
    const { noticeId, page, send } = await aDraft(ctx, fixture);
    const { version, toSend } = await page();
    const input = { noticeId, version, seen: toSend?.seen ?? "" };
    const outcomes = await Promise.allSettled([sendNotice(ctx, input), sendNotice(ctx, input)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await refusalWritingNothing(() => sendNotice(ctx, input))).code).toBe("notice-sent");
    expect((await refusalWritingNothing(() => send())).code).toBe("notice-sent");
    const [letter] = await lettersOf(noticeId);
    expect(await lettersOf(noticeId)).toHaveLength(1);
    // What the code forgot, the database would refuse.
    const again = { ...letter, id: undefined } as typeof outbox.$inferInsert;
    await expect(inTransaction((tx) => tx.insert(outbox).values(again))).rejects.toThrow();
  });

  test("is refused when somebody entered or left the group since it was looked at", async () => {
    const { fixture, ctx, add } = await aCase();
    const first = await add("SUBMITTED");
    const { noticeId, page, send } = await aDraft(ctx, fixture, "SUBMITTED");
    const { version, toSend } = await page();
    const old = { noticeId, version, seen: toSend?.seen ?? "" };
    const second = await add("SUBMITTED");
    expect((await refusalWritingNothing(() => sendNotice(ctx, old))).code).toBe(
      "notice-group-changed",
    );
    // As many as before, but not the same.
    await setState(first.applicationId, "WITHDRAWN");
    expect((await refusalWritingNothing(() => sendNotice(ctx, old))).code).toBe(
      "notice-group-changed",
    );
    await setState(second.applicationId, "WITHDRAWN");
    expect((await refusalWritingNothing(() => send())).code).toBe("notice-nobody");
    await setState(first.applicationId, "SUBMITTED");
    await sendNotice(ctx, old);
    expect(await lettersOf(noticeId)).toHaveLength(1);
  });

  test("is changed or laid aside until then, by one at a time", async () => {
    const { fixture, ctx, add } = await aCase();
    await add("SUBMITTED");
    const { noticeId, page, send } = await aDraft(ctx, fixture);
    const seen = await page();
    const typed = { ...SAID, noticeId, version: "1", audience: "SUBMITTED", subject: "Ruang lain" };
    await editNotice(ctx, EditNotice.parse(typed));
    expect((await page()).letters[0]?.subject).toBe("Ruang lain");
    const stale = () => editNotice(ctx, EditNotice.parse(typed));
    expect((await refusalWritingNothing(stale)).code).toBe("record-stale");
    const old = { noticeId, version: seen.version, seen: seen.toSend?.seen ?? "" };
    expect((await refusalWritingNothing(() => sendNotice(ctx, old))).code).toBe("record-stale");
    const lay = (version: number) => discardNotice(ctx, { noticeId, version });
    expect((await refusalWritingNothing(() => lay(1))).code).toBe("record-stale");
    await lay(2);
    expect(await loadNotice(ctx, noticeId)).toBeNull();
    expect((await loadNoticeList(ctx, fixture.selectionId))?.rows).toEqual([]);
    expect(await loadNoticeForm(ctx, fixture.selectionId, noticeId)).toBeNull();
    await expect(send()).rejects.toThrow("not there");

    const sent = await aDraft(ctx, fixture);
    await sent.send();
    const edited = () =>
      editNotice(ctx, EditNotice.parse({ ...typed, noticeId: sent.noticeId, version: "2" }));
    expect((await refusalWritingNothing(edited)).code).toBe("notice-sent");
    const tried = () => testNotice(ctx, { noticeId: sent.noticeId });
    expect((await refusalWritingNothing(tried)).code).toBe("notice-sent");
  });

  test("is tried out on its writer alone, in both languages and marked as a test", async () => {
    const { fixture, ctx, add } = await aCase();
    await add("SUBMITTED");
    const { noticeId } = await aDraft(ctx, fixture);
    await testNotice(ctx, { noticeId });
    await testNotice(ctx, { noticeId });
    const letters = await read().select().from(outbox);
    expect(
      letters.map(({ kind, recipientId, noticeId: carried }) => ({ kind, recipientId, carried })),
    ).toEqual(
      Array(4).fill({ kind: "notice.sent", recipientId: fixture.secretariat, carried: null }),
    );
    expect(letters.map(({ locale }) => locale).toSorted()).toEqual(["en", "en", "id", "id"]);
    expect(await read().select().from(noticeApplication)).toEqual([]);
    const mails: Mail[] = [];
    await deliverLetters(
      async (mail) => void mails.push(mail),
      () => ctx.now,
    );
    expect(new Set(mails.map(({ subject }) => subject))).toEqual(
      new Set([`[UJI] ${SAID.subject}`, `[TEST] ${SAID.subjectEn}`]),
    );
  });

  test("says something in both languages, to a post of its own selection", async () => {
    const { fixture, ctx } = await aCase();
    const stranger = await aSelection();
    const { selectionId } = fixture;
    const typed = { ...SAID, selectionId, audience: "ACTIVE", postId: "" };
    expect(DraftNotice.safeParse({ ...typed, bodyEn: "" }).success).toBe(false);
    expect(DraftNotice.safeParse({ ...typed, audience: "SELECTED" }).success).toBe(false);
    // A line break counts as one, as in the browser.
    const long = "\r\n".repeat(1_000);
    const fits = { ...typed, body: `${"a".repeat(1_500)}${long}${"b".repeat(1_500)}` };
    expect(DraftNotice.safeParse(fits).success).toBe(true);
    expect(DraftNotice.safeParse({ ...fits, body: `${fits.body}c` }).success).toBe(false);
    const elsewhere = DraftNotice.parse({ ...typed, postId: stranger.postId });
    expect((await refusalWritingNothing(() => draftNotice(ctx, elsewhere))).code).toBe(
      "record-not-found",
    );
    expect(await read().select().from(notice)).toEqual([]);
  });
});

describe("what is not public", () => {
  const groupsIn = async (ctx: Context, { selectionId }: SelectionFixture) =>
    Object.fromEntries(
      ((await loadNoticeForm(ctx, selectionId))?.groups ?? [])
        .filter(({ count }) => count > 0)
        .map(({ group, count }) => [group, count]),
    );

  test("puts nobody into a group: a verdict counts once it is published", async () => {
    const { fixture, add } = await aCase();
    const ctx = await contextFor(fixture.secretariat, CLOSED);
    const draft = await add("DRAFT");
    const applications = [await add("UNDER_CHECK"), await add("UNDER_CHECK")];
    const before = await groupsIn(ctx, fixture);
    expect(before).toEqual({ ACTIVE: 2, UNDER_CHECK: 2, MISSED_DEADLINE: 1 });
    const [admitted, refused] = applications.map(({ applicationId }) => applicationId);
    await setState(admitted ?? "", "ELIGIBLE");
    await setState(refused ?? "", "NOT_ELIGIBLE");
    expect(await groupsIn(ctx, fixture)).toEqual(before);
    const toEligible = await aDraft(ctx, fixture, "CONTINUING");
    expect((await toEligible.page()).toSend?.people).toEqual([]);

    await inTransaction((tx) =>
      tx
        .update(postStage)
        .set({ state: "PUBLISHED" })
        .where(eq(postStage.id, fixture.postStages.ADMIN_CHECK)),
    );
    expect(await groupsIn(ctx, fixture)).toEqual({
      ACTIVE: 1,
      CONTINUING: 1,
      NOT_ELIGIBLE: 1,
      MISSED_DEADLINE: 1,
    });
    expect((await toEligible.page()).toSend?.people).toHaveLength(1);
    const late = await aDraft(ctx, fixture, "MISSED_DEADLINE");
    expect((await late.page()).toSend?.people.map(({ accountId }) => accountId)).toEqual([
      draft.applicantId,
    ]);
  });

  test("keeps who dropped out in the group until that is published", async () => {
    const { fixture, ctx, add } = await aCase();
    const { applicationId } = await add("IN_SELECTION");
    const before = await groupsIn(ctx, fixture);
    for (const state of ["ELIMINATED", "SHORTLISTED", "NOT_SHORTLISTED"] as const) {
      await setState(applicationId, state);
      expect({ state, groups: await groupsIn(ctx, fixture) }).toEqual({ state, groups: before });
    }
  });
});

describe("of the notices of a selection", () => {
  test("the chair reads what was sent, without drafts and without names", async () => {
    const { fixture, ctx, add } = await aCase();
    const { applicantId, applicationId } = await add("SUBMITTED");
    const { noticeId, send } = await aDraft(ctx, fixture);
    const chair = await contextFor(fixture.chair.accountId);
    expect(await loadNotice(chair, noticeId)).toBeNull();
    expect((await loadNoticeList(chair, fixture.selectionId))?.rows).toEqual([]);
    await send();
    expect((await loadNoticeList(chair, fixture.selectionId))?.rows).toMatchObject([
      { noticeId, counts: null },
    ]);
    const page = await loadNotice(chair, noticeId);
    expect(page).toMatchObject({ toSend: null, sent: null });
    const { name } = (await contextFor(applicantId)).actor;
    expect(JSON.stringify(page)).not.toContain(name);
    expect(JSON.stringify(page)).not.toContain(applicationId);
    expect(await loadNoticeForm(chair, fixture.selectionId)).toBeNull();
  });

  test("the chair reads none to the applicants of a post from which the chair is recused", async () => {
    const { fixture, ctx, add } = await aCase();
    await add("SUBMITTED");
    const { postId } = fixture;
    const { noticeId, send } = await aDraft(ctx, fixture, "ACTIVE", postId);
    await send();
    const chair = await contextFor(fixture.chair.accountId);
    expect(await loadNotice(chair, noticeId)).not.toBeNull();
    await declareConflicts(chair, aTie(postId));
    expect(await loadNotice(chair, noticeId)).toBeNull();
    expect((await loadNoticeList(chair, fixture.selectionId))?.rows).toEqual([]);
  });

  test("nobody else knows, nor anybody of another agency", async () => {
    const { fixture, ctx, add } = await aCase();
    const { applicantId } = await add("SUBMITTED");
    const { noticeId, page, send } = await aDraft(ctx, fixture);
    const { version, toSend } = await page();
    const input = { noticeId, version, seen: toSend?.seen ?? "" };
    const stranger = await aSelection();
    const others = [
      stranger.secretariat,
      fixture.members[0]?.accountId ?? "",
      await aMemberOfStaff("AGENCY_ADMIN", fixture.agencyId),
      applicantId,
    ];
    for (const each of others) {
      const other = await contextFor(each);
      const refusal = await refusalWritingNothing(() => sendNotice(other, input));
      expect(refusal.code).toBe("record-not-found");
    }
    await send();
    for (const each of others) {
      const other = await contextFor(each);
      expect(await loadNotice(other, noticeId)).toBeNull();
      expect(await loadNoticeList(other, fixture.selectionId)).toBeNull();
    }
  });
});
