import { Readable } from "node:stream";
import { fileTypeFromBuffer } from "file-type";
import { strippedJpeg, strippedPng } from "#domain/complaint/strip-metadata";
import {
  type AttachmentType,
  isAttachmentType,
  MOST_ATTACHMENT_BYTES,
} from "#domain/complaint/terms";
import { Refused } from "#domain/refusal";
import type { ScanAtArrival } from "#domain/scan/state";
import { screened } from "#server/scan/screened";
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

const PROBLEMS = {
  missing: "attachment-missing",
  "too-large": "attachment-too-large",
  "wrong-type": "attachment-wrong-type",
} as const satisfies Record<AttachmentProblem, string>;

/** Codes that the page of whoever has a code says something about when it is shown again. */
export const ATTACHMENT_REFUSALS = [
  "attachment-missing",
  "attachment-too-large",
  "attachment-wrong-type",
  "file-infected",
  "attachment-closed",
  "input-evidence-closed",
  "too-many-attempts",
] as const;

/**
 * What somebody adds to a report or to input, by its code.
 * @throws Refused one of the first three `ATTACHMENT_REFUSALS`
 */
export async function readAttachment(content: Readable): Promise<CleanFile> {
  const file = await readSmallFile(content, MOST_ATTACHMENT_BYTES);
  if (typeof file === "string") throw new Refused(PROBLEMS[file]);
  return file;
}

/**
 * Puts a file that was looked at safely on disk, before any row speaks of it.
 * @throws Refused `file-infected`
 */
export async function keepSmallFile(
  { content, mimeType }: CleanFile,
  mostBytes: number,
): Promise<Stored & { readonly mimeType: AttachmentType; readonly scan: ScanAtArrival }> {
  const stored = await fileStorage().put(Readable.from([content]), mostBytes);
  return { ...stored, mimeType, scan: await screened(stored.hash) };
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
