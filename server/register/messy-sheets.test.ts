import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { LOCALES, type Locale } from "#domain/locale";
import { Refused } from "#domain/refusal";
import { COLUMNS, type Problem } from "#domain/register/sheet";
import { MESSAGES } from "#server/messages";
import { refusalText } from "#server/refusals";
import { readSheetFile } from "#server/register/read-sheet-file";
import { aWorkbook } from "#testing/workbook";

const TODAY = "2026-11-25";
const HEAD = Object.values(COLUMNS);
const POST = ["JPT-10", "Kepala Dinas Pendidikan", "", "Dinas Pendidikan", "JPT Pratama", "II.b"];
const HELD = [...POST, "", "", "Siti Rahmawati"];
const NIP = "197805172002032901";
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const LAST_ROW = 1_048_576;

/** What is said about a file: of its rows, or of all of it, in both languages. */
async function saidOf(file: Buffer): Promise<string[]> {
  try {
    const { problems } = await readSheetFile(file, TODAY);
    const [first] = problems;
    if (problems.length !== 1 || first === undefined) throw new Error(JSON.stringify(problems));
    return LOCALES.map((locale) => sentenceOf(locale, first));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const texts = LOCALES.map((locale) => refusalText(locale, error));
    return (await Promise.all(texts)).map(({ what, remedy }) => `${what} ${remedy}`);
  }
}

function sentenceOf(locale: Locale, { code, row, value, hint = "" }: Problem) {
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: "register" });
  return t(`problem.${code as "formula"}`, { row, value, hint });
}

const cellsBehind = (cells: string) => (xml: string) =>
  xml.replace(/<\/row>(?=\s*<\/sheetData>)/, `${cells}</row>`);

const MESSES: readonly (readonly [string, () => Promise<Buffer> | Buffer, string, string])[] = [
  [
    "a workbook that was cut off on its way",
    async () => (await aWorkbook([HEAD, POST])).subarray(0, 2_000),
    "Berkas ini bukan buku kerja XLSX atau CSV yang utuh. Simpan ulang sebagai XLSX, atau sebagai CSV UTF-8.",
    "This file is no intact XLSX workbook or CSV text. Save it again as XLSX, or as CSV UTF-8.",
  ],
  [
    "a workbook under a password",
    () => Buffer.concat([OLE, Buffer.alloc(600), Buffer.from("EncryptedPackage", "utf16le")]),
    "Buku kerja ini dilindungi kata sandi. Buka berkasnya, hapus kata sandi, simpan, lalu unggah lagi.",
    "This workbook is under a password. Open it, take the password off, save it, and upload it again.",
  ],
  [
    "a formula that nobody has computed",
    () => aWorkbook([HEAD, POST], cellsBehind('<c r="N2"><f>TODAY()-30</f></c>')),
    "Sel ini berisi rumus tanpa hasil. Hitung ulang, salin kolomnya sebagai nilai, lalu unggah lagi.",
    "This cell holds a formula without a result. Recalculate, copy the column as values, and upload again.",
  ],
  [
    "something in the last of all rows",
    () =>
      aWorkbook([HEAD, POST], (xml) =>
        xml.replace(
          "</sheetData>",
          `<row r="${LAST_ROW}"><c r="A${LAST_ROW}" t="str"><v>x</v></c></row></sheetData>`,
        ),
      ),
    "Berkas ini lebih dari 20.000 baris. Hapus baris kosong di bawah data, atau bagi berkasnya.",
    "This file has more than 20,000 rows. Delete empty rows below the data, or split the file.",
  ],
  [
    "a NIP that the workbook keeps as a number",
    () => aWorkbook([HEAD, [...HELD, Number(NIP)]]),
    "Angka terakhir NIP hilang karena kolom disimpan sebagai angka. Ubah kolom menjadi teks, lalu ketik ulang NIP.",
    "The last digits of the NIP are lost because the column was kept as a number. Make it a text column and type the NIP again.",
  ],
  [
    "a code that stands twice",
    () => aWorkbook([HEAD, POST, [" jpt-10 ", ...POST.slice(1)]]),
    "Kode ini sudah dipakai di baris 2. Setiap jabatan punya kode sendiri.",
    "Row 2 has this code already. Each post has a code of its own.",
  ],
  [
    "a day that no calendar has",
    () => aWorkbook([HEAD, [...HELD, NIP, "", "", "31/02/2021"]]),
    "Tanggal ini tidak ada. Tulis seperti 25/11/2026 atau 2026-11-25.",
    "There is no such day. Write 25/11/2026 or 2026-11-25.",
  ],
];

test.each(MESSES)("%s has a sentence of its own in both languages", async (_, file, id, en) => {
  expect(await saidOf(await file())).toEqual([id, en]);
});

test("headings in merged cells over two rows are read, and one that is missing is named", async () => {
  const above = ["Kode Jabatan", "Nama Jabatan", "OPD", "Jenjang", "PEJABAT", "", ""];
  const below = ["", "", "", "", "Nama Pejabat", "NIP", "TMT Jabatan"];
  const post = ["A", "Camat", "Kecamatan", "Administrator", "Edi", NIP, "4 Maret 2021"];
  const merged = (xml: string) =>
    xml.replace(
      "</sheetData>",
      '</sheetData><mergeCells count="5"><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/><mergeCell ref="C1:C2"/><mergeCell ref="D1:D2"/><mergeCell ref="E1:G1"/></mergeCells>',
    );
  const { positions, problems } = await readSheetFile(
    await aWorkbook([above, below, post], merged),
    TODAY,
  );
  expect(problems).toEqual([]);
  expect(positions).toMatchObject([
    { code: "A", holder: { name: "Edi", nip: NIP, appointedOn: "2021-03-04" } },
  ]);
  const without = above.with(1, "Keterangan");
  expect(await saidOf(await aWorkbook([without, below, post], merged))).toEqual([
    "Kolom ini tidak ada. Beri judul “Nama jabatan” di baris 2.",
    "This column is missing. Head it “Nama jabatan” in row 2.",
  ]);
});

test.each([
  ["2021-03-04"],
  ["04/03/2021"],
  ["4.3.2021"],
  ["4-3-2021"],
  ["4 Maret 2021"],
  ["44259"],
  [44_259],
])("a date kept as %j is the fourth of March 2021", async (date) => {
  const file = await aWorkbook([HEAD, [...HELD, NIP, "", "", date]]);
  const { positions, problems } = await readSheetFile(file, TODAY);
  expect(problems).toEqual([]);
  expect(positions[0]?.holder?.appointedOn).toBe("2021-03-04");
});
