import { beforeEach, describe, expect, test } from "vitest";
import { read } from "#db/client";
import {
  listCriteria,
  listMembers,
  listPosts,
  listRequiredDocuments,
  listRequirements,
  listStages,
} from "#db/queries/plan";
import { Stale } from "#domain/refusal";
import { ADMIN_NO_WEIGHT } from "#domain/regulation/weights";
import type { Context } from "#server/context";
import { AddDocument, addDocument } from "#server/planning/add-document";
import { addPost } from "#server/planning/add-post";
import { AddRequirement, addRequirement } from "#server/planning/add-requirement";
import { applyRubric } from "#server/planning/apply-rubric";
import { createSelection } from "#server/planning/create-selection";
import { EditCriteria, editCriteria } from "#server/planning/edit-criteria";
import { editCriterion } from "#server/planning/edit-criterion";
import { editDocument } from "#server/planning/edit-document";
import { editMember } from "#server/planning/edit-member";
import { editPost } from "#server/planning/edit-post";
import { editRequirement } from "#server/planning/edit-requirement";
import { EditSelection, editSelection } from "#server/planning/edit-selection";
import { EditStage, editStage } from "#server/planning/edit-stage";
import { moveStage } from "#server/planning/move-stage";
import { removeDocument } from "#server/planning/remove-document";
import { removePost } from "#server/planning/remove-post";
import { removeRequirement } from "#server/planning/remove-requirement";
import { removeStage } from "#server/planning/remove-stage";
import { seatMember } from "#server/planning/seat-member";
import { unseatMember } from "#server/planning/unseat-member";
import { contents } from "#testing/contents";
import { contextFor } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { uploadPaper } from "#testing/papers";
import {
  A_POST,
  aCompletePlan,
  GENERAL,
  officersOf,
  planVersionOf,
  walkAs,
} from "#testing/planning";
import { proves } from "#testing/proof";
import { refusalWritingNothing } from "#testing/refusals";
import { aMemberOfStaff, anAgency } from "#testing/scenario";

withFreshDatabase();

let plan: Awaited<ReturnType<typeof aCompletePlan>>;
let acts: Record<string, (ctx: Context, version?: number) => Promise<unknown>>;

