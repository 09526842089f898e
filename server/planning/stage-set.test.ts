import { beforeEach, describe, expect, test } from "vitest";
import { read } from "#db/client";
import { listCriteria, listStages } from "#db/queries/plan";
import { STAGE_KINDS, type StageKind } from "#domain/planning/terms";
import { addStage } from "#server/planning/add-stage";
import { createSelection } from "#server/planning/create-selection";
import { editStage } from "#server/planning/edit-stage";
import { differingParts, frozenPlan } from "#server/planning/frozen-plan";
import { loadPlan } from "#server/planning/load-plan";
import { moveStage } from "#server/planning/move-stage";
import { problemsOf, readPlan } from "#server/planning/plan-readiness";
import { removeStage } from "#server/planning/remove-stage";
import { withFreshDatabase } from "#testing/database";
import { aCompletePlan, FIRST_DAY, planVersionOf } from "#testing/planning";
import { refusalWritingNothing } from "#testing/refusals";

withFreshDatabase();

let plan: Awaited<ReturnType<typeof aCompletePlan>>;

beforeEach(async () => {
  plan = await aCompletePlan();
});

const stagesOf = (selectionId = plan.selectionId) => listStages(read(), [selectionId]);
const kindsOf = async (selectionId = plan.selectionId) =>
  (await stagesOf(selectionId)).map(({ kind }) => kind);

async function stageOf(kind: StageKind) {
  const stage = (await stagesOf()).find((each) => each.kind === kind);
  if (stage === undefined) throw new Error(`There is no ${kind}.`);
  return stage;
}

async function move(kind: StageKind, direction: "EARLIER" | "LATER") {
  const { selectionId, ctx } = plan;
  const planVersion = await planVersionOf(selectionId);
  const stageId = (await stageOf(kind)).id;
  return moveStage(ctx, { selectionId, planVersion, stageId, direction });
}

async function remove(kind: StageKind) {
  const { id: stageId, version } = await stageOf(kind);
  return removeStage(plan.ctx, { stageId, version });
}

async function add(kind: StageKind) {
  const { selectionId, ctx } = plan;
  return addStage(ctx, { selectionId, planVersion: await planVersionOf(selectionId), kind });
}

async function weigh(kind: StageKind, weight: number) {
  const { id: stageId, version, maximum, passRule, ...days } = await stageOf(kind);
  const { resultMode, startsOn, endsOn, resultsOn } = days;
  return editStage(plan.ctx, {
    ...{ stageId, version, weight, maximum, passRule, startsOn, endsOn, resultsOn },
    ...{ passThreshold: null, passBasis: "STAGE", resultMode },
    passCategories: passRule === "CATEGORY_IN" ? ["QUALIFIED", "STILL_QUALIFIED"] : null,
  });
}

async function problemsNow() {
  const whole = await readPlan(read(), plan.selectionId, plan.ctx.now);
  if (whole === null) throw new Error("There is no plan.");
  return { whole, codes: problemsOf(whole, plan.ctx.now).map(({ code }) => code) };
}

describe("the order", () => {
  test("two stages change places, with their days, weights and criteria", async () => {
    const before = await stageOf("PAPER");
    await move("PAPER", "EARLIER");
    await move("PAPER", "EARLIER");
    expect(await kindsOf()).toEqual([
      ...["ADMIN_CHECK", "PAPER", "TRACK_RECORD", "ASSESSMENT", "INTERVIEW"],
    ]);
    const { position: _, version: __, ...same } = await stageOf("PAPER");
    expect(before).toMatchObject(same);
    // What was planned for the other order is out of order now, and the timetable says so.
    expect((await problemsNow()).codes).toContain("schedule-sequence");
  });

  test("the check stays first, and the last one last", async () => {
    const refusal = async (...step: Parameters<typeof move>) =>
      (await refusalWritingNothing(() => move(...step))).code;
    expect(await refusal("ADMIN_CHECK", "LATER")).toBe("stage-check-first");
    expect(await refusal("TRACK_RECORD", "EARLIER")).toBe("stage-check-first");
    expect(await refusal("INTERVIEW", "LATER")).toBe("stage-at-the-edge");
  });

  test("a stage of another selection is not moved", async () => {
    const { agencyId, ctx, selectionId } = plan;
    const name = "Seleksi Terbuka Lain";
    const other = await createSelection(ctx, { agencyId, name, nameEn: null });
    const [, foreign] = await stagesOf(other.selectionId);
    const planVersion = await planVersionOf(selectionId);
    const step = { stageId: foreign?.id ?? "", direction: "LATER" as const };
    const wrong = () => moveStage(ctx, { selectionId, planVersion, ...step });
    expect((await refusalWritingNothing(wrong)).code).toBe("record-not-found");
  });

  test("it is part of what is approved", async () => {
    const { whole } = await problemsNow();
    const approved = frozenPlan(whole, plan.ctx.now).content;
    await move("INTERVIEW", "EARLIER");
    const after = await problemsNow();
    expect(differingParts(after.whole, plan.ctx.now, approved)).toEqual(["stages", "timetable"]);
  });
});

