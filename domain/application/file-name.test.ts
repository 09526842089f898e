import { expect, test } from "vitest";
import { cleanFileName } from "#domain/application/file-name";

test.each([
  ["Surat lamaran.pdf", "Surat lamaran.pdf"],
  ["SURAT.PDF", "SURAT.pdf"],
  ["C:\\Users\\budi\\Dokumen\\ijazah.pdf", "ijazah.pdf"],
  ["../../etc/passwd", "passwd.pdf"],
  ["/tmp/a/b/", "dokumen.pdf"],
  ["laporan\u202Efdp.exe", "laporanfdp.exe.pdf"],
  ["satu\u0000dua\r\ntiga.pdf", "satuduatiga.pdf"],
  ["\u2066ijazah\u2069.pdf", "ijazah.pdf"],
  ["a  b\tc.pdf", "a bc.pdf"],
  ['x"; filename="y.html', "x; filename=y.html.pdf"],
  [".htaccess", "htaccess.pdf"],
  ["...", "dokumen.pdf"],
  ["", "dokumen.pdf"],
  ["virus.exe", "virus.exe.pdf"],
  ["e\u0301.pdf", "\u00e9.pdf"],
])("%j becomes %j", (sent, clean) => {
  expect(cleanFileName(sent)).toBe(clean);
});

test("a long name is cut without cutting a character in half", () => {
  const clean = cleanFileName(`${"𝔸".repeat(300)}.pdf`);
  expect(clean).toBe(`${"𝔸".repeat(100)}.pdf`);
});

test("a sheet keeps its own ending", () => {
  const endings = [".xlsx", ".csv"] as const;
  expect(cleanFileName("Peta jabatan.XLSX", endings)).toBe("Peta jabatan.xlsx");
  expect(cleanFileName("rekap.csv", endings)).toBe("rekap.csv");
  expect(cleanFileName("rekap.exe", endings)).toBe("rekap.exe.xlsx");
});
