import jsQR from "jsqr";
import { expect, test } from "vitest";
import { type QrCode, qrCode, qrPicture } from "#server/print/qr-code";

/** Paints the path as a screen would, a few dots for each module. */
function painted({ size, path }: QrCode, dots = 4) {
  const side = size * dots;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * dots; row < (Number(y) + 1) * dots; row++) {
      const from = row * side + Number(x) * dots;
      for (let at = from; at < from + Number(length) * dots; at++) {
        pixels.fill(0, at * 4, at * 4 + 3);
      }
    }
  }
  return jsQR(pixels, side, side)?.data;
}

test.each([
  "https://selter.test/seleksi/seleksi-terbuka-jpt-pratama-2026",
  `https://selter.test/en/seleksi/${"panjang-".repeat(9)}2026`,
])("a camera reads %s", (address) => {
  expect(painted(qrCode(address))).toBe(address);
});

test("leaves the white border that cameras need", () => {
  const { size, path } = qrCode("https://selter.test");
  const starts = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((run) => run.slice(1).map(Number));
  expect(Math.min(...starts.map(([x = 0]) => x))).toBe(4);
  expect(Math.min(...starts.map(([, y = 0]) => y))).toBe(4);
  expect(Math.max(...starts.map(([x = 0, , length = 0]) => x + length))).toBe(size - 4);
});

test("is as large a picture in a file, with its white border", () => {
  const address = "https://selter.test/verifikasi/SLT-7F3K-9Q2M";
  const file = Buffer.from(qrPicture(address));
  const side = qrCode(address).size * 4;
  expect(file.subarray(0, 3).toString()).toBe("GIF");
  expect([file.readUInt16LE(6), file.readUInt16LE(8)]).toEqual([side, side]);
});
