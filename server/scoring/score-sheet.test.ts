import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { updateCriterion } from "#db/queries/plan-parts";
import { application } from "#db/schema/application";
import { auditEntry } from "#db/schema/record";
import { scoreSheet } from "#db/schema/scoring";
import { SECRETARIAT_NO_ASSESSMENT } from "#domain/regulation/panel";
import { RESOURCE_PERSON_NO_SCORE } from "#domain/regulation/stages";
import { answerReopening } from "#server/scoring/answer-reopening";
import { loadSheet } from "#server/scoring/load-sheet";
import { loadWork } from "#server/scoring/load-work";
import { requestReopening } from "#server/scoring/request-reopening";
import { SaveScoreSheet, ScoreSheetForm, saveScoreSheet } from "#server/scoring/save-score-sheet";
import { submitScoreSheet } from "#server/scoring/submit-score-sheet";
import { contextFor, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { proves } from "#testing/proof";
import { refusalWritingNothing } from "#testing/refusals";
import { aMemberOfStaff } from "#testing/scenario";
import { aSelectionToScore, handIn, openAsChair, setStage, sheetOf } from "#testing/scoring";

withFreshDatabase();

async function anOpenSheet() {
  const fixture = await aSelectionToScore();
  await openAsChair(fixture, "INTERVIEW");
  const [member, other] = fixture.members;
  if (!member || !other) throw new Error("A panel has members.");
  const sheet = await sheetOf(fixture, "INTERVIEW", member.memberId, 0);
  const [first = "", second = ""] = fixture.criteria.INTERVIEW;
  const ctx = await contextFor(member.accountId);
  return { fixture, member, other, sheet, first, second, ctx };
}

async function stored(sheetId: string) {
  const [row] = await read().select().from(scoreSheet).where(eq(scoreSheet.id, sheetId));
  return row;
}

describe("saving a draft", () => {
  test("keeps any subset; the audit trail knows state and version only", async () => {
    const { ctx, sheet, first } = await anOpenSheet();
    const input = { sheetId: sheet.id, version: 1, marks: { [first]: 7_331 }, notes: {} };
    expect(await saveScoreSheet(ctx, input)).toEqual({ version: 2 });
    expect(await stored(sheet.id)).toMatchObject({
      state: "DRAFT",
      marks: { [first]: 7_331 },
      savedAt: NOON,
      version: 2,
    });
    const entries = await read().select().from(auditEntry);
    const entry = entries.find(({ kind }) => kind === "sheet.saved");
    expect(entry?.before).toEqual({ state: "EMPTY", version: 1 });
    expect(entry?.after).toEqual({ state: "DRAFT", version: 2 });
  });

  test("refuses what no sheet can hold, both sides of the boundary", async () => {
    const { ctx, sheet, first } = await anOpenSheet();
    const save = (mark: number, version = 1) =>
      saveScoreSheet(ctx, { sheetId: sheet.id, version, marks: { [first]: mark }, notes: {} });
    expect((await refusalWritingNothing(() => save(10_001))).code).toBe("score-out-of-range");
    expect((await refusalWritingNothing(() => save(-1))).code).toBe("score-out-of-range");
    await save(10_000);
    await save(0, 2);
    const alien = { sheetId: sheet.id, version: 3, marks: { other: 1 }, notes: {} };
    expect((await refusalWritingNothing(() => saveScoreSheet(ctx, alien))).code).toBe(
      "criterion-unknown",
    );
    expect((await refusalWritingNothing(() => save(1, 2))).code).toBe("record-stale");
  });

  test("each criterion is scored on its own scale, and shows what its levels mean", async () => {
    const { ctx, sheet, first, second } = await anOpenSheet();
    const levels = [{ from: 100, text: "Lemah.", textEn: "Weak." }];
    await inTransaction(async (tx) => {
      await updateCriterion(tx, second, { lowest: 100, highest: 400, levels });
    });
    const save = (mark: number, version = 1) =>
      saveScoreSheet(ctx, {
        ...{ sheetId: sheet.id, version, notes: {} },
        marks: { [first]: 10_000, [second]: mark },
      });
    for (const mark of [99, 401]) {
      const refusal = await refusalWritingNothing(() => save(mark));
      expect([refusal.code, refusal.facts]).toEqual([
        "score-out-of-range",
        { number: 2, lowest: 1, highest: 4 },
      ]);
    }
    await save(100);
    await save(400, 2);
    const page = await loadSheet(ctx, sheet.id);
    expect(page?.criteria.map((each) => each.levels.map(({ from, to }) => [from, to]))).toEqual([
      [
        [0, 5_900],
        [6_000, 6_900],
        [7_000, 7_900],
        [8_000, 8_900],
        [9_000, 10_000],
      ],
      [[100, 400]],
    ]);
    expect(page?.criteria[1]?.levels[0]?.described).toEqual(levels[0]);
  });

  test(
    proves(
      SECRETARIAT_NO_ASSESSMENT,
      "is for the author alone, in an open stage, for a candidate who is in",
    ),
    async () => {
      const { fixture, ctx, other, sheet, first } = await anOpenSheet();
      const input = { sheetId: sheet.id, version: 1, marks: { [first]: 7_000 }, notes: {} };
      const people = [
        other.accountId,
        fixture.chair.accountId,
        fixture.secretariat,
        fixture.assessor,
        fixture.candidates[0]?.applicantId ?? "",
        (await aSelectionToScore()).members[0]?.accountId ?? "",
      ];
      for (const person of people) {
        const theirs = await contextFor(person);
        const refusal = await refusalWritingNothing(() => saveScoreSheet(theirs, input));
        expect(refusal.code).toBe("record-not-found");
      }
      const missing = { ...input, sheetId: fixture.postId };
      expect((await refusalWritingNothing(() => saveScoreSheet(ctx, missing))).code).toBe(
        "record-not-found",
      );
      await setStage(fixture.postStages.INTERVIEW, "UNSEALED");
      expect((await refusalWritingNothing(() => saveScoreSheet(ctx, input))).code).toBe(
        "stage-not-open",
      );
      await setStage(fixture.postStages.INTERVIEW, "OPEN");
      await inTransaction(async (tx) => {
        await tx.update(application).set({ state: "WITHDRAWN" });
      });
      expect((await refusalWritingNothing(() => saveScoreSheet(ctx, input))).code).toBe(
        "candidate-out",
      );
    },
  );
});

test(
  proves(RESOURCE_PERSON_NO_SCORE, "a resource person has no sheet, and fills in nobody else's"),
  async () => {
    const { fixture, ctx, sheet, first, second } = await anOpenSheet();
    const { agencyId, selectionId } = fixture;
    const guest = await contextFor(await aMemberOfStaff("RESOURCE_PERSON", agencyId, selectionId));
    expect((await loadWork(guest))?.groups ?? []).toEqual([]);
    expect(await loadSheet(guest, sheet.id)).toBeNull();
    const input = {
      ...{ sheetId: sheet.id, version: 1, notes: {} },
      marks: { [first]: 7_000, [second]: 7_000 },
    };
    for (const act of [saveScoreSheet, submitScoreSheet]) {
      expect((await refusalWritingNothing(() => act(guest, input))).code).toBe("record-not-found");
    }
    expect(await saveScoreSheet(ctx, input)).toEqual({ version: 2 });
  },
);

describe("what is typed", () => {
  const id = "0198c0de-0000-7000-8000-000000000001";
  const base = { sheetId: id, version: "1" };

  test("becomes hundredths; empty means nothing, never zero", () => {
    const marks = { a: "78,5", b: " 0 ", c: "", d: "100.00" };
    const parsed = SaveScoreSheet.parse({ ...base, marks, notes: { a: "  ", b: " Diam. " } });
    expect(parsed.marks).toEqual({ a: 7_850, b: 0, d: 10_000 });
    expect(parsed.notes).toEqual({ b: "Diam." });
    expect(SaveScoreSheet.parse(base).marks).toEqual({});
  });

  test.each([
    ["100,01", "score-out-of-range"],
    ["-1", "score-out-of-range"],
    ["8158", "score-comma-forgotten"],
    ["81,583", "score-too-many-decimals"],
    ["delapan", "score-not-a-number"],
  ])("%s is asked about at its field", (text, message) => {
    const { error } = SaveScoreSheet.safeParse({ ...base, marks: { a: text } });
    expect(error?.issues).toMatchObject([{ path: ["marks", "a"], message }]);
  });

  test("the form complains at the field only when it is to be handed in", () => {
    const form = {
      ...base,
      criteria: ["a", "b", "c"],
      marks: { a: "59,99", b: "", c: "60" },
      notes: { a: "" },
    };
    expect(ScoreSheetForm.safeParse({ ...form, act: "save" }).success).toBe(true);
    const { error } = ScoreSheetForm.safeParse({ ...form, act: "submit" });
    expect(error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
      ["notes.a", "score-note-required"],
      ["marks.b", "required"],
    ]);
    const onFour = { act: "submit", criteria: ["a"], highest: { a: "4" }, notes: {} };
    const asks = (mark: string) =>
      !ScoreSheetForm.safeParse({ ...base, ...onFour, marks: { a: mark } }).success;
    expect(["2,39", "2,4", "3,6", "3,61"].map(asks)).toEqual([true, false, false, true]);
  });
});

