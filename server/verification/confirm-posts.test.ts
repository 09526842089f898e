import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { account } from "#db/schema/accounts";
import { application } from "#db/schema/application";
import { outbox } from "#db/schema/notification";
import { selectionPost } from "#db/schema/planning";
import { conflictStatement, postStage } from "#db/schema/scoring";
import type { Context } from "#server/context";
import { renderLetter } from "#server/notification/render-letter";
import { taggedPdf } from "#server/print/tagged-pdf";
import { publishStage } from "#server/scoring/publish-stage";
import { confirmPosts } from "#server/verification/confirm-posts";
import { loadBatch } from "#server/verification/load-batch";
import { loadConfirmation } from "#server/verification/load-confirmation";
import { loadMinutes } from "#server/verification/load-minutes";
import { minutesSheet } from "#server/verification/minutes-sheet";
import { proposeVerdict } from "#server/verification/propose-verdict";
import { signPosts } from "#server/verification/sign-posts";
import { startCheck } from "#server/verification/start-check";
import { contextFor } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { readPdf } from "#testing/pdf-reading";
import { refusalWritingNothing } from "#testing/refusals";
import { aMemberOfStaff, aSelection, type SelectionFixture } from "#testing/scenario";
import {
  aSecondVerifier,
  aSentApplication,
  CLOSED,
  checkAll,
  judgeAll,
  secondOf,
  withAnotherPost,
} from "#testing/verification-scenario";

withFreshDatabase();

const EXPLANATION = "Surat lamaran belum ditandatangani.";

/** Two posts with proposals: four eligible and one not in the first, as many as said in the second. */
async function twoPosts({ second = 4 } = {}) {
  const selection = await aSelection();
  const other = await withAnotherPost(selection);
  const ctx = await contextFor(selection.secretariat, CLOSED);
  const failing = await fill(ctx, selection, ["Agung", "Bagus", "Citra", "Dewi", "Wahyu"], "Wahyu");
  const names = ["Putri", "Rina", "Sari", "Tuti", "Umi"].slice(0, second);
  await fill(ctx, other, names);
  const chair = await contextFor(selection.chair.accountId, CLOSED);
  const page = await loadBatch(chair, selection.selectionId);
  const seen = Object.fromEntries((page?.posts ?? []).map((post) => [post.postId, post.seen]));
  const { selectionId } = selection;
  const input = {
    selectionId,
    postIds: Object.keys(seen),
    seen,
    read: "on",
    counted: "on",
  } as const;
  const member = await secondOf(selection);
  /** The chair signs and another member confirms. */
  const decide = async (ask = input) => {
    await signPosts(chair, ask);
    return confirmPosts(member, ask);
  };
  return { selection, other, ctx, chair, member, page, input, decide, failing };
}

async function fill(
  ctx: Context,
  fixture: SelectionFixture,
  names: readonly string[],
  failing?: string,
): Promise<string> {
  let failed = "";
  const sent = [];
  for (const name of names) sent.push({ name, ...(await aSentApplication(fixture, { name })) });
  await startCheck(ctx, { postId: fixture.postId });
  for (const { name, applicationId, documentIds } of sent) {
    const isFailing = name === failing;
    const [documentId = ""] = documentIds;
    await judgeAll(
      ctx,
      { applicationId },
      isFailing ? { [documentId]: ["NOT_SIGNED", "EXPIRED"] } : {},
    );
    await proposeVerdict(ctx, {
      applicationId,
      proposal: isFailing ? "NOT_ELIGIBLE" : "ELIGIBLE",
      explanation: isFailing ? EXPLANATION : "",
      seen: 0,
    });
    if (isFailing) failed = applicationId;
  }
  return failed;
}

test("several posts are signed in one act and confirmed in another", async () => {
  const { selection, chair, member, page, input } = await twoPosts();
  expect(page?.posts).toMatchObject([
    { sent: 5, eligible: 4, notEligible: 1, open: 0, ready: true },
    { sent: 4, eligible: 4, notEligible: 0, open: 0, ready: true },
  ]);
  expect(page?.rows).toHaveLength(9);
  const counts = { selectionId: selection.selectionId, eligible: 8, notEligible: 1 };
  expect(await signPosts(chair, input)).toEqual(counts);
  expect((await loadBatch(chair, selection.selectionId))?.posts).toMatchObject([
    { act: "WAIT", signature: { holds: true } },
    { act: "WAIT" },
  ]);
  // The member sees the same list, to the letter that each will read.
  const list = await loadBatch(member, selection.selectionId);
  expect(list?.rows).toEqual(page?.rows);
  expect(list?.posts).toMatchObject([{ act: "CONFIRM", ready: true }, { act: "CONFIRM" }]);
  expect(await confirmPosts(member, input)).toEqual(counts);
  const states = await read().select({ state: application.state }).from(application);
  expect(states.filter(({ state }) => state === "ELIGIBLE")).toHaveLength(8);
  expect((await loadBatch(chair, selection.selectionId))?.posts).toEqual([]);
});

