import { describe, expect, test } from "vitest";
import { read } from "#db/client";
import { findPlan, listMembers, listStages } from "#db/queries/plan";
import { findSelectionScope } from "#db/queries/scopes";
import { loadAnnounced } from "#server/announcement/load-announced";
import { loadAnnouncement } from "#server/announcement/load-announcement";
import { loadHome } from "#server/announcement/load-home";
import { loadPublicPaper } from "#server/announcement/load-notices";
import { addPost } from "#server/planning/add-post";
import {
  AnswerPermissionQuestions,
  answerPermissionQuestions,
} from "#server/planning/answer-permission-questions";
import { editSelection } from "#server/planning/edit-selection";
import { editStage } from "#server/planning/edit-stage";
import { loadBoard } from "#server/planning/load-board";
import { loadNavigation } from "#server/planning/load-navigation";
import { loadPlan } from "#server/planning/load-plan";
import { loadSelections } from "#server/planning/load-selections";
import { publishSelection } from "#server/planning/publish-selection";
import { unseatMember } from "#server/planning/unseat-member";
import { departureTexts } from "#server/regulation/departures";
import { NO_CASES } from "#testing/approvals";
import { contents } from "#testing/contents";
import { contextFor, contextOf, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { aPaper, uploadPaper } from "#testing/papers";
import { A_POST, aCompletePlan, aDraftPlan, GENERAL, planVersionOf } from "#testing/planning";
import { refusalWritingNothing } from "#testing/refusals";
import { aMemberOfStaff, anAgency } from "#testing/scenario";

withFreshDatabase();

test("publishing numbers the announcement, opens it, lays out its stages and tells the panel", async () => {
  const { ctx, selectionId, slug } = await aCompletePlan();
  await addPost(ctx, { selectionId, ...A_POST, code: "JPT-30", prefix: "BPD" });
  const planVersion = await planVersionOf(selectionId);
  const before = await contents();

  const published = await publishSelection(ctx, {
    selectionId,
    planVersion,
    panelDecision: "",
    decisionId: null,
  });

  expect(published).toEqual({
    slug,
    announcementNumber: "1/PANSEL-JPTP/XI/2026",
  });
  expect(await findPlan(read(), selectionId)).toMatchObject({
    state: "RUNNING",
    announcementNumber: "1/PANSEL-JPTP/XI/2026",
    publishedAt: NOON,
  });
  const after = await contents();
  const changed = Object.keys(after).filter(
    (table) => JSON.stringify(after[table]) !== JSON.stringify(before[table]),
  );
  expect(changed.sort()).toEqual([
    "audit_entry",
    "number_series",
    "outbox",
    "post_stage",
    "rule_trace",
    "selection",
    "selection_post",
  ]);
  const traces = (after.rule_trace ?? []).map((row) => JSON.parse(`${row}`));
  expect(new Set(traces.map(({ moment, outcome }) => `${moment} ${outcome}`))).toEqual(
    new Set(["PUBLISHED met"]),
  );
  expect(traces.map(({ ruleId }) => ruleId)).toEqual(
    expect.arrayContaining(["announcement-min-days", "panel-size-odd", "weights-sum"]),
  );
  // Five stages for each of two posts, none begun.
  expect(after.post_stage).toHaveLength(10);
  expect(after.post_stage?.every((row) => `${row}`.includes('"PLANNED"'))).toBe(true);
  const letters = (after.outbox ?? []).filter((row) => `${row}`.includes('"selection.published"'));
  expect(letters).toHaveLength(5);
  const entry = (after.audit_entry ?? []).find((row) => !before.audit_entry?.includes(row));
  expect(JSON.parse(`${entry}`)).toMatchObject({
    kind: "selection.published",
    subjectId: selectionId,
    before: { state: "DRAFT" },
    after: { state: "RUNNING", announcementNumber: "1/PANSEL-JPTP/XI/2026", planVersion },
  });
});

test("an empty plan is refused with everything that is missing", async () => {
  const { ctx, selectionId } = await aDraftPlan();
  const planVersion = await planVersionOf(selectionId);
  const refusal = await refusalWritingNothing(() =>
    publishSelection(ctx, { selectionId, planVersion, panelDecision: "", decisionId: null }),
  );
  expect(refusal.code).toBe("plan-incomplete");
  const codes = `${refusal.facts.codes}`.split(", ");
  expect(codes).toContain("announcement-window-missing");
  expect(codes).toContain("plan-posts");
  expect(codes).toContain("panel-size-odd");
  expect(codes).toContain("panel-chair");
  expect(codes.length).toBe(refusal.facts.count);
});

test("one missing member is enough to refuse", async () => {
  const { ctx, selectionId } = await aCompletePlan();
  const member = (await listMembers(read(), selectionId)).at(-1);
  if (!member) throw new Error("No member.");
  await unseatMember(ctx, { memberId: member.id, version: member.version });
  const planVersion = await planVersionOf(selectionId);
  const refusal = await refusalWritingNothing(() =>
    publishSelection(ctx, { selectionId, planVersion, panelDecision: "", decisionId: null }),
  );
  expect(refusal.facts.codes).toContain("panel-size-odd");
});

test("on the day after the first day it is too late, on the first day it is not", async () => {
  const { ctx, selectionId } = await aCompletePlan();
  const planVersion = await planVersionOf(selectionId);
  const publish = (now: string) =>
    publishSelection(
      { ...ctx, now: new Date(now) },
      { selectionId, planVersion, panelDecision: "", decisionId: null },
    );
  const late = await refusalWritingNothing(() => publish("2026-11-25T00:00:00+07:00"));
  expect(late.facts.codes).toBe("announcement-first-day");
  await publish("2026-11-24T23:59:59+07:00");
});

test("a departure from the bands needs a decision of the panel, which is kept", async () => {
  const { ctx, selectionId } = await aCompletePlan();
  for (const stage of await listStages(read(), [selectionId])) {
    const weight = { PAPER: 1500, INTERVIEW: 4000 }[stage.kind as "PAPER" | "INTERVIEW"];
    if (weight === undefined) continue;
    const { id: stageId, version, maximum, passRule, startsOn, endsOn, resultsOn } = stage;
    await editStage(ctx, {
      stageId,
      version,
      weight,
      maximum,
      passRule,
      passThreshold: null,
      passCategories: null,
      startsOn,
      endsOn,
      resultsOn,
    });
  }
  const planVersion = await planVersionOf(selectionId);
  const paperId = await aPaper({ selectionId, secretariat: ctx.actor.userId ?? "" });
  const publish = (panelDecision: string, decisionId: string | null = paperId) =>
    publishSelection(ctx, { selectionId, planVersion, panelDecision, decisionId });
  const refusal = await refusalWritingNothing(() => publish("baik"));
  expect(refusal.code).toBe("plan-needs-decision");
  expect(refusal.citation?.certainty).toBe("reported");
  const reason = "Pemaparan diutamakan karena jabatan ini tampil ke muka umum.";
  expect((await refusalWritingNothing(() => publish(reason, null))).code).toBe("paper-missing");
  await publish(reason);
  const audit = JSON.stringify((await contents()).audit_entry);
  expect(audit).toContain("Pemaparan diutamakan");
  expect(audit).toContain(paperId);

  const { slug } = (await findSelectionScope(read(), selectionId)) ?? { slug: "" };
  const page = await loadAnnouncement(ctx.now, slug);
  const shown = departureTexts("id", page?.departures ?? []);
  expect(shown.map(({ ruleId, basis }) => [ruleId, basis.id])).toContainEqual([
    "weights-band-interview",
    paperId,
  ]);
  expect(shown.find(({ ruleId }) => ruleId === "weights-band-interview")).toMatchObject({
    kind: "DEVIATION",
    general: "Bobot wawancara paling rendah 30 dan paling tinggi 35 persen.",
    here: "Bobot wawancara 40 % di luar rentang 30–35 %.",
    reason,
  });
  expect(await loadPublicPaper(slug, paperId)).not.toBeNull();
});

test("a plan that was changed since it was checked is not published", async () => {
  const { ctx, selectionId } = await aCompletePlan();
  const planVersion = await planVersionOf(selectionId);
  await addPost(ctx, { selectionId, ...A_POST, code: "JPT-30", prefix: "BPD" });
  const refusal = await refusalWritingNothing(() =>
    publishSelection(ctx, { selectionId, planVersion, panelDecision: "", decisionId: null }),
  );
  expect(refusal.code).toBe("record-stale");
});

test("of two who publish at once one succeeds", async () => {
  const { ctx, selectionId } = await aCompletePlan();
  const planVersion = await planVersionOf(selectionId);
  const once = () =>
    publishSelection(ctx, { selectionId, planVersion, panelDecision: "", decisionId: null });
  const outcomes = await Promise.allSettled([once(), once()]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("nobody but the secretariat of the agency publishes", async () => {
  const { agencyId, selectionId } = await aCompletePlan();
  const planVersion = await planVersionOf(selectionId);
  const [chair] = await listMembers(read(), selectionId);
  const people = [
    await aMemberOfStaff("SECRETARIAT", await anAgency()),
    await aMemberOfStaff("AGENCY_ADMIN", agencyId),
    await aMemberOfStaff("PPK", agencyId),
  ];
  expect(chair?.isChair).toBe(true);
  for (const person of people) {
    const ctx = await contextFor(person);
    const refusal = await refusalWritingNothing(() =>
      publishSelection(ctx, { selectionId, planVersion, panelDecision: "", decisionId: null }),
    );
    expect(refusal.code).toBe("record-not-found");
  }
});

test("the public sees nothing of a draft, and the whole announcement once it is published", async () => {
  const { ctx, selectionId, slug, postId } = await aCompletePlan();
  expect(await loadAnnouncement(NOON, slug)).toBeNull();
  expect(await loadHome(NOON)).toEqual({ posts: [], running: [] });
  expect((await loadAnnounced(NOON)).rows).toEqual([]);

  const planVersion = await planVersionOf(selectionId);
  await publishSelection(ctx, { selectionId, planVersion, panelDecision: "", decisionId: null });

  const page = await loadAnnouncement(NOON, slug);
  expect(page).toMatchObject({ slug, standing: "OPEN", hasResults: false });
  expect(page?.posts.map(({ id }) => id)).toEqual([postId]);
  expect(page?.requirements[0]?.citation?.text).toBe("PP 11/2017 Ps 107 c");
  expect(page?.stages.map(({ progress }) => progress)).toEqual(Array(5).fill("next"));
  const home = await loadHome(NOON);
  expect(home.posts.map(({ id, isOpen }) => [id, isOpen])).toEqual([[postId, true]]);
  expect(home.running).toHaveLength(1);
  const search = async (text: string, standing = "all") =>
    (await loadAnnounced(NOON, { text, standing })).rows.length;
  expect(await search("PENDIDIKAN")).toBe(1);
  expect(await search("1/pansel")).toBe(1);
  expect(await search("kesehatan")).toBe(0);
  expect(await search("100%_")).toBe(0);
  expect(await search("", "open")).toBe(1);
  expect(await search("", "finished")).toBe(0);
  expect(await loadHome(new Date("2026-12-10T00:00:00+07:00"))).toMatchObject({ posts: [] });
});

test("one agency sees nothing of another", async () => {
  const { ctx, selectionId } = await aCompletePlan();
  const stranger = await contextFor(await aMemberOfStaff("SECRETARIAT", await anAgency()));
  for (const other of [stranger, contextOf()]) {
    expect(await loadPlan(other, selectionId)).toBeNull();
    expect(await loadBoard(other, selectionId)).toBeNull();
    expect((await loadNavigation(other, selectionId)).selection).toBeNull();
    expect((await loadSelections(other)).rows).toEqual([]);
  }
  expect((await loadSelections(ctx)).rows.map(({ id }) => id)).toEqual([selectionId]);
  expect(await loadBoard(ctx, selectionId)).toMatchObject({ blocking: 0, mayPlan: true });
});

test("who sits on the panel follows the board but does not plan", async () => {
  const { selectionId } = await aCompletePlan();
  const [chair] = await listMembers(read(), selectionId);
  const board = {
    ...contextOf(),
    actor: {
      ...contextOf({ userId: chair?.accountId ?? "", pactsIn: [selectionId] }).actor,
      grants: [
        {
          role: "PANEL_CHAIR" as const,
          agencyId: (await findPlan(read(), selectionId))?.agencyId ?? "",
          selectionId,
        },
      ],
    },
  };
  expect(await loadPlan(board, selectionId)).toBeNull();
  expect(await loadBoard(board, selectionId)).toMatchObject({ blocking: null, mayPlan: false });
  const applying = { ...board, actor: { ...board.actor, applyingIn: [selectionId] } };
  expect(await loadBoard(applying, selectionId)).toBeNull();
  expect((await loadSelections(applying)).rows).toEqual([]);
});

test("half a window opens nothing", async () => {
  const { ctx, selectionId } = await aDraftPlan();
  await editSelection(ctx, { selectionId, version: 1, ...GENERAL, lastDay: null });
  expect(await findPlan(read(), selectionId)).toMatchObject({ opensAt: null, closesAt: null });
});

describe("letters before the announcement", () => {
  /** A complete plan but for its letters, and the way to publish it. */
  async function withoutLetters() {
    const plan = await aCompletePlan({ approved: false });
    const publish = async (panelDecision = "", decisionId: string | null = null) =>
      publishSelection(plan.ctx, {
        selectionId: plan.selectionId,
        planVersion: await planVersionOf(plan.selectionId),
        panelDecision,
        decisionId,
      });
    const answer = async (yes: readonly string[]) => {
      const { version } = (await findPlan(read(), plan.selectionId)) ?? {};
      const cases = yes.map((each) => [each, "YES"]);
      const answers = { ...NO_CASES, ...Object.fromEntries(cases) };
      const form = { selectionId: plan.selectionId, version: `${version}`, answers };
      await answerPermissionQuestions(plan.ctx, AnswerPermissionQuestions.parse(form));
    };
    return { ...plan, publish, answer };
  }

  test("no decree and no answers keep it from being announced", async () => {
    const { publish } = await withoutLetters();
    const refusal = await refusalWritingNothing(() => publish("Keputusan panitia nomor 7"));
    expect(refusal.facts.codes).toBe("permission-questions-open, panel-formed-by");
  });

  test("without BKN's approval it takes a decision of the panel, which is kept", async () => {
    const { ctx, selectionId, publish, answer } = await withoutLetters();
    await answer([]);
    await uploadPaper(ctx, selectionId, "PANEL_DECREE");
    const refusal = await refusalWritingNothing(() => publish());
    expect(refusal).toMatchObject({ code: "plan-needs-decision", facts: { count: 1 } });
    const decisionId = await uploadPaper(ctx, selectionId, "PANEL_DECISION");
    await publish("Surat BKN menyusul; jadwal tidak dapat menunggu.", decisionId);
    const traces = ((await contents()).rule_trace ?? []).map((row) => JSON.parse(`${row}`));
    expect(traces.find(({ ruleId }) => ruleId === "plan-approval-first")).toMatchObject({
      outcome: "not-met",
      effect: "record",
    });
  });

  test("the minister's permission is asked for in its cases only", async () => {
    const { ctx, selectionId, publish, answer } = await withoutLetters();
    await uploadPaper(ctx, selectionId, "PANEL_DECREE");
    await uploadPaper(ctx, selectionId, "PLAN_APPROVAL");
    await answer(["ACTING_HEAD"]);
    const refusal = await refusalWritingNothing(() => publish());
    expect(refusal).toMatchObject({
      code: "plan-needs-decision",
      citation: { text: "UU 10/2016 Ps 71(2)" },
    });
    await uploadPaper(ctx, selectionId, "HOME_AFFAIRS_PERMISSION");
    await publish();
  });

  test("each question has to be answered, and the field says so", () => {
    const form = { selectionId: "0192f0a0-0000-7000-8000-000000000000", version: "1" };
    const parsed = AnswerPermissionQuestions.safeParse({ ...form, answers: { ACTING_HEAD: "NO" } });
    expect(parsed.error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
      ["answers.BEFORE_ELECTION", "choose-one"],
      ["answers.END_OF_TERM", "choose-one"],
      ["answers.NAMED_POST", "choose-one"],
    ]);
    expect(AnswerPermissionQuestions.safeParse(form).error?.issues).toHaveLength(4);
  });
});
