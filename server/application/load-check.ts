import { read } from "#db/client";
import { findPerson } from "#db/queries/applicant-profile";
import { findApplication, requirementsOfPost } from "#db/queries/application";
import { owns } from "#domain/application/policy";
import { dayOf } from "#domain/calendar";
import { type KnownRequirement, knownRequirements } from "#server/application/known-requirements";
import type { Context } from "#server/context";
import { findDeclared } from "#server/profile/declared";
import { lawOf } from "#server/regulation/law-of";

/** What one's own entries say about the requirements of an application; empty when not one's own. */
export async function loadCheck(
  ctx: Context,
  applicationId: string,
): Promise<readonly KnownRequirement[]> {
  const found = await findApplication(read(), applicationId);
  if (found === null || !owns(ctx.actor, found)) return [];
  const [law, requirements, person, { profile }] = await Promise.all([
    lawOf(read(), found.selectionId, ctx.now),
    requirementsOfPost(read(), found.selectionId, found.postId),
    findPerson(read(), found.applicantId),
    findDeclared(read(), found.applicantId, found.referenceDate ?? dayOf(ctx.now, found.zone)),
  ]);
  return knownRequirements(ctx.now, law, requirements, found, {
    nip: person?.nip ?? null,
    ...profile,
  });
}
