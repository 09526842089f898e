"use server";

import { moveTarget } from "#domain/planning/stage-order";
import { formAction } from "#server/action";
import { AddDocument, addDocument } from "#server/planning/add-document";
import { AddPost, addPost } from "#server/planning/add-post";
import { AddRequirement, addRequirement } from "#server/planning/add-requirement";
import { AddStage, addStage } from "#server/planning/add-stage";
import {
  AnswerPermissionQuestions,
  answerPermissionQuestions,
} from "#server/planning/answer-permission-questions";
import { ApplyRubric, applyRubric } from "#server/planning/apply-rubric";
import { ApprovePlan, approvePlan } from "#server/planning/approve-plan";
import { ConfirmApproval, confirmApproval } from "#server/planning/confirm-approval";
import { DiscardPlan, discardPlan } from "#server/planning/discard-plan";
import { EditCriteria, editCriteria } from "#server/planning/edit-criteria";
import { EditCriterion, editCriterion } from "#server/planning/edit-criterion";
import { EditDocument, editDocument } from "#server/planning/edit-document";
import { EditMember, editMember } from "#server/planning/edit-member";
import { EditPost, editPost } from "#server/planning/edit-post";
import { EditRequirement, editRequirement } from "#server/planning/edit-requirement";
import { EditSelection, editSelection } from "#server/planning/edit-selection";
import { EditStage, editStage } from "#server/planning/edit-stage";
import { EditTimetable, editTimetable } from "#server/planning/edit-timetable";
import { MoveStage, moveStage } from "#server/planning/move-stage";
import { PublishSelection, publishSelection } from "#server/planning/publish-selection";
import { RefusePlan, refusePlan } from "#server/planning/refuse-plan";
import { RemoveDocument, removeDocument } from "#server/planning/remove-document";
import { RemovePost, removePost } from "#server/planning/remove-post";
import { RemoveRequirement, removeRequirement } from "#server/planning/remove-requirement";
import { RemoveStage, removeStage } from "#server/planning/remove-stage";
import { ReturnPlan, returnPlan } from "#server/planning/return-plan";
import { SeatMember, seatMember } from "#server/planning/seat-member";
import { ShiftTimetable, shiftTimetable } from "#server/planning/shift-timetable";
import { SignAnnouncement, signAnnouncement } from "#server/planning/sign-announcement";
import { SubmitPlan, submitPlan } from "#server/planning/submit-plan";
import { TakeBackPlan, takeBackPlan } from "#server/planning/take-back-plan";
import { UnseatMember, unseatMember } from "#server/planning/unseat-member";

export const saveGeneral = formAction(EditSelection, async (ctx, input) => {
  const { selectionId } = await editSelection(ctx, input);
  return `/kantor/seleksi/${selectionId}/rencana/jabatan`;
});

export const createPost = formAction(AddPost, async (ctx, input) => {
  await addPost(ctx, input);
  return `/kantor/seleksi/${input.selectionId}/rencana/jabatan`;
});

export const savePost = formAction(EditPost, async (ctx, input) => {
  const { selectionId } = await editPost(ctx, input);
  return `/kantor/seleksi/${selectionId}/rencana/jabatan`;
});

export const deletePost = formAction(RemovePost, async (ctx, input) => {
  const { selectionId } = await removePost(ctx, input);
  return `/kantor/seleksi/${selectionId}/rencana/jabatan`;
});

export const createRequirement = formAction(AddRequirement, async (ctx, input) => {
  await addRequirement(ctx, input);
  return `/kantor/seleksi/${input.selectionId}/rencana/syarat`;
});

export const saveRequirement = formAction(EditRequirement, async (ctx, input) => {
  const { selectionId } = await editRequirement(ctx, input);
  return `/kantor/seleksi/${selectionId}/rencana/syarat`;
});

export const deleteRequirement = formAction(RemoveRequirement, async (ctx, input) => {
  const { selectionId } = await removeRequirement(ctx, input);
  return `/kantor/seleksi/${selectionId}/rencana/syarat`;
});

export const createDocument = formAction(AddDocument, async (ctx, input) => {
  await addDocument(ctx, input);
  return `/kantor/seleksi/${input.selectionId}/rencana/dokumen`;
});

export const saveDocument = formAction(EditDocument, async (ctx, input) => {
  const { selectionId } = await editDocument(ctx, input);
  return `/kantor/seleksi/${selectionId}/rencana/dokumen`;
});

export const deleteDocument = formAction(RemoveDocument, async (ctx, input) => {
  const { selectionId } = await removeDocument(ctx, input);
  return `/kantor/seleksi/${selectionId}/rencana/dokumen`;
});

export const saveStage = formAction(EditStage, async (ctx, input) => {
  const { selectionId } = await editStage(ctx, input);
  return `/kantor/seleksi/${selectionId}/rencana/tahapan`;
});

