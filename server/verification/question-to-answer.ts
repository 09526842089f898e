import type { Reader } from "#db/client";
import { type ClarificationRow, findClarification } from "#db/queries/clarification";
import { findApplicationScope } from "#db/queries/scopes";
import { Refused } from "#domain/refusal";
import { requireAnswerable } from "#domain/verification/clarification";
import type { Context } from "#server/context";

type Application = NonNullable<Awaited<ReturnType<typeof findApplicationScope>>>;

/**
 * The question that its applicant is about to answer.
 * Refuses: another's or none, no longer in check, answered before, too late.
 */
export async function questionToAnswer(
  reader: Reader,
  ctx: Context,
  clarificationId: string,
): Promise<{ question: ClarificationRow; application: Application }> {
  const question = await findClarification(reader, clarificationId);
  const application = question && (await findApplicationScope(reader, question.applicationId));
  const isOwn = ctx.actor.userId !== null && application?.applicantId === ctx.actor.userId;
  if (!question || !application || !isOwn) throw new Refused("record-not-found");
  requireAnswerable(question, ctx.now);
  if (application.state !== "UNDER_CHECK") throw new Refused("verification-not-running");
  return { question, application };
}
