import type { z } from "zod";
import type { Context } from "#server/context";
import type { Upload } from "#server/pdf/receive-pdf";
import { ChangeFields, keepChange } from "#server/regulation/keep-change";

export const EndParameter = ChangeFields;

/**
 * Proposes that the general value of a parameter holds again in an agency from a day on.
 * @returns the id of the act
 * @throws Refused as `changeParameter`; `parameter-as-it-is` where nothing is set
 */
export function endParameter(
  ctx: Context,
  fields: z.output<typeof EndParameter>,
  upload: Upload,
): Promise<string> {
  return keepChange({ ...fields, kind: "END", value: null, validTo: null }, ctx, upload);
}
