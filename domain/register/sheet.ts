import { isGrade } from "#domain/accounts/grade";
import { parseNip } from "#domain/accounts/nip";
import type { PlainDate } from "#domain/calendar";
import { type Cell, dayIn, isRounded, textOf } from "#domain/register/cells";
import { formulasIn, withoutFollowing } from "#domain/register/formulas";
import { findHeadings } from "#domain/register/headings";
import {
  type Holder,
  JOB_CLASSES,
  POSITION_LIMITS,
  type Position,
} from "#domain/register/position";
import type { RegisterLevel, VacancyReason } from "#domain/register/terms";

/** Columns of the sheet, in the order of the template, with their headings there. */
export const COLUMNS = {
  code: "Kode",
  title: "Nama jabatan",
  titleEn: "Nama jabatan (Inggris)",
  unit: "Unit kerja",
  level: "Jenjang",
  echelon: "Eselon",
  jobClass: "Kelas jabatan",
  standard: "Standar kompetensi",
  name: "Nama pejabat",
  nip: "NIP",
  birthDate: "Tanggal lahir",
  grade: "Golongan",
  appointedOn: "Menjabat sejak",
  vacantSince: "Kosong sejak",
  vacancyReason: "Sebab kosong",
} as const;
export type Column = keyof typeof COLUMNS;

/** What lists of agencies call some of these columns. */
const OTHER_HEADINGS: Readonly<Partial<Record<Column, readonly string[]>>> = {
  code: ["Kode jabatan"],
  title: ["Jabatan", "Nomenklatur jabatan"],
  unit: ["OPD", "SKPD", "Perangkat daerah", "Unit organisasi", "Satuan kerja"],
  level: ["Jenjang jabatan"],
  jobClass: ["Kelas", "Kelas jab."],
  standard: ["Standar kompetensi jabatan", "SKJ"],
  name: ["Nama", "Nama pemangku", "Nama pemangku jabatan"],
  birthDate: ["Tgl. lahir"],
  grade: ["Gol./ruang", "Golongan/ruang", "Gol."],
  appointedOn: ["TMT jabatan", "TMT"],
};
const HEADINGS = Object.fromEntries(
  Object.entries(COLUMNS).map(([column, name]) => [
    column,
    [name, ...(OTHER_HEADINGS[column as Column] ?? [])],
  ]),
) as Record<Column, string[]>;

/** What stands in place of a name where nobody holds the post. */
const NOBODY = /^(kosong|lowong|vacant|-|–)$/i;

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

const PROBLEM_CODES = [
  "no-heading",
  "no-post",
  "missing",
  "too-long",
  "formula",
  "code-twice",
  "unknown-level",
  "unknown-class",
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

/** What is wrong with one cell, with a whole column (the row of the headings), or a whole row. */
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

/** Rows that are understood at a stretch, which takes some ten milliseconds. */
const STRETCH = 500;

/**
 * Reads a sheet: what stands above its headings and rows without any text are left out, and columns
 * come in any order. Every problem of every row is found, not only the first. A break comes after
 * each few hundred rows, so that whoever reads can see to others.
 * @param today no appointment and no vacancy begins later
 */
export function* readSheet(
  rows: readonly (readonly Cell[])[],
  today: PlainDate,
): Generator<void, SheetReading> {
  const { row: head, places } = findHeadings(rows, HEADINGS);
  const problems: Problem[] = REQUIRED.filter((column) => !places.has(column)).map((column) => ({
    row: head,
    column,
    code: "no-heading",
    value: COLUMNS[column],
  }));
  if (problems.length > 0) return { positions: [], problems };
  const positions: Position[] = [];
  const rowOfCode = new Map<string, number>();
  for (const [index, cells] of rows.slice(head).entries()) {
    if ((index + 1) % STRETCH === 0) yield;
    if (cells.every((cell) => textOf(cell) === "")) continue;
    const row = head + index + 1;
    const cellOf = (column: Column) => cells[places.get(column) ?? -1] ?? null;
    if (isNoPost(cellOf)) {
      const value = cells.map(textOf).filter(Boolean).join(" ").slice(0, MOST_SHOWN);
      problems.push({ row, column: "code", code: "no-post", value });
      continue;
    }
    const read = new RowReading(row, cellOf, today);
    const position = read.position();
    const earlier = rowOfCode.get(position.code.toLowerCase());
    if (earlier !== undefined) read.fault("code", "code-twice", `${earlier}`);
    else if (position.code !== "") rowOfCode.set(position.code.toLowerCase(), row);
    const found = withFormulas(read, [...places.keys()], cellOf);
    if (found.length === 0) positions.push(position);
    problems.push(...found);
  }
  return { positions, problems };
}

/** What is wrong with a row, its formulas without a value among it. */
function withFormulas(
  read: RowReading,
  columns: readonly Column[],
  cellOf: (column: Column) => Cell,
): readonly Problem[] {
  const formulas = formulasIn(columns, cellOf);
  for (const column of formulas) read.fault(column, "formula");
  return withoutFollowing(read.problems, formulas);
}

/** How much of a row is shown that is no post. */
const MOST_SHOWN = 80;

/** Whether a row is a sum, a signature or a note: it has no code, unit and level. */
function isNoPost(cellOf: (column: Column) => Cell): boolean {
  return (["code", "unit", "level"] as const).every((column) => textOf(cellOf(column)) === "");
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
      jobClass: this.#jobClass(),
      standard: this.#short("standard", POSITION_LIMITS.standard) || null,
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
    if ((name === "" || NOBODY.test(name)) && digits === "") return null;
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

  #jobClass(): string | null {
    const text = this.#text("jobClass");
    if (text === "") return null;
    const { lowest, highest } = JOB_CLASSES;
    const isOne = /^\d{1,2}$/.test(text) && Number(text) >= lowest && Number(text) <= highest;
    if (!isOne) this.fault("jobClass", "unknown-class");
    return `${Number(text)}`;
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
