import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { inTransaction } from "#db/client";
import { insertSubmission } from "#db/queries/submission";
import { application } from "#db/schema/application";
import { recusal, selectionPost, selection as selectionTable } from "#db/schema/planning";
import { postStage } from "#db/schema/scoring";
import { filePermit } from "#server/verification/file-permit";
import { loadConfirmation } from "#server/verification/load-confirmation";
import { loadOwnVerdict } from "#server/verification/load-own-verdict";
import { loadQueue } from "#server/verification/load-queue";
import { loadVerification } from "#server/verification/load-verification";
import { openDocument } from "#server/verification/open-document";
import { proposeVerdict } from "#server/verification/propose-verdict";
import { startCheck } from "#server/verification/start-check";
import { contextFor, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { openFile } from "#testing/opening";
import { refusalWritingNothing } from "#testing/refusals";
import { aMemberOfStaff, anAgency, aSelection, type SelectionFixture } from "#testing/scenario";
import {
  admitOthers,
  aSentApplication,
  auditOf,
  CLOSED,
  decideVerdicts,
  judgeAll,
  secondOf,
  withAnotherPost,
} from "#testing/verification-scenario";

withFreshDatabase();

async function underCheck() {
  const selection = await aSelection();
  const sent = await aSentApplication(selection, { name: "Nur Hidayati, M.Pd.", grade: "III/d" });
  const ctx = await contextFor(selection.secretariat, CLOSED);
  await startCheck(ctx, { postId: selection.postId });
  return { selection, sent, ctx, applicationId: sent.applicationId };
}

/** Everybody who has no business with the files of this selection's applicants. */
async function strangersTo(selection: SelectionFixture, applicantId: string): Promise<string[]> {
  const foreign = await anAgency();
  return [
    applicantId,
    await aMemberOfStaff("SECRETARIAT", foreign),
    await aMemberOfStaff("AGENCY_ADMIN", selection.agencyId),
    await aMemberOfStaff("PPK", selection.agencyId),
    await aMemberOfStaff("OBSERVER", selection.agencyId, selection.selectionId),
    await aMemberOfStaff("RESOURCE_PERSON", selection.agencyId, selection.selectionId),
    await aMemberOfStaff("SYSTEM_ADMIN", null),
  ];
}

async function recuse(memberId: string, postId: string): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.insert(recusal).values({ memberId, postId, reason: "Keluarga.", declaredAt: NOON });
  });
}

test("the page holds what was sent, what is computed from it, and how far the check is", async () => {
  const { ctx, applicationId, sent } = await underCheck();
  const page = await loadVerification(ctx, applicationId);
  expect(page).toMatchObject({
    name: "Nur Hidayati, M.Pd.",
    editable: true,
    progress: { total: 4, judged: 0, notMet: 0 },
    proposal: null,
    saved: null,
    neighbours: { previousId: null, nextId: null, number: 1, total: 1 },
  });
  expect(page?.documents.map(({ documentId, code, seen }) => [documentId, code, seen])).toEqual([
    [sent.documentIds[0], "APP_LETTER", 0],
    [sent.documentIds[1], "PPK_APPROVAL", 0],
  ]);
  expect(page?.requirements).toEqual([
    expect.objectContaining({
      kind: "AGE_MAX",
      outcome: "met",
      verdict: null,
      value: expect.objectContaining({ years: 49, months: 7 }),
    }),
    expect.objectContaining({ kind: "GRADE_MIN", outcome: "notMet", fitting: "GRADE_BELOW" }),
  ]);
});

test("nobody but the secretariat and the panel reads an application, and nobody before closing", async () => {
  const { selection, sent, ctx, applicationId } = await underCheck();
  for (const stranger of await strangersTo(selection, sent.applicantId)) {
    const theirs = await contextFor(stranger, CLOSED);
    expect(await loadVerification(theirs, applicationId)).toBeNull();
    expect(await loadQueue(theirs, selection.selectionId)).toBeNull();
  }
  const member = selection.members[0];
  const panel = await contextFor(member?.accountId ?? "", CLOSED);
  expect(await loadVerification(panel, applicationId)).toMatchObject({ editable: false });
  const early = { ...ctx, now: new Date(CLOSED.getTime() - 1) };
  expect(await loadVerification(early, applicationId)).toBeNull();
  expect(await loadQueue(early, selection.selectionId)).toMatchObject({ rows: [], found: 0 });

  await recuse(member?.memberId ?? "", selection.postId);
  expect(await loadVerification(panel, applicationId)).toBeNull();
  expect(await loadQueue(panel, selection.selectionId)).toBeNull();
});

