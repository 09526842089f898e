import { type Cell, textOf } from "#domain/register/cells";
import { formulasIn } from "#domain/register/formulas";
import { findHeadings } from "#domain/register/headings";
import { LEVEL_WORDS } from "#domain/register/sheet";
import type { RegisterLevel } from "#domain/register/terms";

/**
 * What an agency knows in figures alone: posts by level where the register has no row for each, and
 * who leaves and comes by year.
 */
export const SUMMARY_KINDS = ["LEVELS", "BALANCE"] as const;
export type SummaryKind = (typeof SUMMARY_KINDS)[number];

/** Columns of each sheet, in the order of the template, with their headings there. */
export const SUMMARY_COLUMNS = {
  LEVELS: { level: "Jenjang", posts: "Jabatan", held: "Terisi", vacant: "Lowong" },
  BALANCE: {
    year: "Tahun",
    staff: "Pegawai awal tahun",
    retiring: "Pensiun",
    leaving: "Keluar lain",
    intake: "Penerimaan",
  },
} as const;
export type SummaryColumn =
  | keyof (typeof SUMMARY_COLUMNS)["LEVELS"]
  | keyof (typeof SUMMARY_COLUMNS)["BALANCE"];

const SUMMARY_PROBLEMS = [
  "no-heading",
  "missing",
  "formula",
  "unknown-level",
  "level-twice",
  "not-a-count",
  "held-over-posts",
  "vacant-contradicts",
  "not-a-year",
  "year-gap",
  "staff-missing",
  "staff-contradicts",
  "staff-negative",
  "no-rows",
] as const;
export type SummaryProblem = {
  /** As the program that shows the sheet counts, from 1. */
  readonly row: number;
  readonly column: SummaryColumn;
  readonly code: (typeof SUMMARY_PROBLEMS)[number];
  readonly value: string;
  readonly hint?: string;
};

/** Posts of a level and how many of them are held. */
export type LevelCount = {
  readonly level: RegisterLevel;
  readonly posts: number;
  readonly held: number;
};

/** A year: who is there when it begins, who is to leave and to come. */
export type BalanceYear = {
  readonly year: number;
  readonly staff: number;
  readonly retiring: number;
  readonly leaving: number;
  readonly intake: number;
};

/** How many are there when the year ends. */
export function staffAfter({ staff, retiring, leaving, intake }: BalanceYear): number {
  return staff - retiring - leaving + intake;
}

export type SummaryReading<Row> = {
  readonly rows: readonly Row[];
  readonly problems: readonly SummaryProblem[];
};

type Rows = readonly (readonly Cell[])[];

/** Reads posts by level; every problem of every row is found. */
export function readLevels(sheet: Rows): SummaryReading<LevelCount> {
  const reading = new Reading("LEVELS", ["level", "posts", "held"], sheet);
  const rows: LevelCount[] = [];
  for (const row of reading.rows) {
    const level = row.level();
    if (level !== null && rows.some((each) => each.level === level)) {
      row.fault("level", "level-twice");
    }
    const posts = row.count("posts");
    const held = row.count("held");
    const vacant = row.count("vacant", false);
    if (held > posts) row.fault("held", "held-over-posts", `${posts}`);
    else if (vacant !== null && vacant !== posts - held) {
      row.fault("vacant", "vacant-contradicts", `${posts - held}`);
    }
    if (level !== null) rows.push({ level, posts, held });
  }
  return reading.result(rows);
}

/** Reads the balance of the workforce; its years follow each other. */
export function readBalance(sheet: Rows): SummaryReading<BalanceYear> {
  const reading = new Reading("BALANCE", ["year", "staff", "retiring", "intake"], sheet);
  const rows: BalanceYear[] = [];
  for (const row of reading.rows) {
    const before = rows.at(-1);
    const year = row.count("year");
    if (year < 2000 || year > 2100) row.fault("year", "not-a-year");
    else if (before !== undefined && year !== before.year + 1) {
      row.fault("year", "year-gap", `${before.year + 1}`);
    }
    const typed = row.count("staff", false);
    const expected = before === undefined ? null : staffAfter(before);
    if (typed === null && expected === null) row.fault("staff", "staff-missing");
    if (typed !== null && expected !== null && typed !== expected) {
      row.fault("staff", "staff-contradicts", `${expected}`);
    }
    const read: BalanceYear = {
      year,
      staff: typed ?? expected ?? 0,
      retiring: row.count("retiring"),
      leaving: row.count("leaving", false) ?? 0,
      intake: row.count("intake"),
    };
    if (staffAfter(read) < 0) row.fault("retiring", "staff-negative");
    rows.push(read);
  }
  return reading.result(rows);
}

