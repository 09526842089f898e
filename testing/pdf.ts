import { Readable } from "node:stream";

/** A small PDF that opens: one empty page. `filler` makes it longer. */
export function aPdf(filler = 0, trailer = ""): Buffer {
  return Buffer.from(
    [
      "%PDF-1.4",
      "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
      "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj",
      `%${"x".repeat(filler)}`,
      `trailer<</Root 1 0 R/Size 4${trailer}>>`,
      "startxref",
      "0",
      "%%EOF",
    ].join("\n"),
  );
}

/** The bytes as a stream, in pieces of `size`. */
export function inPieces(bytes: Buffer, size = 1_000): Readable {
  return Readable.from(
    (function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    })(),
  );
}
