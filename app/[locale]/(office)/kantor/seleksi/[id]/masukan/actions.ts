"use server";

import { formAction } from "#server/action";
import { RecordInput, recordInput } from "#server/input/record-input";
import { SetInputWindow, setInputWindow } from "#server/input/set-window";
import { SettleInput, settleInput } from "#server/input/settle-input";

/** The page of results leads to the form on these days. */
export const setDays = formAction(SetInputWindow, async (ctx, input) => {
  const { slug } = await setInputWindow(ctx, input);
  return { to: `/kantor/seleksi/${input.selectionId}/masukan?tersimpan`, announced: slug };
});

export const record = formAction(RecordInput, async (ctx, input) => {
  const { inputId, code } = await recordInput(ctx, input);
  return `/kantor/seleksi/${input.selectionId}/masukan/${inputId}?kode=${code}`;
});

export const settle = formAction(SettleInput, async (ctx, input) => {
  const { selectionId } = await settleInput(ctx, input);
  return `/kantor/seleksi/${selectionId}/masukan/${input.inputId}`;
});
