import { Readable } from "node:stream";
import { cleanFileName } from "#domain/application/file-name";
import { mayBePicture } from "#domain/application/file-types";
import type { DocumentCode } from "#domain/planning/terms";
import { Refused } from "#domain/refusal";
import type { ScanAtArrival } from "#domain/scan/state";
import type { Context } from "#server/context";
import { inspectedPdf } from "#server/pdf/inspected-pdf";
import { PICTURE_FAULTS, pictureAsPdf } from "#server/pdf/picture-to-pdf";
import { requireSoundPdf } from "#server/pdf/require-sound";
import { STRUCTURE_FAULTS } from "#server/pdf/structure";
import { screened } from "#server/scan/screened";
import { fileStorage, TooLarge } from "#server/storage";

/** Codes that a file may be refused with for what it is. */
export const UPLOAD_REFUSALS = [
  "upload-no-file",
  "upload-empty",
  "upload-too-large",
  "upload-not-pdf",
  "upload-not-photo",
  ...PICTURE_FAULTS,
  "upload-encrypted",
  "upload-incomplete",
  "upload-interrupted",
  ...STRUCTURE_FAULTS,
  "upload-too-many-pages",
  "upload-no-room",
  "upload-late",
  "file-infected",
] as const;
export type UploadRefusal = (typeof UPLOAD_REFUSALS)[number];

/** As in `formatBytes`: what people compare with the limit is counted in thousands. */
export const MEGABYTE = 1_000_000;
/** What browsers usually need around a file, taken off where the size of a file is told. */
const WRAPPING_BYTES = 400;

/** Boundaries and headers of a multipart body around the file itself. */
const MULTIPART_BYTES = 10_000;

/**
 * Refuses what is too long already by its announcement, before anything of it is read.
 * @param announcedBytes of the request; null when it was not announced
 * @throws Refused `upload-too-large`
 */
export function requireFitting(announcedBytes: number | null, mostBytes: number): void {
  if (announcedBytes !== null && announcedBytes > mostBytes + MULTIPART_BYTES) {
    throw new Refused("upload-too-large", null, { bytes: announcedBytes - WRAPPING_BYTES });
  }
}

/** What a file may have. */
export type FileLimits = {
  readonly mostBytes: number;
  readonly mostPages: number;
  /** Whether a JPEG or PNG is taken as well; it becomes a PDF of one page. */
  readonly orPicture?: boolean;
};

/** What a plan says of a document that it asks for, as limits of its file. */
export function limitsOf(document: {
  readonly code: DocumentCode;
  readonly maxMegabytes: number;
  readonly maxPages: number;
}): FileLimits {
  return {
    mostBytes: document.maxMegabytes * MEGABYTE,
    mostPages: document.maxPages,
    orPicture: mayBePicture(document.code),
  };
}

export type Upload = {
  /** As the browser sent it; empty when no file was chosen. */
  readonly fileName: string;
  readonly content: Readable;
  /** Length of the request as announced; null when it was not. */
  readonly announcedBytes: number | null;
  /** When the last of the content had come, asked once it has; absent where it came with the request. */
  readonly arrivedAt?: () => Date;
};

/**
 * The same request at the moment at which its file had come. A slow line takes minutes, and what
 * began in time may end too late.
 */
export function atArrival({ arrivedAt }: Upload, ctx: Context): Context {
  return arrivedAt === undefined ? ctx : { ...ctx, now: arrivedAt() };
}

export type ReceivedPdf = {
  readonly hash: string;
  readonly bytes: number;
  readonly fileName: string;
  readonly mimeType: string;
  readonly scan: ScanAtArrival;
};

/**
 * Streams a PDF to disk while looking at what it is; a picture, where one is taken, is read whole and
 * becomes a PDF. When this returns, the file is durable; a row may name it. A refused file leaves nothing behind, except in quarantine.
 * @throws Refused one of `UPLOAD_REFUSALS`
 */
export async function receivePdf(
  upload: Upload,
  { mostBytes, mostPages, orPicture = false }: FileLimits,
): Promise<ReceivedPdf> {
  const content = Readable.from(
    orPicture ? pictureAsPdf(within(upload.content, mostBytes)) : inspectedPdf(upload.content),
  );
  // The limit is for what is sent: a picture may take more as a page, as much as its pixels.
  const mostStored = orPicture ? Number.POSITIVE_INFINITY : mostBytes;
  const stored = await fileStorage()
    .put(content, mostStored, (path) => requireSoundPdf(path, mostPages))
    .catch((error: unknown) => {
      throw refusalOfStream(error, upload);
    });
  const scan = await screened(stored.hash);
  const name = orPicture ? upload.fileName.replace(/\.(jpe?g|png)$/i, "") : upload.fileName;
  return { ...stored, scan, fileName: cleanFileName(name), mimeType: "application/pdf" };
}

async function* within(content: AsyncIterable<Buffer>, mostBytes: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of content) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new TooLarge();
    yield chunk;
  }
}

function refusalOfStream(error: unknown, upload: Upload): unknown {
  if (error instanceof TooLarge) {
    const bytes = upload.announcedBytes;
    const facts = bytes === null ? {} : { bytes: bytes - WRAPPING_BYTES };
    return new Refused("upload-too-large", null, facts);
  }
  if (error instanceof Refused) {
    // Browsers send an empty part without a name when nothing was chosen.
    const nothing = error.code === "upload-empty" && upload.fileName === "";
    return nothing ? new Refused("upload-no-file") : error;
  }
  // The connection broke off: an error of the sender's stream, not of ours.
  return upload.content.errored ? new Refused("upload-interrupted") : error;
}