/** Every verb on a part that exists, with the version it has, or another one. */
beforeEach(async () => {
  plan = await aCompletePlan();
  const { selectionId, postId } = plan;
  const [requirement] = await listRequirements(read(), selectionId);
  const [document] = await listRequiredDocuments(read(), selectionId);
  const stages = await listStages(read(), [selectionId]);
  const paper = stages.find(({ kind }) => kind === "PAPER");
  const [, member] = await listMembers(read(), selectionId);
  if (!requirement || !document || !paper || !member) throw new Error("The plan lacks a part.");
  const { id: memberId } = member;
  const words = { postId: null, parameter: "", wording: "", wordingEn: "", basisId: null };
  const file = {
    postId: null,
    label: "",
    maxMegabytes: 10,
    maxPages: 20,
    mandatory: true,
    neededOf: "EVERYBODY" as const,
  };
  const seat = {
    element: "EXPERT" as const,
    institution: "Universitas Bengawan Raya",
    postLevel: null,
    expertise: "",
    fromSupervisor: false,
    isChair: false,
  };
  acts = {
    editSelection: (ctx, version = 3) =>
      editSelection(ctx, { selectionId, version, ...GENERAL, name: "Nama baru" }),
    addPost: (ctx) => addPost(ctx, { selectionId, ...A_POST, code: "JPT-11", prefix: "KES" }),
    editPost: (ctx, version = 1) => editPost(ctx, { postId, version, ...A_POST, title: "Baru" }),
    addRequirement: (ctx) => addRequirement(ctx, { selectionId, kind: "IS_PNS", ...words }),
    editRequirement: (ctx, version = 1) =>
      editRequirement(ctx, {
        requirementId: requirement.id,
        version,
        kind: "AGE_MAX",
        ...words,
        parameter: "55",
      }),
    addDocument: (ctx) => addDocument(ctx, { selectionId, code: "CV", ...file }),
    editDocument: (ctx, version = 1) =>
      editDocument(ctx, { documentId: document.id, version, code: "PPK_APPROVAL", ...file }),
    editStage: (ctx, version = 2) =>
      editStage(ctx, {
        stageId: paper.id,
        version,
        weight: 1500,
        maximum: 10_000,
        passRule: "MIN_SCORE",
        passThreshold: 7000,
        passBasis: "CUMULATIVE",
        passCategories: null,
        resultMode: "RANKED_WITH_SCORE",
        startsOn: null,
        endsOn: null,
        resultsOn: null,
      }),
    moveStage: async (ctx, version) => {
      const planVersion = version ?? (await planVersionOf(selectionId));
      const step = { stageId: paper.id, direction: "LATER" as const };
      return moveStage(ctx, { selectionId, planVersion, ...step });
    },
    removeStage: (ctx, version = 2) => removeStage(ctx, { stageId: paper.id, version }),
    editCriteria: (ctx, version = 2) =>
      editCriteria(ctx, {
        stageId: paper.id,
        version,
        criteriaTotal: 100,
        sheetDecimals: null,
        criteria: [{ row: 1, name: "Isi", nameEn: "Content", weight: 100 }],
      }),
    editCriterion: (ctx, version = 2) =>
      editCriterion(ctx, {
        stageId: paper.id,
        version,
        position: 1,
        description: "Apakah judul tepat?",
        descriptionEn: "",
        lowest: 0,
        highest: 10_000,
        levels: [],
      }),
    applyRubric: (ctx, version = 2) =>
      applyRubric(ctx, { stageId: paper.id, version, rubric: "PAPER_SIX" }),
    seatMember: (ctx) =>
      seatMember(ctx, { selectionId, email: "sixth@example.test", name: "Sixth", ...seat }),
    editMember: (ctx, version = 1) => editMember(ctx, { memberId, version, ...seat }),
    unseatMember: (ctx, version = 1) => unseatMember(ctx, { memberId, version }),
    removeRequirement: (ctx, version = 1) =>
      removeRequirement(ctx, { requirementId: requirement.id, version }),
    removeDocument: (ctx, version = 1) => removeDocument(ctx, { documentId: document.id, version }),
    removePost: (ctx, version = 1) => removePost(ctx, { postId, version }),
  };
});

const VERBS = [
  "editSelection",
  "addPost",
  "editPost",
  "addRequirement",
  "editRequirement",
  "addDocument",
  "editDocument",
  "editStage",
  "moveStage",
  "removeStage",
  "editCriteria",
  "editCriterion",
  "applyRubric",
  "seatMember",
  "editMember",
  "unseatMember",
  "removeRequirement",
  "removeDocument",
  "removePost",
] as const;

function act(verb: string, ctx: Context, version?: number): Promise<unknown> {
  const run = acts[verb];
  if (!run) throw new Error(`No verb ${verb}.`);
  return run(ctx, version);
}

test.each(VERBS)("%s changes the plan, counts the change and records it", async (verb) => {
  const before = await contents();
  const planVersion = await planVersionOf(plan.selectionId);
  await act(verb, plan.ctx);
  const after = await contents();
  expect(await planVersionOf(plan.selectionId)).toBe(planVersion + 1);
  const [entry] = added(before.audit_entry, after.audit_entry).toReversed();
  expect(JSON.parse(`${entry}`)).toMatchObject({
    actorId: plan.ctx.actor.userId,
    agencyId: plan.agencyId,
    selectionId: plan.selectionId,
    requestId: "request-1",
  });
});

test("each is refused to another agency and to other roles, as if there were no such plan", async () => {
  const people = [await aMemberOfStaff("SECRETARIAT", await anAgency())];
  for (const role of ["AGENCY_ADMIN", "PPK", "OBSERVER"] as const) {
    people.push(await aMemberOfStaff(role, plan.agencyId));
  }
  for (const person of people) {
    const ctx = await contextFor(person);
    for (const verb of VERBS) {
      const refusal = await refusalWritingNothing(() => act(verb, ctx));
      expect([verb, refusal.code]).toEqual([verb, "record-not-found"]);
    }
  }
});

