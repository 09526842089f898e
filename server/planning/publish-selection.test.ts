import { describe, expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { findPlan, listMembers, listStages } from "#db/queries/plan";
import { findSelectionScope } from "#db/queries/scopes";
import { addDays } from "#domain/calendar";
import { BEFORE_PUBLICATION } from "#domain/planning/life-cycle";
import { ANNOUNCEMENT_CHANNEL } from "#domain/regulation/announcement";
import { loadAnnounced } from "#server/announcement/load-announced";
import { loadAnnouncement } from "#server/announcement/load-announcement";
import { loadHome } from "#server/announcement/load-home";
import { loadPublicPaper } from "#server/announcement/load-notices";
import { addPost } from "#server/planning/add-post";
import {
  AnswerPermissionQuestions,
  answerPermissionQuestions,
} from "#server/planning/answer-permission-questions";
import { confirmApproval } from "#server/planning/confirm-approval";
import { editSelection } from "#server/planning/edit-selection";
import { editStage } from "#server/planning/edit-stage";
import { loadBoard } from "#server/planning/load-board";
import { loadNavigation } from "#server/planning/load-navigation";
import { loadPlan } from "#server/planning/load-plan";
import { loadSelections } from "#server/planning/load-selections";
import { publishSelection } from "#server/planning/publish-selection";
import { submitPlan } from "#server/planning/submit-plan";
import { unseatMember } from "#server/planning/unseat-member";
import { departureTexts } from "#server/regulation/departures";
import { recordDeviations } from "#server/regulation/record-deviations";
import { NO_CASES } from "#testing/approvals";
import { contents } from "#testing/contents";
import { contextFor, contextOf, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { aPaper, uploadPaper } from "#testing/papers";
import {
  A_POST,
  aCompletePlan,
  aDraftPlan,
  aPlanAt,
  GENERAL,
  officersOf,
  planVersionOf,
  walkAs,
} from "#testing/planning";
import { proves } from "#testing/proof";
import { refusalWritingNothing } from "#testing/refusals";
import { aMemberOfStaff, anAgency } from "#testing/scenario";

withFreshDatabase();

const NO_COVER = { panelDecision: "", decisionId: null };

/** A signed announcement, and the way to publish it. */
async function signed() {
  const plan = await aPlanAt("SIGNED");
  const { selectionId, officers } = plan;
  const planVersion = await planVersionOf(selectionId);
  const publish = (now: Date | string = NOON) =>
    publishSelection({ ...officers.secretariat, now: new Date(now) }, { selectionId, planVersion });
  return { ...plan, planVersion, publish };
}

test("publishing opens the announcement, lays out its stages and tells the panel", async () => {
  const plan = await aCompletePlan();
  const { ctx, selectionId, slug } = plan;
  await addPost(ctx, { selectionId, ...A_POST, code: "JPT-30", prefix: "BPD" });
  await walkAs(await officersOf(plan), selectionId, "SIGNED");
  const planVersion = await planVersionOf(selectionId);
  const before = await contents();

  const published = await publishSelection(ctx, { selectionId, planVersion });

  expect(published).toEqual({ slug, announcementNumber: "1/PANSEL-JPTP/XI/2026" });
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
    "outbox",
    "plan_step",
    "post_stage",
    "rule_trace",
    "selection",
    "selection_post",
    "subscription_news",
  ]);
  const traces = (after.rule_trace ?? []).map((row) => JSON.parse(`${row}`));
  expect(new Set(traces.map(({ moment, outcome }) => `${moment} ${outcome}`))).toEqual(
    new Set(["PLAN_APPROVED met", "PUBLISHED met"]),
  );
  expect(traces.map(({ ruleId }) => ruleId)).toEqual(
    expect.arrayContaining([
      "announcement-min-days",
      "panel-size-odd",
      "weights-sum",
      "plan-frozen-after-publication",
    ]),
  );
  const signature = traces.find(
    ({ moment, ruleId }) => moment === "PUBLISHED" && ruleId === "announcement-signatory",
  );
  expect(JSON.stringify(signature)).toContain("CHAIR");
  // Five stages for each of two posts, none begun.
  expect(after.post_stage).toHaveLength(10);
  expect(after.post_stage?.every((row) => `${row}`.includes('"PLANNED"'))).toBe(true);
  const letters = (after.outbox ?? []).filter((row) => `${row}`.includes('"selection.published"'));
  expect(letters).toHaveLength(5);
  const entry = (after.audit_entry ?? []).find((row) => !before.audit_entry?.includes(row));
  expect(JSON.parse(`${entry}`)).toMatchObject({
    kind: "selection.published",
    subjectId: selectionId,
    before: { state: "SIGNED", planVersion },
    after: { state: "RUNNING", announcementNumber: "1/PANSEL-JPTP/XI/2026" },
  });
});

