import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { read } from "#db/client";
import { documentVerdict, verifierFinding } from "#db/schema/verification";
import { NOTHING_NAMED } from "#domain/verification/sources";
import { completeCheck } from "#server/verification/complete-check";
import { DecideDisputes, decideDisputes } from "#server/verification/decide-disputes";
import { loadArbitration } from "#server/verification/load-arbitration";
import { loadBatch } from "#server/verification/load-batch";
import { loadMinutes } from "#server/verification/load-minutes";
import { loadOwnVerdict } from "#server/verification/load-own-verdict";
import { loadVerification } from "#server/verification/load-verification";
import { nameArbiter } from "#server/verification/name-arbiter";
import { proposeVerdict } from "#server/verification/propose-verdict";
import { SaveChecks } from "#server/verification/save-checks";
import { startCheck } from "#server/verification/start-check";
import { contextFor } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { judgeDocument } from "#testing/judging";
import { refusalWritingNothing } from "#testing/refusals";
import { aSelection } from "#testing/scenario";
import {
  aSecondVerifier,
  aSentApplication,
  CLOSED,
  checkAll,
  judgeAll,
} from "#testing/verification-scenario";

withFreshDatabase();

const MET = { verdict: "MET", reason: null, moreReasons: [], note: "", seen: 0 } as const;
const RANG = { sources: ["ISSUER"], sourceNote: "Telepon BKD, 30 November." } as const;

/** A permission of the own PPK to judge, by as many as said. */
async function underCheck(verifiers = 1) {
  const selection = await aSelection({ verifiers });
  const sent = await aSentApplication(selection);
  const first = await contextFor(selection.secretariat, CLOSED);
  const second = await contextFor(await aSecondVerifier(selection), CLOSED);
  const chair = await contextFor(selection.chair.accountId, CLOSED);
  await startCheck(first, { postId: selection.postId });
  const [letterId = "", permissionId = ""] = sent.documentIds;
  const { applicationId, applicantId } = sent;
  const ids = { letterId, permissionId, applicationId, applicantId };
  return { selection, sent, first, second, chair, ...ids };
}

async function documentIn(ctx: Awaited<ReturnType<typeof contextFor>>, id: string, of: string) {
  const page = await loadVerification(ctx, of);
  return page?.documents.find(({ documentId }) => documentId === id);
}

test("a verdict on the permission of the own PPK is kept with what was looked at", async () => {
  const { first, permissionId, applicationId } = await underCheck();
  expect(await documentIn(first, permissionId, applicationId)).toMatchObject({
    offered: ["DOCUMENT", "ISSUER", "OTHER"],
    ...NOTHING_NAMED,
  });
  await judgeDocument(first, { documentId: permissionId, ...MET, ...RANG });
  expect(await documentIn(first, permissionId, applicationId)).toMatchObject(RANG);
  // Another source alone is a change, and leaves the verdict as it is.
  const again = {
    documentId: permissionId,
    ...MET,
    sources: ["DOCUMENT"],
    sourceNote: "",
  } as const;
  await judgeDocument(first, { ...again, seen: 1 });
  expect(await read().select().from(documentVerdict)).toMatchObject([
    { verdict: "MET", sources: ["DOCUMENT"], sourceNote: "", version: 2 },
  ]);
});

test.each([
  ["no source", NOTHING_NAMED, "verification-source-missing"],
  [
    "one that says nothing of it",
    { sources: ["SIASN"], sourceNote: "" },
    "verification-source-missing",
  ],
  [
    "another one without its name",
    { sources: ["OTHER"], sourceNote: "" },
    "verification-source-note-missing",
  ],
] as const)("with %s it is refused", async (_case, looked, code) => {
  const { first, permissionId } = await underCheck();
  const judgement = { documentId: permissionId, ...MET, ...looked };
  expect((await refusalWritingNothing(() => judgeDocument(first, judgement))).code).toBe(code);
});

test("what a rule computes or a signature shows asks for no source, and keeps none", async () => {
  const { first, letterId, applicationId } = await underCheck();
  await judgeDocument(first, { documentId: letterId, ...MET, ...RANG });
  expect(await documentIn(first, letterId, applicationId)).toMatchObject(NOTHING_NAMED);
});

