import { z } from "zod";
import { inTransaction, type Transaction } from "#db/client";
import { findApplication, updateApplication } from "#db/queries/application";
import { APPLICATION_LIFE, type ApplicationState } from "#domain/application/life-cycle";
import { requireOwn } from "#domain/application/policy";
import { effectiveState } from "#domain/application/rules";
import { isWithheld } from "#domain/planning/publication";
import { Refused, Stale } from "#domain/refusal";
import { nextState } from "#domain/transitions";
import { visibleStates } from "#server/application/visible-states";
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
 * @throws Refused `record-not-found`, `application-result-pending` while a result is decided and not
 * published, `transition-not-possible`, `record-stale`
 */
export function withdrawApplication(
  ctx: Context,
  input: z.output<typeof WithdrawApplication>,
): Promise<{ applicationId: string }> {
  return inTransaction(async (tx) => {
    const own = requireOwn(ctx.actor, await findApplication(tx, input.applicationId));
    const now = effectiveState(await stateToLeave(tx, own), own, ctx.now);
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
      selectionId: own.selectionId,
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

/**
 * The state in which somebody withdraws. Being let go, or not, would otherwise tell what has been
 * decided; while names are withheld, who is on none of the lists is let go like who is.
 * @throws Refused `application-result-pending`
 */
async function stateToLeave(
  tx: Transaction,
  own: NonNullable<Awaited<ReturnType<typeof findApplication>>>,
): Promise<ApplicationState> {
  if (own.state === "SHORTLISTED") return own.state;
  const { applicationId: id, postId, state } = own;
  const visible = (await visibleStates(tx, [{ id, postId, state }])).get(id) ?? state;
  if (visible === state) return state;
  if (state === "NOT_SHORTLISTED" && isWithheld(own.publicationMode, false)) return visible;
  throw new Refused("application-result-pending");
}
