import { Readable } from "node:stream";
import { eq } from "drizzle-orm";
import { readSheet } from "read-excel-file/node";
import { beforeEach, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { listAnswers } from "#db/queries/track-record";
import { application, submission } from "#db/schema/application";
import { selection } from "#db/schema/planning";
import { auditEntry } from "#db/schema/record";
import { verifierConflict } from "#db/schema/verification";
import type { Finding } from "#domain/supervision/track-record";
import type { Context } from "#server/context";
import { declareConflicts } from "#server/scoring/declare-conflicts";
import { attachLetter } from "#server/supervision/attach-letter";
import { CorrectAnswer, correctAnswer } from "#server/supervision/correct-answer";
import { exportRequest } from "#server/supervision/export-request";
import {
  loadAnswerLetterFile,
  loadTrackRecord,
  loadTrackRecordHistory,
} from "#server/supervision/load-track-record";
import { RecordAnswers, recordAnswers } from "#server/supervision/record-answers";
import { RequestTrackRecord, requestTrackRecord } from "#server/supervision/request-track-record";
import { contextFor, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { aPdf } from "#testing/pdf";
import { refusalWritingNothing } from "#testing/refusals";
import { aSubmission } from "#testing/scenario";
import { aSelectionToScore, aTie, type ScoringFixture, setStage } from "#testing/scoring";

withFreshDatabase();

const REMARK = "Sedang menjalani hukuman disiplin ringan sejak Mei 2026.";

let fixture: ScoringFixture;
let secretariat: Context;
let chair: Context;

beforeEach(async () => {
  fixture = await aSelectionToScore(3);
  secretariat = await contextFor(fixture.secretariat);
  chair = await contextFor(fixture.chair.accountId);
});

const idOf = (index: number) => fixture.candidates[index]?.applicationId ?? "";

const ask = (number = "R-1/BKPSDM/2026", dated = "2026-11-20", ctx = secretariat) =>
  requestTrackRecord(
    ctx,
    RequestTrackRecord.parse({ selectionId: fixture.selectionId, number, dated }),
  );

function answers(findings: Record<number, Finding>, over: object = {}) {
  const finding = Object.fromEntries(Object.entries(findings).map(([n, f]) => [idOf(+n), f]));
  const remark = Object.fromEntries(
    Object.entries(findings).flatMap(([n, f]) => (f === "REMARK" ? [[idOf(+n), REMARK]] : [])),
  );
  return RecordAnswers.parse({
    selectionId: fixture.selectionId,
    number: "R-118/AK.02.03/SD/K/2026",
    dated: "2026-11-24",
    finding,
    remark,
    ...over,
  });
}

function correction(over: object = {}) {
  return CorrectAnswer.parse({
    applicationId: idOf(0),
    version: "1",
    number: "R-119/AK.02.03/SD/K/2026",
    dated: "2026-11-24",
    finding: "REMARK",
    remark: REMARK,
    reason: "Baris dua orang tertukar saat disalin.",
    ...over,
  });
}

const page = async (ctx = secretariat) => {
  const found = await loadTrackRecord(ctx, fixture.selectionId);
  if (found === null) throw new Error("There is no page.");
  return found;
};

test("all candidates are asked about with one letter, and later ones with another", async () => {
  const late = idOf(2);
  const toState = (state: "UNDER_CHECK" | "ELIGIBLE", candidateCode: string | null) =>
    inTransaction((tx) =>
      tx.update(application).set({ state, candidateCode }).where(eq(application.id, late)),
    );
  await toState("UNDER_CHECK", null);
  await ask();
  expect(await page()).toMatchObject({ asked: 2, open: 2, notAsked: 0 });
  await toState("ELIGIBLE", "P-03");
  expect(await page()).toMatchObject({ asked: 2, notAsked: 1 });
  await ask("R-2/BKPSDM/2026");
  expect(await page()).toMatchObject({ asked: 3, open: 3, notAsked: 0 });
  expect((await page()).requests.map(({ number, count }) => [number, count])).toEqual([
    ["R-1/BKPSDM/2026", 2],
    ["R-2/BKPSDM/2026", 1],
  ]);
});

test("nobody is asked about before the result is published, twice, by others or from tomorrow", async () => {
  await setStage(fixture.postStages.ADMIN_CHECK, "DECIDED");
  const codes = [(await refusalWritingNothing(() => ask())).code];
  await setStage(fixture.postStages.ADMIN_CHECK, "PUBLISHED");
  codes.push((await refusalWritingNothing(() => ask("R-1", "2026-11-25"))).code);
  codes.push((await refusalWritingNothing(() => ask("R-1", "2026-11-24", chair))).code);
  await ask();
  codes.push((await refusalWritingNothing(() => ask("R-2"))).code);
  expect(codes).toEqual([
    "report-bkn-flow",
    "paper-from-tomorrow",
    "record-not-found",
    "report-bkn-flow",
  ]);
});

test("the list names what was handed in, and each copy stands in the trail", async () => {
  await inTransaction(async (tx) => {
    await tx
      .update(application)
      .set({ sentEdition: 1 })
      .where(eq(application.id, idOf(0)));
    await aSubmission(tx, idOf(0), {
      person: { nip: "197805172002032901" },
      profile: { fullName: "Abdi Negara, S.E.", currentPost: "Kepala Bidang Anggaran" },
    });
  });
  expect(await read().select().from(submission)).toHaveLength(1);
  await ask();
  const requestId = (await page()).requests[0]?.id ?? "";
  const rows = await readSheet(await exportRequest(secretariat, requestId));
  expect(rows).toHaveLength(4);
  expect(rows[0]).toEqual(["No.", "NIP", "Nama", "Jabatan sekarang", "Jabatan yang dilamar"]);
  expect(rows[1]?.slice(0, 4)).toEqual([
    "1",
    "197805172002032901",
    "Abdi Negara, S.E.",
    "Kepala Bidang Anggaran",
  ]);
  await exportRequest(secretariat, requestId);
  const refusal = await refusalWritingNothing(() => exportRequest(chair, requestId));
  expect(refusal.code).toBe("record-not-found");
  const trail = await read()
    .select({ actorId: auditEntry.actorId })
    .from(auditEntry)
    .where(eq(auditEntry.kind, "track-record.exported"));
  expect(trail).toEqual([{ actorId: fixture.secretariat }, { actorId: fixture.secretariat }]);
});

test("a letter answers for some; the rest stays open, and the trail never says what was found", async () => {
  await ask();
  await recordAnswers(secretariat, answers({ 0: "NOTHING_ADVERSE", 1: "REMARK" }));
  for (const viewer of [secretariat, chair]) {
    const seen = await page(viewer);
    expect(seen).toMatchObject({ open: 1, asked: 3 });
    const found = Object.fromEntries(seen.rows.map((row) => [row.applicationId, row.answer]));
    expect(found[idOf(0)]).toMatchObject({ finding: "NOTHING_ADVERSE", edition: 1 });
    expect(found[idOf(1)]).toMatchObject({ finding: "REMARK", remark: REMARK });
    expect(found[idOf(2)]).toBeNull();
  }
  await recordAnswers(secretariat, answers({ 2: "NOT_KNOWN" }));
  expect(await page()).toMatchObject({ open: 0, letters: [{ bytes: null }] });
  const trail = JSON.stringify(await read().select().from(auditEntry));
  expect(trail).not.toMatch(/NOTHING_ADVERSE|NOT_KNOWN|hukuman/);
});

test("an answer before the request, again, of nobody asked about, or to nothing writes nothing", async () => {
  const unasked = answers({ 0: "NOT_KNOWN" });
  const codes = [(await refusalWritingNothing(() => recordAnswers(secretariat, unasked))).code];
  await ask();
  const refused = async (input: typeof unasked, ctx = secretariat) =>
    codes.push((await refusalWritingNothing(() => recordAnswers(ctx, input))).code);
  await refused(answers({ 0: "NOT_KNOWN" }, { dated: "2026-11-19" }));
  await refused(answers({ 0: "NOT_KNOWN" }, { dated: "2026-11-25" }));
  await refused(answers({}));
  await refused(unasked, chair);
  await recordAnswers(secretariat, unasked);
  await refused(answers({ 0: "NOTHING_ADVERSE", 1: "NOT_KNOWN" }));
  await refused(answers({ 1: "NOT_KNOWN" }, { dated: "2026-11-23" }));
  await inTransaction((tx) => tx.update(selection).set({ state: "CLOSED" }));
  await refused(answers({ 1: "NOT_KNOWN" }));
  expect(codes).toEqual([
    "record-not-found",
    "track-record-answer-early",
    "paper-from-tomorrow",
    "track-record-nothing-chosen",
    "record-not-found",
    "track-record-answered",
    "track-record-letter-differs",
    "track-record-not-running",
  ]);
});

test("a remark needs words, and a finding must be one of three", () => {
  const issues = (finding: string, remark: string) =>
    RecordAnswers.safeParse({
      selectionId: fixture.selectionId,
      number: "R-1",
      dated: "2026-11-24",
      finding: { [idOf(0)]: finding },
      remark: { [idOf(0)]: remark },
    }).error?.issues.map(({ path, message }) => [path[0], message]) ?? [];
  expect(issues("REMARK", "")).toEqual([["remark", "required"]]);
  expect(issues("REMARK", "sembilan.")).toEqual([["remark", "too-short"]]);
  expect(issues("REMARK", "sepuluh...")).toEqual([]);
  expect(issues("NOT_KNOWN", "")).toEqual([]);
  expect(issues("", "")).toEqual([]);
  expect(issues("GOOD", "")).toEqual([["finding", "choose-one"]]);
});

test("a correction needs a reason and keeps the old line", async () => {
  await ask();
  const early = await refusalWritingNothing(() => correctAnswer(secretariat, correction()));
  expect(early.code).toBe("record-not-found");
  await recordAnswers(secretariat, answers({ 0: "NOTHING_ADVERSE" }));
  const byChair = await refusalWritingNothing(() => correctAnswer(chair, correction()));
  expect(byChair.code).toBe("record-not-found");
  await correctAnswer(secretariat, correction());
  const twice = await refusalWritingNothing(() => correctAnswer(secretariat, correction()));
  expect(twice.code).toBe("record-stale");
  const history = await loadTrackRecordHistory(chair, idOf(0));
  expect(history).toMatchObject({
    mayCorrect: false,
    answers: [
      { edition: 2, finding: "REMARK", reason: "Baris dua orang tertukar saat disalin." },
      { edition: 1, finding: "NOTHING_ADVERSE", reason: "" },
    ],
  });
  expect(CorrectAnswer.safeParse({ ...correction(), version: "1", reason: "" }).success).toBe(
    false,
  );
});

test("a conflict or a recusal keeps what was found, and the letter, from who declared it", async () => {
  await ask();
  await recordAnswers(secretariat, answers({ 0: "REMARK", 1: "NOT_KNOWN" }));
  const letterId = (await page()).letters[0]?.id ?? "";
  const scan = { fileName: "surat.pdf", content: Readable.from([aPdf()]), announcedBytes: null };
  await attachLetter(secretariat, letterId, scan);
  expect(await loadAnswerLetterFile(chair, letterId)).toMatchObject({
    mimeType: "application/pdf",
  });

  await inTransaction((tx) =>
    tx.insert(verifierConflict).values({
      applicationId: idOf(0),
      accountId: fixture.secretariat,
      reason: "Saudara kandung.",
      declaredAt: NOON,
    }),
  );
  await declareConflicts(chair, aTie(fixture.postId));
  const own = await page();
  expect(own.rows.find(({ applicationId }) => applicationId === idOf(0))).toMatchObject({
    isKeptBack: true,
    answer: null,
  });
  expect(own.rows.filter(({ isKeptBack }) => isKeptBack)).toHaveLength(1);
  expect((await page(chair)).rows.every(({ isKeptBack }) => isKeptBack)).toBe(true);
  for (const viewer of [secretariat, chair]) {
    expect(JSON.stringify(await page(viewer))).not.toContain("hukuman");
    expect(await loadAnswerLetterFile(viewer, letterId)).toBeNull();
    expect(await loadTrackRecordHistory(viewer, idOf(0))).toBeNull();
  }
  const refusal = await refusalWritingNothing(() => correctAnswer(secretariat, correction()));
  expect(refusal.code).toBe("record-not-found");
});

test("a letter takes one scan, and only a sound PDF", async () => {
  await ask();
  await recordAnswers(secretariat, answers({ 0: "NOT_KNOWN" }));
  const letterId = (await page()).letters[0]?.id ?? "";
  const attach = (bytes: Buffer, ctx = secretariat) =>
    attachLetter(ctx, letterId, {
      fileName: "surat.pdf",
      content: Readable.from([bytes]),
      announcedBytes: null,
    });
  const codes = [
    (await refusalWritingNothing(() => attach(Buffer.from("teks")))).code,
    (await refusalWritingNothing(() => attach(aPdf(), chair))).code,
  ];
  await attach(aPdf());
  codes.push((await refusalWritingNothing(() => attach(aPdf(1)))).code);
  expect(codes).toEqual(["upload-not-pdf", "record-not-found", "track-record-letter-has-file"]);
});

test("panel members, the appointing officer and another secretariat see nothing", async () => {
  await ask();
  await recordAnswers(secretariat, answers({ 0: "REMARK" }));
  const other = await aSelectionToScore(1);
  const member = fixture.members[0]?.accountId ?? "";
  for (const accountId of [member, other.secretariat, other.chair.accountId]) {
    const ctx = await contextFor(accountId);
    expect(await loadTrackRecord(ctx, fixture.selectionId)).toBeNull();
    expect(await loadTrackRecordHistory(ctx, idOf(0))).toBeNull();
  }
  expect(await listAnswers(read(), other.selectionId)).toEqual([]);
});
