"use server";

import { formAction } from "#server/action";
import { DiscardInput, discardInput } from "#server/unsaved/discard-input";

export const discard = formAction(DiscardInput, async (ctx, input) => {
  const { path } = await discardInput(ctx, input);
  // An address of its own makes the form a new one, so that no field keeps what was thrown away.
  return `${path}?dibuang=${input.unsaved.about}.${ctx.now.getTime()}`;
});
