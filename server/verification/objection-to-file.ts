import type { Reader } from "#db/client";
import { findObjectionOf } from "#db/queries/objection";
import { findApplicationScope } from "#db/queries/scopes";
import { findAdminStage } from "#db/queries/verification";
import { failuresOf } from "#db/queries/verification-progress";
import { Refused } from "#domain/refusal";
import { objectionEnds, requireObjectionOpen } from "#domain/verification/objection";
import type { Context } from "#server/context";
import { supervisorOf } from "#server/regulation/supervisor-of";

/**
 * The refused application whose applicant is about to object, with the reasons that stand.
 * Refuses: not the applicant's own, not published or not TMS, no window, too late, once already.
 */
export async function objectionToFile(reader: Reader, ctx: Context, applicationId: string) {
  const application = await findApplicationScope(reader, applicationId);
  const isOwn = ctx.actor.userId !== null && application?.applicantId === ctx.actor.userId;
  if (!application || !isOwn) throw new Refused("record-not-found");
  const { objectionDays: days, zone } = application;
  const stage = await findAdminStage(reader, application.postId);
  if (stage?.state !== "PUBLISHED") throw new Refused("objection-not-published");
  if (application.state !== "NOT_ELIGIBLE") throw new Refused("objection-nothing-refused");
  const { postStageId } = stage;
  const supervisor = await supervisorOf(reader, application.selectionId, ctx.now);
  requireObjectionOpen(objectionEnds(stage.publishedAt, days, zone), days, supervisor, ctx.now);
  if ((await findObjectionOf(reader, { applicationId, postStageId })) !== null) {
    throw new Refused("objection-once");
  }
  const { documents, requirements } = await failuresOf(reader, [applicationId]);
  const standing = [
    ...documents.map(({ documentId, ...each }) => ({ id: documentId, documentId, ...each })),
    ...requirements.map(({ requirementId, ...each }) => ({
      id: requirementId,
      requirementId,
      ...each,
    })),
  ];
  return { application, postStageId, standing };
}
