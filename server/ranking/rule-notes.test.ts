import { beforeEach, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { ruleTrace } from "#db/schema/regulation";
import { scoreSheet } from "#db/schema/scoring";
import { handOverNames } from "#server/decision/hand-over-names";
import { loadRanking } from "#server/ranking/load-ranking";
import { signRanking } from "#server/ranking/sign-ranking";
import { declareConflicts } from "#server/scoring/declare-conflicts";
import { RecordAnswers, recordAnswers } from "#server/supervision/record-answers";
import { RequestTrackRecord, requestTrackRecord } from "#server/supervision/request-track-record";
import { contextFor } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { aPaper } from "#testing/papers";
import { type CandidateFixture, candidatesWithResults, EDUCATION } from "#testing/results";
import { aMemberOfStaff, aSelection, type SelectionFixture } from "#testing/scenario";
import { aTie } from "#testing/scoring";

withFreshDatabase();

let fixture: SelectionFixture;
let candidates: Record<string, CandidateFixture>;

beforeEach(async () => {
  fixture = await aSelection();
  candidates = await candidatesWithResults(fixture, EDUCATION);
  await aMemberOfStaff("PPK", fixture.agencyId);
});

const chair = () => contextFor(fixture.chair.accountId);
const page = async (accountId = fixture.chair.accountId) =>
  loadRanking(await contextFor(accountId), fixture.postId);
const missing = async () =>
  (await page())?.notes.map((note) => ("missing" in note ? note.missing : note.ruleId));

async function answered(withRemark: string): Promise<void> {
  const { selectionId } = fixture;
  const ctx = await contextFor(fixture.secretariat);
  const asked = { selectionId, number: "R-1/BKPSDM/2026", dated: "2026-11-20" };
  await requestTrackRecord(ctx, RequestTrackRecord.parse(asked));
  const ids = Object.values(candidates).map(({ code, applicationId }) => ({ code, applicationId }));
  const said = ids.map(({ code, applicationId }) => [
    applicationId,
    code === withRemark ? "REMARK" : "NOTHING_ADVERSE",
  ]);
  const remarks = ids.flatMap(({ code, applicationId }) =>
    code === withRemark ? [[applicationId, "Hukuman disiplin ringan sejak Mei 2026."]] : [],
  );
  await recordAnswers(
    ctx,
    RecordAnswers.parse({
      ...{ selectionId, number: "R-118/SD/K/2026", dated: "2026-11-24" },
      finding: Object.fromEntries(said),
      remark: Object.fromEntries(remarks),
    }),
  );
}

async function sign(): Promise<void> {
  const seen = (await page())?.seen ?? "";
  await signRanking(await chair(), { postId: fixture.postId, seen, admittedIds: [], reason: "" });
}

async function tracesAt(moment: "RANKING_SIGNED" | "NAMES_HANDED_OVER") {
  const rows = await read().select().from(ruleTrace);
  return Object.fromEntries(
    rows
      .filter((row) => row.moment === moment)
      .map(({ ruleId, outcome, effect }) => [ruleId, effect ?? outcome]),
  );
}

test("whoever signs is told which steps are not on record, and may go on; that is kept", async () => {
  expect(await missing()).toEqual([["PLAN_APPROVAL", "TRACK_RECORD"]]);
  await sign();
  expect(await tracesAt("RANKING_SIGNED")).toMatchObject({
    "report-bkn-flow": "record",
    "record-integrity": "unknown",
  });
  expect(await missing()).toEqual([
    ["PLAN_APPROVAL", "TRACK_RECORD", "RESULT", "SHORTLIST_RECOMMENDATION"],
    "shortlist-after-supervisor",
  ]);
  await handOverNames(await chair(), { postId: fixture.postId });
  expect(await tracesAt("NAMES_HANDED_OVER")).toMatchObject({
    "report-bkn-flow": "record",
    "shortlist-after-supervisor": "record",
  });
  expect(await missing()).toEqual([]);
});

test("with all letters nothing is missing", async () => {
  await aPaper(fixture, "PLAN_APPROVAL");
  await answered("P-05");
  expect(await missing()).toEqual([]);
  await sign();
  expect(await tracesAt("RANKING_SIGNED")).toMatchObject({
    "report-bkn-flow": "met",
    "record-integrity": "met",
  });
  await aPaper(fixture, "RESULT_REPORT");
  await aPaper(fixture, "SHORTLIST_RECOMMENDATION");
  expect(await missing()).toEqual([]);
  await handOverNames(await chair(), { postId: fixture.postId });
  expect(await tracesAt("NAMES_HANDED_OVER")).toMatchObject({
    "report-bkn-flow": "met",
    "shortlist-after-supervisor": "met",
  });
});

test("a remark about one of the names is told to the chair alone, and to nobody whose", async () => {
  await aPaper(fixture, "PLAN_APPROVAL");
  await answered("P-01");
  expect(await missing()).toEqual(["record-integrity"]);
  const text = JSON.stringify((await page())?.notes);
  expect(text).not.toContain("disiplin");
  expect(text).not.toContain(candidates["P-01"]?.applicationId);
  const other = fixture.members.find(({ accountId }) => accountId !== fixture.chair.accountId);
  expect((await page(other?.accountId))?.notes).toEqual([]);
  await sign();
  expect(await tracesAt("RANKING_SIGNED")).toMatchObject({ "record-integrity": "record" });
});

test("who presides for a recused chair reads nothing of the track record", async () => {
  await answered("P-01");
  await declareConflicts(await chair(), aTie(fixture.postId));
  const acting = fixture.members.find(({ accountId }) => accountId !== fixture.chair.accountId);
  const notes = (await page(acting?.accountId))?.notes ?? [];
  expect(notes.map(({ ruleId }) => ruleId)).toEqual(["report-bkn-flow"]);
});

test("a conflict found after the opening is for the panel, whose decision is a paper", async () => {
  await aPaper(fixture, "PLAN_APPROVAL");
  await answered("P-05");
  const late = fixture.members.find(({ memberId }) => memberId !== fixture.chair.memberId);
  await inTransaction(async (tx) => {
    await tx.insert(scoreSheet).values(
      Object.values(candidates).map(({ applicationId }) => ({
        ...{ applicationId, memberId: late?.memberId ?? "", state: "OPENED" as const },
        postStageId: fixture.postStages.INTERVIEW,
      })),
    );
  });
  await declareConflicts(await contextFor(late?.accountId ?? ""), aTie(fixture.postId));
  const found = await read().select().from(ruleTrace);
  expect(found).toMatchObject([
    {
      ...{ moment: "CONFLICT_DECLARED", ruleId: "coi-late", postId: fixture.postId },
      ...{ applicationId: null, inputs: { sealed: 0, undecided: 1 }, effect: "record" },
    },
  ]);
  expect(await missing()).toEqual(["coi-late"]);
  await aPaper(fixture, "CONFLICT_DECISION");
  expect(await missing()).toEqual([]);
  await sign();
  expect(await tracesAt("RANKING_SIGNED")).toMatchObject({ "coi-late": "met" });
});