test("the form names the field that lacks the name of another source", () => {
  const id = "0199a000-0000-7000-8000-000000000001";
  const parsed = SaveChecks.safeParse({
    applicationId: id,
    verdict: { [id]: "MET" },
    source: { [id]: ["DOCUMENT", "OTHER"] },
    sourceNote: { [id]: " " },
  });
  expect(parsed.error?.issues).toEqual([
    expect.objectContaining({ path: ["sourceNote", id], message: "required" }),
  ]);
});

test("neither verifier sees where the other looked before both are done; then both count", async () => {
  const { sent, first, second, chair, selection, permissionId, applicationId } =
    await underCheck(2);
  await judgeAll(first, sent);
  await judgeDocument(first, { documentId: permissionId, ...MET, ...RANG, seen: 1 });
  await completeCheck(first, { applicationId, version: 1 });
  for (const ctx of [second, chair]) {
    expect(await documentIn(ctx, permissionId, applicationId)).toMatchObject(NOTHING_NAMED);
  }
  await checkAll(second, sent);
  const own = await read()
    .select({ sources: verifierFinding.sources })
    .from(verifierFinding)
    .where(eq(verifierFinding.documentId, permissionId));
  expect(own.map(({ sources }) => sources.join()).toSorted()).toEqual(["DOCUMENT", "ISSUER"]);

  const both = { sources: ["DOCUMENT", "ISSUER"], sourceNote: RANG.sourceNote };
  expect(await documentIn(chair, permissionId, applicationId)).toMatchObject(both);
  await proposeVerdict(first, { applicationId, proposal: "ELIGIBLE", explanation: "", seen: 0 });
  const batch = await loadBatch(chair, selection.selectionId, { applicationId });
  expect(batch?.preview?.looked).toEqual([
    expect.objectContaining({ of: "document", code: "PPK_APPROVAL", ...both }),
  ]);
});

test("the member who decides reads where each looked, and names an own source", async () => {
  const { sent, first, second, chair, selection, permissionId, applicationId } =
    await underCheck(2);
  await judgeAll(first, sent, { [permissionId]: "WRONG_SIGNER" });
  const no = {
    verdict: "NOT_MET",
    reason: "WRONG_SIGNER",
    moreReasons: [],
    note: "",
    seen: 1,
  } as const;
  await judgeDocument(first, { documentId: permissionId, ...no, ...RANG });
  await completeCheck(first, { applicationId, version: 1 });
  await checkAll(second, sent);
  const [member] = selection.members;
  await nameArbiter(chair, { applicationIds: [applicationId], memberId: member?.memberId ?? "" });
  const decider = await contextFor(member?.accountId ?? "", CLOSED);
  const page = await loadArbitration(decider, applicationId);
  expect(page?.findings.map(({ sources, sourceNote }) => [sources, sourceNote])).toEqual(
    expect.arrayContaining([
      [["ISSUER"], RANG.sourceNote],
      [["DOCUMENT"], ""],
    ]),
  );

  const decision = (source: object) =>
    DecideDisputes.parse({
      applicationId,
      verdict: { [permissionId]: "MET" },
      because: "Surat pendelegasian ada pada halaman terakhir berkas itu.",
      source,
    });
  const refusal = await refusalWritingNothing(() => decideDisputes(decider, decision({})));
  expect(refusal.code).toBe("verification-source-missing");
  await decideDisputes(decider, decision({ [permissionId]: "DOCUMENT" }));
  expect(await documentIn(chair, permissionId, applicationId)).toMatchObject({
    verdict: "MET",
    sources: ["DOCUMENT"],
  });
});

test("the applicant does not read where was looked, nor do minutes stand before the panel", async () => {
  const { first, selection, permissionId, applicationId, applicantId } = await underCheck();
  await judgeDocument(first, { documentId: permissionId, ...MET, ...RANG });
  const applicant = await contextFor(applicantId, CLOSED);
  expect(JSON.stringify(await loadOwnVerdict(applicant, applicationId))).not.toContain("BKD");
  expect(await loadVerification(applicant, applicationId)).toBeNull();
  expect(await loadMinutes(first, selection.selectionId)).toBeNull();
});
