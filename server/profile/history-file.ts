import { z } from "zod";
import type { PlainDate } from "#domain/calendar";
import { LOCALES } from "#domain/locale";
import type { HistoryProblem, SaidTexts } from "#domain/profile/import";
import {
  type Entry,
  type EntryValues,
  type FieldKind,
  fieldsOf,
  SECTION_CODES,
  type Section,
} from "#domain/profile/sections";
import { Refused } from "#domain/refusal";
import { type Cell, dayIn, textOf } from "#domain/register/cells";
import { formulasIn, withoutFollowing } from "#domain/register/formulas";
import { placesOf } from "#domain/register/headings";
import { SaveProfile } from "#server/application/save-profile";
import {
  ENTRY_SCHEMAS,
  entryFields,
  requirePossible,
  requireRoom,
} from "#server/profile/entry-fields";
import { wordsIn } from "#server/profile/words";

/** The form of an export; another number is another form. */
export const EXPORT_FORM = "selter-profile-1";

export type HistoryReading = {
  readonly said: SaidTexts | null;
  readonly entries: readonly Entry[];
  readonly statedEmpty: readonly Section[];
  readonly problems: readonly HistoryProblem[];
  readonly known: number;
};

/** What lines are compared with: those that are there, and the day. */
export type Beside = { readonly there: readonly Entry[]; readonly today: PlainDate };

type Line = {
  readonly section: Section;
  readonly row: number;
  readonly typed: SaidTexts;
  /** Fields whose cell holds a formula without a value. */
  readonly formulas?: readonly string[];
};

/**
 * Reads the lines of one section from a sheet whose first row holds the names of the fields, in either
 * language and any order; rows without any text are left out.
 */
export function readSectionRows(
  section: Section,
  rows: readonly (readonly Cell[])[],
  beside: Beside,
): HistoryReading {
  const [head = [], ...body] = rows;
  const fields = fieldsOf(section);
  const places = new Map(
    LOCALES.flatMap((locale) => {
      const names = fields.map(([name]) => [name, wordsIn(locale).field(section, name)]);
      return [...placesOf(head, Object.fromEntries(names) as Record<string, string>)];
    }),
  );
  const missing = fields.filter(([name, { optional, kind }]) => {
    return !optional && kind !== "tick" && !places.has(name);
  });
  if (missing.length > 0) {
    const problems = missing.map(([name]) => problem(section, 1, name, "sheet-no-heading", ""));
    return { said: null, entries: [], statedEmpty: [], problems, known: 0 };
  }
  const lines = body.flatMap((cells, index): Line[] => {
    if (cells.every((cell) => textOf(cell) === "")) return [];
    const cellOf = (name: string) => cells[places.get(name) ?? -1] ?? null;
    const typed = fields.map(([name, kind]) => [name, typedIn(section, name, kind, cellOf(name))]);
    const formulas = formulasIn(places.keys(), cellOf);
    return [{ section, row: index + 2, typed: Object.fromEntries(typed), formulas }];
  });
  return { said: null, statedEmpty: [], ...readLines(lines, beside) };
}

/** What the form would send for a cell; a word that is not in its list stays as it is. */
function typedIn(section: Section, name: string, kind: FieldKind, cell: Cell): string {
  const text = textOf(cell);
  switch (kind.kind) {
    case "day":
      return dayIn(cell) ?? text;
    case "tick":
      return /^(ya|yes|y|x|v|1|true|on)$/i.test(text) ? "on" : "";
    case "choice":
      return (
        kind.of.find((code) =>
          [code, ...LOCALES.map((locale) => wordsIn(locale).choice(section, name, code))].some(
            (word) => word.toLowerCase() === text.toLowerCase(),
          ),
        ) ?? text
      );
    default:
      return text;
  }
}

