import { Readable } from "node:stream";
import { read } from "#db/client";
import { cleanFileName } from "#domain/application/file-name";
import { Refused } from "#domain/refusal";
import { attachDocument } from "#server/application/attach-document";
import { requireDocumentAskedFor, requireDraftOf } from "#server/application/draft";
import { inspectedPdf } from "#server/application/pdf-inspection";
import type { Context } from "#server/context";
import { fileStorage, TooLarge } from "#server/storage";

/** Codes that an upload may be refused with, beside those of `requireDraftOf`. */
export const UPLOAD_REFUSALS = [
  "upload-no-file",
  "upload-empty",
  "upload-too-large",
  "upload-not-pdf",
  "upload-encrypted",
  "upload-incomplete",
  "upload-interrupted",
] as const;
export type UploadRefusal = (typeof UPLOAD_REFUSALS)[number];

/** As in `formatBytes`: what people compare with the limit is counted in thousands. */
const MEGABYTE = 1_000_000;
/** Boundaries and headers of a multipart body around the file itself. */
const MULTIPART_BYTES = 10_000;
/** What browsers usually need for them, taken off where the size of a file is told. */
const WRAPPING_BYTES = 400;

export type Upload = {
  /** As the browser sent it; empty when no file was chosen. */
  readonly fileName: string;
  readonly content: Readable;
  /** Length of the request as announced; null when it was not. */
  readonly announcedBytes: number | null;
};

export type UploadTarget = {
  readonly applicationId: string;
  readonly requiredDocumentId: string;
};

/**
 * Whether an upload is worth reading: the draft may be changed, the document is asked for, and the
 * announced length is within its limit. Reads nothing of the body.
 * @returns the most bytes the file may have
 * @throws Refused as `requireDraftOf`, `record-not-found`, `upload-too-large`
 */
export async function requireAcceptable(
  ctx: Context,
  target: UploadTarget,
  announcedBytes: number | null,
): Promise<number> {
  const draft = await requireDraftOf(read(), ctx, target.applicationId);
  const asked = await requireDocumentAskedFor(read(), draft, target.requiredDocumentId);
  const mostBytes = asked.maxMegabytes * MEGABYTE;
  if (announcedBytes !== null && announcedBytes > mostBytes + MULTIPART_BYTES) {
    throw new Refused("upload-too-large", null, { bytes: announcedBytes - WRAPPING_BYTES });
  }
  return mostBytes;
}

/**
 * Takes a file for a required document: streams it to disk while looking at what it is, and only
 * when it is safely there makes it part of the draft. A refused file leaves nothing behind.
 * @throws Refused one of `UPLOAD_REFUSALS`, or as `requireDraftOf`
 */
export async function receiveUpload(
  ctx: Context,
  target: UploadTarget,
  upload: Upload,
): Promise<void> {
  const mostBytes = await requireAcceptable(ctx, target, upload.announcedBytes);
  const content = Readable.from(inspectedPdf(upload.content));
  const stored = await fileStorage()
    .put(content, mostBytes)
    .catch((error: unknown) => {
      throw refusalOfStream(error, upload);
    });
  await attachDocument(ctx, {
    ...target,
    ...stored,
    fileName: cleanFileName(upload.fileName),
    mimeType: "application/pdf",
  });
}

function refusalOfStream(error: unknown, upload: Upload): unknown {
  if (error instanceof TooLarge) {
    const bytes = upload.announcedBytes;
    return new Refused(
      "upload-too-large",
      null,
      bytes === null ? {} : { bytes: bytes - WRAPPING_BYTES },
    );
  }
  if (error instanceof Refused) {
    // Browsers send an empty part without a name when nothing was chosen.
    if (error.code === "upload-empty" && upload.fileName === "")
      return new Refused("upload-no-file");
    return error;
  }
  // The connection broke off: an error of the sender's stream, not of ours.
  return upload.content.errored ? new Refused("upload-interrupted") : error;
}