/** Its weight and its days come next. */
export const createStage = formAction(AddStage, async (ctx, input) => {
  const { selectionId, stageId } = await addStage(ctx, input);
  return `/kantor/seleksi/${selectionId}/rencana/tahapan/${stageId}`;
});

export const deleteStage = formAction(RemoveStage, async (ctx, input) => {
  const { selectionId } = await removeStage(ctx, input);
  return `/kantor/seleksi/${selectionId}/rencana/tahapan`;
});

/** Back to the button that was pressed, for the next step. */
export const shiftStage = formAction(MoveStage, async (ctx, input) => {
  const { selectionId } = await moveStage(ctx, input);
  const button = moveTarget(input.direction, input.stageId);
  return `/kantor/seleksi/${selectionId}/rencana/tahapan#${button}`;
});

export const saveCriteria = formAction(EditCriteria, async (ctx, input) => {
  const { selectionId, stageId } = await editCriteria(ctx, input);
  return `/kantor/seleksi/${selectionId}/rencana/tahapan/${stageId}/unsur`;
});

export const saveCriterion = formAction(EditCriterion, async (ctx, input) => {
  const { selectionId, stageId } = await editCriterion(ctx, input);
  return `/kantor/seleksi/${selectionId}/rencana/tahapan/${stageId}/unsur`;
});

export const takeRubric = formAction(ApplyRubric, async (ctx, input) => {
  const { selectionId, stageId } = await applyRubric(ctx, input);
  return `/kantor/seleksi/${selectionId}/rencana/tahapan/${stageId}/unsur`;
});

export const saveTimetable = formAction(EditTimetable, async (ctx, input) => {
  const { selectionId } = await editTimetable(ctx, input);
  return `/kantor/seleksi/${selectionId}/rencana/jadwal`;
});

export const moveTimetable = formAction(ShiftTimetable, async (ctx, input) => {
  const { selectionId } = await shiftTimetable(ctx, input);
  return `/kantor/seleksi/${selectionId}/rencana/jadwal`;
});

export const savePermission = formAction(AnswerPermissionQuestions, async (ctx, input) => {
  const { selectionId } = await answerPermissionQuestions(ctx, input);
  return `/kantor/seleksi/${selectionId}/rencana/persetujuan`;
});

export const createMember = formAction(SeatMember, async (ctx, input) => {
  await seatMember(ctx, input);
  return `/kantor/seleksi/${input.selectionId}/rencana/panitia`;
});

export const saveMember = formAction(EditMember, async (ctx, input) => {
  const { selectionId } = await editMember(ctx, input);
  return `/kantor/seleksi/${selectionId}/rencana/panitia`;
});

export const deleteMember = formAction(UnseatMember, async (ctx, input) => {
  const { selectionId } = await unseatMember(ctx, input);
  return `/kantor/seleksi/${selectionId}/rencana/panitia`;
});

export const submit = formAction(SubmitPlan, async (ctx, input) => {
  const { selectionId } = await submitPlan(ctx, input);
  return `/kantor/seleksi/${selectionId}/rencana/periksa`;
});

export const approve = formAction(ApprovePlan, async (ctx, input) => {
  const { selectionId } = await approvePlan(ctx, input);
  return `/kantor/seleksi/${selectionId}/rencana/periksa`;
});

/** Whoever gives it back may not see the draft that it is again. */
export const giveBack = formAction(ReturnPlan, async (ctx, input) => {
  const { selectionId } = await returnPlan(ctx, input);
  return `/kantor/seleksi/${selectionId}`;
});

export const confirm = formAction(ConfirmApproval, async (ctx, input) => {
  const { selectionId } = await confirmApproval(ctx, input);
  return `/kantor/seleksi/${selectionId}/rencana/periksa`;
});

export const refuse = formAction(RefusePlan, async (ctx, input) => {
  const { selectionId } = await refusePlan(ctx, input);
  return `/kantor/seleksi/${selectionId}/rencana/periksa`;
});

export const takeBack = formAction(TakeBackPlan, async (ctx, input) => {
  const { selectionId } = await takeBackPlan(ctx, input);
  return `/kantor/seleksi/${selectionId}/rencana/periksa`;
});

export const discard = formAction(DiscardPlan, async (ctx, input) => {
  const { selectionId } = await discardPlan(ctx, input);
  return `/kantor/seleksi/${selectionId}/rencana/periksa`;
});

export const sign = formAction(SignAnnouncement, async (ctx, input) => {
  const { selectionId } = await signAnnouncement(ctx, input);
  return `/kantor/seleksi/${selectionId}/rencana/periksa`;
});

export const publish = formAction(PublishSelection, async (ctx, input) => {
  const { slug } = await publishSelection(ctx, input);
  return { to: `/kantor/seleksi/${input.selectionId}`, announced: slug };
});