describe("handing in", () => {
  test("seals a complete sheet, after which it cannot be saved again", async () => {
    const { fixture, ctx, member, first } = await anOpenSheet();
    const sheetId = await handIn(fixture, "INTERVIEW", member, 0, [7_000, 8_000]);
    expect(await stored(sheetId)).toMatchObject({ state: "SUBMITTED", submittedAt: NOON });
    const entries = await read().select().from(auditEntry);
    expect(entries.find(({ kind }) => kind === "sheet.submitted")?.after).toEqual({
      state: "SUBMITTED",
      version: 3,
    });
    const again = { sheetId, version: 3, marks: { [first]: 1 }, notes: {} };
    expect((await refusalWritingNothing(() => saveScoreSheet(ctx, again))).code).toBe(
      "transition-not-possible",
    );
    const twice = { sheetId, version: 3 };
    expect((await refusalWritingNothing(() => submitScoreSheet(ctx, twice))).code).toBe(
      "transition-not-possible",
    );
  });

  test("needs all criteria, and a note below 60 and above 90", async () => {
    const { ctx, sheet, first, second } = await anOpenSheet();
    let version = 1;
    const save = async (marks: Record<string, number>, notes: Record<string, string> = {}) => {
      ({ version } = await saveScoreSheet(ctx, { sheetId: sheet.id, version, marks, notes }));
    };
    const code = async () =>
      (await refusalWritingNothing(() => submitScoreSheet(ctx, { sheetId: sheet.id, version })))
        .code;
    expect(await code()).toBe("sheet-incomplete");
    await save({ [first]: 8_000 });
    expect(await code()).toBe("sheet-incomplete");
    await save({ [first]: 8_000, [second]: 5_999 });
    expect(await code()).toBe("sheet-note-missing");
    await save({ [first]: 9_001, [second]: 6_000 });
    expect(await code()).toBe("sheet-note-missing");
    await save({ [first]: 9_000, [second]: 6_000 });
    const stale = { sheetId: sheet.id, version: version - 1 };
    expect((await refusalWritingNothing(() => submitScoreSheet(ctx, stale))).code).toBe(
      "record-stale",
    );
    await submitScoreSheet(ctx, { sheetId: sheet.id, version });
    expect((await stored(sheet.id))?.state).toBe("SUBMITTED");
  });

  test("two clicks at once hand it in once", async () => {
    const { ctx, sheet, first, second } = await anOpenSheet();
    const marks = { [first]: 7_000, [second]: 7_000 };
    await saveScoreSheet(ctx, { sheetId: sheet.id, version: 1, marks, notes: {} });
    const submit = () => submitScoreSheet(ctx, { sheetId: sheet.id, version: 2 });
    const outcomes = await Promise.allSettled([submit(), submit()]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await stored(sheet.id))?.version).toBe(3);
  });
});

