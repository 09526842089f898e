import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { inTransaction, read, type Transaction } from "#db/client";
import {
  findPlan,
  listCriteria,
  listMembers,
  listPosts,
  listRequiredDocuments,
  listRequirements,
  listStages,
} from "#db/queries/plan";
import { selection, selectionPost, stage as stageTable } from "#db/schema/planning";
import { Refused } from "#domain/refusal";
import type { Context } from "#server/context";
import { addPost } from "#server/planning/add-post";
import { CreateSelection, createSelection } from "#server/planning/create-selection";
import { editSelection } from "#server/planning/edit-selection";
import { loadNewSelection } from "#server/planning/load-new-selection";
import { loadPlan } from "#server/planning/load-plan";
import { removePost } from "#server/planning/remove-post";
import { loadRegister } from "#server/register/load-register";
import { contents } from "#testing/contents";
import { contextFor, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { setParameter } from "#testing/parameters";
import { A_POST, aCompletePlan, GENERAL } from "#testing/planning";
import { refusalWritingNothing } from "#testing/refusals";
import { aHolder, aPosition } from "#testing/register";
import { aMemberOfStaff, anAgency } from "#testing/scenario";
import { auditOf } from "#testing/verification-scenario";

withFreshDatabase();

async function anOffice() {
  const agencyId = await anAgency();
  const ctx = await contextFor(await aMemberOfStaff("SECRETARIAT", agencyId));
  return { agencyId, ctx };
}

const NAMED = { name: "Seleksi Terbuka JPT Pratama Tahap IV", nameEn: null };

const start = (ctx: Context, agencyId: string, positionIds: string[], name = NAMED.name) =>
  createSelection(ctx, { agencyId, name, nameEn: null, positionIds });

test("posts of the register come with their words, unit, level and standard", async () => {
  const { agencyId, ctx } = await anOffice();
  const education = await aPosition(agencyId, "JPT-10");
  const health = await aPosition(agencyId, "JPT-11", {
    title: "Kepala Dinas Kesehatan",
    titleEn: null,
    unit: "Dinas Kesehatan",
    ...aHolder("1967-01-17"),
  });
  const page = await loadNewSelection(ctx, [health, education]);
  expect(page).toMatchObject({
    start: "PRATAMA",
    level: "PRATAMA",
    round: 1,
    year: "2026",
    taken: [],
    posts: [
      { code: "JPT-10", isHeld: false, vacantOn: "2026-09-01", standard: 400 },
      { code: "JPT-11", isHeld: true, vacantOn: "2027-02-01" },
    ],
  });

  const { selectionId } = await start(ctx, agencyId, [health, education]);
  expect(await listPosts(read(), selectionId)).toMatchObject([
    {
      code: "JPT-10",
      prefix: "PEN",
      title: { id: "Kepala Dinas Pendidikan", en: "Head of Education" },
      unit: "Dinas Pendidikan",
      level: "PRATAMA",
      requiredLevels: { INTEGRITY: 400, NATIONAL_COHESION: 400 },
    },
    { code: "JPT-11", prefix: "KES", title: { id: "Kepala Dinas Kesehatan", en: null } },
  ]);
  const register = await loadRegister(ctx, {});
  expect(register?.vacancies).toMatchObject([
    { code: "JPT-10", selection: { id: selectionId, isDraft: true } },
    { code: "JPT-11", selection: { id: selectionId, isDraft: true } },
  ]);
  expect((await loadNewSelection(ctx, [education]))?.taken).toMatchObject([{ code: "JPT-10" }]);
});

test("a post is in one selection at a time, and free again once it is taken out", async () => {
  const { agencyId, ctx } = await anOffice();
  const positionId = await aPosition(agencyId, "JPT-10");
  const first = await start(ctx, agencyId, [positionId]);
  const refusal = await refusalWritingNothing(() => start(ctx, agencyId, [positionId]));
  expect(refusal).toMatchObject({
    code: "position-in-selection",
    facts: { code: "JPT-10", selection: { id: NAMED.name, en: null } },
  });

  const other = await createSelection(ctx, { agencyId, name: "Tahap V", nameEn: null });
  const byHand = () => addPost(ctx, { selectionId: other.selectionId, ...A_POST });
  expect((await refusalWritingNothing(byHand)).code).toBe("position-in-selection");

  const [post] = await listPosts(read(), first.selectionId);
  await removePost(ctx, { postId: post?.id ?? "", version: 1 });
  await byHand();
  expect((await refusalWritingNothing(() => start(ctx, agencyId, [positionId]))).code).toBe(
    "position-in-selection",
  );
});

test.each<[string, (tx: Transaction) => PromiseLike<unknown>]>([
  ["a finished selection", (tx) => tx.update(selection).set({ state: "CLOSED" })],
  ["a cancelled post", (tx) => tx.update(selectionPost).set({ cancelledAt: NOON })],
])("%s gives the post free", async (_case, end) => {
  const { agencyId, ctx } = await anOffice();
  const positionId = await aPosition(agencyId, "JPT-10");
  await start(ctx, agencyId, [positionId]);
  await inTransaction(async (tx) => {
    await end(tx);
  });
  await expect(start(ctx, agencyId, [positionId])).resolves.toBeDefined();
});

test("of two who take a post at once, one gets it", async () => {
  const { agencyId, ctx } = await anOffice();
  const positionId = await aPosition(agencyId, "JPT-10");
  const outcomes = await Promise.allSettled([
    start(ctx, agencyId, [positionId], "Satu"),
    start(ctx, agencyId, [positionId], "Dua"),
  ]);
  const refused = outcomes.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
  expect(refused).toEqual([expect.any(Refused)]);
  expect(refused[0]?.code).toBe("position-in-selection");
});

test("what cannot be planned together or yet is refused, and nothing is written", async () => {
  const { agencyId, ctx } = await anOffice();
  const vacant = await aPosition(agencyId, "JPT-10");
  const onTime = await aPosition(agencyId, "JPT-11", aHolder("1967-10-31"));
  const late = await aPosition(agencyId, "JPT-12", aHolder("1967-12-01"));
  const madya = await aPosition(agencyId, "JPM-01", { level: "MADYA" });
  const elsewhere = await aPosition(await anAgency(), "JPT-10");
  const codeOf = async (ids: string[]) =>
    (await refusalWritingNothing(() => start(ctx, agencyId, ids))).code;
  expect(await codeOf([vacant, madya])).toBe("position-levels-differ");
  expect(await codeOf([late])).toBe("position-not-vacant");
  expect(await codeOf([elsewhere])).toBe("record-not-found");
  expect(await codeOf([vacant, "0192f0a0-0000-7000-8000-000000000000"])).toBe("record-not-found");
  await expect(start(ctx, agencyId, [vacant, onTime])).resolves.toBeDefined();
});

test.each([
  ["PRATAMA", ["56", "5", "2"]],
  ["MADYA", ["58", "7", "2"]],
] as const)(
  "the template %s is lawful but for posts, panel and contact texts",
  async (template, numbers) => {
    const { agencyId, ctx } = await anOffice();
    const level = template;
    const positionId = await aPosition(agencyId, "JPT-10", { level });
    const { selectionId } = await createSelection(ctx, {
      ...NAMED,
      agencyId,
      start: template,
      firstDay: "2026-12-01",
      positionIds: [positionId],
    });
    const asked = await listRequirements(read(), selectionId);
    const parameterOf = (kind: string) => asked.find((each) => each.kind === kind)?.parameter;
    expect(["AGE_MAX", "EXPERIENCE_MIN", "HOLDING_POST"].map(parameterOf)).toEqual(numbers);
    expect(await findPlan(read(), selectionId)).toMatchObject({
      announcedOn: "2026-12-01",
      lastDay: "2026-12-15",
      referenceDate: "2027-02-15",
      inputDays: 7,
      opensAt: new Date("2026-11-30T17:00:00Z"),
      closesAt: new Date("2026-12-15T17:00:00Z"),
    });
    const plan = await loadPlan(ctx, selectionId);
    expect(
      plan?.problems.filter(({ effect }) => effect !== "warn").map(({ code }) => code),
    ).toEqual([
      "announcement-how-to-apply",
      "panel-size-odd",
      "panel-chair",
      "permission-questions-open",
      "panel-formed-by",
      "plan-approval-first",
    ]);
  },
);

test("an empty plan has stages and no more; without a first day it has no dates", async () => {
  const { agencyId, ctx } = await anOffice();
  const { selectionId } = await createSelection(ctx, { ...NAMED, agencyId, start: "EMPTY" });
  expect(await listRequirements(read(), selectionId)).toEqual([]);
  expect(await listRequiredDocuments(read(), selectionId)).toEqual([]);
  const stages = await listStages(read(), [selectionId]);
  expect(stages.map(({ startsOn, resultsOn }) => [startsOn, resultsOn])).toEqual(
    stages.map(() => [null, null]),
  );
});

test("a plan begins with names or numbers as its agency has set for its day, and may say otherwise", async () => {
  const { agencyId, ctx } = await anOffice();
  await setParameter(agencyId, "publication.identity", "NUMBER", "2027-01-01");
  const identityOf = async (id: string) => (await findPlan(read(), id))?.resultIdentity;
  const begun = async (firstDay: string) => {
    const { selectionId } = await createSelection(ctx, { ...NAMED, agencyId, firstDay });
    return selectionId;
  };
  expect(await identityOf(await begun("2026-12-31"))).toBe("NAME");
  const selectionId = await begun("2027-01-01");
  expect(await identityOf(selectionId)).toBe("NUMBER");
  expect((await loadPlan(ctx, selectionId))?.values.resultIdentity).toBe("NUMBER");

  const edited = { ...GENERAL, resultIdentity: "NAME" as const };
  await editSelection(ctx, { selectionId, version: 1, ...edited });
  expect(await identityOf(selectionId)).toBe("NAME");
  expect(await auditOf("selection.edited")).toMatchObject([
    { before: { resultIdentity: "NUMBER" }, after: { resultIdentity: "NAME" } },
  ]);
});

test("a copy has the parts for all posts with their days moved, and no post or person", async () => {
  const source = await aCompletePlan();
  const { ctx, agencyId } = source;
  await inTransaction(async (tx) => {
    await tx
      .update(stageTable)
      .set({ passRule: "TOP_N", passThreshold: 3, passBasis: "CUMULATIVE" })
      .where(eq(stageTable.kind, "PAPER"));
    await tx
      .update(stageTable)
      .set({ resultMode: "RANKED_NO_SCORE" })
      .where(eq(stageTable.kind, "INTERVIEW"));
    await tx
      .update(selection)
      .set({ publicationMode: "WITHHELD_UNTIL_DECISION", resultIdentity: "NUMBER" });
  });
  const before = await contents();
  const { selectionId } = await createSelection(ctx, {
    ...NAMED,
    agencyId,
    start: "COPY",
    sourceId: source.selectionId,
    firstDay: "2027-01-05",
  });
  const days = 42;
  expect(await findPlan(read(), selectionId)).toMatchObject({
    announcedOn: "2027-01-05",
    lastDay: "2027-01-20",
    referenceDate: "2027-04-05",
    howToApply: GENERAL.howToApply,
    inputDays: GENERAL.inputDays,
    resultIdentity: "NUMBER",
    state: "DRAFT",
  });
  const [old, copied] = [
    await listStages(read(), [source.selectionId]),
    await listStages(read(), [selectionId]),
  ];
  const plain = ({
    kind,
    weight,
    maximum,
    passRule,
    passBasis,
    resultMode,
    ...rest
  }: (typeof old)[number]) => ({
    ...{ kind, weight, maximum, passRule, passBasis, resultMode },
    ...{ passThreshold: rest.passThreshold, passCategories: rest.passCategories },
  });
  expect(copied.map(plain)).toEqual(old.map(plain));
  expect(copied.at(-1)?.resultMode).toBe("RANKED_NO_SCORE");
  const [mode] = await read()
    .select({ mode: selection.publicationMode })
    .from(selection)
    .where(eq(selection.id, selectionId));
  expect(mode?.mode).toBe("WITHHELD_UNTIL_DECISION");
  for (const [index, stage] of copied.entries()) {
    const moved = Date.parse(stage.startsOn ?? "") - Date.parse(old[index]?.startsOn ?? "");
    expect(moved / 86_400_000).toBe(days);
  }
  const words = async (id: string) =>
    (await listCriteria(read(), id)).map(({ name, weight }) => [name, weight]);
  expect(await words(selectionId)).toEqual(await words(source.selectionId));
  expect(await listRequirements(read(), selectionId)).toMatchObject([
    { kind: "AGE_MAX", parameter: "56", postId: null },
  ]);
  expect(await listRequiredDocuments(read(), selectionId)).toMatchObject([
    { code: "PPK_APPROVAL", postId: null, mandatory: true, maxMegabytes: 5, maxPages: 25 },
  ]);
  expect(await listPosts(read(), selectionId)).toEqual([]);
  expect(await listMembers(read(), selectionId)).toEqual([]);
  const after = await contents();
  expect(after.role_grant).toEqual(before.role_grant);
});

test("nothing is copied from a selection of another agency", async () => {
  const { agencyId, ctx } = await anOffice();
  const foreign = await aCompletePlan();
  const copy = (sourceId: string | null) =>
    createSelection(ctx, { ...NAMED, agencyId, start: "COPY", sourceId });
  expect((await refusalWritingNothing(() => copy(foreign.selectionId))).code).toBe(
    "record-not-found",
  );
  expect((await refusalWritingNothing(() => copy(null))).code).toBe("record-not-found");
});

test("the form names the field that is missing", () => {
  const typed = { agencyId: "0192f0a0-0000-7000-8000-000000000000", name: "Tahap IV" };
  expect(CreateSelection.parse(typed)).toMatchObject({ start: "EMPTY", positionIds: [] });
  const copy = CreateSelection.safeParse({ ...typed, start: "COPY", sourceId: "" });
  expect(copy.error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
    ["sourceId", "choose-one"],
  ]);
  const many = Array.from({ length: 21 }, () => typed.agencyId);
  expect(CreateSelection.safeParse({ ...typed, positionIds: many }).success).toBe(false);
});
