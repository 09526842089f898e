import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { deflateSync } from "node:zlib";
import { getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";
import { pictureAsPdf } from "#server/pdf/picture-to-pdf";
import { aPdf, inPieces } from "#testing/pdf";
import { aJpeg, aPicture, withChunk } from "#testing/picture";

const made = (bytes: Buffer) => buffer(Readable.from(pictureAsPdf(inPieces(bytes))));

async function pageOf(bytes: Buffer) {
  const pdf = await getDocumentProxy(new Uint8Array(await made(bytes)));
  const page = await pdf.getPage(1);
  const { width, height } = page.getViewport({ scale: 1 });
  const { fnArray } = await page.getOperatorList();
  return { pages: pdf.numPages, shape: (width / height).toFixed(3), operators: fnArray.length > 0 };
}

/** A PNG of that header and these packed pixels. */
function png(bits: number, colour: number, interlaced: number, packed: Buffer): Buffer {
  const header = Buffer.from(aPicture(300, 450).subarray(16, 29));
  header.set([bits, colour, 0, 0, interlaced], 8);
  const [start, end] = [aPicture(1, 1).subarray(0, 8), aPicture(1, 1).subarray(-12)];
  const empty = Buffer.concat([start, Buffer.alloc(25), end]);
  const withPixels = withChunk(empty, "IDAT", packed);
  const headed = withChunk(Buffer.concat([start, Buffer.alloc(25)]), "IHDR", header).subarray(33);
  return Buffer.concat([start, headed, withPixels.subarray(33)]);
}
const rows = (bytes: number) => deflateSync(Buffer.alloc(bytes));

test.each<[string, Buffer, string]>([
  ["a JPEG", aJpeg(), "0.667"],
  ["a JPEG that was taken sideways", aJpeg("GPS"), "1.500"],
  ["a JPEG filled up with zeros", Buffer.concat([aJpeg(), Buffer.alloc(9)]), "0.667"],
  ["a PNG", aPicture(300, 450), "0.667"],
  ["a PNG with transparency", png(8, 6, 0, rows(450 * 1_201)), "0.667"],
])("%s becomes a page of its shape", async (_, bytes, shape) => {
  expect(await pageOf(bytes)).toEqual({ pages: 1, shape, operators: true });
});

test("the same picture is the same file, and a PDF stays as it is", async () => {
  expect(await made(aJpeg())).toEqual(await made(aJpeg()));
  expect(await made(aPdf(9_000))).toEqual(aPdf(9_000));
});

test("what a picture says of its place stays out", async () => {
  const [jpeg, drawn] = [
    aJpeg("6.9147S"),
    withChunk(aPicture(300, 450), "tEXt", Buffer.from("6.9147S")),
  ];
  for (const bytes of [jpeg, drawn]) {
    expect(bytes.includes("6.9147S")).toBe(true);
    expect((await made(bytes)).includes("6.9147S")).toBe(false);
  }
});

const damaged = Buffer.from(aPicture(300, 450));
damaged.writeUInt8(damaged.readUInt8(60) ^ 1, 60);

test.each<[string, Buffer, string]>([
  ["nothing", Buffer.alloc(0), "upload-empty"],
  ["a text", Buffer.from("pasfoto.jpg"), "upload-not-photo"],
  ["a drawing", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), "upload-not-photo"],
  ["a GIF", Buffer.from("GIF89a\x01\0\x01\0\0\0\0;", "latin1"), "upload-not-photo"],
  ["a PDF with a password", aPdf(0, "/Encrypt 9 0 R"), "upload-encrypted"],
  ["half a JPEG", aJpeg().subarray(0, 400), "upload-picture-cut"],
  ["a JPEG without its end", aJpeg().subarray(0, -2), "upload-picture-cut"],
  ["half a PNG", aPicture(300, 450).subarray(0, 80), "upload-picture-cut"],
  ["a PNG with half of its rows", png(8, 2, 0, rows(200 * 901)), "upload-picture-cut"],
  ["a PNG with a wrong bit", damaged, "upload-picture-damaged"],
  ["a PNG that unpacks without end", png(8, 2, 0, rows(50_000_000)), "upload-picture-damaged"],
  [
    "a PNG with rows of an unknown kind",
    png(8, 6, 0, deflateSync(Buffer.alloc(450 * 1_201, 5))),
    "upload-picture-damaged",
  ],
  ["a PNG without its palette", png(8, 3, 0, rows(450 * 301)), "upload-picture-damaged"],
  ["a PNG of lines", png(1, 0, 0, rows(450 * 39)), "upload-picture-damaged"],
  [
    "a PNG that moves",
    withChunk(aPicture(300, 450), "acTL", Buffer.alloc(8)),
    "upload-picture-animated",
  ],
  [
    "a JPEG with a page behind it",
    Buffer.concat([aJpeg(), Buffer.from("<script>")]),
    "upload-picture-more",
  ],
  [
    "a PNG with a PDF behind it",
    Buffer.concat([aPicture(300, 450), aPdf()]),
    "upload-picture-more",
  ],
  ["too small a PNG", aPicture(199, 400), "upload-picture-size"],
  ["too wide a PNG", aPicture(6_001, 200), "upload-picture-size"],
  ["too large a PNG", aPicture(3_001, 3_000), "upload-picture-size"],
])("refused: %s", async (_, bytes, code) => {
  await expect(made(bytes)).rejects.toMatchObject({ code });
});
