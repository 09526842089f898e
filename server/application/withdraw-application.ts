import { z } from "zod";
import { inTransaction } from "#db/client";
import { findApplication, updateApplication } from "#db/queries/application";
import { APPLICATION_LIFE } from "#domain/application/life-cycle";
import { requireOwn } from "#domain/application/policy";
import { effectiveState } from "#domain/application/rules";
import { Stale } from "#domain/refusal";
import { nextState } from "#domain/transitions";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, mustTick, versionField } from "#server/fields";
import { enqueue } from "#server/outbox";

export const WithdrawApplication = z.object({
  applicationId: idField,
  version: versionField,
  understood: mustTick,
});

/**
 * Ends one's own application for good, in any state that is still running.
 * @throws Refused `record-not-found`, `transition-not-possible`, `record-stale`
 */
export function withdrawApplication(
  ctx: Context,
  input: z.output<typeof WithdrawApplication>,
): Promise<{ applicationId: string }> {
  return inTransaction(async (tx) => {
    const own = requireOwn(ctx.actor, await findApplication(tx, input.applicationId));
    const now = effectiveState(own.state, own, ctx.now);
    const state = nextState(APPLICATION_LIFE, now, "withdraw");

    const written = await updateApplication(tx, own.applicationId, input.version, {
      state,
      endedReason: "OWN_REQUEST",
      endedAt: ctx.now,
    });
    if (!written) throw new Stale({ version: `${own.version}` });
    await recordAudit(tx, ctx, {
      kind: "application.withdrawn",
      subjectId: own.applicationId,
      agencyId: own.agencyId,
      selectionId: own.selectionId,
      before: { state: own.state, version: input.version },
      after: { state, version: input.version + 1 },
    });
    await enqueue(tx, ctx, {
      kind: "application.withdrawn",
      recipientIds: [own.applicantId],
      agencyId: own.agencyId,
      payload: {
        postTitle: own.postTitle,
        selectionName: own.selectionName,
        withdrawnAt: ctx.now.toISOString(),
        zone: own.zone,
      },
    });
    return { applicationId: own.applicationId };
  });
}
