import { beforeEach, describe, expect, test } from "vitest";
import { read } from "#db/client";
import { listCriteria, listStages } from "#db/queries/plan";
import type { Context } from "#server/context";
import { applyRubric } from "#server/planning/apply-rubric";
import { createSelection } from "#server/planning/create-selection";
import { EditCriteria, editCriteria } from "#server/planning/edit-criteria";
import { EditCriterion, editCriterion } from "#server/planning/edit-criterion";
import { differingParts, frozenPlan } from "#server/planning/frozen-plan";
import { loadPlan } from "#server/planning/load-plan";
import { readPlan } from "#server/planning/plan-readiness";
import { NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { aCompletePlan } from "#testing/planning";
import { refusalWritingNothing } from "#testing/refusals";

withFreshDatabase();

let plan: Awaited<ReturnType<typeof aCompletePlan>>;
let ctx: Context;

beforeEach(async () => {
  plan = await aCompletePlan();
  ctx = plan.ctx;
});

async function paperOf(selectionId = plan.selectionId) {
  const stages = await listStages(read(), [selectionId]);
  const paper = stages.find(({ kind }) => kind === "PAPER");
  if (!paper) throw new Error("There is no paper.");
  const criteria = await listCriteria(read(), selectionId);
  return { ...paper, criteria: criteria.filter(({ stageId }) => stageId === paper.id) };
}

const LEVELS = [
  { from: 100, text: "Lemah.", textEn: "Weak." },
  { from: 300, text: "Kuat.", textEn: "" },
];

async function describeSecond(): Promise<void> {
  const { id, version } = await paperOf();
  await editCriterion(ctx, {
    stageId: id,
    version,
    position: 2,
    description: "Apakah runtut?",
    descriptionEn: "Is it orderly?",
    lowest: 100,
    highest: 400,
    levels: LEVELS,
  });
}

describe("the rubric of a criterion", () => {
  test("is kept and shown in the plan as it is typed", async () => {
    await describeSecond();
    const { criteria } = await paperOf();
    expect(criteria[1]).toMatchObject({ lowest: 100, highest: 400, levels: LEVELS });
    expect(criteria[0]).toMatchObject({ lowest: 0, highest: 10_000 });
    const page = await loadPlan(ctx, plan.selectionId);
    const shown = page?.stages.find(({ kind }) => kind === "PAPER")?.criteria[1];
    expect(shown?.values).toMatchObject({
      description: "Apakah runtut?",
      lowest: "1",
      highest: "4",
      "froms.2": "3",
      "texts.2": "Kuat.",
      "textsEn.2": "",
    });
  });

  test("no levels at all leave the general ones", async () => {
    const { id, version } = await paperOf();
    const scale = { lowest: 0, highest: 10_000, description: "", descriptionEn: "" };
    await editCriterion(ctx, { stageId: id, version, position: 1, ...scale, levels: [] });
    expect((await paperOf()).criteria[0]?.levels).toBeNull();
  });

  test("there is none at a place without criterion, nor in a stage without sheets", async () => {
    const { id, version } = await paperOf();
    const rubric = { description: "", descriptionEn: "", lowest: 0, highest: 10_000, levels: [] };
    const at = (stageId: string, position: number) => () =>
      editCriterion(ctx, { stageId, version, position, ...rubric });
    expect((await refusalWritingNothing(at(id, 6))).code).toBe("record-not-found");
    const stages = await listStages(read(), [plan.selectionId]);
    const assessment = stages.find(({ kind }) => kind === "ASSESSMENT");
    expect((await refusalWritingNothing(at(assessment?.id ?? "", 1))).code).toBe(
      "stage-without-sheets",
    );
  });

  test("stays with its row when the list changes; a new row begins on the full scale", async () => {
    await describeSecond();
    const { id, version } = await paperOf();
    await editCriteria(ctx, {
      stageId: id,
      version,
      criteriaTotal: 3,
      sheetDecimals: 1,
      criteria: [
        { row: 2, name: "Alur", nameEn: null, weight: 2 },
        { row: 7, name: "Gagasan", nameEn: "Ideas", weight: 1 },
      ],
    });
    const paper = await paperOf();
    expect(paper).toMatchObject({ criteriaTotal: 3, sheetDecimals: 1 });
    expect(paper.criteria).toMatchObject([
      { position: 1, name: "Alur", nameEn: null, weight: 2, highest: 400, levels: LEVELS },
      { position: 2, name: "Gagasan", weight: 1, lowest: 0, highest: 10_000, levels: null },
    ]);
  });

  test("goes along into a copied plan, with the rounding of its stage", async () => {
    await describeSecond();
    const { id, version } = await paperOf();
    await applyRubric(ctx, { stageId: id, version, rubric: "PAPER_SIX" });
    const { selectionId } = await createSelection(ctx, {
      agencyId: plan.agencyId,
      name: "Salinan",
      nameEn: null,
      start: "COPY",
      sourceId: plan.selectionId,
    });
    const [own, copied] = [await paperOf(), await paperOf(selectionId)];
    expect(copied).toMatchObject({ criteriaTotal: 6, sheetDecimals: 1 });
    const words = ({ criteria }: typeof own) =>
      criteria.map(({ name, lowest, highest, levels }) => ({ name, lowest, highest, levels }));
    expect(words(copied)).toEqual(words(own));
  });

  test("is part of what is approved", async () => {
    const whole = async () => {
      const found = await readPlan(read(), plan.selectionId, NOON);
      if (!found) throw new Error("There is no plan.");
      return found;
    };
    const { content } = frozenPlan(await whole(), NOON);
    expect(differingParts(await whole(), NOON, content)).toEqual([]);
    await describeSecond();
    expect(differingParts(await whole(), NOON, content)).toEqual(["stages"]);
  });
});

describe("a ready-made rubric", () => {
  test("takes the place of all criteria and brings its rounding", async () => {
    const { id, version } = await paperOf();
    await applyRubric(ctx, { stageId: id, version, rubric: "PAPER_SIX" });
    const paper = await paperOf();
    expect(paper).toMatchObject({ criteriaTotal: 6, sheetDecimals: 1, version: version + 1 });
    expect(paper.criteria.map(({ weight, lowest }) => [weight, lowest])).toEqual([
      [1, 4_000],
      [1, 4_000],
      [1, 4_000],
      [2, 4_000],
      [1, 4_000],
    ]);
    await applyRubric(ctx, { stageId: id, version: version + 1, rubric: "PAPER" });
    expect(await paperOf()).toMatchObject({ criteriaTotal: 100, sheetDecimals: null });
  });

  test("of another stage is refused", async () => {
    const { id, version } = await paperOf();
    const wrong = () => applyRubric(ctx, { stageId: id, version, rubric: "INTERVIEW" });
    expect((await refusalWritingNothing(wrong)).code).toBe("rubric-of-another-stage");
  });
});

describe("what is typed", () => {
  const stageId = "01a210ed-5575-7d8a-b449-51e765ea1363";
  const base = { stageId, version: "1", position: "1", lowest: "0", highest: "100" };
  const issues = (typed: object) =>
    EditCriterion.safeParse({ ...base, ...typed }).error?.issues.map(
      ({ path, message }) => `${path.join(".")} ${message}`,
    ) ?? [];

  test("levels become hundredths in their order; empty rows are none", () => {
    const typed = {
      froms: { 1: "60", 2: "0", 3: "" },
      texts: { 1: " Cukup. ", 2: "Kurang.", 3: "" },
      textsEn: { 1: "Adequate.", 2: "", 3: " " },
    };
    expect(EditCriterion.parse({ ...base, ...typed })).toMatchObject({
      lowest: 0,
      highest: 10_000,
      levels: [
        { from: 0, text: "Kurang.", textEn: "" },
        { from: 6_000, text: "Cukup.", textEn: "Adequate." },
      ],
    });
  });

  test("each complaint stands at its field", () => {
    expect(issues({ lowest: "100", highest: "100" })).toEqual(["highest scale-upside-down"]);
    expect(issues({ lowest: "99", highest: "100" })).toEqual([]);
    expect(issues({ highest: "101" })).toEqual(["highest out-of-range"]);
    expect(issues({ froms: { 1: "" }, texts: { 1: "Cukup." } })).toEqual(["froms.1 required"]);
    expect(issues({ froms: { 1: "0" }, texts: {} })).toEqual(["texts.1 required"]);
    expect(issues({ froms: { 1: "6,5" }, texts: { 1: "Cukup." } })).toEqual([
      "froms.1 not-a-whole-number",
    ]);
    expect(issues({ froms: { 1: "0", 4: "0" }, texts: { 1: "a", 4: "b" } })).toEqual([
      "froms.4 level-twice",
    ]);
    expect(issues({ froms: { 3: "1" }, texts: { 3: "a" } })).toEqual(["froms.3 level-starts-late"]);
    expect(issues({ lowest: "40", froms: { 1: "39" }, texts: { 1: "a" } })).toEqual([
      "froms.1 level-outside-scale",
    ]);
  });

  test("a sheet is rounded to none, two, one or no decimals, and to nothing else", () => {
    const list = { stageId, version: "1", criteriaTotal: "100", names: {}, weights: {} };
    const rounding = (sheetDecimals: string) =>
      EditCriteria.safeParse({ ...list, sheetDecimals }).data?.sheetDecimals;
    expect(["NONE", "2", "1", "0"].map(rounding)).toEqual([null, 2, 1, 0]);
    expect(["", "3", "-1"].map(rounding)).toEqual([undefined, undefined, undefined]);
    const total = (criteriaTotal: string) =>
      EditCriteria.safeParse({ ...list, criteriaTotal, sheetDecimals: "NONE" }).success;
    expect(["0", "1", "100", "101"].map(total)).toEqual([false, true, true, false]);
  });
});
