import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { read } from "#db/client";
import { findInputWindow } from "#db/queries/input";
import { auditEntry } from "#db/schema/record";
import type { StageKind } from "#domain/planning/terms";
import { loadInputs } from "#server/input/load-office";
import { loadInputForm } from "#server/input/load-public";
import { SetInputWindow, setInputWindow } from "#server/input/set-window";
import { publishStage } from "#server/scoring/publish-stage";
import { contextFor, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { refusalWritingNothing } from "#testing/refusals";
import { aSelectionToScore, type ScoringFixture, setStage, versionOfStage } from "#testing/scoring";

withFreshDatabase();

const TODAY = "2026-11-24";

async function decided(inputDays: number, kind: StageKind = "ADMIN_CHECK") {
  const place = await aSelectionToScore(2, { inputDays });
  await setStage(place.postStages[kind], "DECIDED");
  return place;
}

async function publish(
  { chair, postStages, stages }: ScoringFixture,
  now: string | Date = NOON,
  kind: StageKind = "ADMIN_CHECK",
) {
  const postStageId = postStages[kind];
  const posts = { [postStageId]: await versionOfStage(postStageId) };
  return publishStage(await contextFor(chair.accountId, now), { stageId: stages[kind], posts });
}

async function set(place: ScoringFixture, firstDay: string, lastDay: string, version = "0") {
  const { selectionId, secretariat } = place;
  await setInputWindow(
    await contextFor(secretariat),
    SetInputWindow.parse({ selectionId, firstDay, lastDay, version }),
  );
}

const windowOf = ({ selectionId }: ScoringFixture) => findInputWindow(read(), selectionId);

test("the days of the plan open with the administrative result and end by themselves", async () => {
  const place = await decided(7);
  expect(await loadInputForm(NOON, place.slug)).toMatchObject({ days: null, plannedDays: 7 });
  await publish(place);
  const lastDay = "2026-12-01";
  expect(await windowOf(place)).toEqual({ firstDay: TODAY, lastDay, version: 1 });
  const at = async (now: string) => (await loadInputForm(new Date(now), place.slug))?.isOpen;
  expect(await at(NOON.toISOString())).toBe(true);
  expect(await at("2026-12-01T23:59:59.999+07:00")).toBe(true);
  expect(await at("2026-12-02T00:00:00.000+07:00")).toBe(false);
  const rows = await read()
    .select({ kind: auditEntry.kind, actorId: auditEntry.actorId, after: auditEntry.after })
    .from(auditEntry)
    .where(eq(auditEntry.kind, "input.days-set"));
  expect(rows).toMatchObject([
    { actorId: place.chair.accountId, after: { firstDay: TODAY, lastDay } },
  ]);
});

test("without days in the plan, and with the result of another stage, nothing opens", async () => {
  const none = await decided(0);
  await publish(none);
  expect(await windowOf(none)).toBeNull();
  const later = await decided(7, "INTERVIEW");
  await publish(later, NOON, "INTERVIEW");
  expect(await windowOf(later)).toBeNull();
});

test("a refused publication opens nothing", async () => {
  const place = await decided(7);
  const { stages, postStages } = place;
  const input = { stageId: stages.ADMIN_CHECK, posts: { [postStages.ADMIN_CHECK]: 99 } };
  const chair = await contextFor(place.chair.accountId);
  expect((await refusalWritingNothing(() => publishStage(chair, input))).code).toBe("record-stale");
});

test("days that the secretariat set beforehand are kept where they last longer", async () => {
  const place = await decided(7);
  await set(place, "2026-11-26", "2026-12-20");
  await publish(place);
  expect(await windowOf(place)).toEqual({ firstDay: TODAY, lastDay: "2026-12-20", version: 2 });
});

test("the result of a post that comes later has its days in full", async () => {
  const place = await decided(7);
  await publish(place);
  await setStage(place.postStages.ADMIN_CHECK, "DECIDED");
  await publish(place, "2026-11-26T05:00:00.000Z");
  expect(await windowOf(place)).toEqual({ firstDay: TODAY, lastDay: "2026-12-03", version: 2 });
});

test("the secretariat makes the days of the plan longer", async () => {
  const place = await decided(7);
  await publish(place);
  await set(place, TODAY, "2026-12-10", "1");
  const office = await loadInputs(await contextFor(place.secretariat), place.selectionId);
  expect(office).toMatchObject({ plannedDays: 7, days: { lastDay: "2026-12-10" }, version: 2 });
});
