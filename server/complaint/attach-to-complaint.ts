import { Readable } from "node:stream";
import { fileTypeFromBuffer } from "file-type";
import { inTransaction, read } from "#db/client";
import { insertStoredFile } from "#db/queries/application-documents";
import { findTrackedComplaint, updateComplaint } from "#db/queries/complaint";
import { strippedJpeg, strippedPng } from "#domain/complaint/strip-metadata";
import {
  type AttachmentType,
  isAttachmentType,
  MOST_ATTACHMENT_BYTES,
} from "#domain/complaint/terms";
import { readTrackingCode } from "#domain/complaint/tracking-code";
import { Refused } from "#domain/refusal";
import { noteAttempt } from "#server/accounts/attempts";
import { recordAudit } from "#server/audit";
import { codeHashOf } from "#server/complaint/code";
import type { Context } from "#server/context";
import { unnamed, veiledAddress } from "#server/spam-trap";
import { fileStorage } from "#server/storage";

/** Codes that the page says something about when it is shown again. */
export const ATTACHMENT_REFUSALS = [
  "attachment-missing",
  "attachment-too-large",
  "attachment-wrong-type",
  "attachment-closed",
  "too-many-attempts",
] as const;

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

  const bytes = await wholeFile(content);
  const mimeType = await typeOf(bytes);
  const stored = await fileStorage().put(
    Readable.from([stripped(bytes, mimeType)]),
    MOST_ATTACHMENT_BYTES,
  );
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

/** Small enough to be held in memory while it is looked at and cleaned. */
async function wholeFile(content: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_ATTACHMENT_BYTES) throw new Refused("attachment-too-large");
    chunks.push(chunk);
  }
  if (bytes === 0) throw new Refused("attachment-missing");
  return Buffer.concat(chunks);
}

async function typeOf(bytes: Buffer): Promise<AttachmentType> {
  const type = (await fileTypeFromBuffer(bytes))?.mime;
  if (!isAttachmentType(type)) throw new Refused("attachment-wrong-type");
  return type;
}

function stripped(bytes: Buffer, type: AttachmentType): Uint8Array {
  switch (type) {
    case "image/jpeg":
      return strippedJpeg(bytes);
    case "image/png":
      return strippedPng(bytes);
    case "application/pdf":
      return bytes;
  }
}
