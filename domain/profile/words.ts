import { type Grade, gradeTitle, isGrade } from "#domain/accounts/grade";
import { formatDay } from "#domain/format";
import type { Locale } from "#domain/locale";
import {
  type Entry,
  type EntryValues,
  type FieldKind,
  fieldsOf,
  SECTIONS,
  type Section,
} from "#domain/profile/sections";

/** The texts of a namespace, asked for by keys that are made of codes. */
export type CodedTranslations<_Namespace extends string> = {
  (key: string, facts?: Record<string, string | number>): string;
  has(key: string): boolean;
};

/** Fields that say when something was. */
const TIMES: readonly string[] = ["since", "year"];

/** How a history is said in one language: names of sections and fields, and what stands in them. */
export type ProfileWords = ReturnType<typeof profileWords>;

/** The same words on pages and on paper. */
export function profileWords(locale: Locale, t: CodedTranslations<"profile">) {
  const day = (value: unknown) => formatDay(locale, `${value}`);
  /** Grades and echelons are called by their codes. */
  const choice = (section: Section, name: string, code: string) =>
    t.has(`choice.${section}.${name}.${code}`) ? t(`choice.${section}.${name}.${code}`) : code;
  const value = (section: Section, name: string, kind: FieldKind, values: EntryValues): string => {
    const held = values[name] ?? null;
    if (held === null) return "";
    if (kind.kind === "tick") return t(held === true ? "yes" : "no");
    if (kind.kind === "day") return day(held);
    if (isGrade(`${held}`)) return `${gradeTitle(held as Grade)} (${held})`;
    return kind.kind === "choice" ? choice(section, name, `${held}`) : `${held}`;
  };
  /** A term with both of its ends, for sections that ask for them. */
  const term = ({ since, until, year, untilYear }: EntryValues): string => {
    if (year) {
      const from = `${year}`;
      return untilYear ? t("term", { from, to: `${untilYear}` }) : t("termOpen", { from });
    }
    return until
      ? t("term", { from: day(since), to: day(until) })
      : t("termOpen", { from: day(since) });
  };
  /** The title, and what of the rest is asked for, in the order of the fields. */
  const told = (entry: Entry, isTold: (name: string) => boolean): string[] => {
    const { section, values } = entry;
    const hasEnd = "until" in values || "untilYear" in values;
    return fieldsOf(section)
      .filter(([name]) => name !== SECTIONS[section].title && isTold(name))
      .map(([name, kind]) => {
        if (kind.kind === "lines" || ["until", "untilYear", "decreeDate"].includes(name)) return "";
        if (kind.kind === "tick") return values[name] === true ? t(`ticked.${name}`) : "";
        if (name === "hours")
          return values.hours === null ? "" : t("hours", { count: Number(values.hours) });
        if (name === "decreeNumber") return decree(values);
        if (name === "since") return hasEnd ? term(values) : t("since", { day: day(values.since) });
        if (name === "year" && hasEnd) return term(values);
        return value(section, name, kind, values);
      })
      .filter(Boolean);
  };
  const decree = ({ decreeNumber, decreeDate }: EntryValues): string => {
    const number = `${decreeNumber}`;
    return decreeDate ? t("decreeOf", { number, day: day(decreeDate) }) : t("decree", { number });
  };
  const title = ({ section, values }: Entry): string => {
    const name = SECTIONS[section].title;
    const kind = fieldsOf(section).find(([each]) => each === name)?.[1];
    return kind === undefined ? "" : value(section, name, kind, values);
  };
  return {
    yes: t("yes"),
    no: t("no"),
    /** Names of the sheets of a template. */
    sheetName: t("template.entries"),
    listName: t("template.words"),
    section: (section: Section) => t(`section.${section}`),
    field: (section: Section, name: string) => t(`field.${section}.${name}`),
    /** What helps to fill a field in; absent where its name says it all. */
    hint: (section: Section, name: string) =>
      t.has(`hint.${section}.${name}`) ? t(`hint.${section}.${name}`) : undefined,
    choice,
    value,
    title,
    /** All that the title does not say: whose, what kind, from when to when, which decree. */
    details: (entry: Entry): string => told(entry, () => true).join(" · "),
    /** What the title does not say, without the time. */
    facts: (entry: Entry): string => told(entry, (name) => !TIMES.includes(name)).join(" · "),
    /** When it was, or from when to when; empty where that is the title, or was not asked. */
    when: (entry: Entry): string => told(entry, (name) => TIMES.includes(name)).join(" "),
    /** The entry in few words. */
    brief: (entry: Entry): string => {
      const names: readonly string[] = SECTIONS[entry.section].brief;
      return [title(entry), ...told(entry, (name) => names.includes(name))].join(" · ");
    },
  };
}
