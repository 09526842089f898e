import type { Reader } from "#db/client";
import { findApplication, requiredDocumentsOfPost } from "#db/queries/application";
import { requireOwn } from "#domain/application/policy";
import { requireOpenWindow } from "#domain/application/rules";
import { Refused } from "#domain/refusal";
import type { Context } from "#server/context";

export type OwnApplication = NonNullable<Awaited<ReturnType<typeof findApplication>>>;

/**
 * The actor's own draft while it may be changed.
 * @throws Refused `record-not-found`, `announcement-deadline-clock`, `application-window-not-open`,
 * `application-not-a-draft`
 */
export async function requireDraftOf(
  reader: Reader,
  ctx: Context,
  applicationId: string,
): Promise<OwnApplication> {
  const found = requireOwn(ctx.actor, await findApplication(reader, applicationId));
  const wasSent = found.state !== "DRAFT" && found.state !== "MISSED_DEADLINE";
  if (wasSent) throw new Refused("application-not-a-draft");
  requireOpenWindow(found, ctx.now);
  if (found.state !== "DRAFT") throw new Refused("application-not-a-draft");
  return found;
}

/**
 * The required document, if the announcement asks applicants for this post for it.
 * @throws Refused `record-not-found`
 */
export async function requireDocumentAskedFor(
  reader: Reader,
  draft: OwnApplication,
  requiredDocumentId: string,
) {
  const asked = await requiredDocumentsOfPost(reader, draft.selectionId, draft.postId);
  const found = asked.find((each) => each.id === requiredDocumentId);
  if (!found) throw new Refused("record-not-found");
  return found;
}
