import { isGrade } from "#domain/accounts/grade";
import { parseNip } from "#domain/accounts/nip";
import type { PlainDate } from "#domain/calendar";
import { type Cell, dayIn, isRounded, textOf } from "#domain/register/cells";
import { type Holder, POSITION_LIMITS, type Position } from "#domain/register/position";
import type { RegisterLevel, VacancyReason } from "#domain/register/terms";

/** Columns of the sheet, in the order of the template, with their headings there. */
export const COLUMNS = {
  code: "Kode",
  title: "Nama jabatan",
  titleEn: "Nama jabatan (Inggris)",
  unit: "Unit kerja",
  level: "Jenjang",
  echelon: "Eselon",
  name: "Nama pejabat",
  nip: "NIP",
  birthDate: "Tanggal lahir",
  grade: "Golongan",
  appointedOn: "Menjabat sejak",
  vacantSince: "Kosong sejak",
  vacancyReason: "Sebab kosong",
} as const;
export type Column = keyof typeof COLUMNS;

const REQUIRED: readonly Column[] = ["code", "title", "unit", "level"];

/** Words of the sheet. The first of each is the one of the template. */
export const LEVEL_WORDS: Readonly<Record<RegisterLevel, readonly [string, ...string[]]>> = {
  UTAMA: ["JPT Utama", "Utama"],
  MADYA: ["JPT Madya", "Madya"],
  PRATAMA: ["JPT Pratama", "Pratama"],
  ADMINISTRATOR: ["Administrator"],
  SUPERVISOR: ["Pengawas", "Supervisor"],
};
export const REASON_WORDS: Readonly<Record<VacancyReason, readonly [string, ...string[]]>> = {
  RETIRED: ["Pensiun", "Retired"],
  EARLY_RETIREMENT: ["Pensiun dini", "Early retirement"],
  TRANSFERRED: ["Mutasi", "Transferred"],
  PROMOTED: ["Promosi", "Promoted"],
  DECEASED: ["Meninggal dunia", "Wafat", "Deceased"],
  DISMISSED: ["Diberhentikan", "Dismissed"],
  NEW_POST: ["Jabatan baru", "New post"],
};

export const PROBLEM_CODES = [
  "no-heading",
  "missing",
  "too-long",
  "code-twice",
  "unknown-level",
  "unknown-grade",
  "unknown-reason",
  "bad-date",
  "future-date",
  "nip-rounded",
  "nip-wrong",
  "nip-missing",
  "birth-contradicts",
  "held-and-vacant",
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** What is wrong with one cell, or with a whole column (row 1). */
export type Problem = {
  /** As the program that shows the sheet counts, from 1. */
  readonly row: number;
  readonly column: Column;
  readonly code: ProblemCode;
  /** What stands in the cell. */
  readonly value: string;
  /** For some: what it should have been, or the row that has it too. */
  readonly hint?: string;
};

export type SheetReading = {
  readonly positions: readonly Position[];
  readonly problems: readonly Problem[];
};

/**
 * Reads a sheet whose first row holds the headings, in any order; rows without any text are left
 * out. Every problem of every row is found, not only the first.
 * @param today no appointment and no vacancy begins later
 */
export function readSheet(rows: readonly (readonly Cell[])[], today: PlainDate): SheetReading {
  const [head = [], ...body] = rows;
  const places = placesOf(head, COLUMNS);
  const problems: Problem[] = REQUIRED.filter((column) => !places.has(column)).map((column) => ({
    row: 1,
    column,
    code: "no-heading",
    value: COLUMNS[column],
  }));
  if (problems.length > 0) return { positions: [], problems };
  const positions: Position[] = [];
  const rowOfCode = new Map<string, number>();
  for (const [index, cells] of body.entries()) {
    if (cells.every((cell) => textOf(cell) === "")) continue;
    const row = index + 2;
    const read = new RowReading(row, (column) => cells[places.get(column) ?? -1] ?? null, today);
    const position = read.position();
    const earlier = rowOfCode.get(position.code.toLowerCase());
    if (earlier !== undefined) read.fault("code", "code-twice", `${earlier}`);
    else if (position.code !== "") rowOfCode.set(position.code.toLowerCase(), row);
    if (read.problems.length === 0) positions.push(position);
    problems.push(...read.problems);
  }
  return { positions, problems };
}

/** Where each column stands, found by its heading whatever its case, blanks and signs. */
export function placesOf<Name extends string>(
  head: readonly Cell[],
  columns: Readonly<Partial<Record<Name, string>>>,
): Map<Name, number> {
  const found = new Map<Name, number>();
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, "");
  for (const [index, cell] of head.entries()) {
    const heading = plain(textOf(cell));
    for (const [column, name] of Object.entries(columns) as [Name, string][]) {
      if (plain(name) === heading && !found.has(column)) found.set(column, index);
    }
  }
  return found;
}

