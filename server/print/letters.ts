import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { inflateSync } from "node:zlib";

const FOLDER = join(process.cwd(), "public", "fonts");

export type HouseLetters = readonly {
  readonly name: string;
  readonly weight: 400 | 700;
  readonly data: Buffer;
}[];

let letters: Promise<HouseLetters> | undefined;

/** The house's font, which also stands on the pages. Read once: nothing is fetched from elsewhere. */
export function houseLetters(): Promise<HouseLetters> {
  letters ??= Promise.all(
    ([400, 700] as const).map(async (weight) => ({
      name: "Inter",
      weight,
      data: unpacked(await readFile(join(FOLDER, `inter-latin-${weight}.woff`))),
    })),
  );
  return letters;
}

/** A table of a packed font: its name and checksum, where it lies, and how long it is packed and not. */
type PackedTable = {
  readonly tag: number;
  readonly offset: number;
  readonly packed: number;
  readonly length: number;
  readonly checksum: number;
};

/**
 * A font of the web (WOFF) as the TrueType font inside it. Drawers of PDFs unpack by themselves, but
 * in JavaScript and anew for each paper: that took most of their time.
 */
function unpacked(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables: PackedTable[] = Array.from({ length: count }, (_, index) => {
    const at = 44 + index * 20;
    const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map((part) =>
      woff.readUInt32BE(at + part),
    ) as [number, number, number, number, number];
    return { tag, offset, packed, length, checksum };
  });
  const head = Buffer.alloc(12 + count * 16);
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(count, 4);
  const power = 2 ** Math.floor(Math.log2(count));
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((count - power) * 16, 10);
  const bodies: Buffer[] = [];
  let at = head.length;
  for (const [index, { tag, offset, packed, length, checksum }] of tables.entries()) {
    const stored = woff.subarray(offset, offset + packed);
    const body = Buffer.alloc(Math.ceil(length / 4) * 4);
    (packed < length ? inflateSync(stored) : stored).copy(body);
    for (const [part, value] of [tag, checksum, at, length].entries()) {
      head.writeUInt32BE(value, 12 + index * 16 + part * 4);
    }
    bodies.push(body);
    at += body.length;
  }
  return Buffer.concat([head, ...bodies]);
}

// Without the flag that finds all: with it, a pattern that is tested remembers where it stopped.
const UNKNOWN = /[^\n\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026]/u;
const ALL_UNKNOWN = new RegExp(UNKNOWN, "gu");

/**
 * A text in letters that the house's font has: a letter with a mark that it lacks loses the mark,
 * and of what is left `instead` takes the place.
 */
export function printable(text: string, instead: string): string {
  return text
    .normalize("NFC")
    .replaceAll("≥", ">=")
    .replaceAll("≤", "<=")
    .replace(ALL_UNKNOWN, (sign) => {
      const bare = sign.normalize("NFKD").replace(/\p{M}/gu, "");
      return bare === "" || UNKNOWN.test(bare) ? instead : bare;
    });
}
