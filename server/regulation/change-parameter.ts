import type { z } from "zod";
import { readValue, requireAllowedValue } from "#domain/regulation/change-rules";
import type { Context } from "#server/context";
import { listField, optionalDay } from "#server/fields";
import type { Upload } from "#server/pdf/receive-pdf";
import { ChangeFields, keepChange } from "#server/regulation/keep-change";

export const ChangeParameter = ChangeFields.extend({
  /** As typed; several where a parameter is a list. */
  value: listField,
  validTo: optionalDay,
});

/**
 * Proposes another value of a parameter for an agency, on a basis document. It counts once a second
 * person has confirmed it, and never for what was announced before.
 * @returns the id of the change
 * @throws Refused `record-not-found`, `parameter-value`, `parameter-choice`, `parameter-text`,
 * `parameter-retroactive`, `parameter-ends-before`, `parameter-as-it-is`, `parameter-order`, `parameter-waits-already`,
 * `paper-from-tomorrow`, `paper-number-taken`, or one of `UPLOAD_REFUSALS`
 */
export async function changeParameter(
  ctx: Context,
  { value: typed, ...fields }: z.output<typeof ChangeParameter>,
  upload: Upload,
): Promise<string> {
  const value = readValue(fields.parameter, typed);
  requireAllowedValue(fields.parameter, value);
  return keepChange({ ...fields, kind: "SET", value }, ctx, upload);
}
