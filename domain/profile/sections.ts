import { GRADES, type Grade } from "#domain/accounts/grade";
import { EDUCATION_LEVELS } from "#domain/accounts/terms";
import type { PlainDate } from "#domain/calendar";
import { POST_LEVELS } from "#domain/planning/terms";

/** One field of an entry. What is optional is null where nothing was said. */
export type FieldKind =
  | { readonly kind: "text"; readonly most: number; readonly optional: boolean }
  | { readonly kind: "lines"; readonly most: number; readonly optional: boolean }
  | { readonly kind: "day"; readonly optional: boolean; readonly mayComeLater: boolean }
  | { readonly kind: "year"; readonly optional: boolean }
  | { readonly kind: "whole"; readonly most: number; readonly optional: boolean }
  | {
      readonly kind: "choice";
      readonly of: readonly [string, ...string[]];
      readonly optional: boolean;
    }
  | { readonly kind: "tick"; readonly optional: false };

const text = (most = 200) => ({ kind: "text", most, optional: false }) as const;
const maybeText = (most = 200) => ({ kind: "text", most, optional: true }) as const;
const maybeLines = (most: number) => ({ kind: "lines", most, optional: true }) as const;
const day = { kind: "day", optional: false, mayComeLater: false } as const;
/** The last day of a term may lie ahead; that on which it began may not. */
const lastDay = { kind: "day", optional: true, mayComeLater: true } as const;
const year = { kind: "year", optional: false } as const;
const maybeYear = { kind: "year", optional: true } as const;
const maybeWhole = (most: number) => ({ kind: "whole", most, optional: true }) as const;
const tick = { kind: "tick", optional: false } as const;
const choice = <const Of extends readonly [string, ...string[]]>(of: Of) =>
  ({ kind: "choice", of, optional: false }) as const;
const maybeChoice = <const Of extends readonly [string, ...string[]]>(of: Of) =>
  ({ kind: "choice", of, optional: true }) as const;

/** Levels of posts, structural and functional, highest first within their kind. */
export const HELD_LEVELS = [
  ...POST_LEVELS,
  "AHLI_UTAMA",
  "AHLI_MADYA",
  "AHLI_MUDA",
  "AHLI_PERTAMA",
] as const;
export type HeldLevel = (typeof HELD_LEVELS)[number];

/** Levels of functional posts, which have no echelon. */
export const FUNCTIONAL_LEVELS: readonly HeldLevel[] = [
  "AHLI_UTAMA",
  "AHLI_MADYA",
  "AHLI_MUDA",
  "AHLI_PERTAMA",
];

const RATINGS = ["VERY_GOOD", "GOOD", "NEEDS_WORK", "POOR", "VERY_POOR"] as const;

const ECHELONS = ["I.a", "I.b", "II.a", "II.b", "III.a", "III.b", "IV.a", "IV.b"] as const;
const GRADE_CODES = GRADES.map(({ grade }) => grade) as [Grade, ...Grade[]];

/**
 * The lists of the DRH (`documents.md` §3, Perka BKN's form of the curriculum vitae): their fields,
 * in the order in which they are asked, printed and exported. `most` entries fit a section; where
 * `mayBeEmpty`, a person can state that there is nothing to tell.
 */
export const SECTIONS = {
  RANK_HISTORY: {
    most: 20,
    mayBeEmpty: false,
    title: "grade",
    order: "since",
    brief: ["since"],
    fields: {
      grade: choice(GRADE_CODES),
      since: day,
      decreeNumber: text(100),
      decreeDate: day,
    },
  },
  POST_HISTORY: {
    most: 60,
    mayBeEmpty: false,
    title: "post",
    order: "since",
    brief: ["since"],
    fields: {
      post: text(),
      agency: text(),
      unit: maybeText(),
      level: choice(HELD_LEVELS),
      echelon: maybeChoice(ECHELONS),
      since: day,
      until: lastDay,
      isConcurrent: tick,
      decreeNumber: text(100),
      decreeDate: day,
      duties: maybeLines(600),
      isRelated: tick,
    },
  },
  EDUCATION: {
    most: 12,
    mayBeEmpty: false,
    title: "school",
    order: "year",
    brief: ["level", "year"],
    fields: {
      level: choice(EDUCATION_LEVELS),
      major: text(),
      school: text(),
      diplomaNumber: text(100),
      year,
    },
  },
  LEADERSHIP_TRAINING: {
    most: 12,
    mayBeEmpty: true,
    title: "course",
    order: "year",
    brief: ["year"],
    fields: {
      course: choice(["PKN_I", "PKN_II", "PKA", "PKP", "LEMHANNAS", "OTHER"]),
      provider: text(),
      certificateNumber: maybeText(100),
      year,
    },
  },
  TRAINING: {
    most: 60,
    mayBeEmpty: true,
    title: "name",
    order: "year",
    brief: ["year"],
    fields: {
      name: text(),
      kind: choice(["TECHNICAL", "FUNCTIONAL", "MANAGERIAL"]),
      provider: text(),
      certificateNumber: maybeText(100),
      year,
      hours: maybeWhole(9_999),
    },
  },
  APPRAISALS: {
    most: 20,
    mayBeEmpty: false,
    title: "year",
    order: "year",
    brief: ["rating"],
    fields: { year, rating: choice(RATINGS) },
  },
  ASSIGNMENTS: {
    most: 60,
    mayBeEmpty: true,
    title: "task",
    order: "year",
    brief: ["year"],
    fields: { task: text(300), agency: text(), letterNumber: maybeText(100), year },
  },
  AWARDS: {
    most: 40,
    mayBeEmpty: true,
    title: "detail",
    order: "year",
    brief: ["year"],
    fields: {
      detail: text(300),
      level: choice(["LOCAL", "PROVINCE", "NATIONAL", "INTERNATIONAL"]),
      giver: text(),
      year,
    },
  },
  PUBLICATIONS: {
    most: 60,
    mayBeEmpty: true,
    title: "title",
    order: "year",
    brief: ["year"],
    fields: { title: text(300), venue: text(), year },
  },
  SOCIAL: {
    most: 40,
    mayBeEmpty: true,
    title: "organisation",
    order: "year",
    brief: ["role"],
    fields: { organisation: text(), role: text(), year, untilYear: maybeYear },
  },
  DISCIPLINE: {
    most: 20,
    mayBeEmpty: true,
    title: "level",
    order: "since",
    brief: ["since"],
    fields: {
      level: choice(["LIGHT", "MODERATE", "SEVERE"]),
      reason: text(300),
      decreeNumber: text(100),
      since: day,
      until: lastDay,
    },
  },
  FAMILY_IN_OFFICE: {
    most: 20,
    mayBeEmpty: true,
    title: "name",
    order: "name",
    brief: ["relation"],
    fields: {
      name: text(150),
      relation: choice(["SPOUSE", "PARENT", "CHILD", "SIBLING", "IN_LAW", "OTHER"]),
      post: text(),
    },
  },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly most: number;
      readonly mayBeEmpty: boolean;
      /** The field that names an entry, and the one by which entries are sorted, newest first. */
      readonly title: string;
      readonly order: string;
      /** What is said of an entry beside its title where there is one line for it. */
      readonly brief: readonly string[];
      readonly fields: Readonly<Record<string, FieldKind>>;
    }
  >