describe("reopening", () => {
  async function aRequest() {
    const opened = await anOpenSheet();
    const sheetId = await handIn(opened.fixture, "INTERVIEW", opened.member, 0, [7_331, 8_000]);
    await requestReopening(opened.ctx, { sheetId, version: 3, reason: "Tertukar dengan P-02." });
    return { ...opened, sheetId };
  }

  test("is asked by the author of a submitted sheet", async () => {
    const { ctx, fixture, other, sheet } = await anOpenSheet();
    const input = { sheetId: sheet.id, version: 1, reason: "Tertukar dengan P-02." };
    expect((await refusalWritingNothing(() => requestReopening(ctx, input))).code).toBe(
      "transition-not-possible",
    );
    const theirs = await handIn(fixture, "INTERVIEW", other, 0, [7_000, 7_000]);
    const alien = { ...input, sheetId: theirs, version: 3 };
    expect((await refusalWritingNothing(() => requestReopening(ctx, alien))).code).toBe(
      "record-not-found",
    );
  });

  test("agreed: a draft again, and what was sealed is kept", async () => {
    const { fixture, sheetId, first } = await aRequest();
    expect(await stored(sheetId)).toMatchObject({
      state: "REOPEN_REQUESTED",
      reopenReason: "Tertukar dengan P-02.",
    });
    const chair = await contextFor(fixture.chair.accountId);
    const answer = { sheetId, version: 4, answer: "agree" as const, reason: "Disetujui rapat." };
    await answerReopening(chair, answer);
    const sheet = await stored(sheetId);
    expect(sheet).toMatchObject({ state: "DRAFT", submittedAt: null, reopenReason: null });
    expect(sheet?.earlierEditions).toMatchObject([
      { marks: { [first]: 7_331 }, submittedAt: NOON.toISOString() },
    ]);
    expect(sheet?.marks).toMatchObject({ [first]: 7_331 });
  });

  test("refused: sealed as before", async () => {
    const { fixture, sheetId } = await aRequest();
    const chair = await contextFor(fixture.chair.accountId);
    const answer = { sheetId, version: 4, answer: "refuse" as const, reason: "Alasan lemah." };
    await answerReopening(chair, answer);
    expect(await stored(sheetId)).toMatchObject({
      state: "SUBMITTED",
      submittedAt: NOON,
      earlierEditions: null,
    });
  });

  test("is answered by whoever presides, once, while the stage is open", async () => {
    const { fixture, ctx, other, sheetId } = await aRequest();
    const answer = { sheetId, version: 4, answer: "agree" as const, reason: "Disetujui rapat." };
    for (const person of [other.accountId, fixture.secretariat]) {
      const theirs = await contextFor(person);
      const refusal = await refusalWritingNothing(() => answerReopening(theirs, answer));
      expect(refusal.code).toBe("record-not-found");
    }
    expect((await refusalWritingNothing(() => answerReopening(ctx, answer))).code).toBe(
      "record-not-found",
    );
    const chair = await contextFor(fixture.chair.accountId);
    const stale = { ...answer, version: 3 };
    expect((await refusalWritingNothing(() => answerReopening(chair, stale))).code).toBe(
      "record-stale",
    );
    await setStage(fixture.postStages.INTERVIEW, "UNSEALED");
    expect((await refusalWritingNothing(() => answerReopening(chair, answer))).code).toBe(
      "stage-not-open",
    );
    await setStage(fixture.postStages.INTERVIEW, "OPEN");
    await answerReopening(chair, answer);
    const twice = { ...answer, version: 5 };
    expect((await refusalWritingNothing(() => answerReopening(chair, twice))).code).toBe(
      "transition-not-possible",
    );
  });
});
