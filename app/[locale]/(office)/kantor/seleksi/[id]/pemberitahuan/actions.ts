"use server";

import { formAction } from "#server/action";
import { DiscardNotice, discardNotice } from "#server/notification/discard-notice";
import { DraftNotice, draftNotice } from "#server/notification/draft-notice";
import { EditNotice, editNotice } from "#server/notification/edit-notice";
import { ResendNotice, resendNotice } from "#server/notification/resend-notice";
import { SendNotice, sendNotice } from "#server/notification/send-notice";
import { TestNotice, testNotice } from "#server/notification/test-notice";

export const draft = formAction(DraftNotice, async (ctx, input) => {
  const { noticeId } = await draftNotice(ctx, input);
  return `/kantor/seleksi/${input.selectionId}/pemberitahuan/${noticeId}`;
});

export const edit = formAction(EditNotice, async (ctx, input) => {
  const { selectionId } = await editNotice(ctx, input);
  return `/kantor/seleksi/${selectionId}/pemberitahuan/${input.noticeId}`;
});

export const discard = formAction(DiscardNotice, async (ctx, input) => {
  const { selectionId } = await discardNotice(ctx, input);
  return `/kantor/seleksi/${selectionId}/pemberitahuan?disingkirkan`;
});

export const test = formAction(TestNotice, async (ctx, input) => {
  const { selectionId } = await testNotice(ctx, input);
  return `/kantor/seleksi/${selectionId}/pemberitahuan/${input.noticeId}?uji`;
});

export const send = formAction(SendNotice, async (ctx, input) => {
  const { selectionId } = await sendNotice(ctx, input);
  return `/kantor/seleksi/${selectionId}/pemberitahuan/${input.noticeId}?terkirim`;
});

export const resend = formAction(ResendNotice, async (ctx, input) => {
  const { selectionId } = await resendNotice(ctx, input);
  return `/kantor/seleksi/${selectionId}/pemberitahuan/${input.noticeId}?diulang`;
});
