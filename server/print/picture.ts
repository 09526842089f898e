import PDFDocument from "pdfkit";

/** The larger side of a picture that a page can show, in pixels: a decoded one fills memory. */
const MOST_PIXELS = 6_000;

/** Whether a picture can be drawn on paper: it opens, and is neither too small nor too large. */
export function isPrintable(content: Uint8Array, leastPixels: number): boolean {
  try {
    const { width, height } = sizeOf(content);
    return Math.min(width, height) >= leastPixels && Math.max(width, height) <= MOST_PIXELS;
  } catch {
    return false;
  }
}

/** What the header of the picture says; nothing of it is decoded. */
function sizeOf(content: Uint8Array): { readonly width: number; readonly height: number } {
  // Its types leave the reader of pictures out, though the manual shows it.
  const doc = new PDFDocument() as unknown as {
    openImage(content: Buffer): { readonly width: number; readonly height: number };
  };
  return doc.openImage(Buffer.from(content));
}
