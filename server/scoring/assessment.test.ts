import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { application } from "#db/schema/application";
import { auditEntry } from "#db/schema/record";
import { assessmentResult, assessorStatement } from "#db/schema/scoring";
import { COMPETENCIES } from "#domain/scoring/job-person-match";
import { DeclareAssessorTies, declareAssessorTies } from "#server/scoring/declare-assessor-ties";
import { loadAssessment, loadAssessments } from "#server/scoring/load-assessments";
import { loadAssessorTies } from "#server/scoring/load-assessor-ties";
import { loadPostStage } from "#server/scoring/load-post-stage";
import { SaveAssessment, saveAssessment } from "#server/scoring/save-assessment";
import { submitAssessment } from "#server/scoring/submit-assessment";
import { contextFor, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { refusalWritingNothing } from "#testing/refusals";
import { aMemberOfStaff } from "#testing/scenario";
import { anotherAssessor, aSelectionToScore, openAsChair, setStage } from "#testing/scoring";

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
  const colleague = await contextFor(await anotherAssessor(fixture));
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
  expect(await refusalWritingNothing(() => save({}, 1))).toMatchObject({
    code: "record-stale",
    current: { version: "2", "levels.INTEGRITY": "5" },
  });
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
  const colleague = await contextFor(await anotherAssessor(fixture));
  const input = { ...place, version: 0, levels: LEVELS };
  const outcomes = await Promise.allSettled([
    saveAssessment(ctx, input),
    saveAssessment(colleague, input),
  ]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await read().$count(assessmentResult)).toBe(1);
});

