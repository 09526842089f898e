import { z } from "zod";
import { inTransaction } from "#db/client";
import { recordAudit } from "#server/audit";
import { moveComplaint } from "#server/complaint/complaint-at-work";
import type { Context } from "#server/context";
import { idField, versionField } from "#server/fields";

export const ReviewComplaint = z.object({ complaintId: idField, version: versionField });

/**
 * Takes a report up: from now on the reporter sees that somebody is looking into it.
 * @throws Refused `record-not-found`, `transition-not-possible`, `record-stale`
 */
export function reviewComplaint(
  ctx: Context,
  { complaintId, version }: z.output<typeof ReviewComplaint>,
): Promise<void> {
  return inTransaction(async (tx) => {
    const values = { reviewedBy: ctx.actor.userId, reviewedAt: ctx.now };
    const step = { act: "review", version, values } as const;
    const { deed } = await moveComplaint(tx, ctx, complaintId, step);
    await recordAudit(tx, ctx, { kind: "complaint.reviewed", ...deed });
  });
}