const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** An export of ours; what else stands in it is left alone. */
const Exported = z.object({
  form: z.literal(EXPORT_FORM),
  person: z.object({ nip: z.string() }),
  profile: z.record(z.string(), Scalar).nullable(),
  curriculum: z.object({
    entries: z
      .array(z.object({ section: z.enum(SECTION_CODES), values: z.record(z.string(), Scalar) }))
      .max(1_000),
    statedEmpty: z.array(z.enum(SECTION_CODES)),
  }),
});

/**
 * Reads an export of a person's own data.
 * @throws Refused `export-not-read`, `export-of-another` person
 */
export function readExport(text: string, nip: string, beside: Beside): HistoryReading {
  const exported = Exported.safeParse(parsed(text));
  if (!exported.success) throw new Refused("export-not-read");
  const { person, profile, curriculum } = exported.data;
  if (person.nip !== nip) throw new Refused("export-of-another");
  const said = profile === null ? null : texts(profile);
  const read = readLines(
    curriculum.entries.map(({ section, values }, index) => ({
      section,
      row: index + 1,
      typed: texts(values),
    })),
    beside,
  );
  const fields = said === null ? null : SaveProfile.safeParse({ ...said, version: "0" });
  const wrong = (fields?.error?.issues ?? []).map((issue) => ofIssue(null, 1, issue, said ?? {}));
  return {
    ...read,
    said,
    statedEmpty: curriculum.statedEmpty,
    problems: [...wrong, ...read.problems],
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const texts = (values: EntryValues): SaidTexts => entryFields(values);

function readLines(
  lines: readonly Line[],
  { there, today }: Beside,
): Pick<HistoryReading, "entries" | "problems" | "known"> {
  const entries: Entry[] = [];
  const problems: HistoryProblem[] = [];
  let known = 0;
  for (const { section, row, typed, formulas = [] } of lines) {
    const fields = ENTRY_SCHEMAS[section].safeParse(asSent(section, typed));
    if (formulas.length > 0) {
      const others = fields.error?.issues.map((issue) => ofIssue(section, row, issue, typed)) ?? [];
      problems.push(
        ...formulas.map((name) => problem(section, row, name, "sheet-formula", typed[name] ?? "")),
        ...withoutFollowing(others, formulas),
      );
      continue;
    }
    if (!fields.success) {
      problems.push(...fields.error.issues.map((issue) => ofIssue(section, row, issue, typed)));
      continue;
    }
    const values = fields.data;
    if (there.some((each) => each.section === section && isSame(each.values, values))) {
      known += 1;
      continue;
    }
    try {
      requirePossible(section, values, today);
      const others = [...there, ...entries].filter((each) => each.section === section);
      requireRoom(
        section,
        values,
        others.map((each) => each.values),
      );
      entries.push({ section, values });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const column = error.field ?? "";
      const limit = Number(error.facts.most ?? 0);
      problems.push({ ...problem(section, row, column, error.code, typed[column] ?? ""), limit });
    }
  }
  return { entries, problems, known };
}

/** A box that is not ticked is not sent. */
function asSent(section: Section, typed: SaidTexts): SaidTexts {
  const unticked = fieldsOf(section)
    .filter(([name, { kind }]) => kind === "tick" && typed[name] === "")
    .map(([name]) => name);
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !unticked.includes(name)));
}

function isSame(one: EntryValues, other: EntryValues): boolean {
  return Object.keys(other).every((name) => (one[name] ?? null) === other[name]);
}

function ofIssue(
  section: Section | null,
  row: number,
  issue: z.core.$ZodIssue,
  typed: SaidTexts,
): HistoryProblem {
  const column = String(issue.path[0] ?? "");
  const limit = "maximum" in issue ? Number(issue.maximum) : 0;
  return { ...problem(section, row, column, issue.message, typed[column] ?? ""), limit };
}

function problem(
  section: Section | null,
  row: number,
  column: string,
  code: string,
  value: string,
): HistoryProblem {
  return { section, row, column, code, limit: 0, value: value.slice(0, 100) };
}