test("an opened document leaves a trace, under a name that tells nothing of the person", async () => {
  const { ctx, sent, applicationId } = await underCheck();
  const [documentId = ""] = sent.documentIds;
  const opened = await openFile(ctx, { applicationId, documentId });
  expect(opened).toMatchObject({ bytes: 1_234, mimeType: "application/pdf" });
  expect(opened.fileName).toMatch(/^DIK-26-\d{4}-\d{2}_surat-lamaran_v1\.pdf$/);
  expect(await auditOf("document.opened")).toMatchObject([
    {
      actorId: ctx.actor.userId,
      subjectId: documentId,
      after: { applicationId, edition: 1, hash: opened.hash },
    },
  ]);
});

test("a document is not opened by others, before closing, or through another application", async () => {
  const { selection, sent, ctx, applicationId } = await underCheck();
  const [documentId = ""] = sent.documentIds;
  const other = await aSentApplication(selection, { state: "DRAFT" });
  const member = selection.members[0];
  await recuse(member?.memberId ?? "", selection.postId);
  const asStrangers = [
    ...(await strangersTo(selection, sent.applicantId)),
    member?.accountId ?? "",
  ];
  const attempts = [
    ...(await Promise.all(
      asStrangers.map(async (id) => ({
        ctx: await contextFor(id, CLOSED),
        applicationId,
        documentId,
      })),
    )),
    { ctx: { ...ctx, now: new Date(CLOSED.getTime() - 1) }, applicationId, documentId },
    { ctx, applicationId: other.applicationId, documentId },
    { ctx, applicationId: other.applicationId, documentId: other.documentIds[0] ?? "" },
  ];
  for (const { ctx: theirs, ...ids } of attempts) {
    const refusal = await refusalWritingNothing(() => openFile(theirs, ids));
    expect(refusal.code).toBe("record-not-found");
  }
});

test("the address of a file works for an hour, for who was led there, and for one application", async () => {
  const { selection, ctx, sent, applicationId } = await underCheck();
  const [documentId = ""] = sent.documentIds;
  const other = await aSentApplication(selection, {});
  const chair = await contextFor(selection.chair.accountId, CLOSED);
  const permit = filePermit(applicationId, ctx);
  const later = (minutes: number) => ({
    ...ctx,
    now: new Date(ctx.now.getTime() + minutes * 60_000),
  });
  for (const [who, with_] of [
    [ctx, ""],
    [ctx, "1.x"],
    [ctx, `9${permit}`],
    [ctx, filePermit(other.applicationId, ctx)],
    [chair, permit],
    [later(60), permit],
  ] as const) {
    const act = () => openDocument(who, { applicationId, documentId, permit: with_ });
    expect((await refusalWritingNothing(act)).code).toBe("file-address-expired");
  }
  const { hash } = await openDocument(later(59), { applicationId, documentId, permit });
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect((await loadVerification(ctx, applicationId))?.permit).toBe(permit);
});

test("an applicant reads the own reasons once they are published, and nobody else's", async () => {
  const { selection, sent, ctx, applicationId } = await underCheck();
  const [documentId = ""] = sent.documentIds;
  await judgeAll(ctx, sent, { [documentId]: ["NOT_SIGNED", "EXPIRED"] });
  const explanation = "Surat lamaran belum ditandatangani.";
  await proposeVerdict(ctx, { applicationId, proposal: "NOT_ELIGIBLE", explanation, seen: 0 });
  await admitOthers(ctx, selection);
  const chair = await contextFor(selection.chair.accountId, CLOSED);
  const { postId } = selection;
  const seen = (await loadConfirmation(chair, postId))?.seen ?? "";
  await decideVerdicts(chair, await secondOf(selection), {
    postId,
    seen,
    read: "on",
    counted: "on",
  });
  const own = await contextFor(sent.applicantId, CLOSED);
  expect(await loadOwnVerdict(own, applicationId)).toBeNull();

  await inTransaction(async (tx) => {
    await tx.update(postStage).set({ state: "PUBLISHED", publishedAt: CLOSED });
  });
  expect(await loadOwnVerdict(own, applicationId)).toEqual({
    verdict: "NOT_ELIGIBLE",
    explanation,
    failures: [
      {
        of: "document",
        code: "APP_LETTER",
        label: "",
        reason: "NOT_SIGNED",
        moreReasons: ["EXPIRED"],
        note: "",
        basis: null,
        citation: null,
        announcementNumber: "3/PANSEL-JPTP/XI/2026",
      },
    ],
    publishedAt: CLOSED.toISOString(),
  });
  expect(await loadOwnVerdict(ctx, applicationId)).toBeNull();
  expect(await loadOwnVerdict(chair, applicationId)).toBeNull();
});

