import { read } from "#db/client";
import { findApplicationScope } from "#db/queries/scopes";
import { findSentFile } from "#db/queries/verification";
import { hasConflict } from "#db/queries/verifier-checks";
import { SENT } from "#domain/application/life-cycle";
import type { Bilingual } from "#domain/locale";
import { mayVerify } from "#domain/verification/policy";
import { isClosed } from "#domain/verification/rules";
import type { Context } from "#server/context";
import { readSentFile } from "#server/verification/sent-file";

export type ConflictForm = {
  readonly selectionId: string;
  readonly postTitle: Bilingual;
  readonly receiptNumber: string | null;
  readonly name: string;
};

/** The applicant towards whom somebody of the secretariat declares a conflict; null once declared. */
export async function loadConflictForm(
  ctx: Context,
  applicationId: string,
): Promise<ConflictForm | null> {
  const reader = read();
  const application = await findApplicationScope(reader, applicationId);
  if (!application || !SENT.includes(application.state)) return null;
  if (!mayVerify(ctx.actor, application) || !isClosed(application.closesAt, ctx.now)) return null;
  if (await hasConflict(reader, applicationId, ctx.actor.userId ?? "")) return null;
  const sent = await findSentFile(reader, applicationId);
  if (!sent) return null;
  return {
    selectionId: application.selectionId,
    postTitle: sent.postTitle,
    receiptNumber: application.receiptNumber,
    name: readSentFile(sent.snapshot, sent.accountName).name,
  };
}
