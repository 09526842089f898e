"use server";

import { formAction } from "#server/action";
import { ConfirmVerdicts, confirmVerdicts } from "#server/verification/confirm-verdicts";
import { loadVerification } from "#server/verification/load-verification";
import { ProposeVerdict, proposeVerdict } from "#server/verification/propose-verdict";
import { ReturnProposal, returnProposal } from "#server/verification/return-proposal";
import { SaveChecks, saveChecks } from "#server/verification/save-checks";
import { StartCheck, startCheck } from "#server/verification/start-check";

export const start = formAction(StartCheck, async (ctx, input) => {
  const { selectionId } = await startCheck(ctx, input);
  return `/kantor/seleksi/${selectionId}/verifikasi`;
});

export const save = formAction(SaveChecks, async (ctx, input) => {
  const { selectionId } = await saveChecks(ctx, input);
  return `/kantor/seleksi/${selectionId}/verifikasi/${input.applicationId}`;
});

/** Goes on to the next application of the post, as a verifier does. */
export const propose = formAction(ProposeVerdict, async (ctx, input) => {
  const { selectionId } = await proposeVerdict(ctx, input);
  const queue = `/kantor/seleksi/${selectionId}/verifikasi`;
  const next = (await loadVerification(ctx, input.applicationId))?.neighbours.nextId;
  return next ? `${queue}/${next}` : queue;
});

export const sendBack = formAction(ReturnProposal, async (ctx, input) => {
  const { selectionId, postId } = await returnProposal(ctx, input);
  return `/kantor/seleksi/${selectionId}/verifikasi/putusan/${postId}`;
});

export const confirm = formAction(ConfirmVerdicts, async (ctx, input) => {
  const { selectionId } = await confirmVerdicts(ctx, input);
  return `/kantor/seleksi/${selectionId}/verifikasi/putusan/${input.postId}`;
});
