import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { application } from "#db/schema/application";
import { auditEntry } from "#db/schema/record";
import { assessmentResult } from "#db/schema/scoring";
import { COMPETENCIES } from "#domain/scoring/job-person-match";
import { SaveAssessment, saveAssessment } from "#server/scoring/save-assessment";
import { submitAssessment } from "#server/scoring/submit-assessment";
import { contextFor, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { refusalWritingNothing } from "#testing/refusals";
import { aMemberOfStaff } from "#testing/scenario";
import { aSelectionToScore, openAsChair, setStage } from "#testing/scoring";

withFreshDatabase();

/** Levels 3.5, 3, 3.25, 3.5, 3, 3, 3.25, 3, 4 of scoring.md §4. */
const LEVELS = Object.fromEntries(
  COMPETENCIES.map(({ code }, index) => [
    code,
    [350, 300, 325, 350, 300, 300, 325, 300, 400][index] ?? 0,
  ]),
);

async function anOpenAssessment() {
  const fixture = await aSelectionToScore();
  await openAsChair(fixture, "ASSESSMENT");
  const place = {
    postStageId: fixture.postStages.ASSESSMENT,
    applicationId: fixture.candidates[0]?.applicationId ?? "",
  };
  return { fixture, place, ctx: await contextFor(fixture.assessor) };
}

test("levels are kept as a draft, completed, and sealed", async () => {
  const { ctx, place } = await anOpenAssessment();
  const first = await saveAssessment(ctx, { ...place, version: 0, levels: { INTEGRITY: 350 } });
  expect(first).toEqual({ version: 1 });
  const incomplete = () => submitAssessment(ctx, { ...place, version: 1 });
  expect((await refusalWritingNothing(incomplete)).code).toBe("assessment-incomplete");
  expect(await saveAssessment(ctx, { ...place, version: 1, levels: LEVELS })).toEqual({
    version: 2,
  });
  await submitAssessment(ctx, { ...place, version: 2 });
  const [row] = await read().select().from(assessmentResult);
  expect(row).toMatchObject({ state: "SUBMITTED", levels: LEVELS, submittedAt: NOON, version: 3 });
  const entries = await read().select().from(auditEntry);
  const submitted = entries.find(({ kind }) => kind === "assessment.submitted");
  expect(submitted?.after).toEqual({ state: "SUBMITTED", version: 3 });

  for (const act of [
    () => saveAssessment(ctx, { ...place, version: 3, levels: LEVELS }),
    () => submitAssessment(ctx, { ...place, version: 3 }),
  ]) {
    expect((await refusalWritingNothing(act)).code).toBe("transition-not-possible");
  }
});

test("only an assessor of this selection enters levels, and only the one who began", async () => {
  const { fixture, ctx, place } = await anOpenAssessment();
  const input = { ...place, version: 0, levels: LEVELS };
  const foreign = await aSelectionToScore();
  for (const person of [
    fixture.chair.accountId,
    fixture.secretariat,
    fixture.candidates[0]?.applicantId ?? "",
    foreign.assessor,
    await aMemberOfStaff("AGENCY_ADMIN", fixture.agencyId),
  ]) {
    const theirs = await contextFor(person);
    const refusal = await refusalWritingNothing(() => saveAssessment(theirs, input));
    expect(refusal.code).toBe("record-not-found");
  }
  await saveAssessment(ctx, input);
  const colleague = await contextFor(
    await aMemberOfStaff("ASSESSOR", fixture.agencyId, fixture.selectionId),
  );
  for (const act of [
    () => saveAssessment(colleague, { ...input, version: 1 }),
    () => submitAssessment(colleague, { ...place, version: 1 }),
  ]) {
    expect((await refusalWritingNothing(act)).code).toBe("assessment-of-another");
  }
  const elsewhere = { ...input, applicationId: foreign.candidates[0]?.applicationId ?? "" };
  expect((await refusalWritingNothing(() => saveAssessment(ctx, elsewhere))).code).toBe(
    "record-not-found",
  );
});

test("refuses levels that cannot be, stale versions, closed stages, candidates who are out", async () => {
  const { fixture, ctx, place } = await anOpenAssessment();
  const save = (levels: Record<string, number>, version = 0) =>
    saveAssessment(ctx, { ...place, version, levels });
  const code = async (act: () => Promise<unknown>) => (await refusalWritingNothing(act)).code;
  expect(await code(() => save({ INTEGRITY: 99 }))).toBe("level-out-of-range");
  expect(await code(() => save({ INTEGRITY: 501 }))).toBe("level-out-of-range");
  expect(await code(() => save({ CHARM: 300 }))).toBe("competency-unknown");
  expect(await code(() => save({}, 3))).toBe("record-stale");
  expect(await code(() => submitAssessment(ctx, { ...place, version: 1 }))).toBe(
    "record-not-found",
  );
  await save({ INTEGRITY: 100 });
  await save({ INTEGRITY: 500 }, 1);
  expect(await code(() => save({}, 1))).toBe("record-stale");
  expect(await code(() => save({}, 0))).toBe("record-stale");
  await setStage(place.postStageId, "UNSEALED");
  expect(await code(() => save({}, 2))).toBe("stage-not-open");
  await setStage(place.postStageId, "OPEN");
  await inTransaction(async (tx) => {
    await tx
      .update(application)
      .set({ state: "WITHDRAWN" })
      .where(eq(application.id, place.applicationId));
  });
  expect(await code(() => save({}, 2))).toBe("candidate-out");
  const typed = { ...place, version: "0", levels: { INTEGRITY: "0,9", COOPERATION: "5,01" } };
  const { error } = SaveAssessment.safeParse(typed);
  expect(error?.issues.map(({ message }) => message)).toEqual([
    "level-out-of-range",
    "level-out-of-range",
  ]);
  expect(fixture.candidates.length).toBe(2);
});

test("two assessors beginning at once: one draft", async () => {
  const { fixture, ctx, place } = await anOpenAssessment();
  const colleague = await contextFor(
    await aMemberOfStaff("ASSESSOR", fixture.agencyId, fixture.selectionId),
  );
  const input = { ...place, version: 0, levels: LEVELS };
  const outcomes = await Promise.allSettled([
    saveAssessment(ctx, input),
    saveAssessment(colleague, input),
  ]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await read().$count(assessmentResult)).toBe(1);
});
