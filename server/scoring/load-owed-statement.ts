import { read } from "#db/client";
import { findApplicationScope } from "#db/queries/scopes";
import { sitsOnPanel } from "#domain/actor";
import { isClosed } from "#domain/verification/rules";
import type { Context } from "#server/context";
import { owesStatements } from "#server/scoring/own-statements";

/**
 * Where a member goes before reading an application: the statement that is owed, as an address without
 * its language; null for whoever owes none.
 */
export async function loadOwedStatement(
  ctx: Context,
  applicationId: string,
): Promise<string | null> {
  const application = await findApplicationScope(read(), applicationId);
  if (application === null || !sitsOnPanel(ctx.actor, application)) return null;
  const { selectionId, postId } = application;
  if (!isClosed(application.closesAt, ctx.now)) return null;
  const isOwed = await owesStatements(read(), ctx, application);
  return isOwed ? `/penilaian/benturan/${selectionId}/${postId}` : null;
}
