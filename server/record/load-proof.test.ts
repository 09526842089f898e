import { createHash } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { DECLARATION_VERSION } from "#domain/application/declarations";
import { loadReceipt, loadSentText } from "#server/application/load-receipt";
import { receiptSheet } from "#server/application/receipt-sheet";
import { submitApplication } from "#server/application/submit-application";
import { takeBackApplication } from "#server/application/take-back-application";
import { taggedPdf } from "#server/print/tagged-pdf";
import { forgetTries, loadProof, TRIES_PER_MINUTE } from "#server/record/load-proof";
import { contextFor, contextOf } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { readPdf } from "#testing/pdf-reading";
import { anApplication, aSelection, submissionsOf } from "#testing/scenario";

withFreshDatabase();
beforeEach(forgetTries);

const check = (typed: string, tick = 0) => loadProof(contextOf(), typed, tick);

async function sent() {
  const selection = await aSelection();
  const { applicationId, applicantId } = await anApplication(selection, { state: "DRAFT" });
  const ctx = await contextFor(applicantId);
  const send = (version: number) =>
    submitApplication(ctx, {
      applicationId,
      version,
      profileVersion: 1,
      selectionVersion: 1,
      declarationVersion: DECLARATION_VERSION,
      truth: "on",
      stages: "on",
      publication: "on",
    });
  await send(1);
  const codes = async () => {
    const kept = await submissionsOf(applicationId);
    return kept.map(({ code }) => code);
  };
  return { applicationId, ctx, send, codes };
}

describe("the check of a code", () => {
  test("says what the receipt is for and when, and nothing of the person", async () => {
    const { applicationId, ctx, codes } = await sent();
    const [code = ""] = await codes();
    const answer = await check(code.toLowerCase().replaceAll("-", " "));
    expect(answer).toMatchObject({
      kind: "proof",
      proof: { code, receiptNumber: "DIK-26-0001-24", counts: true },
    });
    const told = JSON.stringify(answer);
    const receipt = await loadReceipt(ctx, applicationId);
    expect(receipt?.sent?.profile.fullName).toBeTruthy();
    for (const secret of [
      receipt?.sent?.profile.fullName ?? "",
      receipt?.sent?.person.nip ?? "",
      receipt?.sent?.person.email ?? "",
      applicationId,
    ]) {
      expect(told).not.toContain(secret);
    }
  });

  test("knows a receipt that was taken back, and the one that counts now", async () => {
    const { applicationId, ctx, send, codes } = await sent();
    await takeBackApplication(ctx, { applicationId, version: 2 });
    const [first = ""] = await codes();
    expect(await check(first)).toMatchObject({ kind: "proof", proof: { counts: false } });
    await send(3);
    const [, second = ""] = await codes();
    expect(await check(first)).toMatchObject({ proof: { counts: false } });
    expect(await check(second)).toMatchObject({ proof: { counts: true } });
  });

  test("tells a receipt number from a code, and a typing error in it", async () => {
    expect(await check("dik 26 0001 24")).toEqual({
      kind: "number",
      number: "DIK-26-0001-24",
      isSound: true,
    });
    expect(await check("DIK-26-0010-24")).toMatchObject({ kind: "number", isSound: false });
    for (const nothing of ["SLT-0000-0000", "tidak-dikenal", "", "%", "x".repeat(5_000)]) {
      expect(await check(nothing)).toEqual({ kind: "unknown" });
    }
  });

  test("cannot be tried without end from one address", async () => {
    for (let count = 0; count < TRIES_PER_MINUTE; count++) await check("SLT-0000-0000");
    expect(await check("SLT-0000-0000", 1_000)).toEqual({ kind: "wait", seconds: 59 });
    expect(await check("SLT-0000-0000", 60_000)).toEqual({ kind: "unknown" });
  });
});

describe("the receipt", () => {
  test("comes as a tagged PDF with number, code, person and files, the same each time", async () => {
    const { applicationId, ctx, codes } = await sent();
    const [code = ""] = await codes();
    const receipt = await loadReceipt(ctx, applicationId);
    if (receipt === null) throw new Error("There is no receipt.");
    const bytes = await taggedPdf(receiptSheet("id", receipt));
    const pdf = await readPdf(bytes);
    expect(pdf).toMatchObject({ isTagged: true, language: "id" });
    const text = pdf.text.replace(/\s+/gu, " ");
    for (const word of [
      "DIK-26-0001-24",
      code,
      receipt.hash,
      receipt.sent?.profile.fullName ?? "?",
      "Menurut hukum pada 15 November 2026",
      "2 berkas yang dikirim",
    ]) {
      expect(text).toContain(word);
    }
    expect(await taggedPdf(receiptSheet("id", receipt))).toEqual(bytes);
    const english = await readPdf(await taggedPdf(receiptSheet("en", receipt)));
    expect(english.text).toContain("2 files sent");
  });

  test("has a content whose fingerprint it bears", async () => {
    const { applicationId, ctx } = await sent();
    const text = await loadSentText(ctx, applicationId);
    const hash = createHash("sha256")
      .update(text ?? "")
      .digest("hex");
    expect((await loadReceipt(ctx, applicationId))?.hash).toBe(hash);
  });

  test("is there for its applicant while the application counts, and for nobody else", async () => {
    const { applicationId, ctx } = await sent();
    const other = await sent();
    expect(await loadReceipt(other.ctx, applicationId)).toBeNull();
    expect(await loadSentText(other.ctx, applicationId)).toBeNull();
    expect(await loadReceipt(contextOf(), applicationId)).toBeNull();
    await takeBackApplication(ctx, { applicationId, version: 2 });
    expect(await loadReceipt(ctx, applicationId)).toBeNull();
    expect(await loadSentText(ctx, applicationId)).toBeNull();
  });
});