describe("ties of an assessor", () => {
  const REASON = "Saudara kandung peserta ini.";

  /** An assessor who has said nothing yet. */
  async function aNewcomer() {
    const { fixture, place } = await anOpenAssessment();
    const accountId = await aMemberOfStaff("ASSESSOR", fixture.agencyId, fixture.selectionId);
    const ctx = await contextFor(accountId);
    const [tied = "", free = ""] = fixture.candidates.map(({ applicationId }) => applicationId);
    const { postStageId } = place;
    const state = (about: string[], shown = [tied, free]) =>
      declareAssessorTies(ctx, {
        ...{ postStageId, shown },
        conflict: about.length === 0 ? null : { kind: "FAMILY", reason: REASON, about },
      });
    const save = (applicationId: string, version = 0) =>
      saveAssessment(ctx, { postStageId, applicationId, version, levels: LEVELS });
    return { fixture, ctx, accountId, postStageId, tied, free, state, save };
  }
  const codeOf = async (act: () => Promise<unknown>) => (await refusalWritingNothing(act)).code;

  test("nothing is entered or shown before they are stated", async () => {
    const { ctx, postStageId, tied, free, state, save } = await aNewcomer();
    expect(await loadAssessments(ctx, postStageId)).toMatchObject({ unstated: 2, candidates: [] });
    expect(await loadAssessment(ctx, postStageId, free)).toBeNull();
    expect(await codeOf(() => save(free))).toBe("assessor-ties-unstated");
    expect((await loadAssessorTies(ctx, postStageId))?.applicants).toHaveLength(2);

    // Of whom nothing stood on the page, nothing is said.
    await state([], [free]);
    expect(await codeOf(() => save(tied))).toBe("assessor-ties-unstated");
    expect(await save(free)).toEqual({ version: 1 });
    const page = await loadAssessments(ctx, postStageId);
    expect(page?.unstated).toBe(1);
    expect(page?.candidates.map(({ applicationId }) => applicationId)).toEqual([free]);
    expect(await codeOf(() => state([], [free]))).toBe("conflicts-stated");
  });

  test("of a candidate to whom there is one they see and enter nothing, of the others all", async () => {
    const { fixture, ctx, postStageId, tied, free, state, save } = await aNewcomer();
    expect(await state([tied])).toEqual({ postStageId, tied: [tied] });
    expect(await codeOf(() => save(tied))).toBe("record-not-found");
    expect(await loadAssessment(ctx, postStageId, tied)).toBeNull();
    const page = await loadAssessments(ctx, postStageId);
    expect(page?.tied).toBe(1);
    expect(JSON.stringify(page)).not.toContain(tied);
    expect(JSON.stringify(await loadAssessorTies(ctx, postStageId))).not.toContain(tied);
    expect(await save(free)).toEqual({ version: 1 });
    // It cannot be taken back, and said no again.
    expect(await codeOf(() => state([], [tied]))).toBe("conflicts-stated");

    const tiesFor = async (accountId: string) =>
      (await loadPostStage(await contextFor(accountId), postStageId))?.assessorTies;
    expect(await tiesFor(fixture.chair.accountId)).toMatchObject([
      { code: "P-01", reason: REASON },
    ]);
    expect(await tiesFor(fixture.secretariat)).toMatchObject([{ code: "P-01", reason: null }]);
    const entries = await read().select().from(auditEntry);
    const stated = entries.filter(({ kind }) => kind === "assessor-ties.stated");
    expect(stated).toMatchObject([{ after: { applicants: 2, tied: 1, emptied: 0 } }]);
    expect(JSON.stringify(entries)).not.toContain(REASON);
  });

  test("one that comes up later empties what is sealed, and another assessor enters it", async () => {
    const { fixture, ctx, postStageId, tied, state, save } = await aNewcomer();
    await state([]);
    await save(tied);
    await submitAssessment(ctx, { postStageId, applicationId: tied, version: 1 });
    await state([tied]);
    const result = async () =>
      (await read().select().from(assessmentResult)).find((row) => row.applicationId === tied);
    expect(await result()).toMatchObject({ state: "DRAFT", levels: {}, submittedAt: null });

    const other = await contextFor(fixture.assessor);
    expect(await loadAssessment(other, postStageId, tied)).toMatchObject({
      ...{ version: 3, levels: {}, isOpen: true },
    });
    const input = { postStageId, applicationId: tied, levels: LEVELS };
    await saveAssessment(other, { ...input, version: 3 });
    await submitAssessment(other, { postStageId, applicationId: tied, version: 4 });
    expect(await result()).toMatchObject({ state: "SUBMITTED", assessorId: fixture.assessor });
  });

  test("nobody else states any, nor after the seal was broken", async () => {
    const { fixture, postStageId, free, state } = await aNewcomer();
    const foreign = await aSelectionToScore();
    for (const accountId of [
      fixture.chair.accountId,
      fixture.secretariat,
      fixture.candidates[0]?.applicantId ?? "",
      foreign.assessor,
    ]) {
      const theirs = await contextFor(accountId);
      const input = { postStageId, shown: [free], conflict: null };
      expect(await codeOf(() => declareAssessorTies(theirs, input))).toBe("record-not-found");
      expect(await loadAssessorTies(theirs, postStageId)).toBeNull();
    }
    const own = foreign.candidates.map(({ applicationId }) => applicationId);
    expect(await codeOf(() => state([], own))).toBe("conflicts-stated");
    await setStage(postStageId, "UNSEALED");
    expect(await codeOf(() => state([]))).toBe("stage-not-open");
  });

  test("the same statement sent twice at once stands once", async () => {
    const { accountId, state } = await aNewcomer();
    await Promise.allSettled([state([]), state([])]);
    const rows = await read().select().from(assessorStatement);
    expect(rows.filter((row) => row.accountId === accountId)).toHaveLength(2);
  });

  test("a tie names its kind and a reason", () => {
    const id = "0199a000-0000-7000-8000-000000000001";
    const { error } = DeclareAssessorTies.safeParse({
      ...{ postStageId: id, shown: [id], asked: [id], tie: { [id]: "SOME" } },
    });
    expect(error?.issues.map(({ path }) => path.join("."))).toEqual(["reason", "kind"]);
  });
});
