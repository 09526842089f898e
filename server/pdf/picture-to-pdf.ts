import { buffer } from "node:stream/consumers";
import { fileTypeFromBuffer } from "file-type";
import PDFDocument from "pdfkit";
import { LEAST_PHOTO_PIXELS } from "#domain/profile/photo";
import { Refused } from "#domain/refusal";
import { inspectedPdf } from "#server/pdf/inspected-pdf";
import { soundJpeg, soundPng } from "#server/pdf/sound-picture";
import { isPrintable } from "#server/print/picture";

const PDF = "application/pdf";
const HEAD_BYTES = 4_100;
/** The longer side of the page, in points: that of A4. */
const LONGER_SIDE = 842;

/**
 * Passes a PDF through as `inspectedPdf` does, and makes a page of PDF of a JPEG or PNG, so that
 * whoever handles documents meets one type. Judged by content; neither name nor declared type counts.
 * @param content not longer than may be held in memory
 * @throws Refused as `inspectedPdf`, `upload-not-photo`, or one of `PICTURE_FAULTS`
 */
export async function* pictureAsPdf(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const chunks = content[Symbol.asyncIterator]();
  try {
    const head = await headOf(chunks);
    const type = head.length === 0 ? PDF : (await fileTypeFromBuffer(head))?.mime;
    if (type === "image/apng") throw new Refused("upload-picture-animated");
    if (type === PDF) yield* inspectedPdf(joined(head, chunks));
    else if (type === "image/jpeg" || type === "image/png") {
      yield await pageOf(await buffer(joined(head, chunks)), type);
    } else throw new Refused("upload-not-photo");
  } finally {
    await chunks.return?.();
  }
}

type Chunks = AsyncIterator<Buffer, unknown>;

async function headOf(chunks: Chunks): Promise<Buffer> {
  let head = Buffer.alloc(0);
  while (head.length < HEAD_BYTES) {
    const next = await chunks.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  return head;
}

async function* joined(head: Buffer, chunks: Chunks): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  for (;;) {
    const next = await chunks.next();
    if (next.done === true) return;
    yield next.value;
  }
}

/** What a picture is refused for. */
export const PICTURE_FAULTS = [
  "upload-picture-animated",
  "upload-picture-cut",
  "upload-picture-damaged",
  "upload-picture-more",
  "upload-picture-size",
] as const;

/** The types of the library leave these out, though its manual shows them. */
type Picture = { readonly width: number; readonly height: number; readonly orientation?: number };
type Pictures = { openImage(content: Buffer): Picture };

/** One page of the picture's own shape; the same picture is the same file. */
async function pageOf(sent: Buffer, type: "image/jpeg" | "image/png"): Promise<Buffer> {
  const sound = type === "image/jpeg" ? soundJpeg(sent) : await soundPng(sent);
  if (!isPrintable(sound, LEAST_PHOTO_PIXELS)) throw new Refused("upload-picture-size");
  // The library insists on a date; when it was taken is not known here, and today's would be untrue.
  const doc = new PDFDocument({ autoFirstPage: false, info: { CreationDate: new Date(0) } });
  const written = buffer(doc);
  const { openImage } = doc as unknown as Pictures;
  const picture = openImage.call(doc, sound);
  const isTurned = (picture.orientation ?? 1) > 4;
  const [width, height] = isTurned
    ? [picture.height, picture.width]
    : [picture.width, picture.height];
  const scale = LONGER_SIDE / Math.max(width, height);
  const size: [number, number] = [width * scale, height * scale];
  doc.addPage({ size, margin: 0 });
  doc.image(picture as unknown as Buffer, 0, 0, { fit: size });
  doc.end();
  return written;
}
