import { Readable } from "node:stream";
import { deflateSync } from "node:zlib";

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

/** The small PDF with a part of it written otherwise. */
export function altered(part: string, other: string): Buffer {
  return Buffer.from(aPdf().toString().replace(part, other));
}

/** The small PDF with `count` pages. */
export function withPages(count: number): Buffer {
  const numbers = Array.from({ length: count }, (_, at) => 10 + at);
  const pages = numbers.map((at) => `${at} 0 obj<</Type/Page/Parent 2 0 R>>endobj\n`);
  const kids = numbers.map((at) => `${at} 0 R`).join(" ");
  const text = aPdf()
    .toString()
    .replace("/Kids[3 0 R]/Count 1", `/MediaBox[0 0 595 842]/Kids[${kids}]/Count ${count}`);
  return Buffer.from(text.replace("trailer", `${pages.join("")}trailer`));
}

/** The small PDF with an object of the given text in a compressed stream. */
export function withObjectStream(text: string, filter = "/Filter/FlateDecode"): Buffer {
  const packed = deflateSync(text);
  const head = `4 0 obj<</Type/ObjStm/N 1/First 0/Length ${packed.length}${filter}>>stream\n`;
  const [before, after] = aPdf().toString().split("trailer") as [string, string];
  return Buffer.concat([
    Buffer.from(before + head),
    packed,
    Buffer.from(`\nendstream endobj\ntrailer${after}`),
  ]);
}

/** The small PDF, with more text behind its end. */
export function behindPdf(text: string): Buffer {
  return Buffer.concat([aPdf(), Buffer.from(`\n${text}`)]);
}
