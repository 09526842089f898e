"use server";

import { formAction } from "#server/action";
import { ProposeAmendment } from "#server/announcement/amendment-fields";
import {
  CancelPost,
  CancelSelection,
  cancelPost,
  cancelSelection,
} from "#server/announcement/cancel-posts";
import {
  ApproveAmendment,
  approveAmendment,
  RejectAmendment,
  rejectAmendment,
  WithdrawAmendment,
  withdrawAmendment,
} from "#server/announcement/decide-amendment";
import { DecideFew, decideFew } from "#server/announcement/decide-few";
import {
  approvePanelChange,
  rejectPanelChange,
  withdrawPanelChange,
} from "#server/announcement/decide-panel-change";
import { ExtendPosts, extendPosts } from "#server/announcement/extend-posts";
import {
  ApprovePanelChange,
  ProposePanelChange,
  RejectPanelChange,
  WithdrawPanelChange,
} from "#server/announcement/panel-change-fields";
import { proposeAmendment } from "#server/announcement/propose-amendment";
import { proposePanelChange } from "#server/announcement/propose-panel-change";
import { RecordAdvice, recordAdvice } from "#server/announcement/record-advice";

const pageOf = (selectionId: string) => `/kantor/seleksi/${selectionId}/perubahan`;

export const propose = formAction(ProposeAmendment, async (ctx, input) => {
  const { amendmentId } = await proposeAmendment(ctx, input);
  return `${pageOf(input.selectionId)}/${amendmentId}`;
});

export const approve = formAction(ApproveAmendment, async (ctx, input) => {
  const { selectionId, slug } = await approveAmendment(ctx, input);
  return { to: pageOf(selectionId), announced: slug };
});

export const reject = formAction(RejectAmendment, async (ctx, input) => {
  const { selectionId } = await rejectAmendment(ctx, input);
  return pageOf(selectionId);
});

export const withdraw = formAction(WithdrawAmendment, async (ctx, input) => {
  const { selectionId } = await withdrawAmendment(ctx, input);
  return pageOf(selectionId);
});

export const extend = formAction(ExtendPosts, async (ctx, input) => {
  const { selectionId, slug } = await extendPosts(ctx, input);
  return { to: pageOf(selectionId), announced: slug };
});

export const decideOnFew = formAction(DecideFew, async (ctx, input) => {
  const { selectionId, postId, way } = await decideFew(ctx, input);
  // What was decided is done where every post is cancelled.
  if (way === "CANCEL") return `${pageOf(selectionId)}/batal/${postId}`;
  return `${pageOf(selectionId)}/kekurangan/${postId}`;
});

export const keepAdvice = formAction(RecordAdvice, async (ctx, input) => {
  const { selectionId, postId } = await recordAdvice(ctx, input);
  return `${pageOf(selectionId)}/kekurangan/${postId}`;
});

export const endPost = formAction(CancelPost, async (ctx, input) => {
  const { selectionId, slug } = await cancelPost(ctx, input);
  return { to: pageOf(selectionId), announced: slug };
});

export const endSelection = formAction(CancelSelection, async (ctx, input) => {
  const { selectionId, slug } = await cancelSelection(ctx, input);
  return { to: pageOf(selectionId), announced: slug };
});

export const proposeReplacement = formAction(ProposePanelChange, async (ctx, input) => {
  const { changeId } = await proposePanelChange(ctx, input);
  return `${pageOf(input.selectionId)}/panitia/${changeId}`;
});

export const approveReplacement = formAction(ApprovePanelChange, async (ctx, input) => {
  const { selectionId, slug } = await approvePanelChange(ctx, input);
  return { to: pageOf(selectionId), announced: slug };
});

export const rejectReplacement = formAction(RejectPanelChange, async (ctx, input) => {
  const { selectionId } = await rejectPanelChange(ctx, input);
  return pageOf(selectionId);
});

export const withdrawReplacement = formAction(WithdrawPanelChange, async (ctx, input) => {
  const { selectionId } = await withdrawPanelChange(ctx, input);
  return pageOf(selectionId);
});