class Reading {
  readonly rows: readonly RowReading[];
  readonly #problems: SummaryProblem[] = [];

  constructor(kind: SummaryKind, required: readonly SummaryColumn[], sheet: Rows) {
    const columns = SUMMARY_COLUMNS[kind] as Readonly<Partial<Record<SummaryColumn, string>>>;
    const { row: head, places } = findHeadings(sheet, columns);
    for (const column of required) {
      if (places.has(column)) continue;
      const value = columns[column] ?? "";
      this.#problems.push({ row: head, column, code: "no-heading", value });
    }
    const filled = sheet
      .slice(head)
      .flatMap((cells, index) =>
        cells.every((cell) => textOf(cell) === "") ? [] : [{ cells, row: head + index + 1 }],
      );
    if (this.#problems.length === 0 && filled.length === 0) {
      const column = required[0] ?? "level";
      this.#problems.push({ row: head + 1, column, code: "no-rows", value: "" });
    }
    const read = filled.map(
      ({ cells, row }) =>
        new RowReading(row, this.#problems, (column) => cells[places.get(column) ?? -1] ?? null),
    );
    // Figures follow from each other: until a formula has its value, nothing else can be judged.
    if (this.#problems.length === 0) for (const row of read) row.formulas(places.keys());
    this.rows = this.#problems.length > 0 ? [] : read;
  }

  /** All of it or nothing. */
  result<Row>(rows: readonly Row[]): SummaryReading<Row> {
    return { rows: this.#problems.length > 0 ? [] : rows, problems: this.#problems };
  }
}

class RowReading {
  readonly #row: number;
  readonly #problems: SummaryProblem[];
  readonly #cell: (column: SummaryColumn) => Cell;

  constructor(row: number, problems: SummaryProblem[], cell: (column: SummaryColumn) => Cell) {
    this.#row = row;
    this.#problems = problems;
    this.#cell = cell;
  }

  fault(column: SummaryColumn, code: SummaryProblem["code"], hint?: string): void {
    const problem = { row: this.#row, column, code, value: this.#text(column) };
    this.#problems.push(hint === undefined ? problem : { ...problem, hint });
  }

  /** Finds the cells with a formula without a value. */
  formulas(columns: Iterable<SummaryColumn>): void {
    for (const column of formulasIn(columns, this.#cell)) this.fault(column, "formula");
  }

  level(): RegisterLevel | null {
    const text = this.#text("level").toLowerCase();
    if (text === "") {
      this.fault("level", "missing");
      return null;
    }
    const words = Object.entries(LEVEL_WORDS) as [RegisterLevel, readonly string[]][];
    const found = words.find(([, names]) => names.some((name) => name.toLowerCase() === text));
    if (found === undefined) this.fault("level", "unknown-level");
    return found?.[0] ?? null;
  }

  /** A whole number, with or without dots between thousands; null where a column may be empty. */
  count(column: SummaryColumn): number;
  count(column: SummaryColumn, required: false): number | null;
  count(column: SummaryColumn, required = true): number | null {
    const text = this.#text(column);
    if (text === "") {
      if (!required) return null;
      this.fault(column, "missing");
      return 0;
    }
    if (/^(\d{1,7}|\d{1,3}([. ]\d{3}){1,2})$/.test(text)) return Number(text.replace(/[. ]/g, ""));
    this.fault(column, "not-a-count");
    return 0;
  }

  #text(column: SummaryColumn): string {
    return textOf(this.#cell(column));
  }
}