class RowReading {
  readonly problems: Problem[] = [];
  readonly #row: number;
  readonly #cell: (column: Column) => Cell;
  readonly #today: PlainDate;

  constructor(row: number, cell: (column: Column) => Cell, today: PlainDate) {
    this.#row = row;
    this.#cell = cell;
    this.#today = today;
  }

  position(): Position {
    const holder = this.#holder();
    const vacantSince = this.#day("vacantSince");
    const vacancyReason = this.#word("vacancyReason", REASON_WORDS, "unknown-reason");
    if (holder !== null && this.#text("vacantSince") !== "") {
      this.fault("vacantSince", "held-and-vacant");
    }
    return {
      code: this.#required("code", POSITION_LIMITS.code),
      title: this.#required("title", POSITION_LIMITS.title),
      titleEn: this.#short("titleEn", POSITION_LIMITS.title) || null,
      unit: this.#required("unit", POSITION_LIMITS.unit),
      level: this.#level(),
      echelon: this.#short("echelon", POSITION_LIMITS.echelon) || null,
      holder,
      vacantSince: holder === null ? vacantSince : null,
      vacancyReason: holder === null ? vacancyReason : null,
    };
  }

  fault(column: Column, code: ProblemCode, hint?: string): void {
    const value = this.#text(column);
    const problem = { row: this.#row, column, code, value };
    this.problems.push(hint === undefined ? problem : { ...problem, hint });
  }

  #holder(): Holder | null {
    const name = this.#short("name", POSITION_LIMITS.name);
    const cell = this.#cell("nip");
    const digits = textOf(cell);
    if (name === "" && digits === "") return null;
    if (name === "") this.fault("name", "missing");
    const grade = this.#text("grade");
    if (grade !== "" && !isGrade(grade)) this.fault("grade", "unknown-grade");
    return {
      name,
      ...this.#nip(cell, digits),
      grade: isGrade(grade) ? grade : null,
      appointedOn: this.#day("appointedOn"),
    };
  }

  #nip(cell: Cell, digits: string): Pick<Holder, "nip" | "birthDate"> {
    const typed = this.#day("birthDate", false);
    const nothing = { nip: "", birthDate: typed ?? "" };
    if (digits === "") this.fault("nip", "nip-missing");
    else if (isRounded(cell)) this.fault("nip", "nip-rounded");
    else {
      const reading = parseNip(digits, this.#today);
      if (!reading.ok) this.fault("nip", "nip-wrong", reading.problem);
      else {
        const { birthDate } = reading.nip;
        if (typed !== null && typed !== birthDate) {
          this.fault("birthDate", "birth-contradicts", birthDate);
        }
        return { nip: reading.nip.digits, birthDate };
      }
    }
    return nothing;
  }

  #level(): RegisterLevel {
    if (this.#text("level") === "") this.fault("level", "missing");
    return this.#word("level", LEVEL_WORDS, "unknown-level") ?? "PRATAMA";
  }

  #word<Word extends string>(
    column: Column,
    words: Readonly<Record<Word, readonly string[]>>,
    code: ProblemCode,
  ): Word | null {
    const text = this.#text(column).toLowerCase();
    if (text === "") return null;
    for (const [word, names] of Object.entries(words) as [Word, readonly string[]][]) {
      if (names.some((name) => name.toLowerCase() === text)) return word;
    }
    this.fault(column, code);
    return null;
  }

  /** @param past whether the day may not lie in the future */
  #day(column: Column, past = true): PlainDate | null {
    if (this.#text(column) === "") return null;
    const day = dayIn(this.#cell(column));
    if (day === null) this.fault(column, "bad-date");
    else if (past && day > this.#today) this.fault(column, "future-date");
    return day;
  }

  #required(column: Column, most: number): string {
    const text = this.#short(column, most);
    if (text === "") this.fault(column, "missing");
    return text;
  }

  #short(column: Column, most: number): string {
    const text = this.#text(column);
    if (text.length > most) this.fault(column, "too-long", `${most}`);
    return text;
  }

  #text(column: Column): string {
    return textOf(this.#cell(column));
  }
}
