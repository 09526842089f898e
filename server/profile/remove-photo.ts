import { z } from "zod";
import { inTransaction } from "#db/client";
import { findCurriculum, touchCurriculum } from "#db/queries/curriculum";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { requireOwnHistory } from "#server/profile/own-history";

export const RemovePhoto = z.object({});

/**
 * Takes one's own photo out of the profile; where there is none, nothing happens.
 * @throws Refused `record-not-found`, `applicant-is-pns`
 */
export async function removePhoto(
  ctx: Context,
  _input: z.output<typeof RemovePhoto>,
): Promise<void> {
  await inTransaction(async (tx) => {
    const accountId = await requireOwnHistory(tx, ctx);
    if (!(await findCurriculum(tx, accountId))?.photoHash) return;
    const version = await touchCurriculum(tx, accountId, ctx.now, { photoHash: null });
    await recordAudit(tx, ctx, {
      kind: "profile.photo-removed",
      subjectId: accountId,
      after: { version },
    });
  });
}
