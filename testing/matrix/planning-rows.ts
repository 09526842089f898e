import { hasSeat } from "#domain/actor";
import { Refused } from "#domain/refusal";
import type { Context } from "#server/context";
import { seedPact } from "#server/demo/seed-pact";
import { AddDocument, addDocument } from "#server/planning/add-document";
import { addHoliday } from "#server/planning/add-holiday";
import { AddPost, addPost } from "#server/planning/add-post";
import { AddRequirement, addRequirement } from "#server/planning/add-requirement";
import { addStage } from "#server/planning/add-stage";
import {
  AnswerPermissionQuestions,
  answerPermissionQuestions,
} from "#server/planning/answer-permission-questions";
import { ApplyRubric, applyRubric } from "#server/planning/apply-rubric";
import { approvePlan } from "#server/planning/approve-plan";
import { confirmApproval } from "#server/planning/confirm-approval";
import { CreateSelection, createSelection } from "#server/planning/create-selection";
import { discardPlan } from "#server/planning/discard-plan";
import { EditCriteria, editCriteria } from "#server/planning/edit-criteria";
import { EditCriterion, editCriterion } from "#server/planning/edit-criterion";
import { EditDocument, editDocument } from "#server/planning/edit-document";
import { EditMember, editMember } from "#server/planning/edit-member";
import { EditPost, editPost } from "#server/planning/edit-post";
import { EditRequirement, editRequirement } from "#server/planning/edit-requirement";
import { EditSelection, editSelection } from "#server/planning/edit-selection";
import { EditStage, editStage } from "#server/planning/edit-stage";
import { EditTimetable, editTimetable } from "#server/planning/edit-timetable";
import { moveStage } from "#server/planning/move-stage";
import { publishSelection } from "#server/planning/publish-selection";
import { refusePlan } from "#server/planning/refuse-plan";
import { removeDocument } from "#server/planning/remove-document";
import { removeHoliday } from "#server/planning/remove-holiday";
import { removePost } from "#server/planning/remove-post";
import { removeRequirement } from "#server/planning/remove-requirement";
import { removeStage } from "#server/planning/remove-stage";
import { restoreHoliday } from "#server/planning/restore-holiday";
import { returnPlan } from "#server/planning/return-plan";
import { SeatMember, seatMember } from "#server/planning/seat-member";
import { shiftTimetable } from "#server/planning/shift-timetable";
import { signAnnouncement } from "#server/planning/sign-announcement";
import { submitPlan } from "#server/planning/submit-plan";
import { takeBackPlan } from "#server/planning/take-back-plan";
import { unseatMember } from "#server/planning/unseat-member";
import { NO_CASES } from "#testing/approvals";
import type { AgencyWorld } from "#testing/matrix/agency";
import { DOCUMENT, GENERAL, POST, planOf, REQUIREMENT, SEAT } from "#testing/matrix/plan";
import type { VerbRow } from "#testing/matrix/verbs";

type Run = VerbRow["run"];

const bySecretariat = (verb: string, run: Run): VerbRow => ({
  verb: `planning/${verb}`,
  at: "planning",
  may: ["secretariat"],
  run,
});

const byAdministrator = (verb: string, run: Run): VerbRow => ({
  verb: `planning/${verb}`,
  at: "planning",
  may: ["agencyAdmin"],
  run,
});

const NO_COVER = { panelDecision: "", decisionId: null };
const REASON = "Bobot makalah belum sesuai dengan kebutuhan jabatan.";

type LookedAt = { readonly selectionId: string; readonly planVersion: number };

/** Acts on a whole plan, as it stands. */
const onRoad = (
  verb: string,
  at: VerbRow["at"],
  may: VerbRow["may"],
  run: (ctx: Context, at: LookedAt, world: AgencyWorld) => Promise<unknown>,
): VerbRow => ({
  verb: `planning/${verb}`,
  at,
  may,
  run: async (ctx, world) => {
    const { plan } = await planOf(world.places[at].selectionId);
    return run(ctx, { selectionId: plan.id, planVersion: plan.planVersion }, world);
  },
});

const draftOf = (world: AgencyWorld) => planOf(world.places.planning.selectionId);
const paperOf = ({ stages }: Awaited<ReturnType<typeof draftOf>>) =>
  stages.find(({ kind }) => kind === "PAPER") ?? { id: "", version: 0 };
const seen = ({ version }: { readonly version: number }) => `${version}`;