test("an empty plan is refused with everything that is missing", async () => {
  const { ctx, selectionId } = await aDraftPlan();
  const planVersion = await planVersionOf(selectionId);
  const refusal = await refusalWritingNothing(() =>
    submitPlan(ctx, { selectionId, planVersion, ...NO_COVER }),
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
    submitPlan(ctx, { selectionId, planVersion, ...NO_COVER }),
  );
  expect(refusal.facts.codes).toContain("panel-size-odd");
});

test("on the day after the first day it is too late, on the first day it is not", async () => {
  const { publish } = await signed();
  const late = await refusalWritingNothing(() => publish("2026-11-25T00:00:00+07:00"));
  expect(late.facts.codes).toBe("announcement-first-day");
  await publish("2026-11-24T23:59:59+07:00");
});

test("a departure from the bands needs a decision of the panel, which is kept", async () => {
  const plan = await aCompletePlan();
  const { ctx, selectionId } = plan;
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
      passBasis: "STAGE",
      passCategories: null,
      resultMode: "RANKED_WITH_SCORE",
      startsOn,
      endsOn,
      resultsOn,
    });
  }
  const planVersion = await planVersionOf(selectionId);
  const paperId = await aPaper({ selectionId, secretariat: ctx.actor.userId ?? "" });
  const submit = (panelDecision: string, decisionId: string | null = paperId) =>
    submitPlan(ctx, { selectionId, planVersion, panelDecision, decisionId });
  const refusal = await refusalWritingNothing(() => submit("baik"));
  expect(refusal.code).toBe("plan-needs-decision");
  expect(refusal.citation?.certainty).toBe("reported");
  const reason = "Pemaparan diutamakan karena jabatan ini tampil ke muka umum.";
  expect((await refusalWritingNothing(() => submit(reason, null))).code).toBe("paper-missing");
  await submit(reason);
  // Covered once, it is asked for by none of the later acts.
  await walkAs(await officersOf(plan), selectionId);
  const audit = JSON.stringify((await contents()).audit_entry);
  expect(audit).toContain("Pemaparan diutamakan");
  expect(audit).toContain(paperId);

  const { slug } = (await findSelectionScope(read(), selectionId)) ?? { slug: "" };
  const page = await loadAnnouncement(ctx.now, slug);
  const shown = departureTexts("id", page?.departures ?? []);
  expect(shown.map(({ ruleId, basis }) => [ruleId, basis?.id])).toContainEqual([
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

test("a warning asks for no decision, and the public reads it all the same", async () => {
  const plan = await aCompletePlan();
  const { ctx, selectionId } = plan;
  // Exactly fifteen days: one short on the strict reading.
  const version = (await findPlan(read(), selectionId))?.version ?? 0;
  const lastDay = addDays(GENERAL.lastDay, -1);
  await editSelection(ctx, { selectionId, version, ...GENERAL, lastDay });
  const planVersion = await planVersionOf(selectionId);
  await submitPlan(ctx, { selectionId, planVersion, ...NO_COVER });
  await walkAs(await officersOf(plan), selectionId);
  const { slug } = (await findSelectionScope(read(), selectionId)) ?? { slug: "" };
  const page = await loadAnnouncement(ctx.now, slug);
  expect(departureTexts("id", page?.departures ?? [])).toMatchObject([
    { kind: "WARNING", ruleId: "announcement-strict-reading", basis: null, reason: "" },
  ]);
  const undecided = { moment: "PUBLISHED", selectionId, decisionId: null, reason: "" } as const;
  const found = { code: "applicants-min", effect: "record", citation: null, facts: {} } as const;
  await inTransaction((tx) => recordDeviations(tx, ctx, undecided, [found]));
  expect((await loadAnnouncement(ctx.now, slug))?.departures).toHaveLength(1);
});

test("a plan that was changed since it was checked is not submitted", async () => {
  const { ctx, selectionId } = await aCompletePlan();
  const planVersion = await planVersionOf(selectionId);
  await addPost(ctx, { selectionId, ...A_POST, code: "JPT-30", prefix: "BPD" });
  const refusal = await refusalWritingNothing(() =>
    submitPlan(ctx, { selectionId, planVersion, ...NO_COVER }),
  );
  expect(refusal.code).toBe("record-stale");
});

test("of two who publish at once one succeeds, and the other reads who was faster", async () => {
  const { publish } = await signed();
  const outcomes = await Promise.allSettled([publish(), publish()]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const late = outcomes.find(({ status }) => status === "rejected");
  expect(late).toMatchObject({ reason: { code: "plan-moved-on", facts: { act: "publish" } } });
});

test("nobody but the secretariat of the agency publishes", async () => {
  const { agencyId, selectionId, planVersion, officers } = await signed();
  const people = [
    await aMemberOfStaff("SECRETARIAT", await anAgency()),
    await aMemberOfStaff("AGENCY_ADMIN", agencyId),
    officers.ppk.actor.userId ?? "",
    officers.chair.actor.userId ?? "",
  ];
  for (const person of people) {
    const ctx = await contextFor(person);
    const refusal = await refusalWritingNothing(() =>
      publishSelection(ctx, { selectionId, planVersion }),
    );
    expect(refusal.code).toBe("record-not-found");
  }
});

test(
  proves(
    ANNOUNCEMENT_CHANNEL,
    "the public sees nothing of a draft, and the whole announcement once it is published",
  ),
  async () => {
    const plan = await aCompletePlan();
    const { selectionId, slug, postId } = plan;
    const officers = await officersOf(plan);
    for (const state of BEFORE_PUBLICATION) {
      await walkAs(officers, selectionId, state);
      expect(await loadAnnouncement(NOON, slug)).toBeNull();
      expect(await loadHome(NOON)).toEqual({ posts: [], running: [] });
      expect((await loadAnnounced(NOON)).rows).toEqual([]);
    }
    await walkAs(officers, selectionId);

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
  },
);

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
  expect(await loadBoard(ctx, selectionId)).toMatchObject({ blocking: 0, maySeePlan: true });
});

test("the chair follows the board and reads the plan, but does not plan", async () => {
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
  expect(await loadPlan(board, selectionId)).toMatchObject({
    isDraft: false,
    standing: { acts: [] },
  });
  expect(await loadBoard(board, selectionId)).toMatchObject({ blocking: 0, maySeePlan: true });
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
  /** A complete plan but for its letters, sent to the supervisor, and the way to confirm it. */
  async function sentWithout(yes: readonly string[] = []) {
    const plan = await aCompletePlan({ approved: false });
    await uploadPaper(plan.ctx, plan.selectionId, "PLAN_REQUEST");
    const { ctx, selectionId } = plan;
    const { version } = (await findPlan(read(), selectionId)) ?? {};
    const cases = yes.map((each) => [each, "YES"]);
    const answers = { ...NO_CASES, ...Object.fromEntries(cases) };
    const form = { selectionId, version: `${version}`, answers };
    await answerPermissionQuestions(ctx, AnswerPermissionQuestions.parse(form));
    const officers = await officersOf(plan);
    await walkAs(officers, selectionId, "SENT_TO_SUPERVISOR");
    const confirm = async (
      letterId: string | null,
      panelDecision = "",
      decisionId: string | null = null,
    ) =>
      confirmApproval(officers.second, {
        ...{ selectionId, planVersion: await planVersionOf(selectionId) },
        ...{ letterId, panelDecision, decisionId },
      });
    return { ...plan, officers, confirm };
  }

  test("unanswered questions keep a plan from being submitted", async () => {
    const { ctx, selectionId } = await aCompletePlan({ approved: false });
    await uploadPaper(ctx, selectionId, "PLAN_REQUEST");
    const planVersion = await planVersionOf(selectionId);
    const refusal = await refusalWritingNothing(() =>
      submitPlan(ctx, { selectionId, planVersion, ...NO_COVER }),
    );
    expect(refusal.facts.codes).toBe("permission-questions-open");
  });

  test("no decree keeps it from being signed, not from being approved", async () => {
    const { ctx, selectionId, confirm, officers } = await sentWithout();
    await confirm(await uploadPaper(ctx, selectionId, "PLAN_APPROVAL"));
    const refusal = await refusalWritingNothing(() => walkAs(officers, selectionId, "SIGNED"));
    expect(refusal).toMatchObject({ code: "plan-incomplete", facts: { codes: "panel-formed-by" } });
    await uploadPaper(ctx, selectionId, "PANEL_COORDINATION");
    // Asks a rule of which nothing could be asked when the plan was approved.
    await uploadPaper(ctx, selectionId, "PANEL_DECREE", "2027-12-31");
    await walkAs(officers, selectionId);
  });

  test("a decree without coordination before it takes a decision of the panel when it is signed", async () => {
    const { ctx, selectionId, confirm, officers } = await sentWithout();
    await uploadPaper(ctx, selectionId, "PANEL_DECREE");
    await confirm(await uploadPaper(ctx, selectionId, "PLAN_APPROVAL"));
    const uncoordinated = await refusalWritingNothing(() =>
      walkAs(officers, selectionId, "SIGNED"),
    );
    expect(uncoordinated).toMatchObject({ code: "plan-needs-decision", facts: { count: 1 } });
    await uploadPaper(ctx, selectionId, "PANEL_COORDINATION");
    await walkAs(officers, selectionId);
  });

  test("without BKN's approval it takes a decision of the panel, which is kept", async () => {
    const { ctx, selectionId, confirm, officers } = await sentWithout();
    await uploadPaper(ctx, selectionId, "PANEL_COORDINATION");
    await uploadPaper(ctx, selectionId, "PANEL_DECREE");
    const refusal = await refusalWritingNothing(() => confirm(null));
    expect(refusal).toMatchObject({ code: "plan-needs-decision", facts: { count: 1 } });
    const decisionId = await uploadPaper(ctx, selectionId, "PANEL_DECISION");
    await confirm(null, "Surat BKN menyusul; jadwal tidak dapat menunggu.", decisionId);
    await walkAs(officers, selectionId);
    const traces = ((await contents()).rule_trace ?? []).map((row) => JSON.parse(`${row}`));
    expect(traces.find(({ ruleId }) => ruleId === "plan-approval-first")).toMatchObject({
      outcome: "not-met",
      effect: "record",
    });
  });

  test("the minister's permission is asked for in its cases only", async () => {
    const { ctx, selectionId, confirm } = await sentWithout(["ACTING_HEAD"]);
    const letterId = await uploadPaper(ctx, selectionId, "PLAN_APPROVAL");
    const refusal = await refusalWritingNothing(() => confirm(letterId));
    expect(refusal).toMatchObject({
      code: "plan-needs-decision",
      citation: { text: "UU 10/2016 Ps 71(2)" },
    });
    await uploadPaper(ctx, selectionId, "HOME_AFFAIRS_PERMISSION");
    await confirm(letterId);
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