test("all of them or none: one that is not ready, stale or too small holds back the others", async () => {
  const { selection, other, ctx, chair, input, decide } = await twoPosts({ second: 3 });
  expect((await refusalWritingNothing(() => signPosts(chair, input))).code).toBe("applicants-min");
  const stale = {
    ...input,
    seen: { ...input.seen, [selection.postId]: "0" },
    postIds: [selection.postId],
  };
  expect((await refusalWritingNothing(() => signPosts(chair, stale))).code).toBe("record-stale");
  const foreign = await aSelection();
  const mixed = { ...input, postIds: [selection.postId, foreign.postId] };
  expect((await refusalWritingNothing(() => signPosts(chair, mixed))).code).toBe(
    "record-not-found",
  );
  const open = await aSentApplication(other, { name: "Vera", state: "UNDER_CHECK" });
  expect((await refusalWritingNothing(() => signPosts(chair, input))).code).toBe(
    "verdicts-incomplete",
  );
  expect((await refusalWritingNothing(() => signPosts(ctx, input))).code).toBe("record-not-found");
  // The other post goes by itself.
  expect(open.applicationId).not.toBe("");
  await decide({ ...input, postIds: [selection.postId] });
});

test("the preview is what is sent, in the language of the person", async () => {
  const { selection, chair, decide, failing } = await twoPosts();
  await inTransaction((tx) => tx.update(account).set({ locale: "en" }));
  const ask = { applicationId: failing };
  const preview = (await loadBatch(chair, selection.selectionId, ask))?.preview;
  expect(preview).toMatchObject({
    name: "Wahyu",
    locale: "en",
    proposal: "NOT_ELIGIBLE",
    explanation: EXPLANATION,
    failures: [{ of: "document", reason: "NOT_SIGNED" }],
    nextId: expect.any(String),
  });
  await decide();
  const [stage] = await read()
    .select({ id: postStage.id, version: postStage.version })
    .from(postStage)
    .where(eq(postStage.id, selection.postStages.ADMIN_CHECK));
  await publishStage(chair, {
    stageId: selection.stages.ADMIN_CHECK,
    posts: { [stage?.id ?? ""]: stage?.version ?? 0 },
  });
  const letters = await read().select().from(outbox);
  const sent = letters.find(({ kind }) => kind === "stage-not-passed");
  const rendered = renderLetter({
    kind: sent?.kind ?? "",
    locale: sent?.locale ?? "id",
    payload: sent?.payload ?? {},
    recipientName: "Wahyu",
    agencyName: "Pemerintah Kota Tirtakarta",
    zone: "Asia/Jakarta",
  });
  expect(preview?.letter).toEqual(rendered);
});

test("only who decides sees the batch, and narrowed to one post it lists that one", async () => {
  const { selection, other, ctx, chair } = await twoPosts();
  const narrowed = await loadBatch(chair, selection.selectionId, { postId: other.postId });
  expect(narrowed?.rows).toHaveLength(4);
  expect(narrowed?.posts).toHaveLength(2);
  for (const stranger of [
    ctx,
    await contextFor(selection.members[0]?.accountId ?? "", CLOSED),
    await contextFor(await aMemberOfStaff("PPK", selection.agencyId), CLOSED),
  ]) {
    expect(await loadBatch(stranger, selection.selectionId)).toBeNull();
  }
});

test("who owes a statement on ties reads so before deciding, post by post", async () => {
  const { selection, other, chair, input } = await twoPosts();
  expect(await owed()).toEqual([false, false]);
  const { postId } = selection;
  await inTransaction((tx) => tx.delete(conflictStatement));
  expect(await owed()).toEqual([true, true]);
  expect(await loadConfirmation(chair, postId)).toMatchObject({ owesStatement: true });
  expect(await loadConfirmation(chair, other.postId)).toMatchObject({ owesStatement: true });
  const refusal = await refusalWritingNothing(() => confirmPosts(chair, input));
  expect(refusal.code).toBe("conflicts-own-missing");

  async function owed() {
    const page = await loadBatch(chair, selection.selectionId);
    return page?.posts.map(({ owesStatement }) => owesStatement);
  }
});

