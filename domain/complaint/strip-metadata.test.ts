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

const exif = (order: string, fields: readonly number[]) =>
  segment(0xe1, [...ascii("Exif"), 0, 0, ...ascii(order), ...fields]);
/** Two entries of a directory: the maker of the camera, how it was held. */
const HELD_LITTLE = [
  ...[42, 0, 8, 0, 0, 0, 2, 0],
  ...[0x0f, 1, 2, 0, 4, 0, 0, 0, 65, 66, 67, 0],
  ...[0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0],
  ...[0, 0, 0, 0],
];
const HELD_ALONE = [
  ...[0, 42, 0, 0, 0, 8, 0, 1],
  ...[1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0],
  ...[0, 0, 0, 0],
];

test("how the camera was held stays, and nothing else of what it says", () => {
  const photo = Uint8Array.from([...START, ...exif("II", HELD_LITTLE), ...QUANTISATION, ...SCAN]);
  const kept = Uint8Array.from([...START, ...exif("MM", HELD_ALONE), ...QUANTISATION, ...SCAN]);
  expect(strippedJpeg(photo)).toEqual(kept);
  expect(strippedJpeg(kept)).toEqual(kept);
});

test.each([
  ["is cut short", [42, 0, 8, 0, 0, 0, 2, 0]],
  ["points behind its end", [42, 0, 200, 0, 0, 0]],
  ["says nothing that there is", [...HELD_LITTLE.slice(0, 28), 9, ...HELD_LITTLE.slice(29)]],
])("Exif that %s is dropped whole", (_, fields) => {
  const photo = Uint8Array.from([...START, ...exif("II", fields), ...QUANTISATION, ...SCAN]);
  expect(strippedJpeg(photo)).toEqual(Uint8Array.from([...START, ...QUANTISATION, ...SCAN]));
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
