import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { inTransaction } from "#db/client";
import { selection, stage } from "#db/schema/planning";
import { stageResult } from "#db/schema/scoring";
import { readReceiptNumber } from "#domain/application/receipt";
import type { ResultMode } from "#domain/planning/terms";
import { OWN_SCORE_ACCESS, SHORTLIST_PUBLICATION_MODE } from "#domain/regulation/results";
import { loadAnnouncement } from "#server/announcement/load-announcement";
import { loadStatus } from "#server/application/load-status";
import { handOverNames } from "#server/decision/hand-over-names";
import { noteChoice } from "#server/decision/note-choice";
import { pickCandidate } from "#server/decision/pick-candidate";
import { publishDecision } from "#server/decision/publish-decision";
import { loadInputForm } from "#server/input/load-public";
import { SetInputWindow, setInputWindow } from "#server/input/set-window";
import { resultsAnswer } from "#server/open-data/results";
import { loadRanking } from "#server/ranking/load-ranking";
import { loadResults } from "#server/ranking/load-results";
import { signRanking } from "#server/ranking/sign-ranking";
import { contextFor, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { setParameter } from "#testing/parameters";
import { proves } from "#testing/proof";
import { candidatesWithResults, EDUCATION, moveStage } from "#testing/results";
import { aMemberOfStaff, anAgency, aSelection, type SelectionFixture } from "#testing/scenario";
import { textWithoutIds } from "#testing/without-ids";

withFreshDatabase();

const REASON = "Memimpin pembaruan 42 sekolah dasar dan menurunkan angka putus sekolah.";

async function openForInput({ secretariat, selectionId }: SelectionFixture) {
  const days = { firstDay: "2026-11-24", lastDay: "2026-12-01", version: "0" };
  const ctx = await contextFor(secretariat);
  await setInputWindow(ctx, SetInputWindow.parse({ selectionId, ...days }));
}

async function signAndHandOver(fixture: SelectionFixture) {
  const chair = await contextFor(fixture.chair.accountId);
  const page = await loadRanking(chair, fixture.postId);
  const input = { postId: fixture.postId, seen: page?.seen ?? "", admittedIds: [], reason: "" };
  await signRanking(chair, input);
  const beforeHandOver = await loadResults(fixture.slug);
  expect(beforeHandOver?.posts[0]?.shortlist).toBeNull();
  await handOverNames(chair, { postId: fixture.postId });
}

test("before anything is published the page is there and empty", async () => {
  const fixture = await aSelection();
  const page = await loadResults(fixture.slug);
  expect(page?.posts).toMatchObject([{ stages: [], shortlist: null, chosen: null }]);
});

test("after the administrative check the eligible are named with their numbers, by alphabet, without codes", async () => {
  const fixture = await aSelection();
  await candidatesWithResults(fixture, EDUCATION, {
    TRACK_RECORD: "PLANNED",
    ASSESSMENT: "PLANNED",
    PAPER: "PLANNED",
    INTERVIEW: "PLANNED",
  });
  const page = await loadResults(fixture.slug);
  const [stage] = page?.posts[0]?.stages ?? [];
  expect(stage).toMatchObject({ kind: "ADMIN_CHECK", judged: 5, passed: 5, lines: [] });
  expect(stage?.names).toHaveLength(5);
  const names = stage?.names.map(({ name }) => name);
  expect(names).toEqual(names?.toSorted((a, b) => `${a}`.localeCompare(`${b}`, "id")));
  const numbers = stage?.names.map(({ receiptNumber }) => receiptNumber) ?? [];
  expect(numbers.every((number) => readReceiptNumber(number)?.isSound)).toBe(true);
});

test("a plan of names keeps them in an agency that has set numbers", async () => {
  const agencyId = await anAgency();
  await setParameter(agencyId, "publication.identity", "NUMBER", "2026-11-25");
  const opensAt = new Date("2026-11-25T17:00:00.000Z");
  const fixture = await aSelection({ agencyId, opensAt, resultIdentity: "NAME" });
  await candidatesWithResults(fixture, EDUCATION, { TRACK_RECORD: "PLANNED" });
  const names = (await loadResults(fixture.slug))?.posts[0]?.stages[0]?.names ?? [];
  expect(names).toHaveLength(5);
  expect(names.every(({ name }) => name?.startsWith("Peserta"))).toBe(true);
  // What the agency set is not said of a plan that says otherwise.
  expect((await loadAnnouncement(NOON, fixture.slug))?.departures).toEqual([]);
  await openForInput(fixture);
  const form = await loadInputForm(NOON, fixture.slug);
  expect(form?.candidates.map(({ name }) => name)).toEqual(names.map(({ name }) => name));
});

test("a plan of numbers names nobody, in their order, in an agency that names people", async () => {
  const fixture = await aSelection({ resultIdentity: "NUMBER" });
  await candidatesWithResults(fixture, EDUCATION, {
    TRACK_RECORD: "PLANNED",
    ASSESSMENT: "PLANNED",
    PAPER: "PLANNED",
    INTERVIEW: "PLANNED",
  });
  const names = (await loadResults(fixture.slug))?.posts[0]?.stages[0]?.names ?? [];
  expect(names).toHaveLength(5);
  expect(names.every(({ name }) => name === null)).toBe(true);
  const numbers = names.map(({ receiptNumber }) => receiptNumber);
  expect(numbers).toEqual(numbers.toSorted());
  const answer = await resultsAnswer({ locale: "id" }, fixture.slug);
  expect(answer?.posts[0]?.stages[0]?.rows).toMatchObject(
    numbers.map((candidate) => ({ candidate, name: null, outcome: "PASSED" })),
  );

  await openForInput(fixture);
  const form = await loadInputForm(NOON, fixture.slug);
  expect(form?.candidates.map(({ name }) => name)).toEqual(numbers);
  for (const told of [await loadResults(fixture.slug), answer, form]) {
    expect(JSON.stringify(told)).not.toContain("Peserta");
  }
});

test("a scored stage shows rank, code, value and who goes on, and no name", async () => {
  const fixture = await aSelection();
  await candidatesWithResults(fixture, EDUCATION, { PAPER: "DECIDED", INTERVIEW: "UNSEALED" });
  const page = await loadResults(fixture.slug);
  const stages = page?.posts[0]?.stages ?? [];
  expect(stages.map(({ kind }) => kind)).toEqual(["ADMIN_CHECK", "TRACK_RECORD", "ASSESSMENT"]);
  const assessment = stages.at(-1);
  expect(assessment?.names).toEqual([]);
  expect(
    assessment?.lines.map(({ candidateCode, rank, value }) => [candidateCode, rank, value]),
  ).toEqual([
    ["P-01", 1, 8472],
    ["P-02", 2, 8194],
    ["P-04", 3, 8056],
    ["P-03", 4, 7778],
    ["P-05", 5, 7083],
  ]);
  expect(JSON.stringify(assessment)).not.toContain("Peserta");
});

const INTERVIEW_VALUES = ["8340", "8560", "8180", "8020", "7660"];

async function withFinalMode(resultMode: ResultMode) {
  const fixture = await aSelection();
  const candidates = await candidatesWithResults(fixture, EDUCATION);
  await inTransaction(async (tx) => {
    await tx.update(stage).set({ resultMode }).where(eq(stage.kind, "INTERVIEW"));
  });
  return { fixture, candidates };
}

test.each([
  ["RANKED_WITH_SCORE", [1, 2, 3, 4, 5], ["P-02", "P-01", "P-03", "P-04", "P-05"]],
  ["RANKED_NO_SCORE", [1, 2, 3, 4, 5], ["P-02", "P-01", "P-03", "P-04", "P-05"]],
  ["ALPHABETICAL_NO_SCORE", Array(5).fill(null), ["P-01", "P-02", "P-03", "P-04", "P-05"]],
] as const)("a final stage published as %s tells no more than that", async (mode, ranks, codes) => {
  const { fixture } = await withFinalMode(mode);
  const stages = (await loadResults(fixture.slug))?.posts[0]?.stages ?? [];
  const final = stages.at(-1);
  expect(final).toMatchObject({ kind: "INTERVIEW", mode, judged: 5, passed: 5 });
  expect(final?.lines.map(({ rank }) => rank)).toEqual(ranks);
  expect(final?.lines.map(({ candidateCode }) => candidateCode)).toEqual(codes);
  expect(final?.lines.every(({ passed }) => passed)).toBe(true);
  const answer = await resultsAnswer({ locale: "id" }, fixture.slug);
  const open = answer?.posts[0]?.stages.at(-1);
  expect(open).toMatchObject({ code: "INTERVIEW", mode });
  expect(open?.rows.map(({ rank }) => rank)).toEqual(ranks);
  expect(open?.rows.map(({ candidate }) => candidate)).toEqual(codes);
  const told = JSON.stringify([final, open]);
  for (const value of INTERVIEW_VALUES) {
    const decimal = `${value.slice(0, 2)}.${value.slice(2)}`;
    const isTold = told.includes(value) || told.includes(decimal);
    expect([value, isTold]).toEqual([value, mode === "RANKED_WITH_SCORE"]);
  }
  expect(stages.slice(1, -1).map((each) => each.mode)).toEqual(Array(3).fill("RANKED_WITH_SCORE"));
});

test("a final stage that withholds looks the same whoever was better", async () => {
  const { fixture } = await withFinalMode("ALPHABETICAL_NO_SCORE");
  const look = async () => JSON.stringify(await resultsAnswer({ locale: "id" }, fixture.slug));
  const before = await look();
  await inTransaction(async (tx) => {
    await tx
      .update(stageResult)
      .set({ value: 5000 })
      .where(eq(stageResult.postStageId, fixture.postStages.INTERVIEW));
  });
  expect(await look()).toBe(before);
});

test("an assessment that comes last withholds categories with the scores", async () => {
  const fixture = await aSelection();
  await candidatesWithResults(fixture, EDUCATION);
  await inTransaction(async (tx) => {
    await tx
      .update(stage)
      .set({ resultMode: "RANKED_NO_SCORE" })
      .where(eq(stage.kind, "ASSESSMENT"));
  });
  const assessment = (await loadResults(fixture.slug))?.posts[0]?.stages[2];
  expect(assessment?.lines.map(({ category }) => category)).toEqual(Array(5).fill(null));
});

test(
  proves(OWN_SCORE_ACCESS, "whoever was scored reads the own score, whatever the public reads"),
  async () => {
    const { candidates } = await withFinalMode("ALPHABETICAL_NO_SCORE");
    const { applicationId = "", applicantId = "" } = candidates["P-03"] ?? {};
    const page = await loadStatus(await contextFor(applicantId), applicationId);
    expect(page?.stages.at(-1)?.result).toMatchObject({ passed: true, value: 8180 });
    const others = INTERVIEW_VALUES.filter((value) => value !== "8180");
    for (const value of others) expect(textWithoutIds(page)).not.toContain(value);
    const stranger = await contextFor(candidates["P-01"]?.applicantId ?? "");
    expect(await loadStatus(stranger, applicationId)).toBeNull();
  },
);

test.each(["PLANNED", "OPEN", "UNSEALED", "DECIDED"] as const)(
  "of a stage that is %s nothing appears",
  async (state) => {
    const fixture = await aSelection();
    await candidatesWithResults(fixture, EDUCATION);
    await moveStage(fixture, "INTERVIEW", state);
    const text = JSON.stringify(await loadResults(fixture.slug));
    for (const value of ["8340", "8560", "8180", "7660", "INTERVIEW"]) {
      expect(text).not.toContain(value);
    }
  },
);

test(
  proves(
    SHORTLIST_PUBLICATION_MODE,
    "the final names stand by alphabet without rank and score, unless the plan says otherwise",
  ),
  async () => {
    const fixture = await aSelection();
    await candidatesWithResults(fixture, EDUCATION);
    await aMemberOfStaff("PPK", fixture.agencyId);
    await signAndHandOver(fixture);
    const read = async () => (await loadResults(fixture.slug))?.posts[0]?.shortlist?.names;
    expect(await read()).toEqual(
      ["P-01", "P-02", "P-03"].map((code) => ({
        name: `Peserta ${code}, S.Pd., M.Pd.`,
        rank: null,
        total: null,
        hasLeft: false,
        isChosen: false,
      })),
    );
    const mode = (publicationMode: "RANKED_NO_SCORE" | "RANKED_WITH_SCORE") =>
      inTransaction(async (tx) => {
        await tx.update(selection).set({ publicationMode });
      });
    await mode("RANKED_NO_SCORE");
    expect((await read())?.map(({ rank, total }) => [rank, total])).toEqual([
      [1, null],
      [2, null],
      [3, null],
    ]);
    await mode("RANKED_WITH_SCORE");
    expect((await read())?.map(({ total }) => total)).toEqual([8295, 8281, 8100]);
  },
);

test("the choice appears when it is published, not when it is noted or made", async () => {
  const fixture = await aSelection();
  const candidates = await candidatesWithResults(fixture, EDUCATION);
  const ppk = await contextFor(await aMemberOfStaff("PPK", fixture.agencyId));
  await signAndHandOver(fixture);
  const chosen = async () => (await loadResults(fixture.slug))?.posts[0]?.chosen;
  const input = {
    postId: fixture.postId,
    applicationId: candidates["P-02"]?.applicationId ?? "",
    reason: REASON,
  };
  await noteChoice(ppk, { ...input, version: 1 });
  expect(await chosen()).toBeNull();
  await pickCandidate(ppk, { ...input, version: 2 });
  expect(await chosen()).toBeNull();
  await publishDecision(ppk, { postId: fixture.postId, version: 3 });
  expect(await chosen()).toMatchObject({ name: "Peserta P-02, S.Pd., M.Pd." });
  const text = JSON.stringify(await loadResults(fixture.slug));
  expect(text).not.toContain(REASON);
  expect(text).not.toMatch(/\d{18}/); // no NIP
});

test("a draft, a strange address and nothing look alike", async () => {
  const draft = await aSelection({ state: "DRAFT", publishedAt: null });
  expect(await loadResults(draft.slug)).toBeNull();
  expect(await loadResults("tidak-ada")).toBeNull();
  expect(await loadResults("../etc/passwd")).toBeNull();
});