export const PLANNING_ROWS: readonly VerbRow[] = [
  {
    verb: "planning/acceptPact",
    at: "undeclared",
    may: ["member", "recusedMember", "chair", "assessor", "resourcePerson"],
    run: (ctx, { places: { undeclared } }) =>
      seedPact(ctx, undeclared.selectionId, hasSeat(ctx.actor, undeclared) ? "MEMBER" : "HELPER"),
  },
  bySecretariat("createSelection", (ctx, { agencyId }) =>
    createSelection(ctx, CreateSelection.parse({ agencyId, name: "Seleksi Terbuka JPT Madya" })),
  ),
  bySecretariat("editSelection", async (ctx, world) => {
    const { plan } = await draftOf(world);
    const version = seen(plan);
    return editSelection(ctx, EditSelection.parse({ ...GENERAL, selectionId: plan.id, version }));
  }),
  bySecretariat("addPost", (ctx, { places: { planning } }) => {
    const own = { selectionId: planning.selectionId, code: "JPT-12", prefix: "SOS" };
    return addPost(ctx, AddPost.parse({ ...POST, ...own }));
  }),
  bySecretariat("editPost", async (ctx, world) => {
    const { post } = await draftOf(world);
    return editPost(ctx, EditPost.parse({ ...POST, postId: post.id, version: seen(post) }));
  }),
  bySecretariat("removePost", async (ctx, world) => {
    const { post } = await draftOf(world);
    return removePost(ctx, { postId: post.id, version: post.version });
  }),
  bySecretariat("addRequirement", (ctx, { places: { planning } }) => {
    const own = { selectionId: planning.selectionId, kind: "GRADE_MIN", parameter: "IV/a" };
    return addRequirement(ctx, AddRequirement.parse({ ...REQUIREMENT, ...own }));
  }),
  bySecretariat("editRequirement", async (ctx, world) => {
    const { requirement } = await draftOf(world);
    const own = { requirementId: requirement.id, version: seen(requirement) };
    return editRequirement(ctx, EditRequirement.parse({ ...REQUIREMENT, ...own }));
  }),
  bySecretariat("removeRequirement", async (ctx, world) => {
    const { requirement } = await draftOf(world);
    const { id: requirementId, version } = requirement;
    return removeRequirement(ctx, { requirementId, version });
  }),
  bySecretariat("addDocument", (ctx, { places: { planning } }) => {
    const own = { selectionId: planning.selectionId, code: "CV" };
    return addDocument(ctx, AddDocument.parse({ ...DOCUMENT, ...own }));
  }),
  bySecretariat("editDocument", async (ctx, world) => {
    const { document } = await draftOf(world);
    const own = { documentId: document.id, version: seen(document) };
    return editDocument(ctx, EditDocument.parse({ ...DOCUMENT, ...own }));
  }),
  bySecretariat("removeDocument", async (ctx, world) => {
    const { document } = await draftOf(world);
    return removeDocument(ctx, { documentId: document.id, version: document.version });
  }),
  bySecretariat("editStage", async (ctx, world) => {
    const { stage } = await draftOf(world);
    const own = { stageId: stage.id, version: seen(stage), weight: "35", maximum: "100" };
    return editStage(ctx, EditStage.parse({ ...own, passRule: "NONE", passThreshold: "" }));
  }),
  bySecretariat("moveStage", async (ctx, world) => {
    const { plan, stages } = await draftOf(world);
    const last = stages.at(-1)?.id ?? "";
    const own = { selectionId: plan.id, planVersion: plan.planVersion, stageId: last };
    return moveStage(ctx, { ...own, direction: "EARLIER" });
  }),
  bySecretariat("removeStage", async (ctx, world) => {
    const { id: stageId, version } = paperOf(await draftOf(world));
    return removeStage(ctx, { stageId, version });
  }),
  bySecretariat("addStage", async (ctx, world) => {
    const add = async () => {
      const { id: selectionId, planVersion } = (await draftOf(world)).plan;
      return addStage(ctx, { selectionId, planVersion, kind: "PAPER" });
    };
    try {
      return await add();
    } catch (error) {
      // Only who may is told that the paper is there; without it, it is taken in.
      if (!(error instanceof Refused) || error.code !== "stage-there-already") throw error;
      const { id: stageId, version } = paperOf(await draftOf(world));
      await removeStage(ctx, { stageId, version });
      return add();
    }
  }),
  bySecretariat("answerPermissionQuestions", async (ctx, world) => {
    const { plan } = await draftOf(world);
    const own = { selectionId: plan.id, version: seen(plan), answers: NO_CASES };
    return answerPermissionQuestions(ctx, AnswerPermissionQuestions.parse(own));
  }),
  bySecretariat("editTimetable", async (ctx, world) => {
    const { plan } = await draftOf(world);
    const own = { selectionId: plan.id, version: `${plan.planVersion}` };
    const window = { announcedOn: "2026-11-24", lastDay: "2026-12-10" };
    return editTimetable(ctx, EditTimetable.parse({ ...own, ...window }));
  }),
  bySecretariat("shiftTimetable", async (ctx, world) => {
    const { plan } = await draftOf(world);
    const { id: selectionId, planVersion } = plan;
    return shiftTimetable(ctx, { selectionId, planVersion, announcedOn: "2026-12-01" });
  }),
  byAdministrator("addHoliday", (ctx, { agencyId }) =>
    addHoliday(ctx, { agencyId, day: "2026-09-01", name: "Hari Jadi Kota", nameEn: null }),
  ),
  byAdministrator("removeHoliday", (ctx, { agencyId }) =>
    removeHoliday(ctx, { agencyId, day: "2026-12-24" }),
  ),
  byAdministrator("restoreHoliday", (ctx, { agencyId }) =>
    restoreHoliday(ctx, { agencyId, day: "2026-02-16" }),
  ),
  bySecretariat("editCriteria", async (ctx, world) => {
    const { stage } = await draftOf(world);
    const own = { stageId: stage.id, version: seen(stage) };
    const rows = { names: { 1: "Kepemimpinan" }, weights: { 1: "100" } };
    const form = { criteriaTotal: "100", sheetDecimals: "NONE" };
    return editCriteria(ctx, EditCriteria.parse({ ...own, ...rows, ...form }));
  }),
  bySecretariat("editCriterion", async (ctx, world) => {
    const { stage } = await draftOf(world);
    const own = { stageId: stage.id, version: seen(stage), position: "1" };
    return editCriterion(ctx, EditCriterion.parse({ ...own, lowest: "0", highest: "100" }));
  }),
  bySecretariat("applyRubric", async (ctx, world) => {
    const { stage } = await draftOf(world);
    const own = { stageId: stage.id, version: seen(stage) };
    return applyRubric(ctx, ApplyRubric.parse({ ...own, rubric: "INTERVIEW_PRESENTATION" }));
  }),
  bySecretariat("seatMember", (ctx, { places: { planning } }) => {
    const person = { email: "guru.besar@example.test", name: "Prof. Dr. Lestari Handoko" };
    const { selectionId } = planning;
    return seatMember(ctx, SeatMember.parse({ selectionId, ...SEAT, ...person }));
  }),
  bySecretariat("editMember", async (ctx, world) => {
    const { member } = await draftOf(world);
    const own = { memberId: member.id, version: seen(member) };
    return editMember(ctx, EditMember.parse({ ...SEAT, ...own }));
  }),
  bySecretariat("unseatMember", async (ctx, world) => {
    const { member } = await draftOf(world);
    return unseatMember(ctx, { memberId: member.id, version: member.version });
  }),
  onRoad("submitPlan", "planning", ["secretariat"], (ctx, at) =>
    submitPlan(ctx, { ...at, ...NO_COVER }),
  ),
  onRoad("approvePlan", "reviewed", ["ppk"], (ctx, at, { places }) =>
    approvePlan(ctx, { ...at, requestId: places.reviewed.requestId, sure: "on" }),
  ),
  onRoad("returnPlan", "reviewed", ["ppk", "chair"], (ctx, at) =>
    returnPlan(ctx, { ...at, reason: REASON }),
  ),
  onRoad("confirmApproval", "atSupervisor", ["secretariat"], (ctx, at, { places }) =>
    confirmApproval(ctx, { ...at, ...NO_COVER, letterId: places.atSupervisor.letterId }),
  ),
  onRoad("refusePlan", "atSupervisor", ["secretariat"], (ctx, at, { places }) =>
    refusePlan(ctx, { ...at, letterId: places.atSupervisor.refusalId, reason: REASON }),
  ),
  onRoad("takeBackPlan", "signedPlan", ["secretariat"], (ctx, at) =>
    takeBackPlan(ctx, { ...at, reason: REASON }),
  ),
  onRoad("discardPlan", "reviewed", ["ppk"], (ctx, at, { places }) =>
    discardPlan(ctx, {
      ...{ ...at, reason: REASON, sure: "on" },
      decisionId: places.reviewed.cancellationId,
    }),
  ),
  onRoad("signAnnouncement", "approved", ["chair", "secretariat"], (ctx, at, { places }) => {
    const { mandateId } = places.approved;
    return signAnnouncement(ctx, { ...at, ...NO_COVER, mandateId, sure: "on" });
  }),
  onRoad("publishSelection", "signedPlan", ["secretariat"], (ctx, at) => publishSelection(ctx, at)),
];