>;

export type Section = keyof typeof SECTIONS;
export const SECTION_CODES = Object.keys(SECTIONS) as [Section, ...Section[]];

/** Looked at for conflicts of interest alone: no scorer sees it, and no paper prints it. */
export const RESTRICTED_SECTIONS: readonly Section[] = ["FAMILY_IN_OFFICE"];

/** What a field holds. */
export type FieldValue = string | number | boolean | null;
export type EntryValues = Readonly<Record<string, FieldValue>>;

type ValueOf<Kind> = Kind extends { kind: "choice"; of: readonly (infer One)[] }
  ? One
  : Kind extends { kind: "year" | "whole" }
    ? number
    : Kind extends { kind: "tick" }
      ? boolean
      : Kind extends { kind: "day" }
        ? PlainDate
        : string;
type OrNull<Kind> = Kind extends { optional: true } ? null : never;

/** The values of one entry of a section, by field. */
export type ValuesOf<S extends Section> = {
  readonly [Field in keyof (typeof SECTIONS)[S]["fields"]]:
    | ValueOf<(typeof SECTIONS)[S]["fields"][Field]>
    | OrNull<(typeof SECTIONS)[S]["fields"][Field]>;
};

/** One entry of a history, whatever its section. */
export type Entry = { readonly section: Section; readonly values: EntryValues };

/** An entry with the values that its section asks for. */
export function entryOf<S extends Section>(section: S, values: ValuesOf<S>): Entry {
  return { section, values: values as unknown as EntryValues };
}

/** The fields of a section with their kinds, in order. */
export function fieldsOf(section: Section): readonly (readonly [string, FieldKind])[] {
  return Object.entries(SECTIONS[section].fields);
}

/** The entries of one section with its own type; they were checked against it when written. */
export function valuesIn<S extends Section>(
  section: S,
  entries: readonly Entry[],
): readonly ValuesOf<S>[] {
  return entries
    .filter((entry) => entry.section === section)
    .map(({ values }) => values as unknown as ValuesOf<S>);
}

/** Section by section, and in each the newest first, as a DRH is read; names by letter. */
export function newestFirst<One extends Entry>(entries: readonly One[]): One[] {
  const collator = new Intl.Collator("id");
  return entries.toSorted((a, b) => {
    if (a.section !== b.section) {
      return SECTION_CODES.indexOf(a.section) - SECTION_CODES.indexOf(b.section);
    }
    const { order } = SECTIONS[a.section];
    const [one, other] = [`${a.values[order] ?? ""}`, `${b.values[order] ?? ""}`];
    return order === "name" ? collator.compare(one, other) : other.localeCompare(one, "en");
  });
}

/** The address of a section below the profile, in the language of the people who use it. */
export const SECTION_PATHS: Readonly<Record<Section, string>> = {
  RANK_HISTORY: "pangkat",
  POST_HISTORY: "jabatan",
  EDUCATION: "pendidikan",
  LEADERSHIP_TRAINING: "pelatihan-kepemimpinan",
  TRAINING: "pelatihan",
  APPRAISALS: "kinerja",
  ASSIGNMENTS: "penugasan",
  AWARDS: "penghargaan",
  PUBLICATIONS: "karya-tulis",
  SOCIAL: "organisasi",
  DISCIPLINE: "hukuman-disiplin",
  FAMILY_IN_OFFICE: "keluarga",
};

/** The section at an address; null where there is none. */
export function sectionAt(path: string): Section | null {
  return SECTION_CODES.find((section) => SECTION_PATHS[section] === path) ?? null;
}
