import { z } from "zod";
import { inTransaction, read } from "#db/client";
import { findInputPlace, findTrackedInput } from "#db/queries/input";
import { dayOf } from "#domain/calendar";
import { isInputOpen } from "#domain/input/window";
import { isAnnounced } from "#domain/planning/life-cycle";
import { Refused } from "#domain/refusal";
import { noteAttempt } from "#server/accounts/attempts";
import type { Context } from "#server/context";
import { mustTick, textField } from "#server/fields";
import { enterInput, requireCandidate } from "#server/input/enter-input";
import { INPUT_FIELDS } from "#server/input/input-fields";
import { requirePerson, TRAP_FIELDS, unnamed, veiledAddress } from "#server/spam-trap";
import { codeOfSending } from "#server/tracking-code";

export const SendInput = z.object({
  slug: textField(200),
  ...INPUT_FIELDS,
  senderName: textField(120),
  senderContact: textField(120),
  truth: mustTick,
  answerable: mustTick,
  ...TRAP_FIELDS,
});

/**
 * Takes facts about a published candidate from anybody who says who they are, on the days that the
 * selection has set. Whose session it was is not kept with it. The same form sent again is the same.
 * @returns the code that opens the state; it is told once and stored nowhere
 * @throws Refused `form-filled-by-program`, `form-too-fast`, `form-too-old`, `too-many-attempts`,
 * `record-not-found`, `input-closed`
 */
export async function sendInput(
  ctx: Context,
  input: z.output<typeof SendInput>,
): Promise<{ code: string }> {
  const { slug, opened, website, truth: _, answerable: __, ...said } = input;
  requirePerson(ctx, { opened, website });
  const place = await findInputPlace(read(), slug);
  if (place === null || !isAnnounced(place.state)) throw new Refused("record-not-found");
  const { firstDay, lastDay, zone } = place;
  const days = firstDay !== null && lastDay !== null ? { firstDay, lastDay } : null;
  if (!isInputOpen(days, zone, ctx.now)) throw new Refused("input-closed");
  await requireCandidate(read(), place.selectionId, said.applicationId);
  const address = veiledAddress(ctx);
  await noteAttempt({ ...ctx, address }, "input", address);
  const tracking = codeOfSending(opened, { slug, ...said });
  return inTransaction(async (tx) => {
    if ((await findTrackedInput(tx, tracking.codeHash)) === null) {
      const receivedOn = dayOf(ctx.now, zone);
      const sent = { ...said, channel: "FORM", link: "", receivedOn } as const;
      await enterInput(tx, unnamed(ctx), place, sent, tracking);
    }
    return { code: tracking.code };
  });
}
