import type { Readable } from "node:stream";
import { inTransaction, read } from "#db/client";
import { insertStoredFile } from "#db/queries/application-documents";
import { findTrackedInput, updateInput } from "#db/queries/input";
import { MOST_ATTACHMENT_BYTES } from "#domain/complaint/terms";
import { Refused } from "#domain/refusal";
import { readTrackingCode } from "#domain/tracking-code";
import { noteAttempt } from "#server/accounts/attempts";
import { keepSmallFile, readAttachment } from "#server/attachment";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { unnamed, veiledAddress } from "#server/spam-trap";
import { codeHashOf } from "#server/tracking-code";

/**
 * Adds the one piece of evidence of an input, by its code, as long as the panel has not settled it.
 * Name of the file, place and device of a photo are not kept.
 * @throws Refused `record-not-found` for an unknown code, or one of `ATTACHMENT_REFUSALS`
 */
export async function attachToInput(
  ctx: Context,
  typedCode: string,
  content: Readable,
): Promise<void> {
  const code = readTrackingCode(typedCode);
  if (code === null) throw new Refused("record-not-found");
  const codeHash = codeHashOf(code);
  requireOpen(await findTrackedInput(read(), codeHash));
  const address = veiledAddress(ctx);
  await noteAttempt({ ...ctx, address }, "input-file", codeHash.slice(0, 12));
  const file = await readAttachment(content);
  const stored = await keepSmallFile(file, MOST_ATTACHMENT_BYTES);
  await inTransaction(async (tx) => {
    const found = requireOpen(await findTrackedInput(tx, codeHash));
    await insertStoredFile(tx, { ...stored, storedAt: ctx.now });
    if (!(await updateInput(tx, found, { attachmentHash: stored.hash }))) {
      throw new Refused("record-stale");
    }
    await recordAudit(tx, unnamed(ctx), {
      kind: "input.attached",
      subjectId: found.id,
      agencyId: found.agencyId,
      after: { mimeType: stored.mimeType, bytes: stored.bytes },
    });
  });
}

type Tracked = NonNullable<Awaited<ReturnType<typeof findTrackedInput>>>;

function requireOpen(found: Tracked | null): Tracked {
  if (found === null) throw new Refused("record-not-found");
  if (found.state !== "NEW" || found.attachmentHash !== null) {
    throw new Refused("attachment-closed");
  }
  return found;
}