test("the queue counts by post, filters by phase and goes on where the page before ended", async () => {
  const { selection, ctx, sent, applicationId } = await underCheck();
  for (let number = 10; number < 36; number++) {
    await aSentApplication(selection, { name: `Pelamar ${number}`, state: "UNDER_CHECK" });
  }
  await judgeAll(ctx, sent);
  await proposeVerdict(ctx, { applicationId, proposal: "ELIGIBLE", explanation: "", seen: 0 });
  const { selectionId, postId } = selection;
  const first = await loadQueue(ctx, selectionId);
  expect(first).toMatchObject({
    found: 27,
    posts: [
      {
        postId,
        sent: 27,
        open: 26,
        eligible: 1,
        notEligible: 0,
        mayStart: false,
        mayDecide: false,
      },
    ],
  });
  expect(first?.rows).toHaveLength(25);
  expect(first?.rows[0]).toMatchObject({
    name: "Nur Hidayati, M.Pd.",
    phase: "ELIGIBLE",
    progress: { total: 4, judged: 4, notMet: 0 },
  });
  const second = await loadQueue(ctx, selectionId, { after: first?.next ?? "" });
  expect(second?.rows.map((row) => row.name)).toEqual(["Pelamar 34", "Pelamar 35"]);
  expect(second?.next).toBeNull();

  const proposedOnly = await loadQueue(ctx, selectionId, { phase: "ELIGIBLE" });
  expect(proposedOnly?.rows.map((row) => row.applicationId)).toEqual([applicationId]);
  const chair = await contextFor(selection.chair.accountId, CLOSED);
  expect((await loadQueue(chair, selectionId))?.posts[0]?.mayDecide).toBe(true);
  expect((await loadQueue(ctx, selectionId, { postId: "elsewhere" }))?.rows).toEqual([]);
});

test("while one post is open longer the others are checked, and nothing of it is to be seen", async () => {
  const selection = await aSelection();
  const extended = await withAnotherPost(selection);
  const sent = await aSentApplication(selection);
  await aSentApplication(extended, { name: "Menunggu" });
  const { selectionId, postId } = selection;
  // As an extension leaves them: the selection closes with its last post.
  const closesAt = new Date(CLOSED.getTime() + 8 * 86_400_000);
  await inTransaction(async (tx) => {
    await tx.update(selectionTable).set({ closesAt }).where(eq(selectionTable.id, selectionId));
    await tx.update(selectionPost).set({ closesAt }).where(eq(selectionPost.id, extended.postId));
  });
  const queueAt = async (now: Date) =>
    loadQueue(await contextFor(selection.secretariat, now), selectionId);
  const queue = await queueAt(CLOSED);
  expect(queue).toMatchObject({
    closed: true,
    found: 1,
    posts: [
      { postId, openUntil: null, mayStart: true, mayPack: true },
      { openUntil: closesAt.toISOString(), sent: 1, mayStart: false, mayPack: false },
    ],
  });
  expect(queue?.rows).toMatchObject([{ applicationId: sent.applicationId }]);
  expect(await queueAt(new Date(CLOSED.getTime() - 1))).toMatchObject({ closed: false, rows: [] });
  expect((await queueAt(closesAt))?.rows).toHaveLength(2);
});

test("what was declared then is judged, not what the snapshot cannot say", async () => {
  const { ctx, applicationId } = await underCheck();
  await inTransaction(async (tx) => {
    const other = { applicationId, edition: 2, code: "SLT-0000-0000", submittedAt: new Date(NOON) };
    const unreadable = { snapshot: { person: 1 }, snapshotHash: "", declarationVersion: "1" };
    await insertSubmission(tx, { ...other, ...unreadable });
    await tx.update(application).set({ sentEdition: 2 });
  });
  const page = await loadVerification(ctx, applicationId);
  expect(page?.requirements.map((each) => each.outcome)).toEqual(["open", "open"]);
});
