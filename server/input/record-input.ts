import { z } from "zod";
import { inTransaction } from "#db/client";
import { findSelectionScope } from "#db/queries/scopes";
import { dayOf } from "#domain/calendar";
import { requireInputHandler } from "#domain/input/policy";
import { ENTERED_CHANNELS } from "#domain/input/terms";
import { Refused } from "#domain/refusal";
import type { Context } from "#server/context";
import { choiceField, dayField, idField, optionalText } from "#server/fields";
import { enterInput } from "#server/input/enter-input";
import { INPUT_FIELDS } from "#server/input/input-fields";

export const RecordInput = z.object({
  selectionId: idField,
  ...INPUT_FIELDS,
  channel: choiceField(ENTERED_CHANNELS),
  receivedOn: dayField,
  link: optionalText(500).pipe(
    z.union([z.literal(""), z.url({ protocol: /^https?$/, error: "not-valid" })]),
  ),
  senderName: optionalText(120),
  senderContact: optionalText(120),
});

/**
 * Enters input that came by letter, telephone or in public. What stood in public names where.
 * @returns the code, for the sender if they want it; it is told once and stored nowhere
 * @throws Refused `record-not-found`, `input-day-ahead`, `input-link-missing`
 */
export function recordInput(
  ctx: Context,
  input: z.output<typeof RecordInput>,
): Promise<{ inputId: string; code: string }> {
  return inTransaction(async (tx) => {
    const { selectionId, ...said } = input;
    const place = await findSelectionScope(tx, selectionId);
    if (place === null) throw new Refused("record-not-found");
    requireInputHandler(ctx.actor, place);
    if (said.receivedOn > dayOf(ctx.now, place.zone)) {
      throw new Refused("input-day-ahead", null, {}, "receivedOn");
    }
    if (said.channel === "SOCIAL_MEDIA" && said.link === "") {
      throw new Refused("input-link-missing", null, {}, "link");
    }
    return enterInput(tx, ctx, place, said);
  });
}
