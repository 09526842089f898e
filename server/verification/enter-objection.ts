import type { Transaction } from "#db/client";
import { insertObjection } from "#db/queries/objection";
import type { findApplicationScope } from "#db/queries/scopes";
import { lastSecondBefore } from "#domain/calendar";
import type { StageKind } from "#domain/planning/terms";
import { Refused } from "#domain/refusal";
import { answerDue } from "#domain/verification/objection";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { enqueue } from "#server/outbox";
import { objectionPath } from "#server/verification/objection-path";

type Filed = {
  readonly application: NonNullable<Awaited<ReturnType<typeof findApplicationScope>>>;
  readonly applicationId: string;
  readonly postStageId: string;
  readonly kind: StageKind;
};

/**
 * Writes an objection to the result of a stage down with its points, and leaves the letter that it
 * has come in, and by when it is answered.
 * @throws Refused `objection-once` where another one was quicker
 */
export async function enterObjection(
  tx: Transaction,
  ctx: Context,
  filed: Filed,
  points: Parameters<typeof insertObjection>[2],
): Promise<{ objectionId: string }> {
  const { application, applicationId, postStageId, kind } = filed;
  const { agencyId, selectionId } = application;
  const values = { applicationId, postStageId, filedAt: ctx.now };
  const objectionId = await insertObjection(tx, values, points);
  if (objectionId === null) throw new Refused("objection-once");
  await recordAudit(tx, ctx, {
    kind: "objection.filed",
    subjectId: objectionId,
    agencyId,
    selectionId,
    after: { applicationId, stage: kind, state: "FILED", points: points.length },
  });
  await enqueue(tx, ctx, {
    kind: "objection-filed",
    recipientIds: [application.applicantId],
    agencyId,
    selectionId,
    payload: {
      stage: kind,
      post: application.postTitle,
      selection: application.selectionName,
      submittedAt: ctx.now.toISOString(),
      until: lastSecondBefore(answerDue(ctx.now, application.zone)).toISOString(),
      path: objectionPath(filed),
    },
  });
  return { objectionId };
}
