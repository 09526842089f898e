import { z } from "zod";
import type { PlainDate } from "#domain/calendar";
import {
  type EntryValues,
  type FieldKind,
  type FieldValue,
  fieldsOf,
  SECTION_CODES,
  SECTIONS,
  type Section,
} from "#domain/profile/sections";
import { Refused } from "#domain/refusal";
import {
  choiceField,
  dayField,
  optionalDay,
  optionalText,
  textField,
  tick,
  wholeField,
} from "#server/fields";

const EARLIEST = "1950-01-01";
const EARLIEST_YEAR = 1950;
const LATEST_YEAR = 2100;

const orNull = (text: string) => (text === "" ? null : text);
const emptyAsNull = z
  .string()
  .default("")
  .transform((text) => orNull(text.trim()));

/** What a browser, or a cell of a sheet, sends for one field. */
function schemaOf(kind: FieldKind): z.ZodType<FieldValue> {
  const year = wholeField(EARLIEST_YEAR, LATEST_YEAR);
  switch (kind.kind) {
    case "text":
    case "lines":
      return kind.optional ? optionalText(kind.most).transform(orNull) : textField(kind.most);
    case "day": {
      const lateEnough = (value: string | null) => value === null || value >= EARLIEST;
      return kind.optional
        ? optionalDay.refine(lateEnough, "not-a-date")
        : dayField.refine(lateEnough, "not-a-date");
    }
    case "year":
      return kind.optional ? emptyAsNull.pipe(year.nullable()) : year;
    case "whole":
      return kind.optional
        ? emptyAsNull.pipe(wholeField(0, kind.most).nullable())
        : wholeField(0, kind.most);
    case "choice":
      return kind.optional
        ? emptyAsNull.pipe(choiceField(kind.of).nullable())
        : choiceField(kind.of);
    case "tick":
      return tick;
  }
}

/** The fields of an entry of each section, as typed. */
export const ENTRY_SCHEMAS = Object.fromEntries(
  SECTION_CODES.map((section) => [
    section,
    z.object(Object.fromEntries(fieldsOf(section).map(([name, kind]) => [name, schemaOf(kind)]))),
  ]),
) as Readonly<Record<Section, z.ZodObject<Record<string, z.ZodType<FieldValue>>>>>;

/** An entry as the texts of its fields. */
export function entryFields(values: EntryValues): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value === null || value === false ? "" : value === true ? "on" : `${value}`,
    ]),
  );
}

/**
 * Refuses what no decree can say: days to come, and terms that end before they begin.
 * @param today in the easternmost zone, where a day begins first
 * @throws Refused `entry-in-future`, `entry-ends-early`
 */
export function requirePossible(section: Section, values: EntryValues, today: PlainDate): void {
  for (const [name, kind] of fieldsOf(section)) {
    const value = values[name];
    const isLater =
      (kind.kind === "day" && !kind.mayComeLater && `${value ?? ""}` > today) ||
      (kind.kind === "year" && Number(value ?? 0) > Number(today.slice(0, 4)));
    if (isLater) throw new Refused("entry-in-future", null, {}, name);
  }
  const { since, until, year, untilYear } = values;
  if (since && until && until < since) throw new Refused("entry-ends-early", null, {}, "until");
  if (year && untilYear && untilYear < year) {
    throw new Refused("entry-ends-early", null, {}, "untilYear");
  }
}

/**
 * Refuses what the section has already, and one entry too many.
 * @throws Refused `entry-repeated`, `section-full`
 */
export function requireRoom(
  section: Section,
  values: EntryValues,
  others: readonly EntryValues[],
): void {
  const { most, title } = SECTIONS[section];
  // One appraisal a year is all there is; elsewhere only the same line twice is a mistake.
  const compared = section === "APPRAISALS" ? [title] : Object.keys(values);
  const same = (other: EntryValues) => compared.every((name) => other[name] === values[name]);
  if (others.some(same)) throw new Refused("entry-repeated", null, {}, title);
  if (others.length >= most) throw new Refused("section-full", null, { most });
}
