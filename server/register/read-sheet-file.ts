import { setImmediate as othersFirst } from "node:timers/promises";
import { parse } from "csv-parse/sync";
import type { PlainDate } from "#domain/calendar";
import { Refused } from "#domain/refusal";
import type { Cell } from "#domain/register/cells";
import { readSheet, type SheetReading } from "#domain/register/sheet";
import { readWorkbook } from "#server/register/workbook";

/** Rows that a register may have; the largest agencies have some ten thousand posts. */
export const MOST_ROWS = 20_000;

/** Codes that a file may be refused with. */
export const SHEET_REFUSALS = [
  "sheet-empty",
  "sheet-not-read",
  "sheet-encrypted",
  "sheet-old",
  "sheet-too-long",
] as const;

const ZIP = Buffer.from([0x50, 0x4b, 3, 4]);
/** Files of the office programs of before 2007, and newer ones under a password. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

const PACKAGE = "EncryptedPackage";

/**
 * Reads a workbook (its first sheet) or a text file with commas or semicolons, by what the file is
 * and not by its name.
 * @param today as `readSheet` of the domain
 * @throws Refused one of `SHEET_REFUSALS`
 */
export async function readSheetFile(bytes: Buffer, today: PlainDate): Promise<SheetReading> {
  const steps = readSheet(await readRows(bytes), today);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await othersFirst();
  }
}

/** The cells of a sheet, row by row. @throws Refused one of `SHEET_REFUSALS` */
export async function readRows(bytes: Buffer): Promise<Cell[][]> {
  const rows = await rowsOf(bytes);
  if (rows.length === 0) throw new Refused("sheet-empty");
  if (rows.length > MOST_ROWS) throw tooLong();
  // Unpacking a long sheet takes a third of a second.
  await othersFirst();
  return rows;
}

function tooLong(): Refused {
  return new Refused("sheet-too-long", null, { most: MOST_ROWS });
}

async function rowsOf(bytes: Buffer): Promise<Cell[][]> {
  if (bytes.length === 0) throw new Refused("sheet-empty");
  if (bytes.subarray(0, COMPOUND.length).equals(COMPOUND)) {
    // A workbook under a password is a compound file with a package in it, named in UTF-16.
    const isEncrypted = bytes.includes(PACKAGE, 0, "utf16le");
    throw new Refused(isEncrypted ? "sheet-encrypted" : "sheet-old");
  }
  try {
    return bytes.subarray(0, ZIP.length).equals(ZIP) ? await readWorkbook(bytes) : textRows(bytes);
  } catch (error) {
    if (error instanceof Refused) throw tooLong();
    throw new Refused("sheet-not-read");
  }
}

function textRows(bytes: Buffer): Cell[][] {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const head = text.slice(0, text.indexOf("\n") === -1 ? undefined : text.indexOf("\n"));
  // Indonesian office programs write semicolons, because the comma is the decimal sign.
  const delimiter = [";", "\t", ","].find((sign) => head.includes(sign)) ?? ",";
  return parse(text, { delimiter, bom: true, relax_column_count: true }) as string[][];
}
