import { promisify } from "node:util";
import { crc32, inflate } from "node:zlib";
import { strippedJpeg } from "#domain/complaint/strip-metadata";
import { Refused } from "#domain/refusal";

const SIGNATURE_BYTES = 8;
/** A PNG is unpacked while it is looked at; more than a page at 300 dpi is no photograph of a person. */
const MOST_PNG_PIXELS = 9_000_000;
/** Bytes of a pixel by its type of colour, at eight bits each. */
const CHANNELS = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
]);
const PALETTE = 3;
/** Where each pass of an interlaced picture begins, and its steps: x, y, dx, dy. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/**
 * A JPEG that is whole and nothing else, without what it says of place and device.
 * @throws Refused `upload-picture-damaged`, `upload-picture-cut`, `upload-picture-more`
 */
export function soundJpeg(bytes: Buffer): Buffer {
  const end = endOfJpeg(bytes);
  requireNothingBehind(bytes, end);
  return Buffer.from(strippedJpeg(bytes.subarray(0, end)));
}

function endOfJpeg(bytes: Buffer): number {
  let at = 2;
  let isScanned = false;
  while (at + 1 < bytes.length) {
    // Within a scan, everything up to the next mark is the picture.
    if (isScanned) at = bytes.indexOf(0xff, at);
    if (at === -1 || at + 1 >= bytes.length) break;
    if (bytes[at] !== 0xff) throw new Refused("upload-picture-damaged");
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (isScanned && (marker === 0 || (marker >= 0xd0 && marker <= 0xd7))) at += 2;
    else if (marker === 0xd9 && isScanned) return at + 2;
    else if (at + 4 > bytes.length) break;
    else {
      const length = bytes.readUInt16BE(at + 2);
      if (length < 2) throw new Refused("upload-picture-damaged");
      if (isFrame(marker) && ![1, 3, 4].includes(bytes[at + 9] ?? 0)) {
        throw new Refused("upload-picture-damaged");
      }
      isScanned ||= marker === 0xda;
      at += 2 + length;
    }
  }
  throw new Refused("upload-picture-cut");
}

/** The segment that says how large the picture is and of how many colours. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/**
 * A PNG that is whole, does not move, and nothing else; only what draws it stays.
 * @throws Refused `upload-picture-damaged`, `upload-picture-cut`, `upload-picture-more`,
 * `upload-picture-animated`, `upload-picture-size`
 */
export async function soundPng(bytes: Buffer): Promise<Buffer> {
  const kept: Buffer[] = [bytes.subarray(0, SIGNATURE_BYTES)];
  const pixels: Buffer[] = [];
  const names: string[] = [];
  let at = SIGNATURE_BYTES;
  while (names.at(-1) !== "IEND") {
    if (at + 12 > bytes.length) throw new Refused("upload-picture-cut");
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) throw new Refused("upload-picture-cut");
    const name = bytes.toString("latin1", at + 4, at + 8);
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) {
      throw new Refused("upload-picture-damaged");
    }
    if (name === "acTL") throw new Refused("upload-picture-animated");
    if (["IHDR", "PLTE", "IDAT", "IEND"].includes(name)) kept.push(bytes.subarray(at, end));
    if (name === "IDAT") pixels.push(bytes.subarray(at + 8, end - 4));
    names.push(name);
    at = end;
  }
  requireNothingBehind(bytes, at);
  const once = (name: string) => names.filter((each) => each === name).length === 1;
  if (names[0] !== "IHDR" || !once("IHDR")) throw new Refused("upload-picture-damaged");
  const rows = rowsOf(bytes.subarray(SIGNATURE_BYTES + 8), once("PLTE"));
  await requireWholeRows(Buffer.concat(pixels), rows);
  return Buffer.concat(kept);
}

/** Rows of so many bytes each, the one before a row's pixels counted. */
type Rows = readonly { readonly count: number; readonly bytes: number }[];

function rowsOf(header: Buffer, hasPalette: boolean): Rows {
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [bits = 0, colour = 0, , , interlaced = 0] = header.subarray(8);
  const channels = CHANNELS.get(colour);
  // Fewer bits than eight are line drawings.
  const isKnown = (bits === 8 || (bits === 16 && colour !== PALETTE)) && interlaced < 2;
  if (channels === undefined || !isKnown || (colour === PALETTE && !hasPalette)) {
    throw new Refused("upload-picture-damaged");
  }
  if (width * height > MOST_PNG_PIXELS) throw new Refused("upload-picture-size");
  const passes = interlaced === 1 ? PASSES : ([[0, 0, 1, 1]] as const);
  return passes.flatMap(([x, y, dx, dy]) => {
    const [across, count] = [Math.ceil((width - x) / dx), Math.ceil((height - y) / dy)];
    return across > 0 && count > 0 ? [{ count, bytes: 1 + (across * channels * bits) / 8 }] : [];
  });
}

/** Unpacks no more than the picture can have: few bytes may be packed that fill the memory. */
async function requireWholeRows(packed: Buffer, rows: Rows): Promise<void> {
  const expected = rows.reduce((sum, { count, bytes }) => sum + count * bytes, 0);
  const unpacked = await promisify<Buffer, { maxOutputLength: number }, Buffer>(inflate)(packed, {
    maxOutputLength: expected,
  }).catch((error: NodeJS.ErrnoException) => {
    const isCut = error.code === "Z_BUF_ERROR";
    throw new Refused(isCut ? "upload-picture-cut" : "upload-picture-damaged");
  });
  if (unpacked.length < expected) throw new Refused("upload-picture-cut");
  let at = 0;
  for (const { count, bytes } of rows) {
    for (let row = 0; row < count; row++) {
      // How a row is to be read from the one above it; there are five ways.
      if ((unpacked[at] ?? 0) > 4) throw new Refused("upload-picture-damaged");
      at += bytes;
    }
  }
}

/** Cameras fill up with zeros; anything else is another file, such as the film of a moving photo. */
function requireNothingBehind(bytes: Buffer, end: number): void {
  if (bytes.subarray(end).some((byte) => byte !== 0)) throw new Refused("upload-picture-more");
}
