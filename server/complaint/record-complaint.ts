import { z } from "zod";
import { inTransaction } from "#db/client";
import { dayOf } from "#domain/calendar";
import { mayReadComplaint, requireComplaintRecorder } from "#domain/complaint/policy";
import { OTHER_CHANNELS } from "#domain/complaint/terms";
import type { Locale } from "#domain/locale";
import { Refused } from "#domain/refusal";
import { COMPLAINT_FIELDS } from "#server/complaint/complaint-fields";
import { enterComplaint, requirePlace } from "#server/complaint/enter-complaint";
import type { Context } from "#server/context";
import { choiceField, dayField } from "#server/fields";

export const RecordComplaint = z.object({
  ...COMPLAINT_FIELDS,
  channel: choiceField(OTHER_CHANNELS),
  receivedOn: dayField,
});

/**
 * Enters a report that came by telephone, letter or message.
 * @returns the code, for the reporter if they want it; it is told once and stored nowhere. And
 * whether whoever entered the report may read it from now on
 * @throws Refused `record-not-found`, `complaint-day-ahead` when it came in after today
 */
export function recordComplaint(
  ctx: Context,
  input: z.output<typeof RecordComplaint>,
  locale: Locale,
): Promise<{ complaintId: string; code: string; isReadable: boolean }> {
  return inTransaction(async (tx) => {
    const { about, ...report } = input;
    const place = await requirePlace(tx, about);
    requireComplaintRecorder(ctx.actor, place);
    if (report.receivedOn > dayOf(ctx.now, place.zone)) throw new Refused("complaint-day-ahead");
    const entered = await enterComplaint(tx, ctx, { ...report, place, locale });
    const { aboutSecretariat } = report;
    return { ...entered, isReadable: mayReadComplaint(ctx.actor, { ...place, aboutSecretariat }) };
  });
}
