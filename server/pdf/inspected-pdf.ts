import { fileTypeFromBuffer } from "file-type";
import { Refused } from "#domain/refusal";

const HEAD_BYTES = 4_100;
const TAIL_BYTES = 1_024;
/** Longer than the longest thing looked for, so that none hides on the seam of two chunks. */
const SEAM_BYTES = 64;
const ENCRYPTED = /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/;

/**
 * Passes a stream through, and ends it with a refusal as soon as it turns out not to be a whole PDF
 * that opens without a password. Judged by content; neither name nor declared type counts.
 * @throws Refused `upload-empty`, `upload-not-pdf`, `upload-encrypted`, `upload-incomplete`
 */
export async function* inspectedPdf(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let head = Buffer.alloc(0);
  let headChecked = false;
  let tail = Buffer.alloc(0);
  for await (const chunk of content) {
    if (!headChecked) {
      head = Buffer.concat([head, chunk]);
      if (head.length >= HEAD_BYTES) {
        await requirePdf(head);
        headChecked = true;
      }
    }
    const seam = Buffer.concat([tail.subarray(-SEAM_BYTES), chunk]);
    if (ENCRYPTED.test(seam.toString("latin1"))) throw new Refused("upload-encrypted");
    tail = Buffer.concat([tail, chunk]).subarray(-TAIL_BYTES);
    yield chunk;
  }
  if (head.length === 0) throw new Refused("upload-empty");
  if (!headChecked) await requirePdf(head);
  if (!tail.includes("%%EOF")) throw new Refused("upload-incomplete");
}

async function requirePdf(head: Buffer): Promise<void> {
  const type = await fileTypeFromBuffer(head);
  const isPdf = type?.mime === "application/pdf" && head.subarray(0, 5).toString() === "%PDF-";
  if (!isPdf) throw new Refused("upload-not-pdf");
}
