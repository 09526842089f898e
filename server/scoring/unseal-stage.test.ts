import { desc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { updateCriterion } from "#db/queries/plan-parts";
import { application } from "#db/schema/application";
import { outbox } from "#db/schema/notification";
import { recusal, stage } from "#db/schema/planning";
import { auditEntry } from "#db/schema/record";
import { ruleTrace } from "#db/schema/regulation";
import { postStage, scoreSheet, stageResult } from "#db/schema/scoring";
import { PASS_TOP_N_TIE } from "#domain/regulation/pass-rules";
import { ABSENCE_OUT, RUN_TO_END } from "#domain/regulation/stages";
import { COMPETENCIES } from "#domain/scoring/job-person-match";
import { editStage } from "#server/planning/edit-stage";
import { decideStage } from "#server/scoring/decide-stage";
import { declareConflicts } from "#server/scoring/declare-conflicts";
import { disqualifyCandidate } from "#server/scoring/disqualify-candidate";
import { publishStage } from "#server/scoring/publish-stage";
import { recordMissingSheets } from "#server/scoring/record-missing-sheets";
import { saveAssessment } from "#server/scoring/save-assessment";
import { submitAssessment } from "#server/scoring/submit-assessment";
import { unsealStage } from "#server/scoring/unseal-stage";
import { contextFor, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { proves } from "#testing/proof";
import { refusalWritingNothing } from "#testing/refusals";
import {
  aSelectionToScore,
  aTie,
  handIn,
  handInAll,
  openAsChair,
  type ScoringFixture,
  setStage,
  versionOfStage,
} from "#testing/scoring";

withFreshDatabase();

async function anOpenStage(candidates = 2) {
  const fixture = await aSelectionToScore(candidates);
  await openAsChair(fixture, "INTERVIEW");
  const postStageId = fixture.postStages.INTERVIEW;
  const chair = await contextFor(fixture.chair.accountId);
  const at = async () => ({ postStageId, version: await versionOfStage(postStageId) });
  return { fixture, postStageId, chair, at };
}

const code = async (act: () => Promise<unknown>) => (await refusalWritingNothing(act)).code;

async function statesOfSheets(): Promise<string[]> {
  const rows = await read().select({ state: scoreSheet.state }).from(scoreSheet);
  return rows.map(({ state }) => state);
}

async function setApplication(
  fixture: ScoringFixture,
  index: number,
  state: "WITHDRAWN" | "IN_SELECTION",
): Promise<void> {
  await inTransaction(async (tx) => {
    await tx
      .update(application)
      .set({ state })
      .where(eq(application.id, fixture.candidates[index]?.applicationId ?? ""));
  });
}

describe("unsealing", () => {
  test("opens every sheet at once, and only then", async () => {
    const { fixture, chair, at, postStageId } = await anOpenStage();
    await handInAll(fixture, "INTERVIEW", [7_000, 8_000], [fixture.chair.memberId]);
    await handIn(fixture, "INTERVIEW", fixture.chair, 0, [7_000, 8_000]);
    const early = await at();
    expect(await code(() => unsealStage(chair, early))).toBe("sheets-missing");
    await handIn(fixture, "INTERVIEW", fixture.chair, 1, [7_000, 8_000]);
    expect(await unsealStage(chair, early)).toMatchObject({ opened: 10 });
    expect(new Set(await statesOfSheets())).toEqual(new Set(["OPENED"]));
    const [row] = await read().select().from(postStage).where(eq(postStage.id, postStageId));
    expect(row).toMatchObject({
      state: "UNSEALED",
      unsealedAt: NOON,
      unsealedBy: fixture.chair.accountId,
    });
    const entries = await read().select().from(auditEntry);
    expect(entries.find(({ kind }) => kind === "stage.unsealed")?.after).toEqual({
      state: "UNSEALED",
      version: 3,
      opened: 10,
    });
    expect(await code(() => unsealStage(chair, { postStageId, version: 3 }))).toBe(
      "transition-not-possible",
    );
  });

  test("is for whoever presides, of the version that was looked at", async () => {
    const { fixture, chair, at } = await anOpenStage();
    await handInAll(fixture, "INTERVIEW", [7_000, 8_000]);
    const input = await at();
    const people = [fixture.members[0]?.accountId ?? "", fixture.secretariat, fixture.assessor];
    for (const person of people) {
      const ctx = await contextFor(person);
      expect(await code(() => unsealStage(ctx, input))).toBe("record-not-found");
    }
    expect(await code(() => unsealStage(chair, { ...input, version: 1 }))).toBe("record-stale");
  });

  test("does not wait for candidates who went, and leaves no draft behind", async () => {
    const { fixture, chair, at } = await anOpenStage();
    for (const seat of [fixture.chair, ...fixture.members]) {
      await handIn(fixture, "INTERVIEW", seat, 0, [7_000, 8_000]);
    }
    await setApplication(fixture, 1, "WITHDRAWN");
    expect(await unsealStage(chair, await at())).toMatchObject({ opened: 5 });
    expect((await statesOfSheets()).toSorted()).toEqual([
      ...Array.from({ length: 5 }, () => "OPENED"),
      ...Array.from({ length: 5 }, () => "VOIDED"),
    ]);
  });

  test("two clicks at once unseal once", async () => {
    const { fixture, chair, at } = await anOpenStage();
    await handInAll(fixture, "INTERVIEW", [7_000, 8_000]);
    const input = await at();
    const outcomes = await Promise.allSettled([
      unsealStage(chair, input),
      unsealStage(chair, input),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("a missing member", () => {
  test("is recorded; the denominator shrinks for all candidates", async () => {
    const { fixture, chair, at } = await anOpenStage();
    const absent = fixture.members[3];
    if (!absent) throw new Error("A panel has members.");
    await handInAll(fixture, "INTERVIEW", [7_000, 7_000], [absent.memberId]);
    await handIn(fixture, "INTERVIEW", absent, 0, [10_000, 10_000]);
    const input = { ...(await at()), memberId: absent.memberId, reason: "Sakit, surat terlampir." };
    expect(await recordMissingSheets(chair, input)).toMatchObject({ voided: 2 });
    await unsealStage(chair, await at());
    await decideStage(chair, await at());
    const results = await read().select().from(stageResult);
    expect(results.map(({ value, scorers }) => ({ value, scorers }))).toEqual([
      { value: 7_000, scorers: 4 },
      { value: 7_000, scorers: 4 },
    ]);
  });

  test("refuses: not presiding, nothing missing, below quorum, stale, not open", async () => {
    const { fixture, chair, at, postStageId } = await anOpenStage();
    const [first, second, third] = fixture.members;
    if (!first || !second || !third) throw new Error("A panel has members.");
    await handInAll(
      fixture,
      "INTERVIEW",
      [7_000, 7_000],
      [first.memberId, second.memberId, third.memberId],
    );
    const record = async (memberId: string, ctx = chair, version?: number) => {
      const input = await at();
      const reason = "Berhalangan tetap.";
      return () =>
        recordMissingSheets(ctx, {
          ...input,
          version: version ?? input.version,
          memberId,
          reason,
        });
    };
    const member = await contextFor(first.accountId);
    expect(await code(await record(second.memberId, member))).toBe("record-not-found");
    expect(await code(await record(fixture.chair.memberId))).toBe("sheets-not-missing");
    expect(await code(await record(first.memberId, chair, 1))).toBe("record-stale");
    await (await record(first.memberId))();
    await (await record(second.memberId))();
    expect(await code(await record(third.memberId))).toBe("coi-quorum");
    await setStage(postStageId, "UNSEALED");
    expect(await code(await record(third.memberId))).toBe("stage-not-open");
  });
});

describe("a conflict", () => {
  test("voids the member's sheets of all sealed stages and shuts the member out", async () => {
    const { fixture, chair, at, postStageId } = await anOpenStage();
    const member = fixture.members[0];
    if (!member) throw new Error("A panel has members.");
    const ctx = await contextFor(member.accountId);
    await handIn(fixture, "INTERVIEW", member, 0, [7_000, 7_000]);
    const input = aTie(fixture.postId);
    expect(await declareConflicts(ctx, input)).toEqual({
      selectionId: fixture.selectionId,
      voided: 2,
    });
    const sheets = await read().select().from(scoreSheet);
    const theirs = sheets.filter(({ memberId }) => memberId === member.memberId);
    expect(theirs.map(({ state, voidCause }) => ({ state, voidCause }))).toEqual([
      { state: "VOIDED", voidCause: "RECUSAL" },
      { state: "VOIDED", voidCause: "RECUSAL" },
    ]);
    const entries = await read().select().from(auditEntry);
    const entry = entries.find(({ kind }) => kind === "recusal.declared");
    expect(entry?.after).toEqual({ postId: fixture.postId, kind: "FAMILY", voidedSheets: 2 });
    expect(await code(() => declareConflicts(ctx, input))).toBe("recusal-declared");

    await handInAll(fixture, "INTERVIEW", [7_000, 7_000], [member.memberId]);
    await unsealStage(chair, await at());
    await decideStage(chair, await at());
    const [result] = await read().select().from(stageResult);
    expect(result).toMatchObject({ postStageId, scorers: 4 });
  });

  test("leaves opened sheets to the panel, and is refused to outsiders", async () => {
    const { fixture, chair, at } = await anOpenStage();
    await handInAll(fixture, "INTERVIEW", [7_000, 7_000]);
    await unsealStage(chair, await at());
    const input = aTie(fixture.postId);
    for (const person of [
      fixture.secretariat,
      fixture.candidates[0]?.applicantId ?? "",
      (await aSelectionToScore()).members[0]?.accountId ?? "",
    ]) {
      const ctx = await contextFor(person);
      expect(await code(() => declareConflicts(ctx, input))).toBe("record-not-found");
    }
    const ctx = await contextFor(fixture.members[0]?.accountId ?? "");
    expect(await declareConflicts(ctx, input)).toMatchObject({ voided: 0 });
    expect(await read().$count(recusal)).toBe(1);
  });
});

describe("taking a candidate out", () => {
  test(proves(ABSENCE_OUT, "enters no zero, voids the sheets, tells the candidate"), async () => {
    const { fixture, chair, at } = await anOpenStage();
    const candidate = fixture.candidates[1];
    if (!candidate) throw new Error("There are candidates.");
    await handIn(fixture, "INTERVIEW", fixture.chair, 1, [7_000, 7_000]);
    const input = {
      ...(await at()),
      code: "P-02",
      reason: "ABSENT" as const,
      explanation: "Tidak hadir pada wawancara tanpa keterangan.",
    };
    const member = await contextFor(fixture.members[0]?.accountId ?? "");
    expect(await code(() => disqualifyCandidate(member, input))).toBe("record-not-found");
    expect(await code(() => disqualifyCandidate(chair, { ...input, version: 1 }))).toBe(
      "record-stale",
    );
    expect(await code(() => disqualifyCandidate(chair, { ...input, code: "P-09" }))).toBe(
      "record-not-found",
    );
    await disqualifyCandidate(chair, input);
    const [row] = await read()
      .select()
      .from(application)
      .where(eq(application.id, candidate.applicationId));
    expect(row).toMatchObject({ state: "DISQUALIFIED", endedReason: "ABSENT", endedAt: NOON });
    expect((await statesOfSheets()).filter((state) => state === "VOIDED").length).toBe(5);
    const letters = await read().select().from(outbox);
    expect(letters).toMatchObject([
      { kind: "candidate-disqualified", recipientId: candidate.applicantId },
    ]);
    expect(await code(() => disqualifyCandidate(chair, input))).toBe("transition-not-possible");
  });
});

describe("deciding and publishing", () => {
  type Passing = Pick<typeof stage.$inferInsert, "passRule" | "passThreshold">;

  /** With 75 for the first of two and 74.99 for the second. */
  async function anUnsealedStage(
    passing: Passing = { passRule: "MIN_SCORE", passThreshold: 7_500 },
  ) {
    const opened = await anOpenStage();
    const { fixture, chair, at } = opened;
    await inTransaction(async (tx) => {
      await tx.update(stage).set(passing).where(eq(stage.id, fixture.stages.INTERVIEW));
    });
    for (const seat of [fixture.chair, ...fixture.members]) {
      await handIn(fixture, "INTERVIEW", seat, 0, [7_500, 7_500]);
      await handIn(fixture, "INTERVIEW", seat, 1, [7_499, 7_499]);
    }
    await unsealStage(chair, await at());
    return opened;
  }

  test("values and who goes on are computed, at the threshold inclusive", async () => {
    const { fixture, chair, at, postStageId } = await anUnsealedStage();
    const input = await at();
    const member = await contextFor(fixture.members[0]?.accountId ?? "");
    expect(await code(() => decideStage(member, input))).toBe("record-not-found");
    expect(await code(() => decideStage(chair, { ...input, version: 1 }))).toBe("record-stale");
    expect(await decideStage(chair, input)).toMatchObject({ passed: 1, stopped: 1 });
    const results = await read().select().from(stageResult);
    expect(results.map(({ value, passed, category }) => ({ value, passed, category }))).toEqual([
      { value: 7_500, passed: true, category: null },
      { value: 7_499, passed: false, category: null },
    ]);
    expect(await code(() => decideStage(chair, { postStageId, version: 4 }))).toBe(
      "transition-not-possible",
    );
  });

  test.each([
    ["without a threshold in the plan", { passRule: "NONE", passThreshold: null }, 2],
    ["with one that both of them reach", { passRule: "MIN_SCORE", passThreshold: 7_499 }, 2],
    ["with one that neither reaches", { passRule: "MIN_SCORE", passThreshold: 7_501 }, 0],
  ] as const)(
    proves(RUN_TO_END, "of two %s, who goes on is the plan's word and nobody else's"),
    async (_case, passing, passed) => {
      const { fixture, chair, at } = await anUnsealedStage(passing);
      const secretariat = await contextFor(fixture.secretariat);
      const another = () =>
        editStage(secretariat, {
          ...{ stageId: fixture.stages.INTERVIEW, version: 1, weight: 3_500, maximum: 10_000 },
          ...{ passRule: "MIN_SCORE", passThreshold: 10_000, passBasis: "STAGE" },
          ...{ passCategories: null, resultMode: "RANKED_WITH_SCORE" },
          ...{ startsOn: null, endsOn: null, resultsOn: null },
        });
      expect(await code(another)).toBe("plan-frozen-after-publication");
      const decided = await decideStage(chair, await at());
      expect(decided).toMatchObject({ passed, stopped: 2 - passed });
    },
  );

  /**
   * Who goes on of two with 80 and 79 in the interview, 70 each in the assessment, and in the track
   * record 100 and 0, which is no part of the subtotal.
   * @param paper of the second, in hundredths; the first has 70
   */
  async function bestOfTwo(passBasis: "STAGE" | "CUMULATIVE", paper: number) {
    const { fixture, chair, at, postStageId } = await anOpenStage();
    const earlier = {
      TRACK_RECORD: [10_000, 0],
      ASSESSMENT: [7_000, 7_000],
      PAPER: [7_000, paper],
    };
    await inTransaction(async (tx) => {
      await tx
        .update(stage)
        .set({ passRule: "TOP_N", passThreshold: 1, passBasis })
        .where(eq(stage.id, fixture.stages.INTERVIEW));
      for (const [kind, values] of Object.entries(earlier)) {
        await tx.insert(stageResult).values(
          fixture.candidates.map(({ applicationId }, index) => ({
            postStageId: fixture.postStages[kind as keyof typeof earlier],
            ...{ applicationId, value: values[index] ?? 0, passed: true, decidedAt: NOON },
          })),
        );
      }
    });
    for (const seat of [fixture.chair, ...fixture.members]) {
      await handIn(fixture, "INTERVIEW", seat, 0, [8_000, 8_000]);
      await handIn(fixture, "INTERVIEW", seat, 1, [7_900, 7_900]);
    }
    await unsealStage(chair, await at());
    await decideStage(chair, await at());
    const results = await read()
      .select()
      .from(stageResult)
      .where(eq(stageResult.postStageId, postStageId));
    return fixture.candidates.map(
      ({ applicationId }) => results.find((row) => row.applicationId === applicationId)?.passed,
    );
  }

  // 17.5 + 14 + 28 = 59.50 for the first; 17.5 + 27.65 and a fifth of the paper for the second.
  test.each([
    ["the value of the stage", "STAGE", 7_200, [true, false]],
    ["the subtotal", "CUMULATIVE", 7_200, [false, true]],
    ["the subtotal, equal at the cut", "CUMULATIVE", 7_175, [true, true]],
    ["the subtotal, exact until it is rounded: 59.494", "CUMULATIVE", 7_172, [true, false]],
    ["the subtotal, equal once it is published: 59.496", "CUMULATIVE", 7_173, [true, true]],
  ] as const)(proves(PASS_TOP_N_TIE, "the best one by %s"), async (_case, basis, paper, passed) => {
    expect(await bestOfTwo(basis, paper)).toEqual(passed);
  });

  test("the plan's scales and rounding of sheets are what the values are made by", async () => {
    const { fixture, chair, at } = await anOpenStage(1);
    const [, second = ""] = fixture.criteria.INTERVIEW;
    await inTransaction(async (tx) => {
      await updateCriterion(tx, second, { lowest: 100, highest: 400 });
      await tx.update(stage).set({ sheetDecimals: 1 }).where(eq(stage.kind, "INTERVIEW"));
    });
    // 60 % of 80.44 and 40 % of three quarters: 78.264, by sheet 78.3.
    await handInAll(fixture, "INTERVIEW", [8_044, 300]);
    await unsealStage(chair, await at());
    await decideStage(chair, await at());
    const [result] = await read().select().from(stageResult);
    expect(result).toMatchObject({ value: 7_830, exact: "783/10" });
  });

  test("publishing ends it for who does not go on, and tells both", async () => {
    const { fixture, chair, at, postStageId } = await anUnsealedStage();
    const stageId = fixture.stages.INTERVIEW;
    const posts = async () => ({ [postStageId]: (await at()).version });
    const undecided = { stageId, posts: await posts() };
    expect(await code(() => publishStage(chair, undecided))).toBe("transition-not-possible");
    await decideStage(chair, await at());
    const input = { stageId, posts: await posts() };
    const secretariat = await contextFor(fixture.secretariat);
    expect(await code(() => publishStage(secretariat, input))).toBe("record-not-found");
    const stale = { stageId, posts: { [postStageId]: 1 } };
    expect(await code(() => publishStage(chair, stale))).toBe("record-stale");
    const mixed = { stageId: fixture.stages.PAPER, posts: await posts() };
    expect(await code(() => publishStage(chair, mixed))).toBe("record-not-found");
    expect(await code(() => publishStage(chair, { stageId, posts: {} }))).toBe("record-not-found");

    expect(await publishStage(chair, input)).toMatchObject({ slug: fixture.slug });
    expect(
      (await read().select().from(ruleTrace)).filter(({ moment }) => moment === "STAGE_PUBLISHED"),
    ).toMatchObject([
      { ruleId: "results-delay", postId: fixture.postId, actorId: chair.actor.userId },
    ]);
    const states = await read()
      .select({
        code: application.candidateCode,
        state: application.state,
        reason: application.endedReason,
      })
      .from(application)
      .orderBy(application.candidateCode);
    expect(states).toEqual([
      { code: "P-01", state: "IN_SELECTION", reason: null },
      { code: "P-02", state: "ELIMINATED", reason: "FAILED_INTERVIEW" },
    ]);
    const letters = await read().select().from(outbox);
    expect(letters.map(({ kind, recipientId }) => ({ kind, recipientId })).toSorted()).toEqual([
      { kind: "stage-passed", recipientId: fixture.candidates[0]?.applicantId },
      { kind: "stage-not-passed", recipientId: fixture.candidates[1]?.applicantId },
    ]);
    const entries = await read().select().from(auditEntry);
    expect(entries.find(({ kind }) => kind === "stage.published")?.after).toEqual({
      state: "PUBLISHED",
      version: 5,
      passed: 1,
      stopped: 1,
    });
  });

  test("the administrative check is published here, whoever decided it", async () => {
    const fixture = await aSelectionToScore();
    const chair = await contextFor(fixture.chair.accountId);
    const postStageId = fixture.postStages.ADMIN_CHECK;
    await setStage(postStageId, "DECIDED");
    await inTransaction(async (tx) => {
      await tx.insert(stageResult).values({
        postStageId,
        applicationId: fixture.candidates[0]?.applicationId ?? "",
        passed: true,
        decidedAt: NOON,
      });
    });
    await publishStage(chair, {
      stageId: fixture.stages.ADMIN_CHECK,
      posts: { [postStageId]: 1 },
    });
    const [row] = await read().select().from(postStage).where(eq(postStage.id, postStageId));
    expect(row).toMatchObject({ state: "PUBLISHED", publishedAt: NOON });
    const states = await read().select({ state: application.state }).from(application);
    expect(states).toEqual([{ state: "ELIGIBLE" }, { state: "ELIGIBLE" }]);
    expect(await read().$count(outbox)).toBe(1);
    const opened = { postStageId, version: 2 };
    expect(await code(() => unsealStage(chair, opened))).toBe("transition-not-possible");
    expect(await code(() => decideStage(chair, opened))).toBe("transition-not-possible");
  });

  test("an assessment is unsealed when all results are in; JPM and category are computed", async () => {
    const fixture = await aSelectionToScore();
    await openAsChair(fixture, "ASSESSMENT");
    const postStageId = fixture.postStages.ASSESSMENT;
    const chair = await contextFor(fixture.chair.accountId);
    const assessor = await contextFor(fixture.assessor);
    // Sums 29.5 and 24 of 36: 81.94 and 66.67.
    const sums = [
      [350, 300, 325, 350, 300, 300, 325, 300, 400],
      [300, 300, 300, 300, 300, 300, 200, 200, 200],
    ];
    const submit = async (index: number) => {
      const applicationId = fixture.candidates[index]?.applicationId ?? "";
      const levels = Object.fromEntries(
        COMPETENCIES.map(({ code: competency }, at) => [competency, sums[index]?.[at] ?? 0]),
      );
      await saveAssessment(assessor, { postStageId, applicationId, version: 0, levels });
      await submitAssessment(assessor, { postStageId, applicationId, version: 1 });
    };
    await submit(0);
    expect(await code(() => unsealStage(chair, { postStageId, version: 2 }))).toBe(
      "assessments-missing",
    );
    await submit(1);
    expect(await unsealStage(chair, { postStageId, version: 2 })).toMatchObject({ opened: 2 });
    await inTransaction(async (tx) => {
      await tx
        .update(stage)
        .set({ passRule: "CATEGORY_IN", passCategories: ["QUALIFIED", "STILL_QUALIFIED"] })
        .where(eq(stage.id, fixture.stages.ASSESSMENT));
    });
    await decideStage(chair, { postStageId, version: 3 });
    // By value, because ids made in one millisecond come in any order.
    const results = await read().select().from(stageResult).orderBy(desc(stageResult.value));
    expect(
      results.map(({ value, category, passed, scorers }) => ({ value, category, passed, scorers })),
    ).toEqual([
      { value: 8_194, category: "QUALIFIED", passed: true, scorers: 1 },
      { value: 6_667, category: "NOT_QUALIFIED", passed: false, scorers: 1 },
    ]);
  });
});
