import { expect, test } from "vitest";
import { strippedJpeg, strippedPng } from "#domain/complaint/strip-metadata";

const ascii = (text: string) => [...text].map((sign) => sign.charCodeAt(0));
const segment = (marker: number, content: readonly number[]) => [
  0xff,
  marker,
  (content.length + 2) >> 8,
  (content.length + 2) & 0xff,
  ...content,
];
const START = [0xff, 0xd8];
const JFIF = segment(0xe0, ascii("JFIF"));
const QUANTISATION = segment(0xdb, [1, 2, 3]);
const SCAN = [0xff, 0xda, 0, 4, 1, 2, 0x55, 0xaa, 0xff, 0xd9];

test("a JPEG loses place, device and comments, and keeps its picture", () => {
  const telling = [
    ...segment(0xe1, ascii("Exif GPS 7.5S 110.8E")),
    ...segment(0xed, ascii("author")),
    ...segment(0xfe, ascii("a comment")),
  ];
  const photo = Uint8Array.from([...START, ...JFIF, ...telling, ...QUANTISATION, ...SCAN]);
  const plain = Uint8Array.from([...START, ...JFIF, ...QUANTISATION, ...SCAN]);
  expect(strippedJpeg(photo)).toEqual(plain);
  expect(strippedJpeg(plain)).toEqual(plain);
});

const chunk = (name: string, content: readonly number[]) => [
  0,
  0,
  0,
  content.length,
  ...ascii(name),
  ...content,
  9,
  9,
  9,
  9,
];
const SIGNATURE = [0x89, ...ascii("PNG\r\n"), 0x1a, 0x0a];

test("a PNG loses texts, times and what hangs behind it", () => {
  const drawn = [...chunk("IHDR", [1]), ...chunk("IDAT", [2, 3]), ...chunk("IEND", [])];
  const screenshot = Uint8Array.from([
    ...SIGNATURE,
    ...chunk("IHDR", [1]),
    ...chunk("tEXt", ascii("Author Budi")),
    ...chunk("eXIf", ascii("GPS")),
    ...chunk("IDAT", [2, 3]),
    ...chunk("tIME", [7]),
    ...chunk("IEND", []),
    ...ascii("hidden"),
  ]);
  expect(strippedPng(screenshot)).toEqual(Uint8Array.from([...SIGNATURE, ...drawn]));
});

test("what is neither comes back as it was", () => {
  const broken = Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 1]);
  expect(strippedJpeg(broken)).toBe(broken);
  const short = Uint8Array.from([...SIGNATURE, 0, 0, 9, 9]);
  expect(strippedPng(short)).toBe(short);
});
