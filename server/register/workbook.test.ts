import { expect, test } from "vitest";
import { COLUMNS } from "#domain/register/sheet";
import { readSheetFile } from "#server/register/read-sheet-file";
import { aWorkbook } from "#testing/workbook";

const TODAY = "2026-11-25";
const HEAD = Object.values(COLUMNS);
const POST = ["JPT-10", "Kepala Dinas Pendidikan", "", "Dinas Pendidikan", "JPT Pratama", "II.b"];

const workbook = (change: (xml: string) => string) => aWorkbook([HEAD, POST], change);

/** Puts cells behind the last of the second row. */
const withCells = (cells: string) => (xml: string) =>
  xml.replace(/<\/row>(?=\s*<\/sheetData>)/, `${cells}</row>`);

async function problemsWith(cells: string) {
  const { positions, problems } = await readSheetFile(await workbook(withCells(cells)), TODAY);
  const found = problems.map(({ row, column, code, value }) => `${row} ${column} ${code} ${value}`);
  return { read: positions.length, found };
}

test("a formula counts as the value that was kept with it", async () => {
  const cells = `<c r="N2" t="str"><f>CONCAT(&quot;2026-03&quot;,&quot;-01&quot;)</f><v>2026-03-01</v></c><c r="O2" t="str"><f>A9</f><v></v></c>`;
  const { positions, problems } = await readSheetFile(await workbook(withCells(cells)), TODAY);
  expect(problems).toEqual([]);
  expect(positions).toMatchObject([{ vacantSince: "2026-03-01", vacancyReason: null }]);
});

test("a holder who was looked up in vain makes no vacancy, and is named by row and column", async () => {
  const lookup = "<f>VLOOKUP(A2,Pejabat!A:C,2,FALSE)</f>";
  expect(
    await problemsWith(
      `<c r="I2" t="e">${lookup}<v>#N/A</v></c><c r="J2" t="e">${lookup}<v>#REF!</v></c>`,
    ),
  ).toEqual({ read: 0, found: ["2 name formula #N/A", "2 nip formula #REF!"] });
});

test("a formula that nobody has computed is named, not left out", async () => {
  expect(await problemsWith('<c r="I2" s="1"/><c r="N2"><f>TODAY()-30</f></c>')).toEqual({
    read: 0,
    found: ["2 vacantSince formula =TODAY()-30"],
  });
});

const LAST = 1_048_576;

/** The rows down to the last that a sheet can have. */
function emptyRows(cells: (row: number) => string): string {
  const rows: string[] = [];
  for (let row = 3; row <= LAST; row++) rows.push(`<row r="${row}">${cells(row)}</row>`);
  return rows.join("");
}

test.each<[string, (row: number) => string]>([
  ["is empty", () => ""],
  ["is formatted", (row) => `<c r="A${row}" s="1"/><c r="B${row}" s="1"/>`],
])("a sheet that %s down to its last row is read as far as it is filled", async (_, cells) => {
  const file = await workbook((xml) =>
    xml.replace("</sheetData>", `${emptyRows(cells)}</sheetData>`),
  );
  const began = performance.now();
  const { positions, problems } = await readSheetFile(file, TODAY);
  expect({ posts: positions.length, problems }).toEqual({ posts: 1, problems: [] });
  expect(performance.now() - began).toBeLessThan(10_000);
});

test("a sheet with something in its very last row is too long, and none at all is empty", async () => {
  const stray = `<row r="${LAST}"><c r="A${LAST}" t="str"><v>x</v></c></row>`;
  const long = await workbook((xml) => xml.replace("</sheetData>", `${stray}</sheetData>`));
  await expect(readSheetFile(long, TODAY)).rejects.toMatchObject({
    code: "sheet-too-long",
    facts: { most: 20_000 },
  });
  const none = await workbook((xml) =>
    xml.replace(/<sheetData>[\s\S]*<\/sheetData>/, `<sheetData>${emptyRows(() => "")}</sheetData>`),
  );
  await expect(readSheetFile(none, TODAY)).rejects.toMatchObject({ code: "sheet-empty" });
});
