import { z } from "zod";
import { inTransaction, read } from "#db/client";
import { findTrackedComplaint } from "#db/queries/complaint";
import { dayOf } from "#domain/calendar";
import type { Locale } from "#domain/locale";
import { noteAttempt } from "#server/accounts/attempts";
import { COMPLAINT_FIELDS } from "#server/complaint/complaint-fields";
import { enterComplaint, requirePlace } from "#server/complaint/enter-complaint";
import type { Context } from "#server/context";
import { requirePerson, TRAP_FIELDS, unnamed, veiledAddress } from "#server/spam-trap";
import { codeOfSending } from "#server/tracking-code";

export const FileComplaint = z.object({ ...COMPLAINT_FIELDS, ...TRAP_FIELDS });

/**
 * Takes a report from anybody, signed in or not: who sent it is stored only as far as they say so.
 * The same form sent again is the same report.
 * @returns the code that opens the answer; it is told once and stored nowhere
 * @throws Refused `form-filled-by-program`, `form-too-fast`, `form-too-old`, `too-many-attempts`,
 * `record-not-found` for what nobody can report about
 */
export async function fileComplaint(
  ctx: Context,
  input: z.output<typeof FileComplaint>,
  locale: Locale,
): Promise<{ code: string }> {
  const { about, opened, website, ...report } = input;
  requirePerson(ctx, { opened, website });
  const place = await requirePlace(read(), about);
  const address = veiledAddress(ctx);
  await noteAttempt({ ...ctx, address }, "complaint", address);
  const tracking = codeOfSending(opened, { about, ...report });
  return inTransaction(async (tx) => {
    if ((await findTrackedComplaint(tx, tracking.codeHash)) === null) {
      const channel = "FORM";
      const receivedOn = dayOf(ctx.now, place.zone);
      const sent = { ...report, place, locale, channel, receivedOn } as const;
      await enterComplaint(tx, unnamed(ctx), sent, tracking);
    }
    return { code: tracking.code };
  });
}