test("the minutes are made of what is on record, as a page and as a paper", async () => {
  const { selection, chair, ctx, input, decide } = await twoPosts();
  expect(await loadMinutes(chair, selection.selectionId)).toBeNull();
  await aSentApplication(selection, { name: "Draf", state: "DRAFT", receiptNumber: null });
  await decide({ ...input, postIds: [selection.postId] });
  const minutes = await loadMinutes(ctx, selection.selectionId);
  expect(minutes?.members).toHaveLength(5);
  expect(minutes?.posts).toMatchObject([
    { unsent: 1, sent: 5, eligible: 4, notEligible: 1, checkedByTwo: 0, disputed: [], recused: [] },
  ]);
  if (!minutes) throw new Error("There are minutes.");
  const pdf = await readPdf(await taggedPdf(minutesSheet("id", minutes)));
  expect(pdf.isTagged).toBe(true);
  expect(minutes.posts[0]?.lines[0]?.looked).toEqual([
    expect.objectContaining({ code: "PPK_APPROVAL", sources: ["DOCUMENT"], sourceNote: "" }),
  ]);
  for (const text of [
    "Berita acara seleksi administrasi",
    "Wahyu",
    "Surat lamaran: Belum",
    "dinilai dari dokumen yang dikirim.",
  ]) {
    expect(pdf.text).toContain(text);
  }
  const called = { sources: ["DOCUMENT", "ISSUER"], sourceNote: "telepon BKPSDM" } as const;
  const elsewhere = minutes.posts.map((post) => ({
    ...post,
    lines: post.lines.map((line) => ({
      ...line,
      looked: line.looked.map((each) => ({ ...each, ...called })),
    })),
  }));
  const other = await readPdf(
    await taggedPdf(minutesSheet("id", { ...minutes, posts: elsewhere })),
  );
  expect(other.text.replaceAll("\n", " ")).toContain(
    "Surat atau telepon instansi penerbit – telepon BKPSDM",
  );
  const by = "Dr. Ir. Nugraha, M.T.";
  const disputed = ["SKD-26-0001-28", "SKD-26-0002-25"].map((receiptNumber) => ({
    receiptNumber,
    by,
  }));
  const differing = minutes.posts.map((post) => ({ ...post, checkedByTwo: 2, disputed }));
  const third = minutesSheet("id", { ...minutes, posts: differing });
  expect(third.blocks).toContainEqual({
    kind: "paragraph",
    text: `${by} memutus beda pendapat pada lamaran SKD-26-0001-28, SKD-26-0002-25.`,
  });
  const cells = minutesSheet("id", minutes).blocks.flatMap((block) =>
    block.kind === "table" ? block.rows.flat() : [],
  );
  expect(cells).toContainEqual(
    expect.stringContaining("Belum ditandatangani, Masa berlaku atau tahun tidak sesuai"),
  );
  // The words for the person stay with the person.
  expect(pdf.text).not.toContain(EXPLANATION);
  const ppk = await contextFor(await aMemberOfStaff("PPK", selection.agencyId), CLOSED);
  expect(await loadMinutes(ppk, selection.selectionId)).toBeNull();
});

test("the chair sees what each verifier found, and who decided between them", async () => {
  const selection = await aSelection({ verifiers: 2 });
  const sent = await aSentApplication(selection, { name: "Agung" });
  const first = await contextFor(selection.secretariat, CLOSED);
  await startCheck(first, { postId: selection.postId });
  await checkAll(first, sent);
  const chair = await contextFor(selection.chair.accountId, CLOSED);
  expect((await loadBatch(chair, selection.selectionId))?.rows[0]?.verifiers).toEqual(["ELIGIBLE"]);
  const [documentId = ""] = sent.documentIds;
  const second = await contextFor(await aSecondVerifier(selection), CLOSED);
  await checkAll(second, sent, { [documentId]: "NOT_SIGNED" });
  const [row] = (await loadBatch(chair, selection.selectionId))?.rows ?? [];
  expect(row).toMatchObject({
    verifiers: ["ELIGIBLE", "NOT_ELIGIBLE"],
    proposal: null,
    ready: false,
  });
  const posts = await read().select({ id: selectionPost.id }).from(selectionPost);
  expect(posts).toHaveLength(1);
});
