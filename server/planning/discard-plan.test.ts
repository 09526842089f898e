import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { listPosts } from "#db/queries/plan";
import { outbox } from "#db/schema/notification";
import { selection, selectionPost } from "#db/schema/planning";
import { loadAnnouncedList } from "#server/announcement/load-announced-list";
import { loadAnnouncement } from "#server/announcement/load-announcement";
import { loadChanges } from "#server/announcement/load-changes";
import type { Context } from "#server/context";
import { createSelection } from "#server/planning/create-selection";
import { DiscardPlan, discardPlan } from "#server/planning/discard-plan";
import { loadBoard } from "#server/planning/load-board";
import { loadPactsDue } from "#server/planning/load-pact";
import { loadPlan } from "#server/planning/load-plan";
import { loadPlanTasks } from "#server/planning/load-plan-tasks";
import { takeBackPlan } from "#server/planning/take-back-plan";
import { contents } from "#testing/contents";
import { contextFor, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { uploadPaper } from "#testing/papers";
import { aPlanAt, planVersionOf } from "#testing/planning";
import { refusalWritingNothing } from "#testing/refusals";
import { aPosition } from "#testing/register";
import { aMemberOfStaff, anAgency } from "#testing/scenario";

withFreshDatabase();

const REASON = "Jabatan dihapus dalam penataan organisasi tahun ini.";

type Plan = Awaited<ReturnType<typeof aPlanAt>>;

const idOf = (ctx: Context) => ctx.actor.userId ?? "";

async function discard(plan: Plan, ctx: Context, decisionId: string | null) {
  const { selectionId } = plan;
  const planVersion = await planVersionOf(selectionId);
  return discardPlan(ctx, { selectionId, planVersion, decisionId, reason: REASON, sure: "on" });
}

async function stateOf({ selectionId }: Plan) {
  const [found] = await read()
    .select({ state: selection.state, number: selection.announcementNumber })
    .from(selection)
    .where(eq(selection.id, selectionId));
  return found;
}

async function told(): Promise<string[]> {
  const rows = await read()
    .select({ id: outbox.recipientId })
    .from(outbox)
    .where(eq(outbox.kind, "plan.discarded"));
  return rows.map(({ id }) => id ?? "").toSorted();
}

const decisionFor = ({ officers, selectionId }: Plan) =>
  uploadPaper(officers.second, selectionId, "CANCELLATION_DECISION");

describe.each(["INTERNAL_REVIEW", "SENT_TO_SUPERVISOR", "APPROVED", "SIGNED"] as const)(
  "from %s",
  (state) => {
    test("the appointing officer cancels a plan with a reason and the decision", async () => {
      const plan = await aPlanAt(state);
      const { officers, selectionId } = plan;
      const without = await refusalWritingNothing(() => discard(plan, officers.ppk, null));
      expect(without.code).toBe("paper-missing");
      const mandate = await uploadPaper(officers.second, selectionId, "PANEL_DECISION");
      const other = await refusalWritingNothing(() => discard(plan, officers.ppk, mandate));
      expect(other.code).toBe("paper-other-kind");
      const decisionId = await decisionFor(plan);
      await discard(plan, officers.ppk, decisionId);
      expect(await stateOf(plan)).toEqual({ state: "DISCARDED", number: null });
      const page = await loadPlan(plan.ctx, selectionId);
      expect(page).toMatchObject({
        isDraft: false,
        problems: [],
        standing: {
          acts: [],
          approved: null,
          signed: null,
          returned: null,
          discarded: { act: "discard", reason: REASON, paper: { id: decisionId } },
        },
      });
      const numbers = page?.standing.voidNumbers.map(({ number }) => number);
      expect(numbers).toEqual(state === "SIGNED" ? ["1/PANSEL-JPTP/XI/2026"] : []);
    });
  },
);

test("a draft that was never submitted needs the reason alone; one that came back, the decision", async () => {
  const fresh = await aPlanAt("DRAFT");
  await discard(fresh, fresh.officers.ppk, null);
  expect(await stateOf(fresh)).toMatchObject({ state: "DISCARDED" });
  const back = await aPlanAt("INTERNAL_REVIEW");
  const { selectionId, ctx } = back;
  const planVersion = await planVersionOf(selectionId);
  await takeBackPlan(ctx, { selectionId, planVersion, reason: REASON });
  const refusal = await refusalWritingNothing(() => discard(back, back.officers.ppk, null));
  expect(refusal.code).toBe("paper-missing");
});

test("an announced selection is cancelled in public, and a cancelled plan not twice", async () => {
  const running = await aPlanAt("RUNNING");
  const decisionId = await decisionFor(running);
  const late = await refusalWritingNothing(() =>
    discard(running, running.officers.ppk, decisionId),
  );
  expect(late.code).toBe("transition-not-possible");
  const fresh = await aPlanAt("DRAFT");
  await discard(fresh, fresh.officers.ppk, null);
  const again = await refusalWritingNothing(() => discard(fresh, fresh.officers.ppk, null));
  expect(again.code).toBe("transition-not-possible");
});

test("is for the appointing officer of this agency alone, on the plan as it was looked at", async () => {
  const plan = await aPlanAt("SIGNED");
  const { officers, selectionId } = plan;
  const decisionId = await decisionFor(plan);
  const foreign = await contextFor(await aMemberOfStaff("PPK", await anAgency()));
  for (const ctx of [officers.secretariat, officers.chair, foreign]) {
    const refusal = await refusalWritingNothing(() => discard(plan, ctx, decisionId));
    expect(refusal.code).toBe("record-not-found");
  }
  const planVersion = (await planVersionOf(selectionId)) - 1;
  const stale = await refusalWritingNothing(() =>
    discardPlan(officers.ppk, {
      ...{ selectionId, planVersion, decisionId },
      ...{ reason: REASON, sure: "on" },
    }),
  );
  expect(stale.code).toBe("plan-moved-on");
});

test("asks for twenty letters of a reason, and for the tick", async () => {
  const sent = { selectionId: crypto.randomUUID(), planVersion: "1", decisionId: "" };
  const parse = (reason: string, sure?: string) =>
    DiscardPlan.safeParse({ ...sent, reason, sure }).success;
  expect(parse("x".repeat(20), "on")).toBe(true);
  expect(parse("x".repeat(19), "on")).toBe(false);
  expect(parse("x".repeat(20))).toBe(false);
});

test("tells whoever had it in hand, the secretariat and the panel, and nobody outside", async () => {
  const plan = await aPlanAt("SIGNED");
  const { officers, selectionId, slug } = plan;
  await discard(plan, officers.ppk, await decisionFor(plan));
  const page = await loadPlan(plan.ctx, selectionId);
  expect(page?.members).toHaveLength(5);
  const people = await told();
  expect(people).toHaveLength(7);
  expect(people).toEqual(
    expect.arrayContaining([
      idOf(officers.secretariat),
      idOf(officers.second),
      idOf(officers.chair),
    ]),
  );
  expect(people).not.toContain(idOf(officers.ppk));
  expect(await loadAnnouncement(NOON, slug)).toBeNull();
  expect(JSON.stringify(await loadAnnouncedList(NOON, {}))).not.toContain(slug);
  expect(await loadChanges(plan.ctx, selectionId)).toBeNull();
  const audit = ((await contents()).audit_entry ?? []).map((row) => `${row}`);
  expect(audit.filter((row) => row.includes("plan.discarded"))).toHaveLength(1);
});

test("leaves nothing to do, and stays readable for its readers", async () => {
  const plan = await aPlanAt("APPROVED");
  const { officers, selectionId } = plan;
  await discard(plan, officers.ppk, await decisionFor(plan));
  for (const ctx of Object.values(officers)) {
    expect(await loadPlanTasks(ctx)).toEqual([]);
    expect(await loadPlan(ctx, selectionId)).not.toBeNull();
    expect(await loadBoard(ctx, selectionId)).toMatchObject({
      state: "DISCARDED",
      blocking: null,
      alarms: [],
    });
  }
  expect(await loadPactsDue(officers.chair)).toEqual([]);
});

test("its posts are free for another plan", async () => {
  const plan = await aPlanAt("INTERNAL_REVIEW");
  const { officers, selectionId, agencyId, ctx } = plan;
  const positionId = await aPosition(agencyId, "JPT-10");
  const [post] = await listPosts(read(), selectionId);
  await inTransaction((tx) =>
    tx
      .update(selectionPost)
      .set({ positionId })
      .where(eq(selectionPost.id, post?.id ?? "")),
  );
  const planAgain = () =>
    createSelection(ctx, {
      agencyId,
      name: "Seleksi Terbuka Pengganti",
      nameEn: null,
      positionIds: [positionId],
    });
  const held = await refusalWritingNothing(planAgain);
  expect(held.code).toBe("position-in-selection");
  await discard(plan, officers.ppk, await decisionFor(plan));
  await planAgain();
});
