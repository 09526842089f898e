import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { application } from "#db/schema/application";
import { panelMember, recusal, selection } from "#db/schema/planning";
import { auditEntry } from "#db/schema/record";
import { conflictStatement, postStage, scoreSheet } from "#db/schema/scoring";
import type { StageKind } from "#domain/planning/terms";
import { COI_RECUSAL, PANEL_CHAIR_NOT_CONFLICTED } from "#domain/regulation/conflicts";
import { PANEL_EXCLUSIVE_DUTIES } from "#domain/regulation/panel";
import { declareConflicts } from "#server/scoring/declare-conflicts";
import { loadPostStage } from "#server/scoring/load-post-stage";
import { openStage } from "#server/scoring/open-stage";
import { contextFor, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { proves } from "#testing/proof";
import { refusalWritingNothing } from "#testing/refusals";
import { aMemberOfStaff, anAgency } from "#testing/scenario";
import { aSelectionToScore, publishBefore, setStage } from "#testing/scoring";

withFreshDatabase();

async function recuse(memberId: string | undefined, postId: string): Promise<void> {
  await inTransaction(async (tx) => {
    await tx
      .insert(recusal)
      .values({ memberId: memberId ?? "", postId, reason: "Ipar peserta.", declaredAt: NOON });
  });
}

describe("opening a stage", () => {
  test("hands out a sheet per member and candidate and takes the admitted in", async () => {
    const fixture = await aSelectionToScore(3);
    const ctx = await contextFor(fixture.chair.accountId);
    const postStageId = fixture.postStages.TRACK_RECORD;
    expect(await openStage(ctx, { postStageId, version: 1 })).toMatchObject({ sheets: 15 });

    const [stage] = await read().select().from(postStage).where(eq(postStage.id, postStageId));
    expect(stage).toMatchObject({ state: "OPEN", version: 2, openedAt: NOON });
    const sheets = await read().select().from(scoreSheet);
    expect(sheets.every(({ state, marks }) => state === "EMPTY" && marks === null)).toBe(true);
    expect(new Set(sheets.map(({ memberId }) => memberId)).size).toBe(5);
    const states = await read().select({ state: application.state }).from(application);
    expect(states).toEqual(Array.from({ length: 3 }, () => ({ state: "IN_SELECTION" })));
    const [entry] = await read().select().from(auditEntry);
    expect(entry).toMatchObject({
      kind: "stage.opened",
      subjectId: postStageId,
      agencyId: fixture.agencyId,
      selectionId: fixture.selectionId,
      before: { state: "PLANNED", version: 1 },
      after: { state: "OPEN", version: 2, candidates: 3, sheets: 15 },
    });
  });

  test(proves(COI_RECUSAL, "an assessment has no sheets; a recused member gets none"), async () => {
    const fixture = await aSelectionToScore(2);
    await recuse(fixture.members[0]?.memberId, fixture.postId);
    const ctx = await contextFor(fixture.chair.accountId);
    const track = await openStage(ctx, {
      postStageId: fixture.postStages.TRACK_RECORD,
      version: 1,
    });
    expect(track).toMatchObject({ sheets: 8 });
    const assessment = await openStage(ctx, {
      postStageId: fixture.postStages.ASSESSMENT,
      version: 1,
    });
    expect(assessment).toMatchObject({ sheets: 0 });
  });

  test(
    proves(PANEL_CHAIR_NOT_CONFLICTED, "for a recused chair a member opens, the chair cannot"),
    async () => {
      const fixture = await aSelectionToScore();
      await recuse(fixture.chair.memberId, fixture.postId);
      const input = { postStageId: fixture.postStages.TRACK_RECORD, version: 1 };
      const chair = await contextFor(fixture.chair.accountId);
      const refusal = await refusalWritingNothing(() => openStage(chair, input));
      expect(refusal.code).toBe("record-not-found");
      const deputy = await contextFor(fixture.members[2]?.accountId ?? "");
      expect(await openStage(deputy, input)).toMatchObject({ sheets: 8 });
    },
  );

  test(proves(PANEL_EXCLUSIVE_DUTIES, "is refused to everybody who does not preside"), async () => {
    const fixture = await aSelectionToScore();
    const input = { postStageId: fixture.postStages.TRACK_RECORD, version: 1 };
    const { agencyId, selectionId } = fixture;
    const people = [
      fixture.secretariat,
      fixture.assessor,
      fixture.members[0]?.accountId ?? "",
      fixture.candidates[0]?.applicantId ?? "",
      await aMemberOfStaff("AGENCY_ADMIN", agencyId),
      await aMemberOfStaff("OBSERVER", agencyId, selectionId),
      await aMemberOfStaff("PPK", agencyId),
      await aMemberOfStaff("SYSTEM_ADMIN", null),
      await aMemberOfStaff("SECRETARIAT", await anAgency()),
      (await aSelectionToScore()).chair.accountId,
    ];
    for (const person of people) {
      const ctx = await contextFor(person);
      const refusal = await refusalWritingNothing(() => openStage(ctx, input));
      expect(refusal.code).toBe("record-not-found");
    }
    await openStage(await contextFor(fixture.chair.accountId), input);
  });

  test("refuses out of order, twice, stale, without candidates, without quorum, without panel", async () => {
    const fixture = await aSelectionToScore();
    const ctx = await contextFor(fixture.chair.accountId);
    const code = async (postStageId: string, version = 1) =>
      (await refusalWritingNothing(() => openStage(ctx, { postStageId, version }))).code;
    const { postStages, members, postId, selectionId } = fixture;

    expect(await code(postStages.ADMIN_CHECK)).toBe("transition-not-possible");
    expect(await code(postStages.INTERVIEW)).toBe("results-every-stage");
    await publishBefore(fixture, "INTERVIEW");
    await setStage(postStages.PAPER, "DECIDED");
    expect(await code(postStages.INTERVIEW)).toBe("results-every-stage");
    await setStage(postStages.TRACK_RECORD, "PLANNED");
    await setStage(postStages.PAPER, "PUBLISHED");
    expect(await code(postStages.INTERVIEW, 7)).toBe("record-stale");

    await inTransaction(async (tx) => {
      await tx.update(selection).set({ state: "CANCELLED" }).where(eq(selection.id, selectionId));
    });
    expect(await code(postStages.INTERVIEW)).toBe("selection-not-running");
    await inTransaction(async (tx) => {
      await tx.update(selection).set({ state: "RUNNING" }).where(eq(selection.id, selectionId));
      await tx.update(application).set({ state: "WITHDRAWN" });
    });
    expect(await code(postStages.INTERVIEW)).toBe("stage-without-candidates");
    await inTransaction(async (tx) => {
      await tx.update(application).set({ state: "ELIGIBLE" });
      await tx
        .update(panelMember)
        .set({ endedAt: NOON })
        .where(eq(panelMember.id, members[3]?.memberId ?? ""));
    });
    expect(await code(postStages.INTERVIEW)).toBe("panel-vacant-seat");
    await inTransaction(async (tx) => {
      await tx.update(panelMember).set({ endedAt: null });
    });
    for (const member of members.slice(0, 3)) await recuse(member.memberId, postId);
    expect(await code(postStages.INTERVIEW)).toBe("coi-quorum");
  });

  test("whoever sees the stage reads before it is opened that too few are left to score it", async () => {
    const fixture = await aSelectionToScore();
    const [first, second, third] = fixture.members;
    if (!first || !second || !third) throw new Error("There are members.");
    const shortFor = async (accountId: string, kind: StageKind = "INTERVIEW") =>
      (await loadPostStage(await contextFor(accountId), fixture.postStages[kind]))?.shortOfScorers;
    // Of five seats three still score: just enough.
    for (const { memberId } of [first, second]) await recuse(memberId, fixture.postId);
    expect(await shortFor(fixture.chair.accountId)).toBeNull();
    await recuse(third.memberId, fixture.postId);
    expect(await shortFor(fixture.chair.accountId)).toEqual({ scorers: 2, mayReplace: false });
    expect(await shortFor(fixture.secretariat)).toEqual({ scorers: 2, mayReplace: true });
    // The administrative check opens by itself, and what is open goes by its sheets.
    expect(await shortFor(fixture.secretariat, "ADMIN_CHECK")).toBeNull();
    await setStage(fixture.postStages.INTERVIEW, "OPEN");
    expect(await shortFor(fixture.secretariat)).toBeNull();
  });

  test("waits for every scoring member to declare towards every candidate, and names who has not", async () => {
    const fixture = await aSelectionToScore(2);
    const ctx = await contextFor(fixture.chair.accountId);
    const postStageId = fixture.postStages.ASSESSMENT;
    await publishBefore(fixture, "ASSESSMENT");
    const open = () => openStage(ctx, { postStageId, version: 1 });
    const [first, second] = fixture.members;
    const [candidate] = fixture.candidates;
    if (!first || !second || !candidate) throw new Error("There are members and candidates.");
    await inTransaction(async (tx) => {
      await tx.delete(conflictStatement).where(eq(conflictStatement.memberId, first.memberId));
      await tx
        .delete(conflictStatement)
        .where(
          and(
            eq(conflictStatement.memberId, second.memberId),
            eq(conflictStatement.applicationId, candidate.applicationId),
          ),
        );
    });
    const refusal = await refusalWritingNothing(open);
    expect([refusal.code, refusal.facts?.missing]).toEqual(["coi-declare-all", 2]);
    const page = await loadPostStage(ctx, postStageId);
    expect(page?.undeclared.join("; ")).toBe(refusal.facts?.names);

    await recuse(first.memberId, fixture.postId);
    expect((await refusalWritingNothing(open)).facts?.missing).toBe(1);
    const closed = new Date("2026-11-30T08:00:00+07:00");
    await declareConflicts(await contextFor(second.accountId, closed), {
      postId: fixture.postId,
      shown: [candidate.applicationId],
      conflict: null,
    });
    expect(await open()).toMatchObject({ sheets: 0 });
    expect((await loadPostStage(ctx, postStageId))?.undeclared).toEqual([]);
  });

  test("a candidate who went is not asked about", async () => {
    const fixture = await aSelectionToScore(2);
    const ctx = await contextFor(fixture.chair.accountId);
    const postStageId = fixture.postStages.TRACK_RECORD;
    const [candidate] = fixture.candidates;
    await inTransaction(async (tx) => {
      await tx
        .delete(conflictStatement)
        .where(eq(conflictStatement.applicationId, candidate?.applicationId ?? ""));
    });
    const open = () => openStage(ctx, { postStageId, version: 1 });
    expect((await refusalWritingNothing(open)).facts?.missing).toBe(5);
    await inTransaction(async (tx) => {
      await tx
        .update(application)
        .set({ state: "WITHDRAWN" })
        .where(eq(application.id, candidate?.applicationId ?? ""));
    });
    expect(await open()).toMatchObject({ sheets: 5 });
  });

  test("two chairs' clicks open it once", async () => {
    const fixture = await aSelectionToScore();
    const ctx = await contextFor(fixture.chair.accountId);
    const input = { postStageId: fixture.postStages.TRACK_RECORD, version: 1 };
    const outcomes = await Promise.allSettled([openStage(ctx, input), openStage(ctx, input)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await read().$count(scoreSheet)).toBe(10);
  });
});
