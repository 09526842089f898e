"use server";

import { formAction } from "#server/action";
import {
  AnswerComplaint,
  answerComplaint,
  ForwardComplaint,
  forwardComplaint,
} from "#server/complaint/answer-complaint";
import { NoteOnComplaint, noteOnComplaint } from "#server/complaint/note-on-complaint";
import { ReviewComplaint, reviewComplaint } from "#server/complaint/review-complaint";

const pageOf = ({ complaintId }: { readonly complaintId: string }) =>
  `/kantor/aduan/${complaintId}`;

export const review = formAction(ReviewComplaint, async (ctx, input) => {
  await reviewComplaint(ctx, input);
  return pageOf(input);
});

export const answer = formAction(AnswerComplaint, async (ctx, input) => {
  await answerComplaint(ctx, input);
  return pageOf(input);
});

export const forward = formAction(ForwardComplaint, async (ctx, input) => {
  await forwardComplaint(ctx, input);
  return pageOf(input);
});

export const note = formAction(NoteOnComplaint, async (ctx, input) => {
  await noteOnComplaint(ctx, input);
  return pageOf(input);
});
