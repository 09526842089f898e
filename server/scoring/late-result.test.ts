import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { selection, stage } from "#db/schema/planning";
import { ruleTrace } from "#db/schema/regulation";
import { addDays, dayOf } from "#domain/calendar";
import { loadStages } from "#server/scoring/load-stages";
import { publishStage } from "#server/scoring/publish-stage";
import { contextFor, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { aSelectionToScore, setStage, versionOfStage } from "#testing/scoring";

withFreshDatabase();

const TODAY = dayOf(NOON, "Asia/Jakarta");

/** An interview that ended so many days ago and is decided. */
async function aDecidedInterview(daysAgo: number) {
  const fixture = await aSelectionToScore();
  const stageId = fixture.stages.INTERVIEW;
  const endsOn = addDays(TODAY, -daysAgo);
  await inTransaction(async (tx) => {
    await tx.update(stage).set({ endsOn }).where(eq(stage.id, stageId));
  });
  await setStage(fixture.postStages.INTERVIEW, "DECIDED");
  const chair = await contextFor(fixture.chair.accountId);
  const late = async () =>
    (await loadStages(chair, fixture.selectionId))?.stages.find((each) => each.stageId === stageId)
      ?.late;
  const publish = async () => {
    const postStageId = fixture.postStages.INTERVIEW;
    await publishStage(chair, {
      stageId,
      posts: { [postStageId]: await versionOfStage(postStageId) },
    });
    return read().select().from(ruleTrace).where(eq(ruleTrace.ruleId, "results-delay"));
  };
  return { endsOn, late, publish, selectionId: fixture.selectionId };
}

test("a result of the seventh day is in time", async () => {
  const { late, publish } = await aDecidedInterview(7);
  expect(await late()).toBeNull();
  expect(await publish()).toMatchObject([{ moment: "STAGE_PUBLISHED", outcome: "met" }]);
});

test("an ended selection is warned of nothing", async () => {
  const { late, selectionId } = await aDecidedInterview(8);
  await inTransaction(async (tx) => {
    await tx.update(selection).set({ state: "CANCELLED" }).where(eq(selection.id, selectionId));
  });
  expect(await late()).toBeNull();
});

test("from the eighth day on the page warns, and publishing keeps that it was late", async () => {
  const { endsOn, late, publish } = await aDecidedInterview(8);
  expect(await late()).toEqual({ endsOn, maxDays: 7 });
  expect(await publish()).toMatchObject([
    { outcome: "not-met", effect: "warn", inputs: { endsOn, resultsOn: TODAY } },
  ]);
  expect(await late()).toBeNull();
});
