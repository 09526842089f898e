import { strFromU8, strToU8, type UnzipFileInfo, type Unzipped, unzip, zip } from "fflate";
import { readSheet } from "read-excel-file/node";
import { Refused } from "#domain/refusal";
import type { Cell } from "#domain/register/cells";

/** Characters of a sheet as it is stored, and of its rows up to the last that holds anything. */
const MOST_CHARACTERS = { stored: 200_000_000, filled: 40_000_000 };

/** What may follow the last filled row without being cut off first. */
const SHORT_TAIL = 100_000;

const BOOK = "xl/workbook.xml";
const LINKS = "xl/_rels/workbook.xml.rels";

/**
 * The cells of the first sheet of a workbook. A formula counts as the value that was kept with it; one
 * that has none, because it was never computed or failed, stays in its cell as what it is. Rows that are
 * empty down to the last one, 1,048,576, are left out before the sheet is taken apart.
 * @throws Refused `sheet-too-long`
 */
export async function readWorkbook(bytes: Buffer): Promise<Cell[][]> {
  const sizes = new Map<string, number>();
  const about = await filesOf(bytes, ({ name, originalSize }) => {
    sizes.set(name, originalSize);
    return name === BOOK || name === LINKS;
  });
  const sheet = firstSheet(textIn(about, BOOK), textIn(about, LINKS));
  if ((sizes.get(sheet) ?? 0) > MOST_CHARACTERS.stored) throw new Refused("sheet-too-long");
  const stored = textIn(await filesOf(bytes, ({ name }) => name === sheet), sheet);
  const filled = withoutEmptyEnd(stored);
  if (filled.length > MOST_CHARACTERS.filled) throw new Refused("sheet-too-long");
  const isShort = stored.length - filled.length < SHORT_TAIL;
  const book = isShort ? bytes : await withSheet(bytes, sheet, filled);
  const rows = (await readSheet(book)) as Cell[][];
  for (const { row, column, text } of withoutValue(filled)) {
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length <= column) cells.push(null);
    cells[column] = text;
  }
  return rows;
}

function filesOf(bytes: Buffer, filter: (file: UnzipFileInfo) => boolean): Promise<Unzipped> {
  return new Promise((resolve, reject) => {
    unzip(bytes, { filter }, (error, files) => (error === null ? resolve(files) : reject(error)));
  });
}

function textIn(files: Unzipped, name: string): string {
  const content = files[name];
  return content === undefined ? "" : strFromU8(content);
}

/** The same workbook with other rows in one sheet. */
async function withSheet(bytes: Buffer, sheet: string, xml: string): Promise<Buffer> {
  const others = await filesOf(bytes, ({ name }) => name !== sheet);
  const files = { ...others, [sheet]: strToU8(xml) };
  return new Promise((resolve, reject) => {
    zip(files, { level: 0 }, (error, archive) =>
      error === null ? resolve(Buffer.from(archive)) : reject(error),
    );
  });
}

/** A sheet up to the last row in which something stands. */
function withoutEmptyEnd(xml: string): string {
  const end = xml.lastIndexOf("</sheetData>");
  const begin = xml.indexOf("<sheetData");
  if (end === -1 || begin === -1) return xml;
  const last = Math.max(xml.lastIndexOf("</v>", end), xml.lastIndexOf("</is>", end));
  const row = last === -1 ? -1 : xml.indexOf("</row>", last);
  const cut = row === -1 ? xml.indexOf(">", begin) + 1 : row + "</row>".length;
  return xml.slice(0, cut) + xml.slice(end);
}

/** Where the first sheet of the book lies in the archive. */
function firstSheet(book: string, links: string): string {
  const id = /<(?:\w+:)?sheet\s[^>]*?\w+:id="([^"]+)"/.exec(book)?.[1];
  const link = [...links.matchAll(/<Relationship\s[^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => tag.includes(` Id="${id}"`));
  const target = /\sTarget="([^"]+)"/.exec(link ?? "")?.[1] ?? "worksheets/sheet1.xml";
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

type FailedCell = { readonly row: number; readonly column: number; readonly text: string };

/** Cells whose formula has no value: each with its fault (`#N/A`), or with the formula itself. */
function withoutValue(xml: string): FailedCell[] {
  const found: FailedCell[] = [];
  for (const [, attributes = "", content = ""] of xml.matchAll(CELL)) {
    const [, letters = "", digits = ""] = /\sr="([A-Z]+)(\d+)"/.exec(attributes) ?? [];
    const value = /<v>([^<]*)<\/v>/.exec(content)?.[1];
    const isFault = /\st="e"/.test(attributes);
    if (letters === "" || (!isFault && (value !== undefined || !content.includes("<f")))) continue;
    const formula = /<f[^>]*>([^<]*)<\/f>/.exec(content)?.[1] ?? "";
    const text = isFault ? (value ?? "#N/A") : `=${formula}`;
    found.push({ row: Number(digits) - 1, column: columnOf(letters), text });
  }
  return found;
}

/** Not the ones that end at once: they hold nothing. */
const CELL = /<c(\s[^>]*[^/>])>([\s\S]*?)<\/c>/g;

/** A is 0, Z is 25, AA is 26. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
