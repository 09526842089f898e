"use server";

import { formAction } from "#server/action";
import { CreateSelection, createSelection } from "#server/planning/create-selection";

export const create = formAction(CreateSelection, async (ctx, input) => {
  const { selectionId } = await createSelection(ctx, input);
  return `/kantor/seleksi/${selectionId}/rencana/umum`;
});