test("each is refused from the submission on, and otherwise once it is announced", async () => {
  const { selectionId, ctx } = plan;
  const officers = await officersOf(plan);
  for (const state of ["INTERNAL_REVIEW", "SENT_TO_SUPERVISOR", "APPROVED", "SIGNED"] as const) {
    await walkAs(officers, selectionId, state);
    for (const verb of VERBS) {
      const refusal = await refusalWritingNothing(() => act(verb, ctx));
      expect([state, verb, refusal.code]).toEqual([state, verb, "plan-not-in-draft"]);
    }
  }
  await walkAs(officers, selectionId);
  for (const verb of VERBS) {
    const refusal = await refusalWritingNothing(() => act(verb, ctx));
    expect([verb, refusal.code]).toEqual([verb, "plan-frozen-after-publication"]);
    expect(refusal.citation?.text).toBe("PP 11/2017 Ps 114(1), 115");
  }
});

test("each change of something that exists is refused when somebody was faster", async () => {
  for (const verb of VERBS.filter((each) => !/^(?:add|seat)/.test(each))) {
    const refusal = await refusalWritingNothing(() => act(verb, plan.ctx, 77));
    expect([verb, refusal.code]).toEqual([verb, "record-stale"]);
  }
});

test("a stale edit brings the stored values along", async () => {
  const refusal = await act("editPost", plan.ctx, 77).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Stale);
  expect((refusal as Stale).current).toMatchObject({
    title: A_POST.title,
    version: "1",
    "levels.INTEGRITY": "4",
  });
});

