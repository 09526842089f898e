import { isPlainDate, type PlainDate } from "#domain/calendar";

/** What stands in a cell of a sheet. A workbook has numbers and dates, a text file only text. */
export type Cell = string | number | boolean | Date | null;

/** A cell as somebody sees it, without the blanks at its ends. */
export function textOf(cell: Cell): string {
  if (cell === null) return "";
  if (cell instanceof Date) return dayOfDate(cell);
  return String(cell).replace(/\s+/gu, " ").trim();
}

const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ["januari", "jan", "january"],
    ["februari", "feb", "february", "pebruari"],
    ["maret", "mar", "march"],
    ["april", "apr"],
    ["mei", "may"],
    ["juni", "jun", "june"],
    ["juli", "jul", "july"],
    ["agustus", "agu", "agt", "aug", "august"],
    ["september", "sep", "sept"],
    ["oktober", "okt", "oct", "october"],
    ["november", "nov", "nopember"],
    ["desember", "des", "dec", "december"],
  ].flatMap((names, index) => names.map((name) => [name, index + 1])),
);

/** Day 60 and later of the calendar that workbooks count in, where 1 is the first of January 1900. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const FIRST_SERIAL = 10_000;
const LAST_SERIAL = 80_000;

/**
 * The day in a cell, in any of the forms that sheets have them in: a date of the workbook, its
 * serial number, 2026-11-25, 25/11/2026 (or with - or .), 25 November 2026. Null if it is none.
 */
export function dayIn(cell: Cell): PlainDate | null {
  if (cell instanceof Date) return isPlainDate(dayOfDate(cell)) ? dayOfDate(cell) : null;
  const text = textOf(cell);
  if (/^\d{5}(\.\d+)?$/.test(text)) {
    const serial = Math.floor(Number(text));
    if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return null;
    return dayOfDate(new Date(SERIAL_EPOCH + serial * 86_400_000));
  }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dayOfParts(iso[1], iso[2], iso[3]);
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (local) return dayOfParts(local[3], local[2], local[1]);
  const words = /^(\d{1,2}) ([a-z]+)\.? (\d{4})$/i.exec(text);
  const month = words && MONTHS[(words[2] ?? "").toLowerCase()];
  return words && month ? dayOfParts(words[3], `${month}`, words[1]) : null;
}

function dayOfParts(year = "", month = "", day = ""): PlainDate | null {
  const found = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isPlainDate(found) ? found : null;
}

/** Workbook dates have no zone and are read as UTC. */
function dayOfDate(date: Date): PlainDate {
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
}

/**
 * Whether a long number has lost its last digits: a workbook that takes a NIP for a number keeps
 * fifteen of its eighteen digits and writes zeros, or 1.97805E+17.
 */
export function isRounded(cell: Cell): boolean {
  if (typeof cell === "number") return cell > Number.MAX_SAFE_INTEGER;
  return /^\d([.,]\d+)?e\+?\d+$/i.test(textOf(cell));
}

/** Faults that a formula leaves in its cell. */
const FAULT = /^#(n\/a|ref!|value!|div\/0!|name\?|null!|num!|spill!|calc!)$/i;

/** Whether a cell holds a formula without a value: one as text, one that was never computed, or failed. */
export function isFormula(cell: Cell): boolean {
  const text = textOf(cell);
  return text.startsWith("=") || FAULT.test(text);
}
