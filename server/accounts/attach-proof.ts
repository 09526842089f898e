import type { Readable } from "node:stream";
import { inTransaction, read } from "#db/client";
import { insertStoredFile } from "#db/queries/application-documents";
import { updateClaim } from "#db/queries/claim";
import { MOST_ATTACHMENT_BYTES } from "#domain/complaint/terms";
import { Refused } from "#domain/refusal";
import { noteAttempt } from "#server/accounts/attempts";
import { inspectClaim } from "#server/accounts/claim-at-work";
import { requireOpenLink } from "#server/accounts/tokens";
import { keepSmallFile, readAttachment } from "#server/attachment";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";

/**
 * Adds the proof to a claim, or puts another in its place until the claim is filed. The file is
 * safely on disk before a row speaks of it.
 * @throws Refused `too-many-attempts`, `link-unknown`, `link-used`, `link-expired`, or one of
 * `ATTACHMENT_REFUSALS`
 */
export async function attachProof(ctx: Context, token: string, content: Readable): Promise<void> {
  const { state } = await inspectClaim(read(), ctx, "claimant", token);
  requireOpenLink(state);
  await noteAttempt(ctx, "claim-proof", token.slice(0, 12));
  const file = await readAttachment(content);
  const { mimeType, ...stored } = await keepSmallFile(file, MOST_ATTACHMENT_BYTES);
  await inTransaction(async (tx) => {
    const { state, claim } = await inspectClaim(tx, ctx, "claimant", token);
    requireOpenLink(state);
    await insertStoredFile(tx, { ...stored, mimeType, storedAt: ctx.now });
    if (claim === null || !(await updateClaim(tx, claim, { proofHash: stored.hash }))) {
      throw new Refused("record-stale");
    }
    await recordAudit(tx, ctx, {
      kind: "account.claim-proven",
      subjectId: claim.id,
      after: { mimeType, bytes: stored.bytes },
    });
  });
}
