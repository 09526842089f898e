import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { listStages } from "#db/queries/plan";
import { findApprovedPlan, listPlanSteps } from "#db/queries/plan-road";
import { outbox } from "#db/schema/notification";
import { approvedPlan, planStep } from "#db/schema/plan-road";
import { selection, stage } from "#db/schema/planning";
import type { PaperKind } from "#domain/paper/terms";
import { NEXT_ACT, PLAN_ACTS, type SelectionState } from "#domain/planning/life-cycle";
import type { Refused } from "#domain/refusal";
import { PANEL_EXCLUSIVE_DUTIES } from "#domain/regulation/panel";
import { PASS_RULE_FIXED } from "#domain/regulation/pass-rules";
import { loadAnnouncement, loadAnnouncementPreview } from "#server/announcement/load-announcement";
import { loadPreviewPdf } from "#server/announcement/load-announcement-pdf";
import { loadPublicPaper } from "#server/announcement/load-notices";
import type { Context } from "#server/context";
import { papersOf } from "#server/paper/papers-of";
import { approvePlan } from "#server/planning/approve-plan";
import { confirmApproval } from "#server/planning/confirm-approval";
import { editSelection } from "#server/planning/edit-selection";
import { differingParts, frozenPlan } from "#server/planning/frozen-plan";
import { loadPlan } from "#server/planning/load-plan";
import { loadPlanTasks } from "#server/planning/load-plan-tasks";
import { readPlan } from "#server/planning/plan-readiness";
import { publishSelection } from "#server/planning/publish-selection";
import { refusePlan } from "#server/planning/refuse-plan";
import { returnPlan } from "#server/planning/return-plan";
import { shiftTimetable } from "#server/planning/shift-timetable";
import { signAnnouncement } from "#server/planning/sign-announcement";
import { submitPlan } from "#server/planning/submit-plan";
import { takeBackPlan } from "#server/planning/take-back-plan";
import { contents } from "#testing/contents";
import { NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { uploadPaper } from "#testing/papers";
import { readPdf } from "#testing/pdf-reading";
import { aPlanAt, GENERAL, type Officers, planVersionOf, walkAs } from "#testing/planning";
import { proves } from "#testing/proof";
import { refusalWritingNothing } from "#testing/refusals";

withFreshDatabase();

const NO_COVER = { panelDecision: "", decisionId: null };
const REASON = "Bobot makalah belum sesuai dengan kebutuhan jabatan.";

type Plan = Awaited<ReturnType<typeof aPlanAt>>;

async function lookedAt({ selectionId }: Plan) {
  return { selectionId, planVersion: await planVersionOf(selectionId) };
}

async function stateOf({ selectionId }: Plan): Promise<SelectionState | undefined> {
  const [found] = await read()
    .select({ state: selection.state })
    .from(selection)
    .where(eq(selection.id, selectionId));
  return found?.state;
}

async function recipients(kind: string): Promise<string[]> {
  const rows = await read()
    .select({ id: outbox.recipientId })
    .from(outbox)
    .where(eq(outbox.kind, kind));
  return rows.map(({ id }) => id ?? "").toSorted();
}

async function requestOf({ selectionId }: Plan): Promise<string | null> {
  const [request] = await papersOf(selectionId, ["PLAN_REQUEST"]);
  return request?.id ?? null;
}

const idOf = (ctx: Context) => ctx.actor.userId ?? "";

test("a plan goes from hand to hand, each step kept with who and when", async () => {
  const plan = await aPlanAt("RUNNING");
  const { officers } = plan;
  const steps = await listPlanSteps(read(), [plan.selectionId]);
  expect(steps.map(({ act, state, actorId }) => [act, state, actorId])).toEqual([
    ["submit", "INTERNAL_REVIEW", idOf(officers.secretariat)],
    ["approve", "SENT_TO_SUPERVISOR", idOf(officers.ppk)],
    ["confirm", "APPROVED", idOf(officers.second)],
    ["sign", "SIGNED", idOf(officers.chair)],
    ["publish", "RUNNING", idOf(officers.secretariat)],
  ]);
  expect(await recipients("plan.submitted")).toEqual([idOf(officers.ppk)]);
  const secretariat = [idOf(officers.secretariat), idOf(officers.second)];
  expect(await recipients("plan.approved")).toEqual(secretariat.toSorted());
  expect(await recipients("plan.confirmed")).toEqual(
    [...secretariat, idOf(officers.chair)].toSorted(),
  );
  expect(await recipients("announcement.signed")).toEqual(secretariat.toSorted());
});

test("of two at once one takes the step, and the other reads who was faster", async () => {
  const plan = await aPlanAt("INTERNAL_REVIEW");
  const at = await lookedAt(plan);
  const outcomes = await Promise.allSettled([
    approvePlan(plan.officers.ppk, { ...at, requestId: await requestOf(plan), sure: "on" }),
    returnPlan(plan.officers.chair, { ...at, reason: REASON }),
  ]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const late = outcomes.find(({ status }) => status === "rejected") as { reason: Refused };
  expect(late.reason).toMatchObject({ code: "plan-moved-on" });
  expect(["approve", "return"]).toContain(late.reason.facts.act);
});

describe("before the supervisor", () => {
  test.each(["ppk", "chair"] as const)("the %s gives a plan back with a reason", async (who) => {
    const plan = await aPlanAt("INTERNAL_REVIEW");
    await returnPlan(plan.officers[who], { ...(await lookedAt(plan)), reason: REASON });
    expect(await stateOf(plan)).toBe("DRAFT");
    const page = await loadPlan(plan.ctx, plan.selectionId);
    expect(page?.standing.returned).toMatchObject({ act: "return", reason: REASON });
    expect(await recipients("plan.returned")).toHaveLength(2);
    // They read on, without changing anything; cancelling it stays with the appointing officer.
    const theirs = await loadPlan(plan.officers[who], plan.selectionId);
    expect(theirs).toMatchObject({
      isDraft: false,
      standing: { acts: who === "ppk" ? ["discard"] : [] },
    });
  });

  test("the chair does not approve, and reads what they may give back", async () => {
    const plan = await aPlanAt("INTERNAL_REVIEW");
    const at = await lookedAt(plan);
    const { chair } = plan.officers;
    const refusal = await refusalWritingNothing(() =>
      approvePlan(chair, { ...at, requestId: null, sure: "on" }),
    );
    expect(refusal.code).toBe("record-not-found");
    expect((await loadPlan(chair, plan.selectionId))?.standing.acts).toEqual(["return"]);
  });

  test("its days may pass meanwhile: on the first day it is approved, on the next it is not", async () => {
    const plan = await aPlanAt("INTERNAL_REVIEW");
    const at = await lookedAt(plan);
    const requestId = await requestOf(plan);
    const approve = (now: string) =>
      approvePlan({ ...plan.officers.ppk, now: new Date(now) }, { ...at, requestId, sure: "on" });
    const late = await refusalWritingNothing(() => approve("2026-11-25T00:00:00+07:00"));
    expect(late.facts.codes).toBe("announcement-first-day");
    await approve("2026-11-24T23:59:59+07:00");
  });

  test("the letter to the supervisor is named: a request, of the day of the submission or later", async () => {
    const plan = await aPlanAt("INTERNAL_REVIEW");
    const { ppk, secretariat } = plan.officers;
    const at = await lookedAt(plan);
    const approve = (requestId: string | null) =>
      approvePlan(ppk, { ...at, requestId, sure: "on" });
    const yesterday = { ...secretariat, now: new Date(NOON.getTime() - 86_400_000) };
    const older = await uploadPaper(yesterday, plan.selectionId, "PLAN_REQUEST");
    const other = await uploadPaper(secretariat, plan.selectionId, "PLAN_APPROVAL");
    for (const [requestId, code] of [
      [null, "plan-request-missing"],
      [other, "paper-other-kind"],
      [older, "plan-request-older"],
    ] as const) {
      expect((await refusalWritingNothing(() => approve(requestId))).code).toBe(code);
    }
    const requestId = await uploadPaper(secretariat, plan.selectionId, "PLAN_REQUEST");
    const papers = (await loadPlan(secretariat, plan.selectionId))?.papers;
    expect(papers?.map(({ id }) => id)).toContain(requestId);
    await approve(requestId);
    const steps = await listPlanSteps(read(), [plan.selectionId]);
    expect(steps.at(-1)).toMatchObject({ act: "approve", paperId: requestId });
  });

  test("a plan submitted anew waits for a letter of its own, and the secretariat is told", async () => {
    const plan = await aPlanAt("INTERNAL_REVIEW");
    const { ppk, secretariat, second } = plan.officers;
    expect((await loadPlan(ppk, plan.selectionId))?.standing.heldBack).toBeNull();
    await returnPlan(ppk, { ...(await lookedAt(plan)), reason: REASON });
    const { selectionId, planVersion } = await lookedAt(plan);
    await shiftTimetable(secretariat, { selectionId, planVersion, announcedOn: "2026-11-26" });
    const tomorrow = { ...secretariat, now: new Date(NOON.getTime() + 86_400_000) };
    await submitPlan(tomorrow, { ...(await lookedAt(plan)), ...NO_COVER });
    expect((await loadPlan(ppk, plan.selectionId))?.standing.heldBack).toBe("NO_REQUEST");
    for (const ctx of [secretariat, second]) {
      expect(await loadPlanTasks(ctx)).toMatchObject([{ task: "request" }]);
    }
    await uploadPaper(tomorrow, plan.selectionId, "PLAN_REQUEST");
    expect((await loadPlan(ppk, plan.selectionId))?.standing.heldBack).toBeNull();
    expect(await loadPlanTasks(second)).toEqual([]);
  });
});

describe("the supervisor's answer", () => {
  let plan: Plan;
  beforeEach(async () => {
    plan = await aPlanAt("SENT_TO_SUPERVISOR");
  });
  const confirm = async (ctx: Context, letterId: string | null) =>
    confirmApproval(ctx, { ...(await lookedAt(plan)), ...NO_COVER, letterId });

  test("who recorded the letter does not confirm it; a second person does", async () => {
    const { secretariat, second } = plan.officers;
    const letterId = await uploadPaper(secretariat, plan.selectionId, "PLAN_APPROVAL");
    expect(await recipients("plan.approval-recorded")).toEqual([idOf(second)]);
    const refusal = await refusalWritingNothing(() => confirm(secretariat, letterId));
    expect(refusal.code).toBe("approval-own-record");
    await confirm(second, letterId);
    expect(await stateOf(plan)).toBe("APPROVED");
  });

  test("a letter from before the plan was sent is about another plan", async () => {
    const { secretariat, second } = plan.officers;
    const yesterday = { ...secretariat, now: new Date(NOON.getTime() - 86_400_000) };
    const letterId = await uploadPaper(yesterday, plan.selectionId, "PLAN_APPROVAL");
    const refusal = await refusalWritingNothing(() => confirm(second, letterId));
    expect(refusal).toMatchObject({
      code: "approval-older-than-plan",
      facts: { dated: "2026-11-23", sentOn: "2026-11-24" },
    });
  });

  test("without a letter it takes a decision, which somebody else has recorded", async () => {
    const { secretariat, second } = plan.officers;
    const { selectionId } = plan;
    const own = await uploadPaper(second, selectionId, "PANEL_DECISION");
    const others = await uploadPaper(secretariat, selectionId, "PANEL_DECISION");
    const without = async (panelDecision: string, decisionId: string | null) =>
      confirmApproval(second, {
        ...(await lookedAt(plan)),
        ...{ letterId: null, panelDecision, decisionId },
      });
    const why = "Surat BKN menyusul; jadwal tidak dapat menunggu.";
    for (const [reason, decisionId, code] of [
      ["", others, "plan-needs-decision"],
      [why, null, "paper-missing"],
      [why, own, "approval-own-record"],
    ] as const) {
      const refusal = await refusalWritingNothing(() => without(reason, decisionId));
      expect(refusal.code).toBe(code);
    }
    await without(why, others);
    const approved = await findApprovedPlan(read(), selectionId);
    expect(approved).toMatchObject({ paperId: others, kind: "PANEL_DECISION" });
  });

  test("a refusal brings the plan back with its letter", async () => {
    const { secretariat } = plan.officers;
    const wrong = await uploadPaper(secretariat, plan.selectionId, "PANEL_DECISION");
    const refuse = async (letterId: string | null) =>
      refusePlan(secretariat, { ...(await lookedAt(plan)), letterId, reason: REASON });
    expect((await refusalWritingNothing(() => refuse(null))).code).toBe("paper-missing");
    expect((await refusalWritingNothing(() => refuse(wrong))).code).toBe("paper-other-kind");
    const letterId = await uploadPaper(secretariat, plan.selectionId, "PLAN_REFUSAL");
    await refuse(letterId);
    const page = await loadPlan(plan.ctx, plan.selectionId);
    expect(page).toMatchObject({
      isDraft: true,
      standing: { returned: { act: "refuse", paper: { id: letterId } } },
    });
    const { ppk, second } = plan.officers;
    expect(await recipients("plan.refused")).toEqual([idOf(ppk), idOf(second)].toSorted());
  });
});

describe("what was approved", () => {
  test("is one text with one fingerprint that nobody changes", async () => {
    const plan = await aPlanAt("APPROVED");
    const approved = await findApprovedPlan(read(), plan.selectionId);
    expect(approved?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(approved?.rulesOn).toBe(GENERAL.announcedOn);
    const content = JSON.parse(approved?.content ?? "");
    expect(content.stages).toHaveLength(5);
    expect(content.panel).toHaveLength(5);
    expect(content.parameters["announcement-min-days"]).toEqual({
      edition: 1,
      ...{ minDays: 15 },
    });
    const page = await loadPlan(plan.ctx, plan.selectionId);
    expect(page?.standing.approved?.hash).toBe(approved?.hash);
    for (const table of [approvedPlan, planStep]) {
      const changed = inTransaction((tx) => tx.delete(table));
      await expect(changed).rejects.toThrow();
    }
    await expect(
      inTransaction((tx) => tx.update(approvedPlan).set({ content: "{}" })),
    ).rejects.toThrow();
  });

  test("says from what each pass rule is counted", async () => {
    const { selectionId } = await aPlanAt("APPROVED");
    const whole = await readPlan(read(), selectionId, NOON);
    if (whole === null) throw new Error("No plan.");
    const { content } = frozenPlan(whole, NOON);
    expect(differingParts(whole, NOON, content)).toEqual([]);
    const stages = whole.stages.map((each) => ({ ...each, passBasis: "CUMULATIVE" as const }));
    expect(differingParts({ ...whole, stages }, NOON, content)).toEqual(["stages"]);
  });

  test("says how each stage, the eligible and the final names are published", async () => {
    const { selectionId } = await aPlanAt("APPROVED");
    const whole = await readPlan(read(), selectionId, NOON);
    if (whole === null) throw new Error("No plan.");
    const { content } = frozenPlan(whole, NOON);
    const differing = (changes: Partial<typeof whole>) =>
      differingParts({ ...whole, ...changes }, NOON, content);
    const stages = whole.stages.map((each) =>
      each.kind === "INTERVIEW" ? { ...each, resultMode: "RANKED_NO_SCORE" as const } : each,
    );
    // That the exemption of the final stage is asked of now is no other parameter.
    expect(differing({ stages })).toEqual(["stages"]);
    const plan = { ...whole.plan, publicationMode: "WITHHELD_UNTIL_DECISION" as const };
    expect(differing({ plan })).toEqual(["general"]);
    const numbers = { ...whole.plan, resultIdentity: "NUMBER" as const };
    expect(differing({ plan: numbers })).toEqual(["general"]);
  });

  test(
    proves(
      PASS_RULE_FIXED,
      "is what is announced: another weight behind everybody's back is refused by name",
    ),
    async () => {
      const plan = await aPlanAt("SIGNED");
      const [, ...stages] = await listStages(read(), [plan.selectionId]);
      await inTransaction(async (tx) => {
        await tx.update(selection).set({ contactPhone: "(0200) 555-0199" });
        const values = { passRule: "NONE" as const, passCategories: null };
        for (const { id } of stages) await tx.update(stage).set(values).where(eq(stage.id, id));
      });
      const at = await lookedAt(plan);
      const refusal = await refusalWritingNothing(() =>
        publishSelection(plan.officers.secretariat, at),
      );
      expect(refusal).toMatchObject({
        code: "plan-not-as-approved",
        facts: { count: 2, parts: "general stages" },
      });
    },
  );

  test("has another text once it came back and was approved anew", async () => {
    const plan = await aPlanAt("APPROVED");
    const { officers, selectionId, ctx } = plan;
    const first = await findApprovedPlan(read(), selectionId);
    await takeBackPlan(officers.secretariat, { ...(await lookedAt(plan)), reason: REASON });
    const version = (await loadPlan(ctx, selectionId))?.version ?? 0;
    await editSelection(ctx, { selectionId, version, ...GENERAL, contactName: "Sekretariat II" });
    await walkAs(officers, selectionId);
    const second = await findApprovedPlan(read(), selectionId);
    expect(second?.hash).not.toBe(first?.hash);
    expect((await contents()).approved_plan).toHaveLength(2);
  });
});

describe("the signature", () => {
  const sign = async (plan: Plan, ctx: Context, mandateId: string | null = null) =>
    signAnnouncement(ctx, { ...(await lookedAt(plan)), ...NO_COVER, mandateId, sure: "on" });

  test(
    proves(
      PANEL_EXCLUSIVE_DUTIES,
      "is the chair's; on the chair's behalf it needs a mandate, and somebody else announces",
    ),
    async () => {
      const plan = await aPlanAt("APPROVED");
      const { secretariat, second } = plan.officers;
      const refusal = await refusalWritingNothing(() => sign(plan, second));
      expect(refusal).toMatchObject({
        code: "announcement-signatory",
        citation: { text: "PP 11/2017 Ps 117(5)" },
      });
      const mandateId = await uploadPaper(secretariat, plan.selectionId, "PANEL_DECISION");
      await sign(plan, second, mandateId);
      const page = await loadPlan(second, plan.selectionId);
      expect(page?.standing).toMatchObject({
        heldBack: "OWN_SIGNATURE",
        signed: { mandate: { id: mandateId } },
      });
      const at = await lookedAt(plan);
      const own = await refusalWritingNothing(() => publishSelection(second, at));
      expect(own.code).toBe("announcement-own-signature");
      await publishSelection(secretariat, at);
      const traces = ((await contents()).rule_trace ?? []).map((row) => `${row}`);
      const signatory = traces.filter((row) => row.includes("announcement-signatory"));
      expect(signatory.some((row) => row.includes("ON_BEHALF"))).toBe(true);
    },
  );

  test("on the chair's behalf stands under the paper with the name of who signed", async () => {
    const plan = await aPlanAt("APPROVED");
    const { chair, secretariat, second } = plan.officers;
    const mandateId = await uploadPaper(secretariat, plan.selectionId, "PANEL_DECISION");
    await sign(plan, second, mandateId);
    const preview = async () => {
      const file = await loadPreviewPdf(secretariat, "id", plan.selectionId);
      return (await readPdf(file ?? Buffer.alloc(0))).text;
    };
    const signed = await preview();
    expect(signed).toContain("a.n. Ketua Panitia Seleksi");
    expect(signed).toContain("Kepala Sekretariat,");
    expect(signed).toContain(second.actor.name);

    await takeBackPlan(secretariat, { ...(await lookedAt(plan)), reason: REASON });
    expect(await preview()).not.toContain("a.n. Ketua");
    expect(await preview()).toContain(chair.actor.name);
  });

  test("gives the number; taken back it stays listed as void, and the next is another", async () => {
    const plan = await aPlanAt("APPROVED");
    const { chair, secretariat } = plan.officers;
    const first = await sign(plan, chair);
    expect(first.announcementNumber).toBe("1/PANSEL-JPTP/XI/2026");
    await takeBackPlan(secretariat, { ...(await lookedAt(plan)), reason: REASON });
    const page = await loadPlan(plan.ctx, plan.selectionId);
    expect(page).toMatchObject({
      announcementNumber: null,
      standing: { voidNumbers: [{ number: "1/PANSEL-JPTP/XI/2026" }], signed: null },
    });
    const told = [idOf(plan.officers.ppk), idOf(chair)];
    expect(await recipients("plan.taken-back")).toEqual(told.toSorted());
    await walkAs(plan.officers, plan.selectionId);
    expect(await loadPlan(plan.ctx, plan.selectionId)).toMatchObject({
      announcementNumber: "2/PANSEL-JPTP/XI/2026",
      standing: { voidNumbers: [{ number: "1/PANSEL-JPTP/XI/2026" }] },
    });
  });
});

test.each(["INTERNAL_REVIEW", "SENT_TO_SUPERVISOR", "APPROVED", "SIGNED"] as const)(
  "from %s the secretariat takes a plan back, and the appointing officer approves anew",
  async (state) => {
    const plan = await aPlanAt(state);
    await takeBackPlan(plan.ctx, { ...(await lookedAt(plan)), reason: REASON });
    expect(await stateOf(plan)).toBe("DRAFT");
    await submitPlan(plan.ctx, { ...(await lookedAt(plan)), ...NO_COVER });
    expect(await stateOf(plan)).toBe("INTERNAL_REVIEW");
  },
);

test("the public reads which letter approved the plan, once it is announced", async () => {
  const plan = await aPlanAt("SIGNED");
  const { officers, selectionId, slug } = plan;
  const papers = await papersOf(selectionId, null);
  const idOfKind = (wanted: PaperKind) => papers.find(({ kind }) => kind === wanted)?.id ?? "";
  const letterId = idOfKind("PLAN_APPROVAL");
  expect(await loadPublicPaper(slug, letterId)).toBeNull();
  expect((await loadAnnouncementPreview(officers.chair, selectionId))?.approval?.id).toBe(letterId);
  await walkAs(officers, selectionId);
  const page = await loadAnnouncement(NOON, slug);
  expect(page?.approval).toMatchObject({ id: letterId, kind: "PLAN_APPROVAL" });
  expect(await loadPublicPaper(slug, letterId)).not.toBeNull();
  expect(await loadPublicPaper(slug, idOfKind("PANEL_DECREE"))).toBeNull();
});

test("each step is a task of whoever takes it, and of nobody else", async () => {
  const plan = await aPlanAt("DRAFT");
  const { officers, selectionId } = plan;
  const tasks = async () => {
    const found: Record<string, string> = {};
    for (const [who, ctx] of Object.entries(officers)) {
      for (const { task } of await loadPlanTasks(ctx)) found[who] = task;
    }
    return found;
  };
  expect(await tasks()).toEqual({});
  await walkAs(officers, selectionId, "INTERNAL_REVIEW");
  expect(await tasks()).toEqual({ ppk: "approve" });
  await walkAs(officers, selectionId, "SENT_TO_SUPERVISOR");
  // The letter was entered by the first, so that the second confirms it.
  expect(await tasks()).toEqual({ second: "confirm" });
  await walkAs(officers, selectionId, "APPROVED");
  expect(await tasks()).toEqual({ chair: "sign" });
  await walkAs(officers, selectionId, "SIGNED");
  expect(await tasks()).toEqual({ secretariat: "publish", second: "publish" });
  await takeBackPlan(officers.secretariat, { ...(await lookedAt(plan)), reason: REASON });
  expect(await tasks()).toEqual({ secretariat: "mend", second: "mend" });
  await walkAs(officers, selectionId);
  expect(await tasks()).toEqual({});
});

test("what does not lead on from a state is refused in it", async () => {
  const plan = await aPlanAt("DRAFT");
  const { officers } = plan;
  const acts = actsOf(officers);
  for (const state of ["DRAFT", "INTERNAL_REVIEW", "SENT_TO_SUPERVISOR", "APPROVED"] as const) {
    await walkAs(officers, plan.selectionId, state);
    for (const act of ["submit", "approve", "confirm", "publish"] as const) {
      if (NEXT_ACT[state] === act) continue;
      const at = await lookedAt(plan);
      const refusal = await refusalWritingNothing(() => acts[act](at));
      expect([state, act, refusal.code]).toEqual([state, act, "transition-not-possible"]);
    }
  }
  expect(PLAN_ACTS).toHaveLength(9);
});

function actsOf({ secretariat, second, ppk }: Officers) {
  type At = { selectionId: string; planVersion: number };
  return {
    submit: (at: At) => submitPlan(secretariat, { ...at, ...NO_COVER }),
    approve: (at: At) => approvePlan(ppk, { ...at, requestId: null, sure: "on" }),
    confirm: (at: At) => confirmApproval(second, { ...at, ...NO_COVER, letterId: null }),
    publish: (at: At) => publishSelection(secretariat, at),
  };
}
