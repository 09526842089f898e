import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { amendment } from "#db/schema/announcement";
import { outbox } from "#db/schema/notification";
import { requirement, selection, stage } from "#db/schema/planning";
import { ruleTrace } from "#db/schema/regulation";
import { roleGrant } from "#db/schema/role-grant";
import { postStage } from "#db/schema/scoring";
import { ProposeAmendment } from "#server/announcement/amendment-fields";
import {
  ApproveAmendment,
  approveAmendment,
  rejectAmendment,
  withdrawAmendment,
} from "#server/announcement/decide-amendment";
import { proposeAmendment } from "#server/announcement/propose-amendment";
import { contextFor, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { refusalWritingNothing } from "#testing/refusals";
import { anApplication, aSelection, type SelectionFixture } from "#testing/scenario";

withFreshDatabase();

let fixture: SelectionFixture;
const REASON = "Balai Diklat dipakai rekapitulasi bantuan banjir.";

beforeEach(async () => {
  fixture = await aSelection();
  await inTransaction(async (tx) => {
    for (const [at, kind] of (
      ["ADMIN_CHECK", "TRACK_RECORD", "ASSESSMENT", "PAPER", "INTERVIEW"] as const
    ).entries()) {
      const day = `2026-12-${10 + 3 * at}`;
      await tx
        .update(stage)
        .set({ startsOn: day, endsOn: day, resultsOn: `2026-12-${11 + 3 * at}` })
        .where(eq(stage.id, fixture.stages[kind]));
    }
  });
});

async function propose(fields: Record<string, unknown>, by = fixture.secretariat) {
  const { selectionId } = fixture;
  const input = ProposeAmendment.parse({ selectionId, reason: REASON, ...fields });
  return proposeAmendment(await contextFor(by), input);
}

const paperDays = (startsOn: string, endsOn = startsOn, resultsOn = "2026-12-21") => ({
  part: "STAGE_DAYS",
  subjectId: fixture.stages.PAPER,
  startsOn,
  endsOn,
  resultsOn,
});

async function approve(amendmentId: string, version = "1", by = fixture.chair.accountId) {
  const input = ApproveAmendment.parse({ amendmentId, version, sure: "on" });
  return approveAmendment(await contextFor(by), input);
}

const rows = () => read().select().from(amendment);
const stageRow = async () =>
  (await read().select().from(stage).where(eq(stage.id, fixture.stages.PAPER)))[0];

test("a proposal changes nothing; approved it holds, has a number, and all are told", async () => {
  const applicant = await anApplication(fixture);
  const { amendmentId } = await propose(paperDays("2026-12-20"));
  expect((await stageRow())?.startsOn).toBe("2026-12-19");
  expect(await rows()).toEqual([
    expect.objectContaining({ state: "PROPOSED", sequence: null, announcementNumber: null }),
  ]);

  const { slug } = await approve(amendmentId);
  expect(slug).toBe(fixture.slug);
  expect(await stageRow()).toMatchObject({ startsOn: "2026-12-20", version: 2 });
  expect(await rows()).toEqual([
    expect.objectContaining({
      state: "PUBLISHED",
      sequence: 1,
      announcementNumber: "1/PANSEL-JPTP/XI/2026",
      before: { startsOn: "2026-12-19", endsOn: "2026-12-19", resultsOn: "2026-12-20" },
      after: { startsOn: "2026-12-20", endsOn: "2026-12-20", resultsOn: "2026-12-21" },
      decidedAt: NOON,
    }),
  ]);
  expect((await read().select().from(selection))[0]?.version).toBe(2);
  const told = await read()
    .select({ to: outbox.recipientId })
    .from(outbox)
    .where(eq(outbox.kind, "amendment.published"));
  expect(told).toHaveLength(6);
  expect(told.map(({ to }) => to)).toContain(applicant.applicantId);
  const traces = await read().select({ moment: ruleTrace.moment }).from(ruleTrace);
  expect(traces.length).toBeGreaterThan(5);
  expect(new Set(traces.map(({ moment }) => moment))).toEqual(new Set(["AMENDED"]));
});

test("days in the wrong order, and no change at all, are refused with the rule", async () => {
  const order = await refusalWritingNothing(() => propose(paperDays("2026-12-20", "2026-12-19")));
  expect(order).toMatchObject({
    code: "amendment-breaks-plan",
    facts: { code: "schedule-order" },
    citation: { text: "PP 11/2017 Ps 114(1), 117(4)" },
  });
  const same = await refusalWritingNothing(() =>
    propose(paperDays("2026-12-19", "2026-12-19", "2026-12-20")),
  );
  expect(same.code).toBe("amendment-nothing-changes");
});

test("a pass rule changes before the stage is opened for any post, and not after", async () => {
  const rule = {
    part: "STAGE_RULE",
    subjectId: fixture.stages.INTERVIEW,
    kind: "INTERVIEW",
    passRule: "MIN_SCORE",
    passThreshold: "70",
  };
  const { amendmentId } = await propose(rule);
  await inTransaction(async (tx) => {
    const own = eq(postStage.id, fixture.postStages.INTERVIEW);
    await tx.update(postStage).set({ state: "OPEN" }).where(own);
  });
  // Neither the one that waited nor a new one.
  expect((await refusalWritingNothing(() => approve(amendmentId))).code).toBe(
    "amendment-after-first-sheet",
  );
  expect((await refusalWritingNothing(() => propose(rule))).code).toBe(
    "amendment-after-first-sheet",
  );
});

test("a requirement changes while seven days are left to meet it", async () => {
  const [age] = fixture.requirementIds;
  const younger = { part: "REQUIREMENT", subjectId: age, kind: "AGE_MAX", parameter: "55" };
  // From 24 to 29 November are six days.
  expect(await refusalWritingNothing(() => propose(younger))).toMatchObject({
    code: "amendment-window-too-short",
    facts: { left: 6 },
  });
  const ctx = await contextFor(fixture.secretariat, "2026-11-23T05:00:00.000Z");
  const input = ProposeAmendment.parse({
    selectionId: fixture.selectionId,
    reason: REASON,
    ...younger,
  });
  const { amendmentId } = await proposeAmendment(ctx, input);
  await approveAmendment(
    await contextFor(fixture.chair.accountId, "2026-11-23T06:00:00.000Z"),
    ApproveAmendment.parse({ amendmentId, version: "1", sure: "on" }),
  );
  const [row] = await read()
    .select()
    .from(requirement)
    .where(eq(requirement.id, age ?? ""));
  expect(row).toMatchObject({ kind: "AGE_MAX", parameter: "55" });
});

test("more than the law allows stays refused in an amendment, too", async () => {
  const [age] = fixture.requirementIds;
  const older = { part: "REQUIREMENT", subjectId: age, kind: "AGE_MAX", parameter: "58" };
  const ctx = await contextFor(fixture.secretariat, "2026-11-20T05:00:00.000Z");
  const { selectionId } = fixture;
  const input = ProposeAmendment.parse({ selectionId, reason: REASON, ...older });
  const refusal = await refusalWritingNothing(() => proposeAmendment(ctx, input));
  expect(refusal.facts.code).toBe("requirement-age-beyond-law");
});

test("who proposed does not approve, not even as chair", async () => {
  await inTransaction(async (tx) => {
    const { chair, agencyId } = fixture;
    const accountId = chair.accountId;
    await tx
      .insert(roleGrant)
      .values({ accountId, role: "SECRETARIAT", agencyId, selectionId: null, grantedAt: NOON });
  });
  const { amendmentId } = await propose(paperDays("2026-12-20"), fixture.chair.accountId);
  expect((await refusalWritingNothing(() => approve(amendmentId))).code).toBe(
    "amendment-own-proposal",
  );
});

test("of two proposals for the same days the second one is outdated once the first holds", async () => {
  const first = await propose(paperDays("2026-12-20"));
  const second = await propose(paperDays("2026-12-18"));
  await approve(first.amendmentId);
  expect((await refusalWritingNothing(() => approve(second.amendmentId))).code).toBe(
    "amendment-outdated",
  );
});

test("a proposal that was sent back or withdrawn cannot be approved any more", async () => {
  const chair = await contextFor(fixture.chair.accountId);
  const one = await propose(paperDays("2026-12-20"));
  const note = "Ruang itu tidak cukup untuk semua peserta.";
  await rejectAmendment(chair, { amendmentId: one.amendmentId, version: 1, note });
  const other = await propose(paperDays("2026-12-18"));
  const secretariat = await contextFor(fixture.secretariat);
  await withdrawAmendment(secretariat, { amendmentId: other.amendmentId, version: 1 });
  for (const { amendmentId } of [one, other]) {
    const refusal = await refusalWritingNothing(() => approve(amendmentId, "2"));
    expect(refusal.code).toBe("transition-not-possible");
  }
});

test("a contact changes at any time", async () => {
  const { amendmentId } = await propose({
    part: "CONTACT",
    contactName: "Sekretariat",
    contactPhone: "(0200) 555-0142",
    contactAddress: "Jalan Balai Kota 1",
    howToApply: "Daftar, lengkapi, kirim.",
    howToApplyEn: "",
  });
  await approve(amendmentId);
  expect((await read().select().from(selection))[0]).toMatchObject({
    contactPhone: "(0200) 555-0142",
  });
});
