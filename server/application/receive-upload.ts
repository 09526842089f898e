import { read } from "#db/client";
import { attachDocument } from "#server/application/attach-document";
import { requireDocumentAskedFor, requireDraftOf } from "#server/application/draft";
import type { Context } from "#server/context";
import {
  atArrival,
  type FileLimits,
  limitsOf,
  receivePdf,
  requireFitting,
  type Upload,
} from "#server/pdf/receive-pdf";

export type UploadTarget = {
  readonly applicationId: string;
  readonly requiredDocumentId: string;
};

/**
 * Whether an upload is worth reading: the draft may be changed, the document is asked for, and the
 * announced length is within its limit. Reads nothing of the body.
 * @returns what the file may have
 * @throws Refused as `requireDraftOf`, `record-not-found`, `upload-too-large`
 */
export async function requireAcceptable(
  ctx: Context,
  target: UploadTarget,
  announcedBytes: number | null,
): Promise<FileLimits> {
  const draft = await requireDraftOf(read(), ctx, target.applicationId);
  const asked = await requireDocumentAskedFor(read(), draft, target.requiredDocumentId);
  const limits = limitsOf(asked);
  requireFitting(announcedBytes, limits.mostBytes);
  return limits;
}

/**
 * Takes a file for a required document: only when it is safely on disk does it become part of the
 * draft, and only if all of it had come in time.
 * @throws Refused one of `UPLOAD_REFUSALS`, or as `requireDraftOf`
 */
export async function receiveUpload(
  ctx: Context,
  target: UploadTarget,
  upload: Upload,
): Promise<void> {
  const limits = await requireAcceptable(ctx, target, upload.announcedBytes);
  const file = await receivePdf(upload, limits);
  await attachDocument(atArrival(upload, ctx), { ...target, ...file });
}
