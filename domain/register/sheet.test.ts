import { expect, test } from "vitest";
import { type Cell, dayIn, isFormula, isRounded } from "#domain/register/cells";
import { COLUMNS, type Column, readSheet, type SheetReading } from "#domain/register/sheet";

const TODAY = "2026-11-25";
const HEAD = Object.values(COLUMNS);
const GOOD: Readonly<Record<Column, Cell>> = {
  code: "JPT-08",
  title: "Sekretaris DPRD",
  titleEn: "Secretary of the City Council",
  unit: "Sekretariat DPRD",
  level: "JPT Pratama",
  echelon: "II.b",
  jobClass: 14,
  standard: "Perwali 12/2020",
  name: "Siti Rahmawati, S.Pd., M.M.",
  nip: "19780517 200203 2 901",
  birthDate: "17/05/1978",
  grade: "IV/b",
  appointedOn: "2021-03-04",
  vacantSince: null,
  vacancyReason: null,
};
const VACANT = { name: null, nip: null, birthDate: null, grade: null, appointedOn: null };
const row = (change: Partial<Record<Column, Cell>> = {}): Cell[] =>
  (Object.keys(COLUMNS) as Column[]).map((column) => ({ ...GOOD, ...change })[column]);

/** What is read of a sheet, over all its breaks. */
function read(rows: readonly Cell[][], today: string, onBreak = () => {}): SheetReading {
  const steps = readSheet(rows, today);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    onBreak();
  }
}

const problemsOf = (...rows: Cell[][]) =>
  read([HEAD, ...rows], TODAY).problems.map(
    ({ row: at, column, code, hint }) => `${at} ${column} ${code}${hint ? ` ${hint}` : ""}`,
  );

test("a good row becomes a position, with what the NIP says of its holder", () => {
  const { positions, problems } = read([HEAD, row()], TODAY);
  expect(problems).toEqual([]);
  expect(positions).toEqual([
    {
      code: "JPT-08",
      title: "Sekretaris DPRD",
      titleEn: "Secretary of the City Council",
      unit: "Sekretariat DPRD",
      level: "PRATAMA",
      echelon: "II.b",
      jobClass: "14",
      standard: "Perwali 12/2020",
      holder: {
        name: "Siti Rahmawati, S.Pd., M.M.",
        nip: "197805172002032901",
        birthDate: "1978-05-17",
        grade: "IV/b",
        appointedOn: "2021-03-04",
      },
      vacantSince: null,
      vacancyReason: null,
    },
  ]);
});

test("a row without a holder is a vacant post; empty rows are none", () => {
  const vacant = row({ ...VACANT, vacantSince: "1 Maret 2026", vacancyReason: "pensiun" });
  const { positions } = read([HEAD, row({ ...VACANT, code: "A" }), [], vacant], TODAY);
  expect(
    positions.map(({ holder, vacantSince, vacancyReason }) => [holder, vacantSince, vacancyReason]),
  ).toEqual([
    [null, null, null],
    [null, "2026-03-01", "RETIRED"],
  ]);
});

test("columns may stand in any order, and headings are read as people write them", () => {
  const { positions } = read(
    [
      ["JENJANG ", "unit kerja", "nama  jabatan", "kode", "Catatan"],
      ["Administrator", "Sekretariat Daerah", "Kepala Bagian Hukum", "ADM-1", "?"],
    ],
    TODAY,
  );
  expect(positions[0]).toMatchObject({ code: "ADM-1", level: "ADMINISTRATOR", holder: null });
});

const MESSY: Cell[][] = [
  ["DAFTAR JABATAN PIMPINAN TINGGI PEMERINTAH KOTA TIRTAKARTA"],
  ["KEADAAN NOVEMBER 2026"],
  [],
  ["No.", "Kode Jabatan", "NAMA JABATAN", "OPD", "Jenjang", "PEJABAT", null, null, "Ket."],
  [null, null, null, null, null, "Nama Pejabat", "NIP", "TMT Jabatan", null],
];
const SUM: Cell[] = ["JUMLAH", null, "2 jabatan"];

test("headings are found below a title, in two rows of merged cells, by other names", () => {
  const { positions, problems } = read(
    [
      ...MESSY,
      [1, "A", "Camat", "Kecamatan", "Administrator", "Edi", GOOD.nip ?? "", "4 Maret 2021", ""],
      [2, "B", "Camat", "Kecamatan", "Administrator", "KOSONG", null, null, "pensiun"],
    ],
    TODAY,
  );
  expect(problems).toEqual([]);
  expect(positions.map(({ code, holder }) => [code, holder?.appointedOn])).toEqual([
    ["A", "2021-03-04"],
    ["B", undefined],
  ]);
});

