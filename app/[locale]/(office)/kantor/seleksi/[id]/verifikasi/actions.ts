"use server";

import { formAction } from "#server/action";
import type { Context } from "#server/context";
import { AskClarification, askClarification } from "#server/verification/ask-clarification";
import { CompleteCheck, completeCheck } from "#server/verification/complete-check";
import { ConfirmPosts, confirmPosts } from "#server/verification/confirm-posts";
import { DeclareConflict, declareConflict } from "#server/verification/declare-conflict";
import { loadQueueNeighbours } from "#server/verification/load-own-queue";
import { NameArbiter, nameArbiter } from "#server/verification/name-arbiter";
import { ProposeVerdict, proposeVerdict } from "#server/verification/propose-verdict";
import { ReturnProposal, returnProposal } from "#server/verification/return-proposal";
import { SaveChecks, saveChecks } from "#server/verification/save-checks";
import { SignPosts, signPosts } from "#server/verification/sign-posts";
import { SignVerdicts, signVerdicts } from "#server/verification/sign-verdicts";
import { StartCheck, startCheck } from "#server/verification/start-check";

export const start = formAction(StartCheck, async (ctx, input) => {
  const { selectionId } = await startCheck(ctx, input);
  return `/kantor/seleksi/${selectionId}/verifikasi`;
});

export const save = formAction(SaveChecks, async (ctx, input) => {
  const { applicationId } = input;
  const { selectionId, completed, disputed } = await saveChecks(ctx, input);
  return completed && disputed !== 0
    ? nextInQueue(ctx, applicationId)
    : `/kantor/seleksi/${selectionId}/verifikasi/${applicationId}`;
});

/** Goes on to the next in the verifier's own queue. */
export const propose = formAction(ProposeVerdict, async (ctx, input) => {
  await proposeVerdict(ctx, input);
  return nextInQueue(ctx, input.applicationId);
});

/** Stays where both agree on everything, so that it can be proposed at once. */
export const complete = formAction(CompleteCheck, async (ctx, input) => {
  const { applicationId } = input;
  const { selectionId, disputed } = await completeCheck(ctx, input);
  if (disputed === 0) return `/kantor/seleksi/${selectionId}/verifikasi/${applicationId}`;
  return nextInQueue(ctx, applicationId);
});

export const ask = formAction(AskClarification, async (ctx, input) => {
  const { selectionId } = await askClarification(ctx, input);
  return `/kantor/seleksi/${selectionId}/verifikasi/${input.applicationId}`;
});

export const nameMember = formAction(NameArbiter, async (ctx, input) => {
  const { selectionId } = await nameArbiter(ctx, input);
  return `/kantor/seleksi/${selectionId}/verifikasi`;
});

export const declare = formAction(DeclareConflict, async (ctx, input) => {
  await declareConflict(ctx, input);
  return "/kantor/verifikasi";
});

export const sendBack = formAction(ReturnProposal, async (ctx, input) => {
  const { selectionId, postId } = await returnProposal(ctx, input);
  return `/kantor/seleksi/${selectionId}/verifikasi/putusan/${postId}`;
});

export const sign = formAction(SignVerdicts, async (ctx, input) => {
  const { selectionId } = await signVerdicts(ctx, input);
  return `/kantor/seleksi/${selectionId}/verifikasi/putusan/${input.postId}`;
});

export const signAll = formAction(SignPosts, async (ctx, input) => {
  const { selectionId } = await signPosts(ctx, input);
  return `/kantor/seleksi/${selectionId}/verifikasi/putusan`;
});

export const confirm = formAction(ConfirmPosts, async (ctx, input) => {
  const { selectionId } = await confirmPosts(ctx, input);
  return `/kantor/seleksi/${selectionId}/verifikasi/berita-acara`;
});

async function nextInQueue(ctx: Context, applicationId: string): Promise<string> {
  const next = (await loadQueueNeighbours(ctx, applicationId))?.next;
  if (!next) return "/kantor/verifikasi";
  return `/kantor/seleksi/${next.selectionId}/verifikasi/${next.applicationId}`;
}
