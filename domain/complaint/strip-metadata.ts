/**
 * A JPEG without place, device, author and comments: of its application segments only those stay
 * that the picture needs (JFIF, colour profile, Adobe's colour transform). What does not parse as a
 * JPEG comes back as it is.
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
    if (!tells(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return bytes;
}

const JFIF = 0xe0;
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
