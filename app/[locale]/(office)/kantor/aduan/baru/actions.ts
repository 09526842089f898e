"use server";

import { formAction } from "#server/action";
import { RecordComplaint, recordComplaint } from "#server/complaint/record-complaint";

export const record = formAction(RecordComplaint, async (ctx, input, locale) => {
  const { complaintId, code, isReadable } = await recordComplaint(ctx, input, locale);
  return isReadable ? `/kantor/aduan/${complaintId}?kode=${code}` : `/kantor/aduan?kode=${code}`;
});
