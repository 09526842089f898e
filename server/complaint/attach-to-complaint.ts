import type { Readable } from "node:stream";
import { inTransaction, read } from "#db/client";
import { insertStoredFile } from "#db/queries/application-documents";
import { findTrackedComplaint, updateComplaint } from "#db/queries/complaint";
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
 * Adds the one attachment of a report, by its code, as long as nobody has taken the report up. The
 * name of the file is not kept, nor what a photo says of place and device: both could give away who
 * sent it. The file is safely on disk before a row speaks of it.
 * @throws Refused `record-not-found` for an unknown code, or one of `ATTACHMENT_REFUSALS`
 */
export async function attachToComplaint(
  ctx: Context,
  typedCode: string,
  content: Readable,
): Promise<void> {
  const code = readTrackingCode(typedCode);
  if (code === null) throw new Refused("record-not-found");
  const codeHash = codeHashOf(code);
  const address = veiledAddress(ctx);
  requireOpen(await findTrackedComplaint(read(), codeHash));
  await noteAttempt({ ...ctx, address }, "complaint-file", codeHash.slice(0, 12));

  const file = await readAttachment(content);
  const { mimeType, ...stored } = await keepSmallFile(file, MOST_ATTACHMENT_BYTES);
  await inTransaction(async (tx) => {
    const found = requireOpen(await findTrackedComplaint(tx, codeHash));
    await insertStoredFile(tx, { ...stored, mimeType, storedAt: ctx.now });
    if (!(await updateComplaint(tx, found, { attachmentHash: stored.hash }))) {
      throw new Refused("record-stale");
    }
    await recordAudit(tx, unnamed(ctx), {
      kind: "complaint.attached",
      subjectId: found.id,
      agencyId: found.agencyId,
      after: { mimeType, bytes: stored.bytes },
    });
  });
}

type Tracked = NonNullable<Awaited<ReturnType<typeof findTrackedComplaint>>>;

function requireOpen(found: Tracked | null): Tracked {
  if (found === null) throw new Refused("record-not-found");
  if (found.state !== "NEW" || found.attachmentHash !== null)
    throw new Refused("attachment-closed");
  return found;
}