describe("what is written", () => {
  test("a new selection has its stages with the usual weights, and criteria that add up", async () => {
    const { selectionId } = await createSelection(plan.ctx, {
      agencyId: plan.agencyId,
      name: "Seleksi Terbuka JPT Pratama",
      nameEn: "Open Selection",
    });
    const stages = await listStages(read(), [selectionId]);
    expect(stages.map(({ kind, weight }) => [kind, weight])).toEqual([
      ["ADMIN_CHECK", null],
      ["TRACK_RECORD", 2000],
      ["ASSESSMENT", 2500],
      ["PAPER", 2000],
      ["INTERVIEW", 3500],
    ]);
    const criteria = await listCriteria(read(), selectionId);
    for (const kind of ["TRACK_RECORD", "PAPER", "INTERVIEW"]) {
      const stage = stages.find((each) => each.kind === kind);
      const own = criteria.filter(({ stageId }) => stageId === stage?.id);
      expect(own.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    }
  });

  test("two selections of one name have two addresses", async () => {
    const name = "Seleksi Terbuka JPT Pratama";
    const again = await createSelection(plan.ctx, { agencyId: plan.agencyId, name, nameEn: null });
    expect([plan.slug, again.slug]).toEqual([
      "seleksi-terbuka-jpt-pratama-2026",
      "seleksi-terbuka-jpt-pratama-2026-2",
    ]);
  });

  test("nobody else starts a selection in the agency", async () => {
    const { agencyId } = plan;
    const foreign = await aMemberOfStaff("SECRETARIAT", await anAgency());
    const ofOne = await aMemberOfStaff("SECRETARIAT", agencyId, plan.selectionId);
    for (const person of [foreign, ofOne, await aMemberOfStaff("AGENCY_ADMIN", agencyId)]) {
      const ctx = await contextFor(person);
      const refusal = await refusalWritingNothing(() =>
        createSelection(ctx, { agencyId, name: "Seleksi", nameEn: null }),
      );
      expect(refusal.code).toBe("record-not-found");
    }
  });

  test("the window opens with its first day and closes after its last, by the agency's clock", async () => {
    const [row] = (await contents()).selection ?? [];
    expect(JSON.parse(`${row}`)).toMatchObject({
      opensAt: "2026-11-23T17:00:00.000Z",
      closesAt: "2026-12-09T17:00:00.000Z",
    });
  });

  test("codes and prefixes tell the posts of a selection apart", async () => {
    const { ctx, selectionId } = plan;
    const add = (code: string, prefix: string) => () =>
      addPost(ctx, { selectionId, ...A_POST, code, prefix });
    expect((await refusalWritingNothing(add("JPT-10", "KES"))).code).toBe("post-code-taken");
    expect((await refusalWritingNothing(add("JPT-11", "DIK"))).code).toBe("post-prefix-taken");
  });

  test("a removed post takes along what is asked for it alone", async () => {
    const { ctx, selectionId, postId } = plan;
    const words = { parameter: "", wording: "", wordingEn: "", basisId: null };
    await addRequirement(ctx, { selectionId, postId, kind: "IS_PNS", ...words });
    await removePost(ctx, { postId, version: 1 });
    expect(await listPosts(read(), selectionId)).toEqual([]);
    const left = await listRequirements(read(), selectionId);
    expect(left.map(({ kind }) => kind)).toEqual(["AGE_MAX"]);
  });

  test("a requirement cannot be for a post of another selection", async () => {
    const other = await aCompletePlan();
    const refusal = await refusalWritingNothing(() =>
      addRequirement(plan.ctx, {
        selectionId: plan.selectionId,
        postId: other.postId,
        kind: "IS_PNS",
        parameter: "",
        wording: "",
        wordingEn: "",
        basisId: null,
      }),
    );
    expect(refusal.code).toBe("record-not-found");
  });

  test("a requirement of its own rests on a paper of the selection, and lets go of it", async () => {
    const { ctx, selectionId, postId } = plan;
    const kind = "OTHER" as const;
    const own = {
      kind,
      postId,
      parameter: "",
      wording: "Menguasai bahasa isyarat.",
      wordingEn: "",
    };
    const elsewhere = await aCompletePlan();
    const foreign = await uploadPaper(elsewhere.ctx, elsewhere.selectionId, "BASIS");
    const decree = await uploadPaper(ctx, selectionId, "PANEL_DECREE");
    const codes = [];
    for (const basisId of [foreign, decree]) {
      const add = () => addRequirement(ctx, { ...own, selectionId, basisId });
      codes.push((await refusalWritingNothing(add)).code);
    }
    expect(codes).toEqual(["paper-missing", "paper-other-kind"]);

    const basisId = await uploadPaper(ctx, selectionId, "BASIS");
    const { requirementId } = await addRequirement(ctx, { ...own, selectionId, basisId });
    const basis = async () =>
      (await listRequirements(read(), selectionId)).find(({ id }) => id === requirementId);
    expect(await basis()).toMatchObject({ basisId, basisNumber: expect.stringContaining("BASIS") });
    const edit = { ...own, requirementId, basisId: null };
    await editRequirement(ctx, { ...edit, version: 1 });
    expect(await basis()).toMatchObject({ basisId: null, basisNumber: null });
    await editRequirement(ctx, { ...edit, basisId, version: 2 });
    // What stands for a rule of its own has no use for a paper.
    await editRequirement(ctx, { ...edit, kind: "IS_PNS", basisId, version: 3 });
    expect(await basis()).toMatchObject({ kind: "IS_PNS", basisId: null });
    await editRequirement(ctx, { ...edit, basisId, version: 4 });
    await removePost(ctx, { postId, version: 1 });
    expect(await basis()).toBeUndefined();
  });

  test("who comes back takes the same seat again", async () => {
    const { ctx, selectionId } = plan;
    const [, member] = await listMembers(read(), selectionId);
    if (!member) throw new Error("No member.");
    const seat = {
      selectionId,
      email: member.email,
      name: member.name,
      element: "EXPERT" as const,
      postLevel: null,
      expertise: "",
      institution: "BKN",
      fromSupervisor: false,
      isChair: false,
    };
    const twice = await refusalWritingNothing(() => seatMember(ctx, seat));
    expect(twice.code).toBe("panel-seated-already");
    await unseatMember(ctx, { memberId: member.id, version: member.version });
    expect(await seatMember(ctx, seat)).toEqual({
      memberId: member.id,
      accountId: member.accountId,
    });
  });

  test(proves(ADMIN_NO_WEIGHT, "stages take only what fits them"), async () => {
    const stages = await listStages(read(), [plan.selectionId]);
    const [admin, track] = stages;
    if (!admin || !track) throw new Error("No stages.");
    const rest = {
      passThreshold: null,
      passBasis: "STAGE" as const,
      passCategories: null,
      resultMode: "RANKED_WITH_SCORE" as const,
      startsOn: null,
      endsOn: null,
      resultsOn: null,
    };
    const edit = (stage: typeof admin, values: object) => () =>
      editStage(plan.ctx, {
        stageId: stage.id,
        version: stage.version,
        weight: stage.weight,
        maximum: stage.maximum,
        passRule: stage.passRule,
        ...rest,
        ...values,
      });
    const codes: string[] = [];
    for (const bad of [
      edit(admin, { weight: 500, maximum: 10_000 }),
      edit(track, { weight: null }),
      edit(track, { passRule: "CATEGORY_IN", passCategories: ["QUALIFIED"] }),
    ]) {
      codes.push((await refusalWritingNothing(bad)).code);
    }
    expect(codes).toEqual(["admin-no-weight", "stage-weight-missing", "stage-rule-not-possible"]);
    const criteria = await refusalWritingNothing(() =>
      editCriteria(plan.ctx, {
        stageId: admin.id,
        version: admin.version,
        criteriaTotal: 100,
        sheetDecimals: null,
        criteria: [],
      }),
    );
    expect(criteria.code).toBe("stage-without-sheets");
    await edit(admin, { passRule: "ALL_PASS" })();
    await edit(track, { weight: 1_900 })();
    const [check, tracing] = await listStages(read(), [plan.selectionId]);
    expect([check?.weight, tracing?.weight]).toEqual([null, 1_900]);
  });
});

describe("what is typed", () => {
  const id = "01a210ed-5575-7d8a-b449-51e765ea1363";
  const issues = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
    result.error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);

  test("a weight may have a comma, a threshold follows its rule", () => {
    const typed = { stageId: id, version: "1", weight: "22,5", maximum: "100" };
    const parse = (more: object) => EditStage.safeParse({ ...typed, ...more });
    expect(parse({ passRule: "TOP_N", passThreshold: "3" }).data).toMatchObject({
      weight: 2250,
      maximum: 10_000,
      passThreshold: 3,
    });
    expect(parse({ passRule: "MIN_SCORE", passThreshold: "70,5" }).data?.passThreshold).toBe(7050);
    const basis = (more: object) => parse({ passBasis: "CUMULATIVE", ...more }).data?.passBasis;
    expect(basis({ passRule: "TOP_N", passThreshold: "3" })).toBe("CUMULATIVE");
    expect(basis({ passRule: "NONE" })).toBe("STAGE");
    expect(parse({ passRule: "TOP_N", passThreshold: "3" }).data?.passBasis).toBe("STAGE");
    // A subtotal is in points of 100, whatever maximum the sheets of the stage have.
    const subtotal = { passRule: "MIN_SCORE", passThreshold: "60", maximum: "36" };
    expect(issues(parse(subtotal))).toEqual(["passThreshold not-a-score"]);
    expect(parse({ ...subtotal, passBasis: "CUMULATIVE" }).data?.passThreshold).toBe(6000);
    const mode = (more: object) => parse({ passRule: "NONE", ...more });
    expect(mode({}).data?.resultMode).toBe("RANKED_WITH_SCORE");
    expect(mode({ resultMode: "RANKED_NO_SCORE" }).data?.resultMode).toBe("RANKED_NO_SCORE");
    expect(issues(mode({ resultMode: "WITHHELD_UNTIL_DECISION" }))).toEqual([
      "resultMode choose-one",
    ]);
    expect(issues(parse({ passRule: "NONE", passBasis: "TOTAL" }))).toEqual([
      "passBasis choose-one",
    ]);
    expect(issues(parse({ passRule: "MIN_SCORE", passThreshold: "" }))).toEqual([
      "passThreshold not-a-score",
    ]);
    expect(issues(parse({ passRule: "TOP_N", passThreshold: "0" }))).toEqual([
      "passThreshold not-a-whole-number",
    ]);
    expect(issues(parse({ passRule: "CATEGORY_IN" }))).toEqual(["passCategories choose-one"]);
    expect(issues(parse({ weight: "0", passRule: "NONE" }))).toEqual(["weight out-of-range"]);
    expect(issues(parse({ weight: "x", passRule: "NONE" }))).toEqual(["weight not-a-number"]);
  });

  test("criteria are rows with a name and a percent; empty rows are none", () => {
    const form = { criteriaTotal: "100", sheetDecimals: "NONE" };
    const parse = (names: object, weights: object) =>
      EditCriteria.safeParse({ stageId: id, version: "1", ...form, names, weights });
    expect(parse({ 2: "B", 1: "A", 3: "" }, { 1: "60", 2: "40" }).data?.criteria).toEqual([
      { row: 1, name: "A", nameEn: null, weight: 60 },
      { row: 2, name: "B", nameEn: null, weight: 40 },
    ]);
    expect(issues(parse({ 1: "A" }, { 1: "101" }))).toEqual(["weights.1 not-a-percent"]);
    expect(issues(parse({ 1: "" }, { 1: "50" }))).toEqual(["names.1 required"]);
  });

  test.each([
    [{ kind: "AGE_MAX", parameter: "" }, ["parameter required"]],
    [{ kind: "AGE_MAX", parameter: "tua" }, ["parameter not-an-age"]],
    [{ kind: "GRADE_MIN", parameter: "V/a" }, ["parameter not-a-grade"]],
    [{ kind: "OTHER" }, ["wording required"]],
    [{ kind: "IS_PNS" }, undefined],
    [{ kind: "SHOE_SIZE" }, ["kind choose-one"]],
  ])("requirement %j", (typed, found) => {
    expect(issues(AddRequirement.safeParse({ selectionId: id, ...typed }))).toEqual(found);
  });

  test("a document of another kind needs its name, a size of 1 to 20 MB and 1 to 200 pages", () => {
    const parse = (more: object) =>
      AddDocument.safeParse({ selectionId: id, maxPages: "200", ...more });
    expect(issues(parse({ code: "OTHER", maxMegabytes: "5" }))).toEqual(["label required"]);
    expect(issues(parse({ code: "CV", maxMegabytes: "21" }))).toEqual([
      "maxMegabytes out-of-range",
    ]);
    for (const maxPages of ["0", "201"]) {
      expect(issues(parse({ code: "CV", maxMegabytes: "5", maxPages }))).toEqual([
        "maxPages out-of-range",
      ]);
    }
    expect(parse({ code: "CV", maxMegabytes: "20" }).data).toMatchObject({
      postId: null,
      mandatory: false,
    });
  });

  test("the last day is not before the first, input is taken for 29 days at most, and a choice is made", () => {
    const typed = {
      selectionId: id,
      version: "1",
      name: "Seleksi",
      maxPostsPerApplicant: "1",
      publicationMode: "RANKED_NO_SCORE",
      resultIdentity: "NUMBER",
      verifiers: "2",
      objectionDays: "3",
      clarificationDays: "2",
      inputDays: "7",
      announcedOn: "2026-11-24",
    };
    expect(issues(EditSelection.safeParse({ ...typed, lastDay: "2026-11-23" }))).toEqual([
      "lastDay before-first-day",
    ]);
    expect(EditSelection.safeParse({ ...typed, lastDay: "2026-11-24" }).success).toBe(true);
    expect(issues(EditSelection.safeParse({ ...typed, inputDays: "30" }))).toEqual([
      "inputDays out-of-range",
    ]);
    expect(EditSelection.safeParse({ ...typed, inputDays: "29" }).success).toBe(true);
    expect(EditSelection.safeParse({ ...typed, lastDay: "" }).success).toBe(true);
    for (const resultIdentity of ["", "CODE", undefined]) {
      expect(issues(EditSelection.safeParse({ ...typed, resultIdentity }))).toEqual([
        "resultIdentity choose-one",
      ]);
    }
  });
});

function added(before: unknown[] = [], after: unknown[] = []): unknown[] {
  return after.filter((row) => !before.includes(row));
}
