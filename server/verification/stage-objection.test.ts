import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { application } from "#db/schema/application";
import { outbox } from "#db/schema/notification";
import { resultErratum } from "#db/schema/objection";
import { recusal, stage } from "#db/schema/planning";
import { postStage, scoreSheet, stageResult } from "#db/schema/scoring";
import type { StageState } from "#domain/scoring/life-cycle";
import { loadStatus } from "#server/application/load-status";
import { resultsAnswer } from "#server/open-data/results";
import { Results } from "#server/open-data/shapes";
import { loadRanking } from "#server/ranking/load-ranking";
import { loadResults } from "#server/ranking/load-results";
import { signRanking } from "#server/ranking/sign-ranking";
import { unsealStage } from "#server/scoring/unseal-stage";
import { agreeToAnswer } from "#server/verification/agree-to-answer";
import { AnswerObjection, answerObjection } from "#server/verification/answer-objection";
import { checkObjection } from "#server/verification/check-objection";
import { confirmObjection } from "#server/verification/confirm-objection";
import { FileStageObjection, fileStageObjection } from "#server/verification/file-stage-objection";
import { loadObjection, loadObjections } from "#server/verification/load-objections";
import { loadOwnStageObjection } from "#server/verification/load-stage-objection";
import { contextFor, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { errorIn } from "#testing/objection-scenario";
import { refusalWritingNothing } from "#testing/refusals";
import { candidatesWithResults, EDUCATION, moveStage } from "#testing/results";
import { aSelection } from "#testing/scenario";
import { versionOfStage } from "#testing/scoring";
import { auditOf } from "#testing/verification-scenario";

withFreshDatabase();

const FOUND = "Laporan penilai memuat nilai lain; kodenya tertukar saat disalin.";
const UNCHANGED = "Nilai sudah benar; hanya lampiran berita acara yang keliru memuat kode.";

/** Five candidates whose four scored stages are published, or as said. */
async function published({
  days = 3,
  states = {} as Partial<Record<"INTERVIEW", StageState>>,
} = {}) {
  const selection = await aSelection({ objectionDays: days });
  const candidates = await candidatesWithResults(selection, EDUCATION, states);
  const idOf = (code: string) => candidates[code]?.applicationId ?? "";
  const postStageId = selection.postStages.PAPER;
  const [first, second, third] = selection.members;
  return {
    selection,
    candidates,
    idOf,
    postStageId,
    filing: errorIn({ applicationId: idOf("P-04"), postStageId }),
    ownerId: candidates["P-04"]?.applicantId ?? "",
    owner: await contextFor(candidates["P-04"]?.applicantId ?? ""),
    secretariat: await contextFor(selection.secretariat),
    chair: await contextFor(selection.chair.accountId),
    member: await contextFor(first?.accountId ?? ""),
    second: await contextFor(second?.accountId ?? ""),
    third,
  };
}

/** An objection to the paper's result that was filed and admitted. */
async function admitted(options?: Parameters<typeof published>[0]) {
  const made = await published(options);
  const { objectionId } = await fileStageObjection(made.owner, made.filing);
  const reason = "Tepat waktu dan menyebut kesalahan.";
  await checkObjection(made.secretariat, { objectionId, version: 1, admissible: "YES", reason });
  await confirmObjection(made.chair, { objectionId, version: 2 });
  const pointId = (await loadObjection(made.member, objectionId))?.points[0]?.pointId ?? "";
  /** @param value what published values should be, by code */
  const answering = (upheld: "YES" | "NO", value: Record<string, string> = {}, unchanged = "") =>
    AnswerObjection.parse({
      objectionId,
      version: "3",
      upheld: { [pointId]: upheld },
      answer: { [pointId]: FOUND },
      value: Object.fromEntries(
        Object.entries(value).map(([code, text]) => [made.idOf(code), text]),
      ),
      unchanged,
    });
  const settle = async (...said: Parameters<typeof answering>) => {
    await answerObjection(made.member, answering(...said));
    return agreeToAnswer(made.second, { objectionId, version: 4 });
  };
  return { ...made, objectionId, answering, settle };
}

const stateOf = async (applicationId: string) => {
  const [row] = await read()
    .select({ state: application.state, reason: application.endedReason })
    .from(application)
    .where(eq(application.id, applicationId));
  return row;
};

/** A result that stopped this candidate, as if it had been published so. */
async function stopped(postStageId: string, applicationId: string): Promise<void> {
  await inTransaction(async (tx) => {
    await tx
      .update(stageResult)
      .set({ passed: false })
      .where(
        and(eq(stageResult.postStageId, postStageId), eq(stageResult.applicationId, applicationId)),
      );
    await tx
      .update(application)
      .set({ state: "ELIMINATED", endedReason: "FAILED_PAPER", endedAt: NOON })
      .where(eq(application.id, applicationId));
  });
}

async function passFrom(stageId: string, threshold: number): Promise<void> {
  await inTransaction(async (tx) => {
    await tx
      .update(stage)
      .set({ passRule: "MIN_SCORE", passThreshold: threshold })
      .where(eq(stage.id, stageId));
  });
}

const lettersOf = (kind: string) => read().select().from(outbox).where(eq(outbox.kind, kind));

async function sign(made: Awaited<ReturnType<typeof published>>) {
  const { postId } = made.selection;
  const seen = (await loadRanking(made.chair, postId))?.seen ?? "";
  return signRanking(made.chair, { postId, seen, admittedIds: [], reason: "" });
}

test("everybody in a published result may object, in time and once for each stage", async () => {
  const { owner, ownerId, filing, postStageId, selection } = await published();
  const of = { applicationId: filing.applicationId, postStageId };
  const own = await loadOwnStageObjection(owner, of);
  expect(own).toMatchObject({
    kind: "PAPER",
    days: 3,
    result: { value: 7780, passed: true },
    isOpen: true,
    filed: null,
  });
  const ends = new Date(own?.endsAt ?? "");
  const late = await contextFor(ownerId, ends);
  expect(await refusalWritingNothing(() => fileStageObjection(late, filing))).toMatchObject({
    code: "objection-late",
    facts: { days: 3 },
  });
  const inTime = await contextFor(ownerId, new Date(ends.getTime() - 1));
  await fileStageObjection(inTime, filing);
  expect((await refusalWritingNothing(() => fileStageObjection(inTime, filing))).code).toBe(
    "objection-once",
  );
  const other = { ...filing, postStageId: selection.postStages.INTERVIEW };
  await fileStageObjection(inTime, other);
  const { objections } = (await loadStatus(inTime, filing.applicationId)) ?? {};
  expect(objections?.filter(({ filed }) => filed).map(({ kind }) => kind)).toEqual([
    "PAPER",
    "INTERVIEW",
  ]);
  expect(JSON.stringify(await loadOwnStageObjection(inTime, of))).not.toContain("P-01");
});

test("nobody objects for another, to what is not published, to what they were not in, without a window", async () => {
  const { secretariat, owner, filing, candidates, selection, idOf } = await published();
  const stranger = await contextFor(candidates["P-01"]?.applicantId ?? "");
  for (const [ctx, input] of [
    [secretariat, filing],
    [stranger, filing],
    // The verdict of the administrative check is attacked by its reasons.
    [owner, { ...filing, postStageId: selection.postStages.ADMIN_CHECK }],
  ] as const) {
    expect((await refusalWritingNothing(() => fileStageObjection(ctx, input))).code).toBe(
      "record-not-found",
    );
    expect(await loadOwnStageObjection(ctx, input)).toBeNull();
  }
  const decided = await published({ states: { INTERVIEW: "DECIDED" } });
  const early = { ...decided.filing, postStageId: decided.selection.postStages.INTERVIEW };
  expect((await refusalWritingNothing(() => fileStageObjection(decided.owner, early))).code).toBe(
    "record-not-found",
  );
  await inTransaction(async (tx) => {
    await tx.delete(stageResult).where(eq(stageResult.applicationId, idOf("P-04")));
  });
  expect((await refusalWritingNothing(() => fileStageObjection(owner, filing))).code).toBe(
    "record-not-found",
  );
  const without = await published({ days: 0 });
  expect(
    (await refusalWritingNothing(() => fileStageObjection(without.owner, without.filing))).code,
  ).toBe("objection-none");
  expect(await loadOwnStageObjection(without.owner, without.filing)).toBeNull();
});

test("a filing names errors of the list, each with words", () => {
  const id = "0199a000-0000-7000-8000-000000000001";
  const parse = (values: object) =>
    FileStageObjection.safeParse({
      applicationId: id,
      postStageId: id,
      truth: "on",
      ...values,
    }).error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
  expect(parse({})).toEqual(["error choose-one"]);
  expect(parse({ truth: undefined })).toEqual(["truth must-tick", "error choose-one"]);
  expect(parse({ error: { WRONG_SUM: "on" } })).toEqual(["statement.WRONG_SUM required"]);
  expect(parse({ error: { WRONG_SUM: "on" }, statement: { WRONG_SUM: "Pendek" } })).toEqual([
    "statement.WRONG_SUM too-short",
  ]);
  expect(parse({ error: { TOO_LOW: "on" } })).not.toBeUndefined();
});

test("what is granted changes values or says why none does, one of the two; what is not, neither", async () => {
  const { member, answering } = await admitted();
  for (const unclear of [
    answering("YES"),
    answering("YES", { "P-04": "81,20" }, UNCHANGED),
    // The published value itself changes nothing.
    answering("YES", { "P-04": "77,80" }),
    answering("NO", { "P-04": "81,20" }),
    answering("NO", {}, UNCHANGED),
  ]) {
    expect((await refusalWritingNothing(() => answerObjection(member, unclear))).code).toBe(
      "objection-effect-unclear",
    );
  }
  const elsewhere = {
    ...answering("YES"),
    value: { "0199a000-0000-7000-8000-000000000001": 8000 },
  };
  expect((await refusalWritingNothing(() => answerObjection(member, elsewhere))).code).toBe(
    "record-not-found",
  );
});

test("upheld: values change in an erratum with the list before it, and nobody is named", async () => {
  const made = await admitted();
  const { selection, owner, settle, idOf, candidates, postStageId } = made;
  const before = (await loadResults(selection.slug))?.posts[0]?.stages[3];
  expect(before?.kind).toBe("PAPER");
  const seen = (await loadRanking(made.chair, selection.postId))?.seen;
  // The scores of two candidates stood under each other's codes.
  expect(await settle("YES", { "P-04": "84,00", "P-02": "77,80" })).toMatchObject({ erratum: 1 });

  const after = (await loadResults(selection.slug))?.posts[0]?.stages[3];
  expect(after?.lines.map(({ candidateCode, value }) => [candidateCode, value])).toEqual([
    ["P-04", 8400],
    ["P-01", 8020],
    ["P-03", 7960],
    ["P-02", 7780],
    ["P-05", 7540],
  ]);
  expect(after?.errata).toMatchObject([{ number: 1, added: null, before: [] }]);
  expect(after?.errata[0]?.changes).toEqual([
    { candidateCode: "P-02", from: 8400, to: 7780, admitted: false },
    { candidateCode: "P-04", from: 7780, to: 8400, admitted: false },
  ]);
  expect(after?.errata[0]?.linesBefore).toEqual(before?.lines);
  expect(JSON.stringify(after)).not.toContain("Peserta P-");
  const open = Results.parse(await resultsAnswer({ locale: "id" }, selection.slug));
  expect(open.posts[0]?.stages[3]?.errata).toMatchObject([{ number: 1, name: null }]);

  expect((await loadRanking(made.chair, selection.postId))?.seen).not.toBe(seen);
  expect(
    await loadOwnStageObjection(owner, { applicationId: idOf("P-04"), postStageId }),
  ).toMatchObject({
    result: { value: 8400 },
    filed: { state: "UPHELD", points: [{ upheld: true, answer: FOUND }] },
  });
  expect(await lettersOf("stage-objection-upheld")).toMatchObject([
    { recipientId: owner.actor.userId, payload: { stage: "PAPER" } },
  ]);
  expect(await lettersOf("result-corrected")).toMatchObject([
    { recipientId: candidates["P-02"]?.applicantId, payload: { number: "1" } },
  ]);
  expect(await auditOf("stage.corrected")).toMatchObject([
    { after: { erratum: 1, corrected: 2, reinstated: 0 } },
  ]);
});

test.each(["ALPHABETICAL_NO_SCORE", "RANKED_NO_SCORE"] as const)(
  "an erratum of a stage published as %s says whose line changed, and no score",
  async (resultMode) => {
    const made = await admitted();
    const { selection, owner, settle, idOf, postStageId } = made;
    await inTransaction(async (tx) => {
      await tx.update(stage).set({ resultMode }).where(eq(stage.kind, "PAPER"));
    });
    await settle("YES", { "P-04": "84,00", "P-02": "77,80" });
    const after = (await loadResults(selection.slug))?.posts[0]?.stages[3];
    expect(after?.errata[0]?.changes).toEqual(
      ["P-02", "P-04"].map((candidateCode) => ({
        ...{ candidateCode, from: null, to: null, admitted: false },
      })),
    );
    const order = (lines: readonly { candidateCode: string; rank: number | null }[] = []) =>
      lines.map(({ candidateCode, rank }) => `${rank ?? "–"} ${candidateCode}`);
    const isRanked = resultMode === "RANKED_NO_SCORE";
    const byCode = ["– P-01", "– P-02", "– P-03", "– P-04", "– P-05"];
    expect(order(after?.lines)).toEqual(
      isRanked ? ["1 P-04", "2 P-01", "3 P-03", "4 P-02", "5 P-05"] : byCode,
    );
    expect(order(after?.errata[0]?.linesBefore)).toEqual(
      isRanked ? ["1 P-02", "2 P-01", "3 P-03", "4 P-04", "5 P-05"] : byCode,
    );
    const text = JSON.stringify(after);
    for (const value of ["8400", "7780", "8020", "7960", "7540"]) expect(text).not.toContain(value);
    const own = { applicationId: idOf("P-04"), postStageId };
    expect(await loadOwnStageObjection(owner, own)).toMatchObject({ result: { value: 8400 } });
  },
);

test("of two corrections of one line each shows the list as it was before it", async () => {
  const made = await admitted();
  const { selection, settle, idOf, postStageId, candidates } = made;
  await settle("YES", { "P-04": "84,00" });
  const other = await contextFor(candidates["P-05"]?.applicantId ?? "");
  const filing = errorIn({ applicationId: idOf("P-05"), postStageId });
  const { objectionId } = await fileStageObjection(other, filing);
  const reason = "Tepat waktu dan menyebut kesalahan.";
  await checkObjection(made.secretariat, { objectionId, version: 1, admissible: "YES", reason });
  await confirmObjection(made.chair, { objectionId, version: 2 });
  const pointId = (await loadObjection(made.member, objectionId))?.points[0]?.pointId ?? "";
  await answerObjection(made.member, {
    ...{ objectionId, version: 3, upheld: { [pointId]: "YES" }, answer: { [pointId]: FOUND } },
    ...{ value: { [idOf("P-04")]: 7500, [idOf("P-05")]: 8400 }, unchanged: "" },
  });
  expect(await agreeToAnswer(made.second, { objectionId, version: 4 })).toMatchObject({
    erratum: 2,
  });
  const [first, second] = (await loadResults(selection.slug))?.posts[0]?.stages[3]?.errata ?? [];
  expect(first?.changes).toMatchObject([{ candidateCode: "P-04", from: 7780, to: 8400 }]);
  expect(second?.changes).toHaveLength(2);
  expect(second?.changes).toContainEqual({
    ...{ candidateCode: "P-04", from: 8400, to: 7500, admitted: false },
  });
  const valueIn = (erratum: typeof first) =>
    erratum?.linesBefore.find(({ candidateCode }) => candidateCode === "P-04")?.value;
  expect([valueIn(first), valueIn(second)]).toEqual([7780, 8400]);

  const own = (await loadStatus(made.owner, made.filing.applicationId))?.stages;
  expect(own?.find(({ kind }) => kind === "PAPER")?.corrections).toMatchObject([
    { number: 1, from: 7780 },
    { number: 2, from: 8400 },
  ]);
  expect(own?.find(({ kind }) => kind === "INTERVIEW")?.corrections).toEqual([]);
});

test("a corrected value of the assessment brings the category that it stands for", async () => {
  const made = await published();
  const postStageId = made.selection.postStages.ASSESSMENT;
  const { objectionId } = await fileStageObjection(made.owner, { ...made.filing, postStageId });
  const reason = "Tepat waktu dan menyebut kesalahan.";
  await checkObjection(made.secretariat, { objectionId, version: 1, admissible: "YES", reason });
  await confirmObjection(made.chair, { objectionId, version: 2 });
  const pointId = (await loadObjection(made.member, objectionId))?.points[0]?.pointId ?? "";
  await answerObjection(made.member, {
    ...{ objectionId, version: 3, upheld: { [pointId]: "YES" }, answer: { [pointId]: FOUND } },
    ...{ value: { [made.idOf("P-04")]: 7000 }, unchanged: "" },
  });
  await agreeToAnswer(made.second, { objectionId, version: 4 });
  const stage = (await loadResults(made.selection.slug))?.posts[0]?.stages.find(
    ({ kind }) => kind === "ASSESSMENT",
  );
  const line = stage?.lines.find(({ candidateCode }) => candidateCode === "P-04");
  expect(line).toMatchObject({ value: 7000, category: "STILL_QUALIFIED" });
  const [erratum] = stage?.errata ?? [];
  const before = erratum?.linesBefore.find(({ candidateCode }) => candidateCode === "P-04");
  expect(before).toMatchObject({ value: 8056, category: "QUALIFIED" });
});

test("an error without effect on a value is upheld with the panel's reason, and nothing is published", async () => {
  const { selection, owner, filing, settle } = await admitted();
  expect(await settle("YES", {}, UNCHANGED)).toMatchObject({ erratum: null });
  expect(await read().select().from(resultErratum)).toEqual([]);
  expect((await loadResults(selection.slug))?.posts[0]?.stages[3]?.errata).toEqual([]);
  expect((await loadOwnStageObjection(owner, filing))?.filed).toMatchObject({
    state: "UPHELD",
    unchangedReason: UNCHANGED,
  });
});

test("what is not found leaves the result, and the answer names other ways", async () => {
  const { owner, filing, settle } = await admitted();
  expect(await settle("NO")).toMatchObject({ erratum: null });
  expect((await loadOwnStageObjection(owner, filing))?.filed).toMatchObject({ state: "REJECTED" });
  const [letter] = await lettersOf("stage-objection-rejected");
  expect(letter?.recipientId).toBe(owner.actor.userId);
});

test("who meets the pass rule now goes on, and nobody published as going on is taken out", async () => {
  const made = await admitted({ states: { INTERVIEW: "PLANNED" } });
  const { selection, idOf, settle } = made;
  await stopped(made.postStageId, idOf("P-04"));
  await passFrom(selection.stages.PAPER, 7900);
  // The interview is open already: the candidate is scored there like everybody else.
  await moveStage(selection, "INTERVIEW", "OPEN");
  await inTransaction(async (tx) => {
    for (const { memberId } of [selection.chair, ...selection.members]) {
      await tx.insert(scoreSheet).values({
        postStageId: selection.postStages.INTERVIEW,
        applicationId: idOf("P-01"),
        memberId,
        state: "EMPTY",
      });
    }
  });
  await settle("YES", { "P-04": "84,00", "P-02": "77,80" });
  expect(await stateOf(idOf("P-04"))).toEqual({ state: "IN_SELECTION", reason: null });
  expect(await stateOf(idOf("P-02"))).toMatchObject({ state: "IN_SELECTION" });
  const result = (await loadResults(selection.slug))?.posts[0]?.stages[3];
  expect(result?.lines.filter(({ passed }) => passed)).toHaveLength(5);
  expect(result?.errata[0]?.changes).toContainEqual({
    candidateCode: "P-04",
    from: 7780,
    to: 8400,
    admitted: true,
  });
  const sheets = await read()
    .select({ state: scoreSheet.state })
    .from(scoreSheet)
    .where(eq(scoreSheet.applicationId, idOf("P-04")));
  expect(sheets).toEqual([selection.chair, ...selection.members].map(() => ({ state: "EMPTY" })));
});

test("a rule on the subtotal looks at the corrected value beside those of the stages before", async () => {
  const { selection, idOf, postStageId, settle } = await admitted({
    states: { INTERVIEW: "PLANNED" },
  });
  await stopped(postStageId, idOf("P-04"));
  await stopped(postStageId, idOf("P-05"));
  await inTransaction(async (tx) => {
    await tx
      .update(stage)
      .set({ passRule: "MIN_SCORE", passThreshold: 3_614, passBasis: "CUMULATIVE" })
      .where(eq(stage.id, selection.stages.PAPER));
  });
  // The assessment gives P-04 20.14 and P-05 17.7075; with the paper 36.14 and 35.7075.
  await settle("YES", { "P-04": "80,00", "P-05": "90,00" });
  expect(await stateOf(idOf("P-04"))).toMatchObject({ state: "IN_SELECTION" });
  expect(await stateOf(idOf("P-05"))).toMatchObject({ state: "ELIMINATED" });
});

test("nobody comes back where a later stage was unsealed without them, and until then its seal stays on", async () => {
  const made = await admitted({ states: { INTERVIEW: "PLANNED" } });
  const { selection, idOf, member, second, chair, answering, objectionId } = made;
  await stopped(made.postStageId, idOf("P-04"));
  await passFrom(selection.stages.PAPER, 7900);
  await moveStage(selection, "INTERVIEW", "OPEN");
  const postStageId = selection.postStages.INTERVIEW;
  const version = await versionOfStage(postStageId);
  expect(
    await refusalWritingNothing(() => unsealStage(chair, { postStageId, version })),
  ).toMatchObject({ code: "objection-holds-seal", facts: { count: 1 } });
  await answerObjection(member, answering("YES", { "P-04": "84,00" }));
  await moveStage(selection, "INTERVIEW", "UNSEALED");
  expect(
    await refusalWritingNothing(() => agreeToAnswer(second, { objectionId, version: 4 })),
  ).toMatchObject({ code: "objection-stage-passed", facts: { stage: "INTERVIEW" } });
  expect(await stateOf(idOf("P-04"))).toMatchObject({ state: "ELIMINATED" });
});

test("an undecided objection holds the ranking, and the window alone does not", async () => {
  const made = await admitted();
  const note = async () => (await loadRanking(made.chair, made.selection.postId))?.objections;
  expect(await note()).toMatchObject({ unanswered: 1 });
  expect(await refusalWritingNothing(() => sign(made))).toMatchObject({
    code: "objection-holds-plenary",
    facts: { count: 1 },
  });
  await answerObjection(made.member, made.answering("NO"));
  expect((await refusalWritingNothing(() => sign(made))).code).toBe("objection-holds-plenary");
  await agreeToAnswer(made.second, { objectionId: made.objectionId, version: 4 });
  expect(await note()).toMatchObject({ unanswered: 0, endsAt: expect.any(String) });
  expect((await sign(made)).shortlisted).toHaveLength(3);
  expect(await note()).toBeNull();

  const late = { ...made.filing, postStageId: made.selection.postStages.INTERVIEW };
  expect((await refusalWritingNothing(() => fileStageObjection(made.owner, late))).code).toBe(
    "objection-after-signing",
  );
  expect(await loadOwnStageObjection(made.owner, late)).toMatchObject({
    isOpen: false,
    isSigned: true,
  });
});

test("who broke the seal does not judge, who is recused sees nothing, and the form is checked as ever", async () => {
  const made = await admitted();
  const { selection, postStageId, objectionId, second, answering, third, secretariat } = made;
  await inTransaction(async (tx) => {
    await tx
      .update(postStage)
      .set({ unsealedBy: second.actor.userId })
      .where(eq(postStage.id, postStageId));
    await tx.insert(recusal).values({
      memberId: third?.memberId ?? "",
      postId: selection.postId,
      reason: "Keluarga.",
      declaredAt: NOON,
    });
  });
  const recused = await contextFor(third?.accountId ?? "");
  for (const stranger of [second, recused, secretariat, made.chair, made.owner]) {
    const act = () => answerObjection(stranger, answering("NO"));
    expect((await refusalWritingNothing(act)).code).toBe("record-not-found");
  }
  await answerObjection(made.member, answering("NO"));
  const act = () => agreeToAnswer(second, { objectionId, version: 4 });
  expect((await refusalWritingNothing(act)).code).toBe("record-not-found");
  expect(await loadObjection(recused, objectionId)).toBeNull();
  expect((await loadObjections(recused))?.rows).toEqual([]);
  expect((await loadObjections(secretariat))?.rows).toMatchObject([
    { objectionId, kind: "PAPER", state: "ANSWERED" },
  ]);
  // What waits for a second member is not the secretariat's to read.
  expect(await loadObjection(secretariat, objectionId)).toMatchObject({
    points: [{ upheld: null, answer: null }],
  });
  await agreeToAnswer(made.chair, { objectionId, version: 4 });
});
