"use server";

import { formAction } from "#server/action";
import { loadNextSheet } from "#server/scoring/load-sheet";
import { RequestReopening, requestReopening } from "#server/scoring/request-reopening";
import { ScoreSheetForm, saveScoreSheet } from "#server/scoring/save-score-sheet";
import { SubmitScoreSheet, submitScoreSheet } from "#server/scoring/submit-score-sheet";

export const save = formAction(ScoreSheetForm, async (ctx, input) => {
  await saveScoreSheet(ctx, input);
  if (input.act === "submit") return `/penilaian/${input.sheetId}/kirim`;
  const next = input.act === "next" ? await loadNextSheet(ctx, input.sheetId) : null;
  return `/penilaian/${next ?? input.sheetId}`;
});

export const submit = formAction(SubmitScoreSheet, async (ctx, input) => {
  const { sheetId } = await submitScoreSheet(ctx, input);
  // The browser keeps pages that it left; the Back button shall not look under the seal.
  return { to: `/penilaian/${sheetId}`, published: [`/penilaian/${sheetId}/kirim`] };
});

export const askBack = formAction(RequestReopening, async (ctx, input) => {
  const { sheetId } = await requestReopening(ctx, input);
  return `/penilaian/${sheetId}`;
});