describe("the set", () => {
  test("what the law demands cannot be left out", async () => {
    for (const kind of STAGE_KINDS.filter((each) => each !== "PAPER")) {
      const refusal = await refusalWritingNothing(() => remove(kind));
      expect([kind, refusal.code]).toEqual([kind, "stages-minimum"]);
      expect(refusal.citation?.text).toBe("PP 11/2017 Ps 120(2), 120(5)");
    }
  });

  test("a paper left out is gone with its criteria, and the others have to carry its weight", async () => {
    const { id } = await stageOf("PAPER");
    await remove("PAPER");
    expect(await kindsOf()).toEqual(["ADMIN_CHECK", "TRACK_RECORD", "ASSESSMENT", "INTERVIEW"]);
    const criteria = await listCriteria(read(), plan.selectionId);
    expect(criteria.filter(({ stageId }) => stageId === id)).toEqual([]);
    const { codes } = await problemsNow();
    expect(codes).toContain("weights-sum");
    expect(codes).not.toContain("stages-minimum");
    const page = await loadPlan(plan.ctx, plan.selectionId);
    expect(page?.stages.map(({ kind }) => kind)).not.toContain("PAPER");
  });

  test("a plan without a paper can be submitted, on a decision about the bands", async () => {
    await remove("PAPER");
    for (const [kind, weight] of [
      ["TRACK_RECORD", 2500],
      ["ASSESSMENT", 3000],
    ] as const) {
      await weigh(kind, weight);
    }
    await weigh("INTERVIEW", 4500);
    const { whole } = await problemsNow();
    const problems = problemsOf(whole, plan.ctx.now);
    expect(problems.filter(({ effect }) => effect === "block")).toEqual([]);
    expect(problems.filter(({ effect }) => effect === "record").map(({ code }) => code)).toEqual([
      ...["weights-band-track-record", "weights-band-assessment", "weights-band-interview"],
    ]);
  });

  test("put back, it stands in its usual place as a new plan has it, without days", async () => {
    await move("INTERVIEW", "EARLIER");
    await remove("PAPER");
    await add("PAPER");
    expect(await kindsOf()).toEqual([
      ...["ADMIN_CHECK", "TRACK_RECORD", "ASSESSMENT", "PAPER", "INTERVIEW"],
    ]);
    expect(await stageOf("PAPER")).toMatchObject({
      ...{ weight: 2000, maximum: 10_000, passRule: "NONE" },
      ...{ startsOn: null, endsOn: null, resultsOn: null },
    });
    const positions = (await stagesOf()).map(({ position }) => position);
    expect(new Set(positions).size).toBe(5);
    expect((await problemsNow()).codes).toContain("schedule-missing");
    const twice = await refusalWritingNothing(() => add("PAPER"));
    expect(twice.code).toBe("stage-there-already");
  });

  test("a plan that was changed meanwhile takes nothing in", async () => {
    await remove("PAPER");
    const { selectionId, ctx } = plan;
    const stale = () => addStage(ctx, { selectionId, planVersion: 1, kind: "PAPER" });
    expect((await refusalWritingNothing(stale)).code).toBe("record-stale");
  });
});

test("a copy has the order and the set of its source, and the days with them", async () => {
  await remove("PAPER");
  await move("INTERVIEW", "EARLIER");
  const { agencyId, ctx, selectionId: sourceId } = plan;
  const { selectionId } = await createSelection(ctx, {
    ...{ agencyId, name: "Seleksi Terbuka Berikutnya", nameEn: null },
    ...{ start: "COPY" as const, sourceId, firstDay: FIRST_DAY },
  });
  const days = (stages: Awaited<ReturnType<typeof stagesOf>>) =>
    stages.map(({ kind, startsOn }) => [kind, startsOn]);
  expect(await kindsOf(selectionId)).toEqual([
    ...["ADMIN_CHECK", "TRACK_RECORD", "INTERVIEW", "ASSESSMENT"],
  ]);
  expect(days(await stagesOf(selectionId))).toEqual(days(await stagesOf()));
});
