import { read } from "#db/client";
import { ownResultsToAttack } from "#db/queries/application-status";
import { objectionsOfApplication } from "#db/queries/objection";
import { findSignedRanking } from "#db/queries/ranking";
import { findApplicationScope } from "#db/queries/scopes";
import type { StageKind } from "#domain/planning/terms";
import { isObjectionOpen, objectionEnds } from "#domain/verification/objection";
import type { Context } from "#server/context";
import { objectionPath } from "#server/verification/objection-path";

export type OwnObjectionPlace = {
  readonly kind: StageKind;
  /** Without language. */
  readonly path: string;
  readonly filed: boolean;
  readonly isOpen: boolean;
  readonly endsAt: string | null;
};

/**
 * Where an applicant may object, or has: the refusal of the administrative check, and each published
 * result in which they have a line. Empty for anybody else's application.
 */
export async function loadOwnObjections(
  ctx: Context,
  applicationId: string,
): Promise<readonly OwnObjectionPlace[]> {
  const application = await findApplicationScope(read(), applicationId);
  if (!application || ctx.actor.userId === null) return [];
  if (application.applicantId !== ctx.actor.userId) return [];
  const { zone, objectionDays: days, postId } = application;
  const filed = await objectionsOfApplication(read(), applicationId);
  const isSigned = (await findSignedRanking(read(), postId)) !== null;
  const results = await ownResultsToAttack(read(), applicationId);
  return results.map(({ postStageId, kind, publishedAt }) => {
    const ends = objectionEnds(publishedAt, days, zone);
    const isFiled = filed.some((each) => each.postStageId === postStageId);
    // Only a refusal can be attacked there; it ends the application.
    const isRefused = application.state === "NOT_ELIGIBLE";
    const isOpen = kind === "ADMIN_CHECK" ? isRefused : !isSigned;
    return {
      kind,
      path: objectionPath({ applicationId, postStageId, kind }),
      filed: isFiled,
      isOpen: !isFiled && isOpen && isObjectionOpen(ends, ctx.now),
      endsAt: ends?.toISOString() ?? null,
    };
  });
}
