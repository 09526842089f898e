"use server";

import { formAction } from "#server/action";
import { NoteChoice, noteChoice } from "#server/decision/note-choice";
import { ConfirmPick, pickCandidate } from "#server/decision/pick-candidate";
import { PublishDecision, publishDecision } from "#server/decision/publish-decision";

export const note = formAction(NoteChoice, async (ctx, input) => {
  const { postId } = await noteChoice(ctx, input);
  return `/keputusan/${postId}/pilih`;
});

export const pick = formAction(ConfirmPick, async (ctx, input) => {
  const { postId } = await pickCandidate(ctx, input);
  return `/keputusan/${postId}`;
});

export const publish = formAction(PublishDecision, async (ctx, input) => {
  const { slug } = await publishDecision(ctx, input);
  return { to: `/keputusan/${input.postId}`, announced: slug };
});
