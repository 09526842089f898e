import { read } from "#db/client";
import { findObjectionOf, pointsOf } from "#db/queries/objection";
import { findApplicationScope } from "#db/queries/scopes";
import { findAdminStage } from "#db/queries/verification";
import { failuresOf } from "#db/queries/verification-progress";
import type { Zone } from "#domain/calendar";
import { answerDue, isObjectionOpen, objectionEnds } from "#domain/verification/objection";
import type { Context } from "#server/context";
import { supervisorOf } from "#server/regulation/supervisor-of";
import type { Failure } from "#server/verification/failures";
import { filedObjection, type OwnFiledObjection } from "#server/verification/filed-objection";

export type OwnObjection = {
  readonly applicationId: string;
  readonly zone: Zone;
  readonly days: number;
  /** The first instant too late; null where the plan has no window. ISO. */
  readonly endsAt: string | null;
  readonly isOpen: boolean;
  /** The name of the body that supervises the selection. */
  readonly supervisor: string;
  /** What may be attacked, by the id of its document or requirement. */
  readonly failures: readonly { readonly id: string; readonly failure: Failure }[];
  /** What was filed, with its answers once there are any. */
  readonly filed: OwnFiledObjection | null;
};

/**
 * An applicant's own objection, filed or still possible; null for anybody else's application, before
 * publication, and where there is nothing to object to.
 */
export async function loadOwnObjection(
  ctx: Context,
  applicationId: string,
): Promise<OwnObjection | null> {
  const reader = read();
  const application = await findApplicationScope(reader, applicationId);
  if (!application || ctx.actor.userId === null) return null;
  if (application.applicantId !== ctx.actor.userId) return null;
  const stage = await findAdminStage(reader, application.postId);
  if (stage?.state !== "PUBLISHED") return null;
  const { zone, objectionDays: days, state } = application;
  const { postStageId, publishedAt } = stage;
  const filed = await findObjectionOf(reader, { applicationId, postStageId });
  const ends = objectionEnds(publishedAt, days, zone);
  if (filed === null && (state !== "NOT_ELIGIBLE" || ends === null)) return null;

  const { documents, requirements } = await failuresOf(reader, [applicationId]);
  return {
    applicationId,
    zone,
    days,
    endsAt: ends?.toISOString() ?? null,
    supervisor: await supervisorOf(reader, application.selectionId, ctx.now),
    isOpen: filed === null && isObjectionOpen(ends, ctx.now),
    failures: [
      ...requirements.map(({ applicationId: _of, ...each }) => ({
        id: each.requirementId,
        failure: { of: "requirement", ...each } as const,
      })),
      ...documents.map(({ applicationId: _of, documentId, ...each }) => ({
        id: documentId,
        failure: { of: "document", ...each } as const,
      })),
    ],
    filed:
      filed &&
      filedObjection(
        filed,
        await pointsOf(reader, filed.objectionId),
        answerDue(filed.filedAt, zone),
      ),
  };
}
