/**
 * A JPEG without place, device, author and comments: of its application segments only those stay
 * that the picture needs (JFIF, colour profile, Adobe's colour transform), and how the camera was held,
 * without which a picture of a telephone lies on its side. What does not parse as a JPEG comes back
 * as it is.
 */
export function strippedJpeg(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [];
  let at = 2;
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes;
  kept.push(bytes.subarray(0, 2));
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return bytes;
    // From the start of the scan on there is nothing but the picture.
    if (marker === 0xda) {
      kept.push(bytes.subarray(at));
      return joined(kept);
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return bytes;
    const segment = bytes.subarray(at, end);
    if (!tells(marker)) kept.push(segment);
    else if (marker === EXIF) kept.push(heldAs(orientationIn(segment)));
    at = end;
  }
  return bytes;
}

const UPRIGHT = 1;
const ORIENTATION = 0x0112;
const EXIF_HEAD = [0x45, 0x78, 0x69, 0x66, 0, 0];

/** How the camera was held, 1 to 8, as the first directory of Exif says it (Exif 2.3 § 4.6.4). */
function orientationIn(segment: Uint8Array): number {
  const from = 4 + EXIF_HEAD.length;
  if (segment.length < from + 8) return UPRIGHT;
  if (EXIF_HEAD.some((byte, index) => segment[4 + index] !== byte)) return UPRIGHT;
  const view = new DataView(segment.buffer, segment.byteOffset + from, segment.length - from);
  const isLittle = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > view.byteLength) return UPRIGHT;
  const end = directory + 2 + 12 * view.getUint16(directory, isLittle);
  for (let at = directory + 2; at + 12 <= Math.min(end, view.byteLength); at += 12) {
    if (view.getUint16(at, isLittle) !== ORIENTATION) continue;
    const value = view.getUint16(at + 8, isLittle);
    return value >= 1 && value <= 8 ? value : UPRIGHT;
  }
  return UPRIGHT;
}

/** A segment that says this alone; nothing for an upright picture. */
function heldAs(orientation: number): Uint8Array {
  if (orientation === UPRIGHT) return new Uint8Array();
  const directory = [0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, ...directory];
  const length = 2 + EXIF_HEAD.length + tiff.length;
  return Uint8Array.from([0xff, EXIF, 0, length, ...EXIF_HEAD, ...tiff]);
}

const JFIF = 0xe0;
const EXIF = 0xe1;
const COLOUR_PROFILE = 0xe2;
const ADOBE = 0xee;
const COMMENT = 0xfe;

function tells(marker: number): boolean {
  const isApplication = marker >= 0xe0 && marker <= 0xef;
  return marker === COMMENT || (isApplication && ![JFIF, COLOUR_PROFILE, ADOBE].includes(marker));
}

/** Chunks in which a PNG says where, when and with what it was made. */
const TELLING_CHUNKS = ["tEXt", "zTXt", "iTXt", "eXIf", "tIME"];

/** A PNG without such chunks; what does not parse as a PNG comes back as it is. */
export function strippedPng(bytes: Uint8Array): Uint8Array {
  const signature = 8;
  const kept: Uint8Array[] = [bytes.subarray(0, signature)];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = signature;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return bytes;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (!TELLING_CHUNKS.includes(name)) kept.push(bytes.subarray(at, end));
    // What stands behind the end of the picture is no part of it.
    if (name === "IEND") return joined(kept);
    at = end;
  }
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
