import encodeQR from "qr";

/** What the standard asks to leave white around a code, in modules. */
const QUIET = 4;

export type QrCode = {
  /** Modules from edge to edge, the white border among them. */
  readonly size: number;
  /** The dark modules as one path of SVG, a unit for each module. */
  readonly path: string;
};

/** A text, mostly an address, as a code for cameras; still read when a seventh of it is dirty. */
export function qrCode(text: string): QrCode {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: QUIET });
  const path = rows.flatMap((row, y) =>
    runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  );
  return { size: rows.length, path: path.join("") };
}

/** The same as a picture in a file, GIF, for programs that draw nothing themselves. */
export function qrPicture(text: string): Uint8Array {
  return encodeQR(text, "gif", { ecc: "medium", border: QUIET, scale: 4 });
}

/** The runs of dark modules in a row, each with its start and length. */
function runsOf(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const [x, dark] of row.entries()) {
    const last = runs.at(-1);
    if (!dark) continue;
    if (last !== undefined && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  }
  return runs;
}
