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
import { ExtendPosts, extendPosts } from "#server/announcement/extend-posts";
import { proposeAmendment } from "#server/announcement/propose-amendment";

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

export const endPost = formAction(CancelPost, async (ctx, input) => {
  const { selectionId, slug } = await cancelPost(ctx, input);
  return { to: pageOf(selectionId), announced: slug };
});

export const endSelection = formAction(CancelSelection, async (ctx, input) => {
  const { selectionId, slug } = await cancelSelection(ctx, input);
  return { to: pageOf(selectionId), announced: slug };
});