test("a sum or a signature is one problem of its row, which counts as the file does", () => {
  const vacant: Cell[] = [1, "A", "Camat", "Kecamatan", "Camat"];
  const rows = [...MESSY, vacant, SUM, [null, null, null, null, null, null, "Kepala BKPSDM"]];
  expect(read(rows, TODAY).problems).toEqual([
    { row: 6, column: "level", code: "unknown-level", value: "Camat" },
    { row: 7, column: "code", code: "no-post", value: "JUMLAH 2 jabatan" },
    { row: 8, column: "code", code: "no-post", value: "Kepala BKPSDM" },
  ]);
});

test("a heading that is missing is named, and nothing is read", () => {
  expect(
    read(
      [
        ["Kode", "Unit kerja"],
        ["A", "B"],
      ],
      TODAY,
    ),
  ).toEqual({
    positions: [],
    problems: [
      { row: 1, column: "title", code: "no-heading", value: "Nama jabatan" },
      { row: 1, column: "level", code: "no-heading", value: "Jenjang" },
    ],
  });
  expect(read([], TODAY).problems).toHaveLength(4);
});

test.each<[Partial<Record<Column, Cell>>, string]>([
  [{ code: " " }, "2 code missing"],
  [{ title: "x".repeat(161) }, "2 title too-long 160"],
  [{ level: "Eselon II" }, "2 level unknown-level"],
  [{ level: null }, "2 level missing"],
  [{ jobClass: "0" }, "2 jobClass unknown-class"],
  [{ jobClass: 18 }, "2 jobClass unknown-class"],
  [{ jobClass: "XIV" }, "2 jobClass unknown-class"],
  [{ standard: "x".repeat(161) }, "2 standard too-long 160"],
  [{ grade: "4B" }, "2 grade unknown-grade"],
  [{ name: null }, "2 name missing"],
  [{ nip: null }, "2 nip nip-missing"],
  [{ nip: 197_805_172_002_032_900 }, "2 nip nip-rounded"],
  [{ nip: "1,97805E+17" }, "2 nip nip-rounded"],
  [{ nip: "19780517200203290" }, "2 nip nip-wrong BAD_LENGTH"],
  [{ birthDate: "18/05/1978" }, "2 birthDate birth-contradicts 1978-05-17"],
  [{ birthDate: "31/02/1978" }, "2 birthDate bad-date"],
  [{ appointedOn: "26 November 2026" }, "2 appointedOn future-date"],
  [{ vacantSince: "2026-01-01" }, "2 vacantSince held-and-vacant"],
  [{ ...VACANT, vacancyReason: "naik" }, "2 vacancyReason unknown-reason"],
  [{ level: "#REF!" }, "2 level formula"],
  [{ birthDate: "=DATE(1978,5,17)" }, "2 birthDate formula"],
])("%j is found: %s", (change, problem) => {
  expect(problemsOf(row(change))).toEqual([problem]);
});

test("every problem of every row is found, and good rows are read all the same", () => {
  const rows = [row({ grade: "4B", level: "x" }), row({ code: "B" }), row({ code: "b" })];
  expect(problemsOf(...rows)).toEqual([
    "2 grade unknown-grade",
    "2 level unknown-level",
    "4 code code-twice 3",
  ]);
  expect(read([HEAD, ...rows], TODAY).positions.map(({ code }) => code)).toEqual(["B"]);
});

test.each<[Cell, string | null]>([
  [new Date("2026-11-25T00:00:00Z"), "2026-11-25"],
  [46_351, "2026-11-25"],
  ["46351", "2026-11-25"],
  ["2026-11-25", "2026-11-25"],
  ["25/11/2026", "2026-11-25"],
  ["25.11.2026", "2026-11-25"],
  ["5-1-2026", "2026-01-05"],
  ["25 Nopember 2026", "2026-11-25"],
  ["25 Nov. 2026", "2026-11-25"],
  ["31/02/2026", null],
  ["11/25/2026", null],
  ["kemarin", null],
  [new Date("x"), null],
])("the day in %j is %s", (cell, day) => {
  expect(dayIn(cell)).toBe(day);
});

test("a post whose holder was looked up in vain is not taken for a vacant one", () => {
  expect(problemsOf(row({ ...VACANT, name: "#N/A", nip: "#N/A" }))).toEqual([
    "2 name formula",
    "2 nip formula",
  ]);
  expect(["=A1", "#N/A", "#ref!", " #DIV/0! "].map(isFormula)).toEqual([true, true, true, true]);
  expect(["", "A=1", "# 4", "#4", null, 5].some(isFormula)).toBe(false);
});

test("numbers that a workbook can hold are not rounded", () => {
  expect(isRounded(9_007_199_254_740_991)).toBe(false);
  expect(isRounded(9_007_199_254_740_992)).toBe(true);
  expect(isRounded("197805172002032901")).toBe(false);
});

test("a long sheet is read with breaks, and no row is left out", () => {
  const rows = Array.from({ length: 1_200 }, (_, n) => row({ ...VACANT, code: `JPT-${n}` }));
  let breaks = 0;
  const { positions } = read([HEAD, ...rows], TODAY, () => {
    breaks += 1;
  });
  expect(breaks).toBe(2);
  expect(positions.map(({ code }) => code)).toEqual(rows.map(([code]) => code));
});
