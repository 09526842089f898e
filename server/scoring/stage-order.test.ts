import { expect, test } from "vitest";
import { read } from "#db/client";
import { stagesOfPost } from "#db/queries/application-status";
import { nextToAttend } from "#domain/application/attendance";
import type { StageKind } from "#domain/planning/terms";
import { loadRanking } from "#server/ranking/load-ranking";
import { signRanking } from "#server/ranking/sign-ranking";
import { loadPostStage } from "#server/scoring/load-post-stage";
import { openStage } from "#server/scoring/open-stage";
import { contextFor } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { refusalWritingNothing } from "#testing/refusals";
import { candidatesWithResults, EDUCATION } from "#testing/results";
import { aSelection } from "#testing/scenario";
import {
  aSelectionToScore,
  leaveOut,
  orderStages,
  setStage,
  versionOfStage,
} from "#testing/scoring";

withFreshDatabase();

const INTERVIEW_FIRST: readonly StageKind[] = [
  "ADMIN_CHECK",
  "INTERVIEW",
  "PAPER",
  "ASSESSMENT",
  "TRACK_RECORD",
];

test("stages open in the order of their plan, the track record beside them", async () => {
  const fixture = await aSelectionToScore(2);
  await orderStages(fixture, INTERVIEW_FIRST);
  const { postStages } = fixture;
  const chair = await contextFor(fixture.chair.accountId);
  const open = async (kind: StageKind) => {
    const version = await versionOfStage(postStages[kind]);
    return openStage(chair, { postStageId: postStages[kind], version });
  };
  const waiting = async (kind: StageKind) => {
    const refusal = await refusalWritingNothing(() => open(kind));
    return [refusal.code, refusal.facts.stage];
  };

  expect((await loadPostStage(chair, postStages.ASSESSMENT))?.waitsFor).toEqual([
    ...["INTERVIEW", "PAPER"],
  ]);
  expect(await waiting("PAPER")).toEqual(["results-every-stage", "INTERVIEW"]);
  expect(await waiting("ASSESSMENT")).toEqual(["results-every-stage", "INTERVIEW"]);
  // Last in the plan, and yet nobody has to be through before it.
  await open("TRACK_RECORD");
  await open("INTERVIEW");
  await setStage(postStages.INTERVIEW, "PUBLISHED");
  await open("PAPER");
  expect(await waiting("ASSESSMENT")).toEqual(["results-every-stage", "PAPER"]);
  await setStage(postStages.PAPER, "PUBLISHED");
  await open("ASSESSMENT");
});

test("the ranking counts what is decided so far in the plan's order, and applicants see the next", async () => {
  const fixture = await aSelection();
  await orderStages(fixture, INTERVIEW_FIRST);
  await candidatesWithResults(fixture, EDUCATION, {
    TRACK_RECORD: "PLANNED",
    ASSESSMENT: "OPEN",
  });
  const chair = await contextFor(fixture.chair.accountId);
  const page = await loadRanking(chair, fixture.postId);
  expect(page).toMatchObject({
    state: "PROVISIONAL",
    waiting: ["ASSESSMENT", "TRACK_RECORD"],
    maySign: false,
  });
  expect(page?.components.map(({ kind }) => kind)).toEqual(["INTERVIEW", "PAPER"]);
  // 83.40 × 35 % + 80.20 × 20 %
  const first = page?.rows.find(({ candidateCode }) => candidateCode === "P-01");
  expect(first?.total).toBe(4523);

  const stages = (await stagesOfPost(read(), fixture.postId)).map(({ kind, publishedAt }) => ({
    ...{ kind, publishedAt: publishedAt?.toISOString() ?? null },
  }));
  expect(stages.map(({ kind }) => kind)).toEqual(INTERVIEW_FIRST);
  expect(nextToAttend(stages)?.kind).toBe("ASSESSMENT");
});

test("without a paper the ranking is final when the three others are", async () => {
  const fixture = await aSelection();
  await candidatesWithResults(fixture, EDUCATION, { PAPER: "PLANNED" });
  await leaveOut(fixture, "PAPER");
  const chair = await contextFor(fixture.chair.accountId);
  const page = await loadRanking(chair, fixture.postId);
  expect(page).toMatchObject({ state: "FINAL_COMPUTED", waiting: [], maySign: true });
  expect(page?.components.map(({ kind }) => kind)).toEqual([
    ...["TRACK_RECORD", "ASSESSMENT", "INTERVIEW"],
  ]);
  // 82.00 × 20 % + 84.72 × 25 % + 83.40 × 35 %, not rescaled
  const first = page?.rows.find(({ candidateCode }) => candidateCode === "P-01");
  expect(first?.total).toBe(6677);
});

test("what is signed is the same in every order", async () => {
  const orders: readonly (readonly StageKind[])[] = [
    ["ADMIN_CHECK", "TRACK_RECORD", "ASSESSMENT", "PAPER", "INTERVIEW"],
    INTERVIEW_FIRST,
    ["ADMIN_CHECK", "PAPER", "TRACK_RECORD", "INTERVIEW", "ASSESSMENT"],
  ];
  const signed: unknown[] = [];
  for (const order of orders) {
    const fixture = await aSelection();
    await orderStages(fixture, order);
    await candidatesWithResults(fixture, EDUCATION);
    const chair = await contextFor(fixture.chair.accountId);
    const { postId } = fixture;
    const seen = (await loadRanking(chair, postId))?.seen ?? "";
    await signRanking(chair, { postId, seen, admittedIds: [], reason: "" });
    const page = await loadRanking(chair, postId);
    signed.push(page?.rows.map(({ candidateCode, total, rank }) => [candidateCode, total, rank]));
  }
  expect(signed[0]).toHaveLength(5);
  expect(signed[1]).toEqual(signed[0]);
  expect(signed[2]).toEqual(signed[0]);
});
