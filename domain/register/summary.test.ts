import { describe, expect, test } from "vitest";
import { readBalance, readLevels, staffAfter } from "#domain/register/summary";

const LEVELS = ["Jenjang", "Jabatan", "Terisi", "Lowong"];
const YEARS = ["Tahun", "Pegawai awal tahun", "Pensiun", "Keluar lain", "Penerimaan"];

const faults = ({
  problems,
}: {
  problems: readonly { row: number; column: string; code: string }[];
}) => problems.map(({ row, column, code }) => `${row} ${column} ${code}`);

describe("posts by level", () => {
  test("are read as officials write them", () => {
    const { rows, problems } = readLevels([
      LEVELS,
      ["JPT Pratama", 34, 28, 6],
      ["administrator", "151", "135", ""],
      [null, null, null, null],
      ["Pengawas", "1.716", "1 665", "51"],
    ]);
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      { level: "PRATAMA", posts: 34, held: 28 },
      { level: "ADMINISTRATOR", posts: 151, held: 135 },
      { level: "SUPERVISOR", posts: 1716, held: 1665 },
    ]);
  });

  test("name every fault by row and column, and then give nothing", () => {
    const reading = readLevels([
      LEVELS,
      ["JPT Pratama", 34, 35, ""],
      ["Administrator", 151, 135, 17],
      ["Administrator", "banyak", "", ""],
      ["Lurah", 1, 1, 0],
    ]);
    expect(reading.rows).toEqual([]);
    expect(faults(reading)).toEqual([
      "2 held held-over-posts",
      "3 vacant vacant-contradicts",
      "4 level level-twice",
      "4 posts not-a-count",
      "4 held missing",
      "5 level unknown-level",
    ]);
  });

  test("name formulas without a result, before anything that may follow from them", () => {
    const reading = readLevels([
      LEVELS,
      ["JPT Pratama", "#REF!", "=SUM(B2:B9)", 6],
      ["Administrator", 151, 135, "#N/A"],
      ["Lurah", 1, 1, 0],
    ]);
    expect(reading.rows).toEqual([]);
    expect(faults(reading)).toEqual(["2 posts formula", "2 held formula", "3 vacant formula"]);
    expect(reading.problems[0]?.value).toBe("#REF!");
  });

  test("need headings, and rows below them", () => {
    expect(faults(readLevels([["Jenjang", "Terisi"]]))).toEqual(["1 posts no-heading"]);
    expect(faults(readLevels([LEVELS]))).toEqual(["2 level no-rows"]);
  });
});

describe("the balance of the workforce", () => {
  test("goes on from year to year", () => {
    const { rows, problems } = readBalance([
      YEARS,
      [2026, "6.070", 214, 20, 96],
      [2027, "", 231, "", 110],
      [2028, 5811, 240, 3, 120],
    ]);
    expect(problems).toEqual([]);
    expect(rows.map(({ staff }) => staff)).toEqual([6070, 5932, 5811]);
    expect(rows.map(staffAfter)).toEqual([5932, 5811, 5688]);
  });

  test.each([
    [
      "a year left out",
      [
        [2026, 100, 1, 0, 1],
        [2028, "", 1, 0, 1],
      ],
      ["3 year year-gap"],
    ],
    ["a year that is none", [[26, 100, 1, 0, 1]], ["2 year not-a-year"]],
    ["no figure to begin with", [[2026, "", 1, 0, 1]], ["2 staff staff-missing"]],
    [
      "a sum that is wrong",
      [
        [2026, 100, 1, 0, 1],
        [2027, 99, 1, 0, 1],
      ],
      ["3 staff staff-contradicts"],
    ],
    ["more leaving than there are", [[2026, 5, 7, 0, 1]], ["2 retiring staff-negative"]],
  ])("is refused for %s", (_case, rows, expected) => {
    expect(faults(readBalance([YEARS, ...rows]))).toEqual(expected);
  });
});
