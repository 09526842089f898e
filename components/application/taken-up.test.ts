import { expect, test } from "vitest";
import { fingerprintOf } from "./taken-up";

test("an upload is taken up for the same file and place alone", () => {
  const file = { name: "ijazah.pdf", size: 900, lastModified: 1 };
  const own = fingerprintOf("lamaran-1", "dokumen", file);
  expect(fingerprintOf("lamaran-1", "dokumen", { ...file })).toBe(own);
  const others = [
    fingerprintOf("lamaran-2", "dokumen", file),
    fingerprintOf("lamaran-1", "lain", file),
    ...[{ name: "ktp.pdf" }, { size: 901 }, { lastModified: 2 }].map((change) =>
      fingerprintOf("lamaran-1", "dokumen", { ...file, ...change }),
    ),
  ];
  expect(new Set([own, ...others]).size).toBe(6);
});
