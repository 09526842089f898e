import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { insertStatements } from "#db/queries/conflicts";
import { outbox } from "#db/schema/notification";
import { recusal, selectionPost } from "#db/schema/planning";
import { conflictStatement } from "#db/schema/scoring";
import { documentVerdict, requirementVerdict, verifierCheck } from "#db/schema/verification";
import { NOTHING_NAMED } from "#domain/verification/sources";
import { completeCheck } from "#server/verification/complete-check";
import { DecideDisputes, decideDisputes } from "#server/verification/decide-disputes";
import { declareConflict } from "#server/verification/declare-conflict";
import { loadArbitration } from "#server/verification/load-arbitration";
import { loadConfirmation } from "#server/verification/load-confirmation";
import { loadConflictForm } from "#server/verification/load-conflict-form";
import { loadOwnQueue, loadQueueNeighbours } from "#server/verification/load-own-queue";
import { loadQueue } from "#server/verification/load-queue";
import { loadVerification } from "#server/verification/load-verification";
import { nameArbiter } from "#server/verification/name-arbiter";
import { proposeVerdict } from "#server/verification/propose-verdict";
import { returnProposal } from "#server/verification/return-proposal";
import { signVerdicts } from "#server/verification/sign-verdicts";
import { startCheck } from "#server/verification/start-check";
import { contextFor, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { judgeDocument } from "#testing/judging";
import { openFile } from "#testing/opening";
import { refusalWritingNothing } from "#testing/refusals";
import { aMemberOfStaff, aSelection } from "#testing/scenario";
import {
  aSecondVerifier,
  aSentApplication,
  auditOf,
  CLOSED,
  checkAll,
  judgeAll,
  withAnotherPost,
} from "#testing/verification-scenario";

withFreshDatabase();

test("the queue says where the check has not been started, once applications have closed", async () => {
  const selection = await aSelection({ verifiers: 2 });
  await aSentApplication(selection);
  const toStart = async (now: Date) =>
    (await loadOwnQueue(await contextFor(selection.secretariat, now)))?.toStart;
  expect(await toStart(new Date(CLOSED.getTime() - 1))).toEqual([]);
  expect(await toStart(CLOSED)).toMatchObject([
    { selectionId: selection.selectionId, applications: 1 },
  ]);
  const ctx = await contextFor(selection.secretariat, CLOSED);
  await startCheck(ctx, { postId: selection.postId });
  expect(await toStart(CLOSED)).toEqual([]);
});

async function underCheck() {
  const selection = await aSelection({ verifiers: 2 });
  const sent = await aSentApplication(selection, { name: "Nur Hidayati, M.Pd." });
  const first = await contextFor(selection.secretariat, CLOSED);
  const second = await contextFor(await aSecondVerifier(selection), CLOSED);
  const chair = await contextFor(selection.chair.accountId, CLOSED);
  await startCheck(first, { postId: selection.postId });
  const [documentId = ""] = sent.documentIds;
  const { applicationId } = sent;
  const proposal = { applicationId, proposal: "ELIGIBLE", explanation: "", seen: 0 } as const;
  return { selection, sent, first, second, chair, documentId, applicationId, proposal };
}

const NO = {
  verdict: "NOT_MET",
  reason: "NOT_SIGNED",
  moreReasons: [],
  note: "Tanpa tanda tangan.",
  ...NOTHING_NAMED,
  seen: 0,
} as const;

test("neither sees what the other found before both are done, in page, queue or trail", async () => {
  const { sent, first, second, chair, documentId, applicationId, selection } = await underCheck();
  await checkAll(first, sent, { [documentId]: "NOT_SIGNED" });
  for (const ctx of [second, chair]) {
    const page = await loadVerification(ctx, applicationId);
    expect(page?.progress).toEqual({ total: 4, judged: 0, notMet: 0 });
    expect(page?.two).toMatchObject({ own: null, completed: 1, settled: false, findings: [] });
    expect(JSON.stringify(page)).not.toContain("NOT_SIGNED");
  }
  expect(await read().select().from(documentVerdict)).toEqual([]);
  expect(JSON.stringify(await auditOf("finding.given"))).not.toContain("NOT_MET");
  const queue = await loadQueue(chair, selection.selectionId);
  expect(queue?.agreement).toEqual([]);
  expect((await loadConfirmation(chair, selection.postId))?.proposals[0]?.failures).toEqual([]);

  // The first reads their own, and cannot change it.
  const own = await loadVerification(first, applicationId);
  expect(own).toMatchObject({ editable: false, two: { own: { completed: true } } });
  expect(own?.documents[0]).toMatchObject({ verdict: "NOT_MET", reason: "NOT_SIGNED" });
  const late = { documentId, ...NO, verdict: "MET", reason: null, seen: 1 } as const;
  expect((await refusalWritingNothing(() => judgeDocument(first, late))).code).toBe(
    "verification-completed",
  );
});

test("what both found holds, and is then proposed", async () => {
  const { sent, first, second, documentId, applicationId, proposal, selection } =
    await underCheck();
  await checkAll(first, sent, { [documentId]: "NOT_SIGNED" });
  const early = await refusalWritingNothing(() => proposeVerdict(second, proposal));
  expect(early.code).toBe("verification-second-missing");
  await checkAll(second, sent, { [documentId]: "NOT_SIGNED" });

  const documents = await read().select().from(documentVerdict);
  const requirements = await read().select().from(requirementVerdict);
  expect(documents).toHaveLength(2);
  expect(requirements).toHaveLength(2);
  expect(documents.find((each) => each.documentId === documentId)).toMatchObject({
    verdict: "NOT_MET",
    reason: "NOT_SIGNED",
  });
  expect(await auditOf("verdicts.compared")).toMatchObject([
    { subjectId: applicationId, after: { agreed: 4, disputed: 0 } },
  ]);
  const refusal = await refusalWritingNothing(() => proposeVerdict(first, proposal));
  expect(refusal.code).toBe("pass-admin-all");
  await proposeVerdict(first, {
    ...proposal,
    proposal: "NOT_ELIGIBLE",
    explanation: "Surat lamaran belum ditandatangani.",
  });
  const chair = await contextFor(selection.chair.accountId, CLOSED);
  expect((await loadQueue(chair, selection.selectionId))?.agreement).toContainEqual({
    of: "document",
    code: "APP_LETTER",
    compared: 1,
    agreed: 1,
  });
});

test("of several reasons both must have found all, in whatever order", async () => {
  const { sent, first, second, chair, documentId, applicationId, selection } = await underCheck();
  const [, other = ""] = sent.documentIds;
  await checkAll(first, sent, {
    [documentId]: ["NOT_SIGNED", "EXPIRED"],
    [other]: ["NOT_SIGNED", "EXPIRED"],
  });
  await checkAll(second, sent, {
    [documentId]: ["EXPIRED", "NOT_SIGNED"],
    [other]: "NOT_SIGNED",
  });
  expect(await read().select().from(documentVerdict)).toMatchObject([
    { documentId, reason: "NOT_SIGNED", moreReasons: ["EXPIRED"] },
  ]);
  const agreed = (await loadQueue(chair, selection.selectionId))?.agreement;
  expect(agreed?.filter((each) => each.of === "document").map((each) => each.agreed)).toEqual(
    expect.arrayContaining([0, 1]),
  );

  const [named] = selection.members;
  await nameArbiter(chair, {
    applicationIds: [applicationId],
    memberId: named?.memberId ?? "",
  });
  const member = await contextFor(named?.accountId ?? "", CLOSED);
  const found = (await loadArbitration(member, applicationId))?.findings;
  expect(found?.map(({ moreReasons }) => moreReasons)).toEqual(
    expect.arrayContaining([[], ["EXPIRED"]]),
  );
  const decision = DecideDisputes.parse({
    applicationId,
    verdict: { [other]: "NOT_MET" },
    reason: { [other]: "WRONG_SIGNER" },
    moreReasons: { [other]: ["NOT_SIGNED"] },
    source: { [other]: ["DOCUMENT"] },
    because: "Surat ditandatangani pejabat lain dan lembar kedua kosong.",
  });
  await decideDisputes(member, decision);
  const kept = { reason: "NOT_SIGNED", moreReasons: ["WRONG_SIGNER"] };
  expect(await auditOf("dispute.decided")).toMatchObject([{ after: kept }]);
  const page = await loadVerification(first, applicationId);
  expect(page?.documents.find((each) => each.documentId === other)).toMatchObject(kept);
});

test("where they differ, only the member whom the chair names decides, with a reason", async () => {
  const { selection, sent, first, second, chair, documentId, applicationId, proposal } =
    await underCheck();
  await checkAll(first, sent, { [documentId]: "NOT_SIGNED" });
  await checkAll(second, sent);
  const stuck = await refusalWritingNothing(() => proposeVerdict(first, proposal));
  expect(stuck.code).toBe("verification-disputed");
  expect((await loadQueue(chair, selection.selectionId))?.agreement).toContainEqual({
    of: "document",
    code: "APP_LETTER",
    compared: 1,
    agreed: 0,
  });
  expect((await loadQueue(first, selection.selectionId))?.disputed).toEqual([]);
  expect((await loadQueue(chair, selection.selectionId))?.disputed).toMatchObject([
    { applicationId, count: 1, memberId: null },
  ]);

  const [named, other, recused] = selection.members;
  await inTransaction(async (tx) => {
    const { memberId = "" } = recused ?? {};
    const values = { memberId, postId: selection.postId, reason: "Keluarga.", declaredAt: NOON };
    await tx.insert(recusal).values(values);
  });
  const naming = { applicationIds: [applicationId], memberId: named?.memberId ?? "" };
  const biased = { applicationIds: [applicationId], memberId: recused?.memberId ?? "" };
  expect((await refusalWritingNothing(() => nameArbiter(chair, biased))).code).toBe(
    "arbiter-recused",
  );
  expect((await refusalWritingNothing(() => nameArbiter(first, naming))).code).toBe(
    "record-not-found",
  );
  await nameArbiter(chair, naming);
  await nameArbiter(chair, naming);
  expect(await read().select().from(outbox)).toMatchObject([
    { kind: "arbiter-named", recipientId: named?.accountId },
  ]);

  const member = await contextFor(named?.accountId ?? "", CLOSED);
  const { memberId = "" } = named ?? {};
  await inTransaction(async (tx) => {
    await tx.delete(conflictStatement).where(eq(conflictStatement.memberId, memberId));
  });
  expect(await loadArbitration(member, applicationId)).toBeNull();
  const hasty = DecideDisputes.parse({
    applicationId,
    verdict: {},
    because: "Sudah terbaca pada halaman kedua.",
  });
  expect((await refusalWritingNothing(() => decideDisputes(member, hasty))).code).toBe(
    "conflicts-own-missing",
  );
  await inTransaction((tx) => {
    const statement = { applicationId, memberId, kind: "NONE" as const, statedAt: NOON };
    return insertStatements(tx, [statement]);
  });
  const page = await loadArbitration(member, applicationId);
  expect(page?.documents.map((each) => each.documentId)).toEqual([documentId]);
  expect(page?.files).toHaveLength(2);
  expect(page?.findings.map(({ verdict }) => verdict).toSorted()).toEqual(["MET", "NOT_MET"]);
  expect((await loadOwnQueue(member))?.disputes).toMatchObject([{ applicationId, count: 1 }]);
  const outsider = await contextFor(other?.accountId ?? "", CLOSED);
  expect(await loadArbitration(outsider, applicationId)).toBeNull();
  expect(await loadArbitration(chair, applicationId)).toBeNull();

  const because = "Tanda tangan ada di halaman kedua surat lamaran.";
  const decision = DecideDisputes.parse({
    applicationId,
    verdict: { [documentId]: "MET" },
    because,
  });
  for (const ctx of [outsider, chair, first]) {
    const refusal = await refusalWritingNothing(() => decideDisputes(ctx, decision));
    expect(refusal.code).toBe("record-not-found");
  }
  const nothing = { ...decision, verdict: {} };
  expect((await refusalWritingNothing(() => decideDisputes(member, nothing))).code).toBe(
    "verification-incomplete",
  );
  await decideDisputes(member, decision);
  const again = await refusalWritingNothing(() => decideDisputes(member, decision));
  expect(again.code).toBe("record-not-found");

  const settled = await loadVerification(first, applicationId);
  expect(settled?.two?.disputes).toEqual([{ subjectId: documentId, because, decided: true }]);
  expect(settled?.progress).toEqual({ total: 4, judged: 4, notMet: 0 });
  expect(await auditOf("dispute.decided")).toMatchObject([{ after: { verdict: "MET" } }]);
  await proposeVerdict(second, proposal);
});

test("one member is named for several applications at once, for all or for none", async () => {
  const { selection, sent, first, second, chair, documentId, applicationId } = await underCheck();
  const other = await aSentApplication(selection, { name: "Zulkifli", state: "UNDER_CHECK" });
  const memberId = selection.members[0]?.memberId ?? "";
  const both = { applicationIds: [applicationId, other.applicationId], memberId };
  await checkAll(first, sent, { [documentId]: "NOT_SIGNED" });
  await checkAll(second, sent);
  expect((await refusalWritingNothing(() => nameArbiter(chair, both))).code).toBe(
    "verification-not-disputed",
  );
  const [otherDocument = ""] = other.documentIds;
  await checkAll(first, other, { [otherDocument]: "NOT_SIGNED" });
  await checkAll(second, other);
  await nameArbiter(chair, both);
  expect(await auditOf("arbiter.named")).toHaveLength(2);
  const member = await contextFor(selection.members[0]?.accountId ?? "", CLOSED);
  expect((await loadOwnQueue(member))?.disputes).toHaveLength(2);
});

test("a third has no place, and of two who take the last one is told", async () => {
  const { selection, first, second, sent, documentId } = await underCheck();
  await judgeDocument(first, { documentId, ...NO });
  const third = await contextFor(await aSecondVerifier(selection), CLOSED);
  const fourth = await contextFor(await aSecondVerifier(selection), CLOSED);
  const results = await Promise.allSettled([
    judgeDocument(third, { documentId, ...NO }),
    judgeDocument(fourth, { documentId, ...NO }),
  ]);
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const refusal = await refusalWritingNothing(() => judgeDocument(second, { documentId, ...NO }));
  expect(refusal.code).toBe("verification-places-taken");
  expect((await loadVerification(second, sent.applicationId))?.editable).toBe(false);
  expect((await loadOwnQueue(second))?.rows).toEqual([]);
});

test("a check is saved and completed in one act, or not at all while something is not judged", async () => {
  const { sent, first, second, documentId, applicationId } = await underCheck();
  const act = "complete" as const;
  const early = await refusalWritingNothing(() =>
    judgeAll(first, sent, {}, { act, except: documentId }),
  );
  expect([early.code, early.facts]).toEqual(["verification-incomplete", { open: 1 }]);
  expect(await judgeAll(first, sent, {}, { act })).toMatchObject({
    completed: true,
    disputed: null,
  });
  expect((await loadVerification(first, applicationId))?.two?.own?.completed).toBe(true);
  const again = await refusalWritingNothing(() => judgeAll(first, sent, {}, { act }));
  expect(again.code).toBe("verification-completed");
  const differing = await judgeAll(second, sent, { [documentId]: "NOT_SIGNED" }, { act });
  expect(differing).toMatchObject({ completed: true, disputed: 1 });
});

test("a check is completed only when all is judged, once, and by nobody else", async () => {
  const { sent, first, second, documentId, applicationId } = await underCheck();
  await judgeDocument(first, { documentId, ...NO });
  const early = await refusalWritingNothing(() =>
    completeCheck(first, { applicationId, version: 1 }),
  );
  expect(early).toMatchObject({ code: "verification-incomplete", facts: { open: 3 } });
  const foreign = await refusalWritingNothing(() =>
    completeCheck(second, { applicationId, version: 1 }),
  );
  expect(foreign.code).toBe("record-not-found");
  await checkAll(first, sent);
  const twice = await refusalWritingNothing(() =>
    completeCheck(first, { applicationId, version: 2 }),
  );
  expect(twice.code).toBe("verification-completed");
});

test("a conflict closes the file, empties the place and leaves the queue", async () => {
  const { sent, first, second, documentId, applicationId } = await underCheck();
  await judgeAll(first, sent);
  expect(await loadConflictForm(first, applicationId)).not.toBeNull();
  await declareConflict(first, { applicationId, reason: "Kakak kandung saya." });

  expect(await loadVerification(first, applicationId)).toBeNull();
  expect(await loadConflictForm(first, applicationId)).toBeNull();
  expect((await loadOwnQueue(first))?.rows).toEqual([]);
  for (const act of [
    () => openFile(first, { applicationId, documentId }),
    () => judgeDocument(first, { documentId, ...NO, seen: 1 }),
    () => completeCheck(first, { applicationId, version: 2 }),
  ]) {
    expect((await refusalWritingNothing(act)).code).toBe("record-not-found");
  }
  const twice = { applicationId, reason: "Kakak kandung saya." };
  expect((await refusalWritingNothing(() => declareConflict(first, twice))).code).toBe(
    "conflict-declared",
  );
  expect(JSON.stringify(await auditOf("conflict.declared"))).not.toContain("Kakak");
  // Somebody else takes the place, and its findings count for nothing.
  await checkAll(second, sent);
  const places = await read().select({ place: verifierCheck.place }).from(verifierCheck);
  expect(places.map(({ place }) => place).toSorted()).toEqual([1, null]);
  expect((await loadVerification(second, applicationId))?.two).toMatchObject({ settled: false });
});

test("a conflict after both were done lets nothing be confirmed before another has checked", async () => {
  const { selection, sent, first, second, chair, applicationId, proposal } = await underCheck();
  await checkAll(first, sent);
  await checkAll(second, sent);
  await proposeVerdict(first, proposal);
  await declareConflict(second, { applicationId, reason: "Kakak kandung saya." });
  const page = await loadConfirmation(chair, selection.postId);
  expect(page).toMatchObject({ open: 1 });
  const refusal = await refusalWritingNothing(() =>
    signVerdicts(chair, {
      postId: selection.postId,
      seen: page?.seen ?? "",
      read: "on",
      counted: "on",
    }),
  );
  expect(refusal.code).toBe("verdicts-incomplete");
});

test("what the chair sends back is looked at by both again; a decision stands unless they differ anew", async () => {
  const { selection, sent, first, second, chair, documentId, applicationId, proposal } =
    await underCheck();
  await checkAll(first, sent, { [documentId]: "NOT_SIGNED" });
  await checkAll(second, sent);
  const [named] = selection.members;
  await nameArbiter(chair, { applicationIds: [applicationId], memberId: named?.memberId ?? "" });
  const member = await contextFor(named?.accountId ?? "", CLOSED);
  const because = "Tanda tangan ada di halaman kedua surat lamaran.";
  await decideDisputes(
    member,
    DecideDisputes.parse({ applicationId, verdict: { [documentId]: "MET" }, because }),
  );
  await proposeVerdict(first, proposal);
  await returnProposal(chair, { applicationId, reason: "Periksa pangkatnya lagi.", version: 1 });

  const reopened = await loadVerification(first, applicationId);
  expect(reopened).toMatchObject({ editable: true, mayPropose: false });
  const versions = async (ctx: typeof first) =>
    (await loadVerification(ctx, applicationId))?.two?.own?.version ?? 0;
  await completeCheck(first, { applicationId, version: await versions(first) });
  await completeCheck(second, { applicationId, version: await versions(second) });
  const settled = await loadVerification(first, applicationId);
  expect(settled?.two?.disputes).toMatchObject([{ decided: true }]);
  expect(settled?.progress).toMatchObject({ judged: 4, notMet: 0 });
});

test("the queue is fair: begun first, then what nobody has, then what one has, over all selections", async () => {
  const { selection, first, second } = await underCheck();
  const other = await aSelection({ agencyId: selection.agencyId, verifiers: 2 });
  const names = ["Anwar, S.E.", "Budi, S.E.", "Cahya, S.E.", "Dewi, S.E."];
  const sent = [];
  for (const name of names) sent.push(await aSentApplication(other, { name }));
  await startCheck(first, { postId: other.postId });
  const [anwar, budi, cahya] = sent;
  if (!anwar || !budi || !cahya) throw new Error("All were sent.");
  await checkAll(second, anwar);
  await judgeAll(first, cahya);
  await checkAll(first, budi);
  await checkAll(second, budi);

  const page = await loadOwnQueue(first);
  expect(page?.rows.map(({ name, step }) => [name, step])).toEqual([
    ["Cahya, S.E.", "STARTED"],
    ["Budi, S.E.", "PROPOSE"],
    ["Dewi, S.E.", "UNSEEN"],
    ["Nur Hidayati, M.Pd.", "UNSEEN"],
    ["Anwar, S.E.", "SECOND"],
  ]);
  expect(page).toMatchObject({
    waiting: { STARTED: 1, PROPOSE: 1, UNSEEN: 2, SECOND: 1 },
    done: 1,
    next: null,
  });
  const dewi = page?.rows[2]?.applicationId ?? "";
  expect(await loadQueueNeighbours(first, dewi)).toMatchObject({
    previous: { applicationId: budi.applicationId },
    next: { selectionId: selection.selectionId },
  });
  // After the last of them, and after what is no longer in it, comes the first.
  const head = { applicationId: cahya.applicationId };
  expect(await loadQueueNeighbours(first, anwar.applicationId)).toMatchObject({ next: head });
  expect(await loadQueueNeighbours(second, anwar.applicationId)).toMatchObject({ previous: null });

  const rest = await loadOwnQueue(first, { after: budi.applicationId });
  expect(rest?.rows).toHaveLength(3);
  const stranger = await contextFor(await aMemberOfStaff("PPK", selection.agencyId), CLOSED);
  expect(await loadOwnQueue(stranger)).toBeNull();
});

test("what is under check in a post that was opened again waits until it closes", async () => {
  const { selection, sent, first } = await underCheck();
  const other = await aSentApplication(await withAnotherPost(selection), { state: "UNDER_CHECK" });
  const reopened = new Date(CLOSED.getTime() + 8 * 86_400_000);
  await inTransaction((tx) =>
    tx
      .update(selectionPost)
      .set({ closesAt: reopened })
      .where(eq(selectionPost.id, selection.postId)),
  );
  const ids = (page: Awaited<ReturnType<typeof loadOwnQueue>>) =>
    page?.rows.map(({ applicationId }) => applicationId).toSorted();
  const meanwhile = await loadOwnQueue(first);
  expect(ids(meanwhile)).toEqual([other.applicationId]);
  expect(meanwhile?.waiting).toMatchObject({ UNSEEN: 1 });
  expect(await loadVerification(first, sent.applicationId)).toBeNull();
  expect(await loadQueueNeighbours(first, other.applicationId)).toMatchObject({ next: null });
  const then = await contextFor(selection.secretariat, reopened);
  expect(ids(await loadOwnQueue(then))).toEqual(
    [sent.applicationId, other.applicationId].toSorted(),
  );
});

test("where the plan asks for one, what is found holds at once", async () => {
  const selection = await aSelection();
  const sent = await aSentApplication(selection);
  const ctx = await contextFor(selection.secretariat, CLOSED);
  await startCheck(ctx, { postId: selection.postId });
  expect((await loadOwnQueue(ctx))?.rows).toMatchObject([{ step: "UNSEEN" }]);
  await judgeAll(ctx, sent);
  const page = await loadVerification(ctx, sent.applicationId);
  expect(page).toMatchObject({ two: null, mayPropose: true, progress: { judged: 4 } });
  const { applicationId } = sent;
  await proposeVerdict(ctx, { applicationId, proposal: "ELIGIBLE", explanation: "", seen: 0 });
  expect((await loadOwnQueue(ctx))?.rows).toEqual([]);
});
