import { beforeEach, expect, test } from "vitest";
import { read } from "#db/client";
import { listStages } from "#db/queries/plan";
import type { StageMethod } from "#domain/planning/methods";
import type { StageKind } from "#domain/planning/terms";
import { selectionAnswer } from "#server/open-data/selection";
import { createSelection } from "#server/planning/create-selection";
import { editStage } from "#server/planning/edit-stage";
import { differingParts, frozenPlan } from "#server/planning/frozen-plan";
import { readPlan } from "#server/planning/plan-readiness";
import { withFreshDatabase } from "#testing/database";
import { aCompletePlan, officersOf, walkAs } from "#testing/planning";
import { refusalWritingNothing } from "#testing/refusals";

withFreshDatabase();

let plan: Awaited<ReturnType<typeof aCompletePlan>>;

beforeEach(async () => {
  plan = await aCompletePlan();
});

async function stageOf(kind: StageKind, selectionId = plan.selectionId) {
  const stage = (await listStages(read(), [selectionId])).find((each) => each.kind === kind);
  if (stage === undefined) throw new Error(`There is no ${kind}.`);
  return stage;
}

type Sent = { method?: StageMethod; methodNote?: string; methodNoteEn?: string };

async function hold(kind: StageKind, sent: Sent) {
  const { id: stageId, version, passCategories: _, ...stage } = await stageOf(kind);
  const { weight, maximum, passRule, passThreshold, passBasis } = stage;
  const { resultMode, startsOn, endsOn, resultsOn } = stage;
  return editStage(plan.ctx, {
    ...{ stageId, version, weight, maximum, passRule, passThreshold, passBasis },
    passCategories: passRule === "CATEGORY_IN" ? ["QUALIFIED", "STILL_QUALIFIED"] : null,
    ...{ resultMode, startsOn, endsOn, resultsOn, ...sent },
  });
}

const QUASI = {
  method: "QUASI_ASSESSMENT_CENTRE" as const,
  methodNote: "Penilai terakreditasi tidak tersedia sebelum Maret.",
  methodNoteEn: "",
};

test("a plan begins with the usual methods, and what is not sent stays", async () => {
  const stages = await listStages(read(), [plan.selectionId]);
  expect(stages.map(({ method }) => method)).toEqual([
    null,
    "DOCUMENT_STUDY",
    "ASSESSMENT_CENTRE",
    "WRITTEN_ON_THE_SPOT",
    "PRESENTATION_AND_INTERVIEW",
  ]);
  await hold("ASSESSMENT", QUASI);
  await hold("ASSESSMENT", {});
  expect(await stageOf("ASSESSMENT")).toMatchObject(QUASI);
});

test("a method of another stage, and another test without a reason, are refused beside the field", async () => {
  const wrong = () => hold("PAPER", { method: "INTERVIEW_ONLY" });
  expect(await refusalWritingNothing(wrong)).toMatchObject({
    code: "stage-method-not-possible",
    field: "method",
    citation: { text: "PP 11/2017 Ps 120(3)–(4)" },
  });
  const bare = () => hold("ASSESSMENT", { ...QUASI, methodNote: "Singkat" });
  expect(await refusalWritingNothing(bare)).toMatchObject({
    code: "stage-method-reason",
    field: "methodNote",
    citation: { text: "PP 11/2017 Ps 120(2), 120(5)" },
  });
});

test("it is part of what is approved, and a copy has it", async () => {
  const { agencyId, ctx, selectionId: sourceId } = plan;
  const whole = async () => {
    const found = await readPlan(read(), sourceId, ctx.now);
    if (found === null) throw new Error("There is no plan.");
    return found;
  };
  const approved = frozenPlan(await whole(), ctx.now).content;
  await hold("ASSESSMENT", QUASI);
  expect(differingParts(await whole(), ctx.now, approved)).toEqual(["stages"]);
  const copy = await createSelection(ctx, {
    ...{ agencyId, name: "Seleksi Terbuka Berikutnya", nameEn: null },
    ...{ start: "COPY" as const, sourceId },
  });
  expect(await stageOf("ASSESSMENT", copy.selectionId)).toMatchObject(QUASI);
});

test("everybody can read it once it is announced", async () => {
  await hold("ASSESSMENT", QUASI);
  const { selectionId, slug, ctx } = plan;
  await walkAs(await officersOf(plan), selectionId);
  const answer = await selectionAnswer({ locale: "en", now: ctx.now }, slug);
  expect(answer?.stages.map(({ code, method }) => [code, method?.name ?? null])).toEqual([
    ["ADMIN_CHECK", null],
    ["TRACK_RECORD", "Study of documents"],
    ["ASSESSMENT", "Quasi assessment centre"],
    ["PAPER", "Paper written on the spot"],
    ["INTERVIEW", "Presentation and interview"],
  ]);
  // The Indonesian words stand where there are no English ones.
  expect(answer?.stages[2]?.method).toMatchObject({ note: QUASI.methodNote });
});
