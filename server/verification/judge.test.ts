import { expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { application } from "#db/schema/application";
import { documentVerdict, requirementVerdict } from "#db/schema/verification";
import { NOTHING_NAMED } from "#domain/verification/sources";
import { SaveChecks, saveChecks } from "#server/verification/save-checks";
import { startCheck } from "#server/verification/start-check";
import { contextFor } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { judgeDocument, judgeRequirement } from "#testing/judging";
import { refusalWritingNothing } from "#testing/refusals";
import { aMemberOfStaff, anAgency, aSelection } from "#testing/scenario";
import { aSentApplication, auditOf, CLOSED } from "#testing/verification-scenario";

withFreshDatabase();

async function underCheck() {
  const selection = await aSelection();
  const sent = await aSentApplication(selection);
  const ctx = await contextFor(selection.secretariat, CLOSED);
  await startCheck(ctx, { postId: selection.postId });
  const [documentId = ""] = sent.documentIds;
  const [requirementId = ""] = selection.requirementIds;
  return { selection, sent, ctx, documentId, requirementId };
}

const MET = {
  verdict: "MET",
  reason: null,
  moreReasons: [],
  note: "",
  ...NOTHING_NAMED,
  seen: 0,
} as const;

test("a verdict is kept with who gave it and when, and in the audit trail", async () => {
  const { selection, sent, ctx, documentId } = await underCheck();
  const given = {
    verdict: "NOT_MET",
    reason: "WRONG_SIGNER",
    moreReasons: [],
    note: "Tanpa delegasi.",
  } as const;
  await judgeDocument(ctx, { documentId, ...NOTHING_NAMED, ...given, seen: 0 });

  const rows = await read().select().from(documentVerdict);
  expect(rows).toEqual([
    expect.objectContaining({
      documentId,
      ...given,
      verifierId: selection.secretariat,
      givenAt: CLOSED,
      version: 1,
    }),
  ]);
  expect(await auditOf("document.judged")).toMatchObject([
    {
      subjectId: documentId,
      selectionId: selection.selectionId,
      before: null,
      after: { applicationId: sent.applicationId, verdict: "NOT_MET", reason: "WRONG_SIGNER" },
    },
  ]);
});

test("a verdict can be changed by whoever saw the last one, and by nobody else", async () => {
  const { ctx, sent, requirementId } = await underCheck();
  const { applicationId } = sent;
  const first = { applicationId, requirementId, ...MET };
  await judgeRequirement(ctx, first);
  const changed = { ...first, verdict: "NOT_MET", reason: "AGE_OVER" } as const;
  const refusal = await refusalWritingNothing(() => judgeRequirement(ctx, changed));
  expect(refusal).toMatchObject({
    code: "record-stale",
    current: { [`seen.${requirementId}`]: "1", [`verdict.${requirementId}`]: "MET" },
  });

  await judgeRequirement(ctx, { ...changed, seen: 1 });
  const rows = await read().select().from(requirementVerdict);
  expect(rows).toEqual([
    expect.objectContaining({ verdict: "NOT_MET", reason: "AGE_OVER", version: 2 }),
  ]);
});

test("what is met again loses its reason", async () => {
  const { ctx, documentId } = await underCheck();
  await judgeDocument(ctx, { documentId, ...MET, verdict: "NOT_MET", reason: "EXPIRED" });
  await judgeDocument(ctx, { documentId, ...MET, reason: "EXPIRED", note: "2024", seen: 1 });
  const rows = await read().select().from(documentVerdict);
  expect(rows).toEqual([expect.objectContaining({ verdict: "MET", reason: null, note: "" })]);
});

test.each([
  ["no reason", { reason: null }, "verification-reason-missing"],
  ["no words for OTHER", { reason: "OTHER" as const }, "verification-note-missing"],
])("a No with %s is refused", async (_case, values, code) => {
  const { ctx, documentId } = await underCheck();
  const judgement = { documentId, ...MET, verdict: "NOT_MET" as const, ...values };
  expect((await refusalWritingNothing(() => judgeDocument(ctx, judgement))).code).toBe(code);
});

test("nobody judges before the window has closed", async () => {
  const { selection, documentId } = await underCheck();
  const early = await contextFor(selection.secretariat, new Date(CLOSED.getTime() - 1));
  const refusal = await refusalWritingNothing(() => judgeDocument(early, { documentId, ...MET }));
  expect(refusal.code).toBe("verification-before-closing");
});

test("an application that is not in check is not judged", async () => {
  const { ctx, documentId } = await underCheck();
  await inTransaction(async (tx) => {
    await tx.update(application).set({ state: "WITHDRAWN" });
  });
  const refusal = await refusalWritingNothing(() => judgeDocument(ctx, { documentId, ...MET }));
  expect(refusal.code).toBe("verification-not-running");
});

test("only the secretariat of the selection judges", async () => {
  const { selection, sent, documentId } = await underCheck();
  const foreign = await anAgency();
  const strangers = [
    await aMemberOfStaff("SECRETARIAT", foreign),
    await aMemberOfStaff("AGENCY_ADMIN", selection.agencyId),
    await aMemberOfStaff("SYSTEM_ADMIN", null),
    selection.chair.accountId,
    sent.applicantId,
  ];
  for (const stranger of strangers) {
    const ctx = await contextFor(stranger, CLOSED);
    const refusal = await refusalWritingNothing(() => judgeDocument(ctx, { documentId, ...MET }));
    expect(refusal.code).toBe("record-not-found");
  }
});

test("of two who judge at once one is told", async () => {
  const { ctx, documentId } = await underCheck();
  const results = await Promise.allSettled([
    judgeDocument(ctx, { documentId, ...MET }),
    judgeDocument(ctx, { documentId, ...MET, verdict: "NOT_MET", reason: "NOT_SIGNED" }),
  ]);
  expect(results.map((each) => each.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(results.find((each) => each.status === "rejected")).toMatchObject({
    reason: { code: "record-stale" },
  });
});

test("a page is saved whole: what was filled, nothing that was not, or nothing at all", async () => {
  const { ctx, sent, documentId, requirementId } = await underCheck();
  const page = (values: object) =>
    SaveChecks.parse({ applicationId: sent.applicationId, ...values });
  const filled = page({
    verdict: { [documentId]: "MET", [requirementId]: "NOT_MET" },
    reason: { [requirementId]: "AGE_OVER", [sent.documentIds[1] ?? ""]: "" },
    note: {},
    seen: { [documentId]: "0", [requirementId]: "0" },
  });
  expect(await saveChecks(ctx, filled)).toMatchObject({ written: 2 });
  const again = { ...filled, seen: { [documentId]: 1, [requirementId]: 1 } };
  expect(await saveChecks(ctx, again)).toMatchObject({ written: 0 });

  const other = page({
    verdict: { [sent.documentIds[1] ?? ""]: "MET", [documentId]: "NOT_MET" },
    reason: { [documentId]: "UNREADABLE" },
    source: { [sent.documentIds[1] ?? ""]: "DOCUMENT" },
    seen: { [documentId]: "0" },
  });
  expect((await refusalWritingNothing(() => saveChecks(ctx, other))).code).toBe("record-stale");
});

test("several reasons are kept in one order, and the same ones in another are no change", async () => {
  const { ctx, documentId, sent } = await underCheck();
  const no = { documentId, ...MET, verdict: "NOT_MET" } as const;
  await judgeDocument(ctx, { ...no, reason: "EXPIRED", moreReasons: ["NOT_SIGNED"] });
  const kept = { reason: "NOT_SIGNED", moreReasons: ["EXPIRED"] };
  expect(await read().select().from(documentVerdict)).toMatchObject([{ ...kept, version: 1 }]);
  const entries = await auditOf("document.judged");
  expect(entries).toMatchObject([{ after: kept }]);

  await judgeDocument(ctx, { ...no, reason: "NOT_SIGNED", moreReasons: ["EXPIRED"], seen: 1 });
  expect(await auditOf("document.judged")).toHaveLength(1);
  const page = (ticked: unknown) =>
    SaveChecks.parse({
      applicationId: sent.applicationId,
      verdict: { [documentId]: "NOT_MET" },
      reason: { [documentId]: "" },
      moreReasons: { [documentId]: ticked },
      seen: { [documentId]: "1" },
    });
  // Ticked without one from the list: the boxes alone say why.
  await saveChecks(ctx, page(["NO_STAMP", "EXPIRED"]));
  expect(await read().select().from(documentVerdict)).toMatchObject([
    { reason: "NO_STAMP", moreReasons: ["EXPIRED"], version: 2 },
  ]);
  expect(() => page("UGLY")).toThrow();
  const silent = { ...page("NO_ANSWER"), seen: { [documentId]: 2 } };
  const refusal = await refusalWritingNothing(() => saveChecks(ctx, silent));
  expect(refusal.code).toBe("clarification-not-lapsed");
});

test("a page with another application's document is refused", async () => {
  const { ctx, selection, sent } = await underCheck();
  const other = await aSentApplication(selection);
  const input = SaveChecks.parse({
    applicationId: sent.applicationId,
    verdict: { [other.documentIds[0] ?? ""]: "MET" },
  });
  const refusal = await refusalWritingNothing(() => saveChecks(ctx, input));
  expect(refusal.code).toBe("record-not-found");
});

test("the form names the field that lacks a reason or words", () => {
  const id = "0199a000-0000-7000-8000-000000000001";
  const parsed = SaveChecks.safeParse({
    applicationId: id,
    verdict: { [id]: "NOT_MET" },
    reason: { [id]: "" },
  });
  expect(parsed.error?.issues).toEqual([
    expect.objectContaining({ path: ["reason", id], message: "choose-one" }),
  ]);
  const worded = SaveChecks.safeParse({
    applicationId: id,
    verdict: { [id]: "NOT_MET" },
    reason: { [id]: "OTHER" },
  });
  expect(worded.error?.issues).toEqual([
    expect.objectContaining({ path: ["note", id], message: "required" }),
  ]);
});
