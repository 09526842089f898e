import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { application } from "#db/schema/application";
import { outbox } from "#db/schema/notification";
import { recusal } from "#db/schema/planning";
import { postStage, stageResult } from "#db/schema/scoring";
import { adminVerdict } from "#db/schema/verification";
import { choiceOf } from "#domain/announcement/few-applicants";
import { SECRETARIAT_NO_ASSESSMENT } from "#domain/regulation/panel";
import { NOTHING_NAMED } from "#domain/verification/sources";
import { decideFew } from "#server/announcement/decide-few";
import { ExtendPosts, extendPosts } from "#server/announcement/extend-posts";
import { loadAnnouncement } from "#server/announcement/load-announcement";
import type { Context } from "#server/context";
import { publishStage } from "#server/scoring/publish-stage";
import { confirmPosts } from "#server/verification/confirm-posts";
import { drawLot } from "#server/verification/deal-codes";
import { loadBatch } from "#server/verification/load-batch";
import { loadConfirmation } from "#server/verification/load-confirmation";
import { loadOwnQueue } from "#server/verification/load-own-queue";
import { loadVerification } from "#server/verification/load-verification";
import { ProposeVerdict, proposeVerdict } from "#server/verification/propose-verdict";
import { returnProposal } from "#server/verification/return-proposal";
import { signVerdicts } from "#server/verification/sign-verdicts";
import { startCheck } from "#server/verification/start-check";
import { contextFor, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { judgeRequirement } from "#testing/judging";
import { aPaper } from "#testing/papers";
import { proves } from "#testing/proof";
import { refusalWritingNothing } from "#testing/refusals";
import { aMemberOfStaff, anAgency, type SelectionFixture } from "#testing/scenario";
import { versionOfStage } from "#testing/scoring";
import {
  APPLICANTS,
  aJudgedPost,
  aProposedPost,
  aSentApplication,
  auditOf,
  CLOSED,
  decideVerdicts,
  judgeAll,
} from "#testing/verification-scenario";

withFreshDatabase();

const TICKED = { read: "on", counted: "on" } as const;

/** What a second member would send to confirm that list. */
function confirming({ selectionId, postId }: SelectionFixture, seen: string) {
  const ticked = { read: "on", counted: "on" } as const;
  return { selectionId, postIds: [postId], seen: { [postId]: seen }, ...ticked };
}

/** Which proposals are marked as changed since a signature that fell away. */
async function changedProposals(ctx: Context, selectionId: string, postId: string) {
  const marked = (rows: readonly { applicationId: string; changed: boolean }[] = []) =>
    rows.filter(({ changed }) => changed).map(({ applicationId }) => applicationId);
  return {
    page: marked((await loadConfirmation(ctx, postId))?.proposals),
    batch: marked((await loadBatch(ctx, selectionId))?.rows),
  };
}

/** What is listed among somebody's tasks. */
async function postsToConfirm(ctx: Context): Promise<string[]> {
  return ((await loadOwnQueue(ctx))?.toConfirm ?? []).map(({ postId }) => postId);
}

test("what is confirmed is valid: states, codes by lot, results, and nobody is told yet", async () => {
  const { selection, chair, second, postId, seen } = await aProposedPost();
  expect(await decideVerdicts(chair, second, { postId, seen, ...TICKED })).toEqual({
    selectionId: selection.selectionId,
    eligible: 4,
    notEligible: 1,
  });

  const people = await read()
    .select({
      id: application.id,
      name: application.sortName,
      state: application.state,
      code: application.candidateCode,
    })
    .from(application);
  const lots = byLot(people.filter(({ state }) => state === "ELIGIBLE"));
  expect([...lots.values()].toSorted()).toEqual(["P-01", "P-02", "P-03", "P-04"]);
  expect(
    people.map(({ id: _id, ...row }) => row).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  ).toEqual([
    { name: "agung", state: "ELIGIBLE", code: lots.get("agung") },
    { name: "bagus", state: "ELIGIBLE", code: lots.get("bagus") },
    { name: "citra", state: "NOT_ELIGIBLE", code: null },
    { name: "dewi", state: "ELIGIBLE", code: lots.get("dewi") },
    { name: "wahyu", state: "ELIGIBLE", code: lots.get("wahyu") },
  ]);
  const papers = await read()
    .select({ state: application.state, code: application.paperCode })
    .from(application);
  const given = papers.filter(({ state }) => state === "ELIGIBLE").map(({ code }) => code);
  expect(new Set(given).size).toBe(4);
  expect(given.every((code) => /^M-\d{4}$/.test(code ?? ""))).toBe(true);
  expect(papers.filter(({ state }) => state !== "ELIGIBLE").map(({ code }) => code)).toEqual([
    null,
  ]);
  const results = await read().select().from(stageResult);
  expect(results.filter((each) => each.passed)).toHaveLength(4);
  expect(results.filter((each) => !each.passed)).toEqual([
    expect.objectContaining({
      postStageId: selection.postStages.ADMIN_CHECK,
      value: null,
      decidedAt: CLOSED,
    }),
  ]);
  const stages = await read().select().from(postStage);
  expect(stages.find((each) => each.id === selection.postStages.ADMIN_CHECK)).toMatchObject({
    state: "DECIDED",
    decidedAt: CLOSED,
    publishedAt: null,
  });
  for (const verdict of await read().select().from(adminVerdict)) {
    expect(verdict).toMatchObject({
      confirmedBy: selection.members[0]?.accountId,
      confirmedAt: CLOSED,
    });
  }
  expect(await read().select().from(outbox)).toEqual([]);
  expect(await auditOf("stage.decided")).toEqual([
    expect.objectContaining({
      subjectId: selection.postStages.ADMIN_CHECK,
      after: {
        ...{ state: "DECIDED", eligible: 4, notEligible: 1, reason: null, deputy: false },
        signedBy: selection.chair.accountId,
      },
    }),
  ]);
  expect(await auditOf("application.admitted")).toHaveLength(4);
  expect(await auditOf("application.rejected")).toHaveLength(1);
});

/** The panel's decision to go on with three, on record. */
async function goOnWithThree(selection: SelectionFixture, chair: Context): Promise<string> {
  const { selectionId, postId } = selection;
  const decisionId = await aPaper(selection);
  await decideFew(chair, {
    ...{ selectionId, postId, seen: 0, decisionId, reason: GO_ON, reasonEn: "", sure: "on" },
    choice: choiceOf("GO_ON_3"),
  });
  return decisionId;
}

const GO_ON = "Rapat pleno memutuskan melanjutkan dengan tiga pelamar.";

test("with three eligible a post goes on by the panel's decision alone, which is kept", async () => {
  const { selection, chair, second, postId, seen } = await aProposedPost(APPLICANTS.slice(1));
  const act = () => decideVerdicts(chair, second, { postId, seen, ...TICKED });
  const refusal = await refusalWritingNothing(act);
  expect(refusal).toMatchObject({ code: "applicants-min", facts: { count: 3, minPerPost: 4 } });

  const decisionId = await goOnWithThree(selection, chair);
  await act();
  expect(await auditOf("stage.decided")).toMatchObject([{ after: { reason: GO_ON, decisionId } }]);
  // The public learns of it with the verdicts, not before.
  const shown = async () =>
    (await loadAnnouncement(chair.now, selection.slug))?.departures.map(({ ruleId }) => ruleId);
  expect(await shown()).toEqual([]);
  await inTransaction((tx) =>
    tx
      .update(postStage)
      .set({ state: "PUBLISHED" })
      .where(eq(postStage.id, selection.postStages.ADMIN_CHECK)),
  );
  // Too few, and no extension before.
  expect(await shown()).toEqual(["applicants-min", "applicants-still-few"]);
});

test("after an extension verdicts stay, newcomers are checked, and all are counted and coded", async () => {
  const { selection, chair, second, postId, seen } = await aProposedPost(APPLICANTS.slice(1));
  const { selectionId } = selection;
  const decisionId = await goOnWithThree(selection, chair);
  await decideVerdicts(chair, second, { postId, seen, ...TICKED });
  const before = await read().select().from(adminVerdict);
  const results = await read().select().from(stageResult);

  const extend = (by: Context, version: number) =>
    extendPosts(by, extensionOf({ selectionId, postId, decisionId }, version));
  await extend(chair, 1);
  // Whoever is not eligible gets the letter that the others get: nothing is published yet.
  const told = await read().select().from(outbox).where(eq(outbox.kind, "extension.sent"));
  expect(told).toHaveLength(4);
  expect(await codesNow()).toEqual([]);
  expect(await read().select().from(adminVerdict)).toEqual(before);
  expect(await loadConfirmation(chair, postId)).toBeNull();

  const late = await aSentApplication(selection, { name: "Ahmad" });
  const reclosed = new Date(CLOSED.getTime() + 8 * 86_400_000);
  const ctx = await contextFor(selection.secretariat, reclosed);
  const chairThen = await contextFor(selection.chair.accountId, reclosed);
  expect(await startCheck(ctx, { postId })).toMatchObject({ applications: 1 });
  const page = async () => loadConfirmation(chairThen, postId);
  expect(await page()).toMatchObject({ eligible: 3, notEligible: 1, open: 1 });
  await judgeAll(ctx, late);
  const verdict = { proposal: "ELIGIBLE", explanation: "", seen: 0 } as const;
  await proposeVerdict(ctx, { applicationId: late.applicationId, ...verdict });
  const now = (await page())?.seen ?? "";
  // Four are eligible by now, so that nothing departs from the rules.
  const counts = { selectionId, eligible: 4, notEligible: 1 };
  const secondThen = await contextFor(second.actor.userId ?? "", reclosed);
  const again = { postId, seen: now, ...TICKED };
  expect(await decideVerdicts(chairThen, secondThen, again)).toEqual(counts);
  const admitted = (await read().select().from(application)).filter(
    ({ state }) => state === "ELIGIBLE",
  );
  const lots = byLot(admitted.map(({ id, sortName: name }) => ({ id, name })));
  expect(await codesNow()).toEqual([...lots].map((each) => each.join(" ")).toSorted());
  for (const verdict of before) {
    const after = (await read().select().from(adminVerdict)).find(({ id }) => id === verdict.id);
    expect(after).toEqual(verdict);
  }
  expect(await read().select().from(stageResult)).toHaveLength(results.length + 1);
  // Each was admitted once; whoever was admitted before has got a new code, and nothing else.
  expect(await auditOf("application.admitted")).toHaveLength(4);
  expect(await auditOf("application.rejected")).toHaveLength(1);
  const coded = await auditOf("application.code-given");
  expect(coded).toHaveLength(3);
  expect(coded.map(({ subjectId }) => subjectId)).not.toContain(late.applicationId);

  const postStageId = selection.postStages.ADMIN_CHECK;
  await publishStage(chairThen, {
    stageId: selection.stages.ADMIN_CHECK,
    posts: { [postStageId]: await versionOfStage(postStageId) },
  });
  // What stands is the second decision, which needed no reason.
  const shown = await loadAnnouncement(reclosed, selection.slug);
  expect(shown?.departures.map(({ ruleId }) => ruleId)).not.toContain("applicants-min");
  const published = await refusalWritingNothing(() => extend(chairThen, 2));
  expect(published.code).toBe("extension-after-publication");
});

test("of four confirmed as eligible one leaves, and only then the post may be extended", async () => {
  const { selection, sent, chair, second, postId, seen } = await aProposedPost();
  await decideVerdicts(chair, second, { postId, seen, ...TICKED });
  const decisionId = await aPaper(selection);
  const extend = () =>
    extendPosts(chair, extensionOf({ selectionId: selection.selectionId, postId, decisionId }, 1));
  const enough = await refusalWritingNothing(extend);
  expect(enough).toMatchObject({ code: "extension-only-short-posts", facts: { counted: 4 } });
  const own = eq(application.id, sent[0]?.applicationId ?? "");
  await inTransaction((tx) => tx.update(application).set({ state: "WITHDRAWN" }).where(own));
  await extend();
  expect(await codesNow()).toEqual([]);
});

/** A week more for a post, as its form would send it. */
function extensionOf(
  of: { readonly selectionId: string; readonly postId: string; readonly decisionId: string },
  version: number,
) {
  const { selectionId, postId, decisionId } = of;
  return ExtendPosts.parse({
    ...{ selectionId, version: `${version}`, postIds: postId, days: "7", decisionId, sure: "on" },
    reason: "Yang memenuhi syarat tinggal tiga orang.",
  });
}

/** Who gets which code, as whoever holds the secret can compute it again. */
function byLot(people: readonly { id: string; name: string }[]): Map<string, string> {
  const lot = (id: string) => drawLot("candidate", id);
  const drawn = people.toSorted((a, b) => (lot(a.id) < lot(b.id) ? -1 : 1));
  return new Map(drawn.map(({ name }, index) => [name, `P-0${index + 1}`]));
}

/** Who has which code, by name. */
async function codesNow(): Promise<string[]> {
  const rows = await read()
    .select({ name: application.sortName, code: application.candidateCode })
    .from(application);
  return rows.flatMap(({ name, code }) => (code === null ? [] : [`${name} ${code}`])).toSorted();
}

test("a proposal waits for every verdict and says what they say", async () => {
  const { ctx, sent, selection } = await aJudgedPost();
  const fresh = await aSentApplication(selection, { state: "UNDER_CHECK" });
  const propose = (applicationId: string, proposal: "ELIGIBLE" | "NOT_ELIGIBLE", text = "") =>
    proposeVerdict(ctx, { applicationId, proposal, explanation: text, seen: 0 });
  const [whole, failing] = [sent[0]?.applicationId ?? "", sent.at(-1)?.applicationId ?? ""];
  const code = async (act: () => Promise<unknown>) => (await refusalWritingNothing(act)).code;

  expect(await code(() => propose(fresh.applicationId, "ELIGIBLE"))).toBe(
    "verification-incomplete",
  );
  expect(await code(() => propose(failing, "ELIGIBLE"))).toBe("pass-admin-all");
  expect(await code(() => propose(failing, "NOT_ELIGIBLE"))).toBe("verdict-explanation-missing");
  expect(await code(() => propose(whole, "NOT_ELIGIBLE", "Tidak."))).toBe(
    "verdict-without-failure",
  );
  await propose(whole, "ELIGIBLE");
  expect(await refusalWritingNothing(() => propose(whole, "ELIGIBLE"))).toMatchObject({
    code: "record-stale",
    current: { seen: "1", proposal: "ELIGIBLE", explanation: "" },
  });
});

test("the form asks for the explanation of TMS", () => {
  const fields = { applicationId: "0199a000-0000-7000-8000-000000000001", seen: "0" };
  const parsed = ProposeVerdict.safeParse({ ...fields, proposal: "NOT_ELIGIBLE" });
  expect(parsed.error?.issues).toEqual([
    expect.objectContaining({ path: ["explanation"], message: "required" }),
  ]);
  expect(ProposeVerdict.safeParse({ ...fields, proposal: "ELIGIBLE" }).success).toBe(true);
});

test("before every application has a fitting proposal nothing is confirmed", async () => {
  const { ctx, chair, postId, sent, selection, seen } = await aProposedPost();
  const [first] = sent;
  await judgeRequirement(ctx, {
    applicationId: first?.applicationId ?? "",
    requirementId: selection.requirementIds[0] ?? "",
    verdict: "NOT_MET",
    reason: "AGE_OVER",
    moreReasons: [],
    note: "",
    ...NOTHING_NAMED,
    seen: 1,
  });
  const refusal = await refusalWritingNothing(() =>
    signVerdicts(chair, { postId, seen, ...TICKED }),
  );
  expect(refusal).toMatchObject({ code: "verdicts-incomplete", facts: { open: 1 } });
});

test("nothing is confirmed that changed since the page was read", async () => {
  const { ctx, chair, postId, last, seen } = await aProposedPost();
  await proposeVerdict(ctx, {
    applicationId: last,
    proposal: "NOT_ELIGIBLE",
    explanation: "Alasan lain.",
    seen: 1,
  });
  const refusal = await refusalWritingNothing(() =>
    signVerdicts(chair, { postId, seen, ...TICKED }),
  );
  expect(refusal.code).toBe("record-stale");
});

test("confirmed once, by one of two at once, nothing changes any more", async () => {
  const { ctx, chair, second, postId, sent, selection, seen } = await aProposedPost();
  const sign = () => signVerdicts(chair, { postId, seen, ...TICKED });
  const signed = await Promise.allSettled([sign(), sign()]);
  expect(signed.map((each) => each.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect((await refusalWritingNothing(sign)).code).toBe("verdicts-signed");
  const confirm = () => confirmPosts(second, confirming(selection, seen));
  const results = await Promise.allSettled([confirm(), confirm()]);
  expect(results.map((each) => each.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  for (const act of [sign, confirm]) {
    expect((await refusalWritingNothing(act)).code).toBe("transition-not-possible");
  }
  const late = await refusalWritingNothing(() =>
    judgeRequirement(ctx, {
      applicationId: sent[0]?.applicationId ?? "",
      requirementId: selection.requirementIds[0] ?? "",
      verdict: "NOT_MET",
      reason: "AGE_OVER",
      moreReasons: [],
      note: "",
      ...NOTHING_NAMED,
      seen: 1,
    }),
  );
  expect(late.code).toBe("verification-not-running");
});

test("the chair sends a proposal back, and it is open until proposed again", async () => {
  const { ctx, chair, second, postId, last, seen } = await aProposedPost();
  const back = { applicationId: last, reason: "Periksa kembali surat delegasi.", version: 1 };
  await returnProposal(chair, back);
  const page = await loadConfirmation(chair, postId);
  expect(page).toMatchObject({ open: 1, notEligible: 0 });
  expect((await refusalWritingNothing(() => returnProposal(chair, back))).code).toBe(
    "verdict-not-proposed",
  );
  const early = () => signVerdicts(chair, { postId, seen, ...TICKED });
  expect((await refusalWritingNothing(early)).code).toBe("verdicts-incomplete");

  const again = { applicationId: last, proposal: "NOT_ELIGIBLE", explanation: "Tetap." } as const;
  await proposeVerdict(ctx, { ...again, seen: 2 });
  const now = await loadConfirmation(chair, postId);
  expect(now?.open).toBe(0);
  await decideVerdicts(chair, second, { postId, seen: now?.seen ?? "", ...TICKED });
});

test(
  proves(SECRETARIAT_NO_ASSESSMENT, "nobody but the chair signs, sends back or sees the proposals"),
  async () => {
    const { selection, chair, postId, last, seen } = await aProposedPost();
    const strangers = [
      selection.secretariat,
      selection.members[0]?.accountId ?? "",
      await aMemberOfStaff("PANEL_CHAIR", await anAgency()),
      await aMemberOfStaff("PPK", selection.agencyId),
      await aMemberOfStaff("SYSTEM_ADMIN", null),
    ];
    for (const stranger of strangers) {
      const ctx = await contextFor(stranger, CLOSED);
      const confirm = () => signVerdicts(ctx, { postId, seen, ...TICKED });
      expect((await refusalWritingNothing(confirm)).code).toBe("record-not-found");
      const back = () =>
        returnProposal(ctx, { applicationId: last, reason: "Periksa kembali.", version: 1 });
      expect((await refusalWritingNothing(back)).code).toBe("record-not-found");
      expect(await loadConfirmation(ctx, postId)).toBeNull();
    }
    expect(await loadConfirmation(chair, postId)).not.toBeNull();
    await signVerdicts(chair, { postId, seen, ...TICKED });
  },
);

test("a recused chair sees and signs nothing of the post, another member stands in", async () => {
  const { selection, chair, postId, seen } = await aProposedPost();
  await inTransaction(async (tx) => {
    await tx.insert(recusal).values({
      memberId: selection.chair.memberId,
      postId,
      reason: "Saudara ipar seorang pelamar.",
      declaredAt: NOON,
    });
  });
  const confirm = () => signVerdicts(chair, { postId, seen, ...TICKED });
  expect((await refusalWritingNothing(confirm)).code).toBe("record-not-found");
  expect(await loadConfirmation(chair, postId)).toBeNull();

  const deputy = await contextFor(selection.members[0]?.accountId ?? "", CLOSED);
  const page = await loadConfirmation(deputy, postId);
  expect(page).toMatchObject({ asDeputy: true, eligible: 4 });
  const other = await contextFor(selection.members[1]?.accountId ?? "", CLOSED);
  await decideVerdicts(deputy, other, { postId, seen: page?.seen ?? "", ...TICKED });
  expect(await auditOf("stage.decided")).toMatchObject([{ after: { deputy: true } }]);
});

test("what the chair signs waits for another member, who sees the same list", async () => {
  const { selection, ctx, chair, second, postId, last, seen } = await aProposedPost();
  const confirm = (by: Context) => () => confirmPosts(by, confirming(selection, seen));
  expect((await refusalWritingNothing(confirm(second))).code).toBe("verdicts-not-signed");
  expect(await loadConfirmation(second, postId)).toBeNull();
  expect(await postsToConfirm(second)).toEqual([]);
  await signVerdicts(chair, { postId, seen, ...TICKED });

  expect(await postsToConfirm(second)).toEqual([postId]);
  const signer = (await loadConfirmation(second, postId))?.signature?.by;
  expect((await loadVerification(ctx, last))?.signedBy).toBe(signer);
  expect(await postsToConfirm(chair)).toEqual([]);
  expect(await read().select().from(stageResult)).toEqual([]);
  expect(await loadConfirmation(chair, postId)).toMatchObject({ act: "WAIT", mayReturn: true });
  expect(await loadConfirmation(second, postId)).toMatchObject({
    ...{ act: "CONFIRM", seen, eligible: 4, notEligible: 1, mayReturn: false, asDeputy: false },
    signature: { at: CLOSED.toISOString(), holds: true },
  });
  for (const stranger of [chair, ctx]) {
    expect((await refusalWritingNothing(confirm(stranger))).code).toBe("record-not-found");
  }
  const other = () => confirmPosts(second, confirming(selection, "0"));
  expect((await refusalWritingNothing(other)).code).toBe("record-stale");
  await confirmPosts(second, confirming(selection, seen));
  expect(await loadConfirmation(second, postId)).toBeNull();
  expect(await postsToConfirm(second)).toEqual([]);
});

test("a signature falls away when a proposal changes, and when its signer may not decide any more", async () => {
  const { selection, ctx, chair, second, postId, last, seen } = await aProposedPost();
  await signVerdicts(chair, { postId, seen, ...TICKED });
  const explanation = "Surat ditandatangani pejabat lain.";
  const proposal = { applicationId: last, proposal: "NOT_ELIGIBLE", explanation } as const;
  await proposeVerdict(
    { ...ctx, now: new Date(ctx.now.getTime() + 60_000) },
    { ...proposal, seen: 1 },
  );
  const now = (await loadConfirmation(chair, postId))?.seen ?? "";
  for (const mark of [seen, now]) {
    const act = () => confirmPosts(second, confirming(selection, mark));
    expect((await refusalWritingNothing(act)).code).toBe("verdicts-signature-lapsed");
  }
  expect(await loadConfirmation(second, postId)).toBeNull();
  expect(await postsToConfirm(second)).toEqual([]);
  expect(await loadConfirmation(chair, postId)).toMatchObject({
    act: "SIGN",
    signature: { holds: false },
  });
  const changed = await changedProposals(chair, selection.selectionId, postId);
  expect(changed).toEqual({ page: [last], batch: [last] });
  await signVerdicts(chair, { postId, seen: now, ...TICKED });
  await inTransaction(async (tx) => {
    await tx.insert(recusal).values({
      memberId: selection.chair.memberId,
      postId,
      reason: "Saudara ipar seorang pelamar.",
      declaredAt: NOON,
    });
  });
  const act = () => confirmPosts(second, confirming(selection, now));
  expect((await refusalWritingNothing(act)).code).toBe("verdicts-signature-lapsed");
  expect(await loadConfirmation(second, postId)).toMatchObject({ act: "SIGN", asDeputy: true });
});

test("a recused member neither sees nor confirms what was signed", async () => {
  const { selection, chair, second, postId, seen } = await aProposedPost();
  await signVerdicts(chair, { postId, seen, ...TICKED });
  await inTransaction(async (tx) => {
    await tx.insert(recusal).values({
      memberId: selection.members[0]?.memberId ?? "",
      postId,
      reason: "Saudara ipar seorang pelamar.",
      declaredAt: NOON,
    });
  });
  expect(await loadConfirmation(second, postId)).toBeNull();
  expect(await postsToConfirm(second)).toEqual([]);
  const act = () => confirmPosts(second, confirming(selection, seen));
  expect((await refusalWritingNothing(act)).code).toBe("record-not-found");
});
