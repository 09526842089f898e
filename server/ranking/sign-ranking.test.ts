import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { application } from "#db/schema/application";
import { shortlistEntry, signedRanking } from "#db/schema/decision";
import { recusal, selection } from "#db/schema/planning";
import { auditEntry } from "#db/schema/record";
import { stageResult } from "#db/schema/scoring";
import { Refused } from "#domain/refusal";
import { PANEL_CHAIR_NOT_CONFLICTED } from "#domain/regulation/conflicts";
import { PLAN_STAGE_ORDER } from "#domain/regulation/planning";
import { loadRanking } from "#server/ranking/load-ranking";
import { signRanking } from "#server/ranking/sign-ranking";
import { contextFor, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { proves } from "#testing/proof";
import { refusalWritingNothing } from "#testing/refusals";
import { candidatesWithResults, EDUCATION, moveStage, PLANNING } from "#testing/results";
import { aMemberOfStaff, aSelection, type SelectionFixture } from "#testing/scenario";
import { textWithoutIds } from "#testing/without-ids";

withFreshDatabase();

const REASON = "Nilai wawancara lebih tinggi, sesuai kriteria yang diumumkan sebelum pendaftaran.";

async function seenBy(fixture: SelectionFixture, accountId = fixture.chair.accountId) {
  const page = await loadRanking(await contextFor(accountId), fixture.postId);
  if (!page) throw new Error("The ranking is not open to this person.");
  return page;
}

async function sign(
  fixture: SelectionFixture,
  { admittedIds = [] as string[], reason = "", seen = "" } = {},
) {
  const page = await seenBy(fixture);
  return signRanking(await contextFor(fixture.chair.accountId), {
    postId: fixture.postId,
    seen: seen === "" ? page.seen : seen,
    admittedIds,
    reason,
  });
}

const statesOf = async (fixture: SelectionFixture) => {
  const rows = await read()
    .select({ code: application.candidateCode, state: application.state })
    .from(application)
    .where(eq(application.postId, fixture.postId));
  return Object.fromEntries(rows.map(({ code, state }) => [code, state]));
};

test("without a tie the first three go on, and the ranking is kept as computed", async () => {
  const fixture = await aSelection();
  const candidates = await candidatesWithResults(fixture, EDUCATION);
  const { shortlisted } = await sign(fixture);

  expect(shortlisted).toHaveLength(3);
  expect(await statesOf(fixture)).toEqual({
    "P-01": "SHORTLISTED",
    "P-02": "SHORTLISTED",
    "P-03": "SHORTLISTED",
    "P-04": "NOT_SHORTLISTED",
    "P-05": "NOT_SHORTLISTED",
  });
  const [signed] = await read().select().from(signedRanking);
  expect(signed).toMatchObject({ tieReason: null, shortReason: null, signedAt: NOON });
  expect(
    signed?.lines.map(({ candidateCode, total, rank }) => [candidateCode, total, rank]),
  ).toEqual([
    ["P-02", 8295, 1],
    ["P-01", 8281, 2],
    ["P-03", 8100, 3],
    ["P-04", 7857, 4],
    ["P-05", 7370, 5],
  ]);
  const entries = await read().select().from(shortlistEntry);
  expect(entries.map(({ applicationId, rank }) => [applicationId, rank]).toSorted()).toEqual(
    [
      [candidates["P-01"]?.applicationId, 2],
      [candidates["P-02"]?.applicationId, 1],
      [candidates["P-03"]?.applicationId, 3],
    ].toSorted(),
  );
});

test("a tie at the cut takes the panel's decision, and both share the rank", async () => {
  const fixture = await aSelection({ tieCriterion: "Nilai wawancara lebih tinggi" });
  const candidates = await candidatesWithResults(fixture, PLANNING);
  const page = await seenBy(fixture);
  expect(page).toMatchObject({ state: "TIE_OPEN", places: 1 });

  const undecided = await refusalWritingNothing(() => sign(fixture));
  expect(undecided.code).toBe("ranking-tie-open");
  await sign(fixture, {
    admittedIds: [candidates["B-04"]?.applicationId ?? ""],
    reason: REASON,
  });
  expect(await statesOf(fixture)).toEqual({
    "B-01": "SHORTLISTED",
    "B-02": "SHORTLISTED",
    "B-03": "NOT_SHORTLISTED",
    "B-04": "SHORTLISTED",
    "B-05": "NOT_SHORTLISTED",
  });
  const after = await seenBy(fixture);
  expect(after).toMatchObject({ state: "SIGNED", signed: { tieReason: REASON } });
  expect(after.rows.map(({ candidateCode, rank, place }) => [candidateCode, rank, place])).toEqual([
    ["B-01", 1, "in"],
    ["B-02", 2, "in"],
    ["B-04", 3, "in"],
    ["B-03", 3, "out"],
    ["B-05", 5, "out"],
  ]);
});

test("only equals at the cut can be admitted, and only as many as there are places", async () => {
  const fixture = await aSelection();
  const candidates = await candidatesWithResults(fixture, PLANNING);
  const id = (code: string) => candidates[code]?.applicationId ?? "";
  for (const [admitted, code] of [
    [["B-05"], "ranking-tie-outsider"],
    [["B-01"], "ranking-tie-outsider"],
    [["B-03", "B-04"], "ranking-tie-places"],
  ] as const) {
    const refused = await refusalWritingNothing(() =>
      sign(fixture, { admittedIds: admitted.map(id), reason: REASON }),
    );
    expect(refused.code).toBe(code);
  }
});

test(proves(PLAN_STAGE_ORDER, "every scored stage has to be published first"), async () => {
  const fixture = await aSelection();
  await candidatesWithResults(fixture, EDUCATION, { INTERVIEW: "DECIDED" });
  const refused = await refusalWritingNothing(() => sign(fixture));
  expect(refused).toMatchObject({
    code: "ranking-stage-unpublished",
    facts: { waiting: 1, stages: 4 },
  });
  await moveStage(fixture, "INTERVIEW", "PUBLISHED");
  await sign(fixture);
});

test("nobody is ranked without a value, so nothing is signed", async () => {
  const fixture = await aSelection();
  const candidates = await candidatesWithResults(fixture, EDUCATION);
  await inTransaction(async (tx) => {
    await tx
      .update(stageResult)
      .set({ value: null })
      .where(eq(stageResult.applicationId, candidates["P-05"]?.applicationId ?? ""));
  });
  expect((await refusalWritingNothing(() => sign(fixture))).code).toBe("ranking-value-missing");
});

test("a ranking that changed since it was looked at is not signed", async () => {
  const fixture = await aSelection();
  const candidates = await candidatesWithResults(fixture, EDUCATION);
  const { seen } = await seenBy(fixture);
  await inTransaction(async (tx) => {
    await tx
      .update(application)
      .set({ state: "WITHDRAWN" })
      .where(eq(application.id, candidates["P-01"]?.applicationId ?? ""));
  });
  expect((await refusalWritingNothing(() => sign(fixture, { seen }))).code).toBe("record-stale");
});

test("fewer than three go out only for a written reason", async () => {
  const fixture = await aSelection();
  await candidatesWithResults(fixture, {
    "P-01": [8200, 8472, 8020, 8340],
    "P-02": [7850, 8194, 8400, 8560],
  });
  expect((await refusalWritingNothing(() => sign(fixture))).code).toBe("shortlist-three");
  await sign(fixture, { reason: "Pengawas menyetujui dua nama dalam surat B-12/2026." });
  const [signed] = await read().select().from(signedRanking);
  expect(signed?.shortReason).toContain("B-12/2026");
});

test("members, the secretariat, officers and other agencies do not sign", async () => {
  const fixture = await aSelection();
  await candidatesWithResults(fixture, EDUCATION);
  const { seen } = await seenBy(fixture);
  const foreign = await aSelection();
  const ppk = await aMemberOfStaff("PPK", fixture.agencyId);
  const member = fixture.members[0]?.accountId ?? "";
  for (const accountId of [member, fixture.secretariat, ppk, foreign.chair.accountId]) {
    const ctx = await contextFor(accountId);
    const refused = await refusalWritingNothing(() =>
      signRanking(ctx, { postId: fixture.postId, seen, admittedIds: [], reason: "" }),
    );
    expect(refused.code).toBe("record-not-found");
  }
});

test(proves(PANEL_CHAIR_NOT_CONFLICTED, "for a recused chair another member signs"), async () => {
  const fixture = await aSelection();
  await candidatesWithResults(fixture, EDUCATION);
  const member = fixture.members[0]?.accountId ?? "";
  const { seen } = await seenBy(fixture);
  await inTransaction(async (tx) => {
    await tx.insert(recusal).values({
      memberId: fixture.chair.memberId,
      postId: fixture.postId,
      reason: "Keluarga",
      declaredAt: NOON,
    });
  });
  const input = { postId: fixture.postId, seen, admittedIds: [], reason: "" };
  const chair = await contextFor(fixture.chair.accountId);
  expect((await refusalWritingNothing(() => signRanking(chair, input))).code).toBe(
    "record-not-found",
  );
  expect(await loadRanking(chair, fixture.postId)).toBeNull();
  await signRanking(await contextFor(member), input);
  expect(await read().select().from(signedRanking)).toHaveLength(1);
});

test("of two who sign at once, one does and the other is told", async () => {
  const fixture = await aSelection();
  await candidatesWithResults(fixture, EDUCATION);
  const outcomes = await Promise.allSettled([sign(fixture), sign(fixture)]);
  const refused = outcomes.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
  expect(refused).toMatchObject([{ code: "ranking-signed" }]);
  expect(refused[0]).toBeInstanceOf(Refused);
  expect(await read().select().from(signedRanking)).toHaveLength(1);
  expect(await read().select().from(shortlistEntry)).toHaveLength(3);
});

test("a selection that does not run is not ranked any more", async () => {
  const fixture = await aSelection();
  await candidatesWithResults(fixture, EDUCATION);
  await inTransaction(async (tx) => {
    await tx.update(selection).set({ state: "CANCELLED" });
  });
  expect((await refusalWritingNothing(() => sign(fixture))).code).toBe("selection-not-running");
});

test("the trail says that it was signed, and no score", async () => {
  const fixture = await aSelection();
  await candidatesWithResults(fixture, EDUCATION);
  await sign(fixture);
  const [entry] = await read().select().from(auditEntry);
  expect(entry).toMatchObject({
    kind: "ranking.signed",
    selectionId: fixture.selectionId,
    subjectId: fixture.postId,
    after: { state: "SIGNED", candidates: 5, shortlisted: 3, tieDecided: false },
  });
});

test("moving a stage back out of sight hides what it said", async () => {
  const fixture = await aSelection();
  await candidatesWithResults(fixture, EDUCATION);
  await moveStage(fixture, "INTERVIEW", "OPEN");
  const page = await seenBy(fixture);
  expect(page.state).toBe("PROVISIONAL");
  expect(page.waiting).toEqual(["INTERVIEW"]);
  for (const value of [8340, 8560, 8180, 7660]) {
    expect(textWithoutIds(page)).not.toContain(String(value));
  }
});
