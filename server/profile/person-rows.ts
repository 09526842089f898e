import { createTranslator } from "use-intl/core";
import { gradeTitle, isGrade } from "#domain/accounts/grade";
import type { Nip } from "#domain/accounts/nip";
import type { EducationLevel } from "#domain/accounts/terms";
import type { PlainDate } from "#domain/calendar";
import { formatDay, formatNip } from "#domain/format";
import type { Locale } from "#domain/locale";
import type { PostLevel } from "#domain/planning/terms";
import { firstPratama } from "#domain/profile/career";
import { type Entry, valuesIn } from "#domain/profile/sections";
import { MESSAGES } from "#server/messages";
import type { SheetBlock } from "#server/print/sheet";

/** What papers say of a person. */
export type PrintedPerson = {
  readonly fullName: string;
  readonly birthPlace: string;
  readonly phone: string;
  readonly agencyName: string;
  readonly unit: string;
  readonly currentPost: string;
  readonly currentLevel: PostLevel;
  readonly currentPostSince: string;
  readonly grade: string;
  readonly gradeSince: string;
  readonly educationLevel: EducationLevel;
  readonly educationMajor: string;
  readonly educationSchool: string;
};

type Row = readonly [label: string, value: string];

/** The usual lines about a person, of which each paper takes what it needs. */
export function personRows(
  locale: Locale,
  person: PrintedPerson,
  nip: Nip | null,
  email: string,
): Readonly<
  Record<
    "name" | "nip" | "birth" | "grade" | "post" | "level" | "agency" | "education" | "reach",
    Row
  >
> {
  const messages = MESSAGES[locale];
  const t = createTranslator({ locale, messages, namespace: "profile.sheet" });
  const levels = createTranslator({ locale, messages, namespace: "terms.postLevel" });
  const education = createTranslator({ locale, messages, namespace: "terms.education" });
  const since = (what: string, day: string) => t("since", { what, day: formatDay(locale, day) });
  const together = (parts: readonly string[], by = ", ") => parts.filter(Boolean).join(by);
  const { grade, educationLevel } = person;
  const rank = isGrade(grade) ? `${gradeTitle(grade)} (${grade})` : grade;
  const birthDate = nip === null ? "" : formatDay(locale, nip.birthDate);
  return {
    name: [t("name"), person.fullName],
    nip: [t("nip"), nip === null ? "" : formatNip(nip.digits)],
    birth: [t("birth"), together([person.birthPlace, birthDate])],
    grade: [t("grade"), since(rank, person.gradeSince)],
    post: [t("post"), since(person.currentPost, person.currentPostSince)],
    level: [t("level"), levels(person.currentLevel)],
    agency: [t("agency"), together([person.unit, person.agencyName])],
    education: [
      t("education"),
      together([education(educationLevel), person.educationMajor, person.educationSchool]),
    ],
    reach: [t("reach"), together([person.phone, email], " · ")],
  };
}

/** When somebody was first appointed to a JPT pratama, as far as a history tells; empty for never. */
export function pratamaRow(locale: Locale, entries: readonly Entry[], on: PlainDate): Row {
  const messages = MESSAGES[locale];
  const t = createTranslator({ locale, messages, namespace: "profile.sheet" });
  const day = firstPratama(valuesIn("POST_HISTORY", entries), on);
  return [t("firstPratama"), day === null ? "" : formatDay(locale, day)];
}

/** Lines as a table of two columns; without those that say nothing. */
export function linesTable(
  locale: Locale,
  lines: readonly (readonly [label: string, value: string | null])[],
): SheetBlock {
  const messages = MESSAGES[locale];
  const t = createTranslator({ locale, messages, namespace: "profile.sheet" });
  return {
    kind: "table",
    columns: [
      { header: t("entry"), share: 34 },
      { header: t("value"), share: 66 },
    ],
    rows: lines.flatMap(([label, value]) => (value ? [[label, value]] : [])),
  };
}
