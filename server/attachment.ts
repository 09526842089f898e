import { Readable } from "node:stream";
import { fileTypeFromBuffer } from "file-type";
import { strippedJpeg, strippedPng } from "#domain/complaint/strip-metadata";
import { type AttachmentType, isAttachmentType } from "#domain/complaint/terms";
import { fileStorage, type Stored } from "#server/storage";

export type AttachmentProblem = "missing" | "too-large" | "wrong-type";

/** A small file, known by its content, without what a photo says of place and device. */
export type CleanFile = { readonly content: Uint8Array; readonly mimeType: AttachmentType };

/**
 * Reads a file that is small enough to be held in memory while it is looked at and cleaned. Its name
 * is not asked for: type goes by content, and a name can give away who sent it.
 */
export async function readSmallFile(
  content: Readable,
  mostBytes: number,
): Promise<CleanFile | AttachmentProblem> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostBytes) return "too-large";
    chunks.push(chunk);
  }
  if (bytes === 0) return "missing";
  const whole = Buffer.concat(chunks);
  const mimeType = (await fileTypeFromBuffer(whole))?.mime;
  return isAttachmentType(mimeType)
    ? { content: stripped(whole, mimeType), mimeType }
    : "wrong-type";
}

/** Puts a file that was looked at safely on disk, before any row speaks of it. */
export async function keepSmallFile(
  { content, mimeType }: CleanFile,
  mostBytes: number,
): Promise<Stored & { readonly mimeType: AttachmentType }> {
  const stored = await fileStorage().put(Readable.from([content]), mostBytes);
  return { ...stored, mimeType };
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
