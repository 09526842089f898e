import type { Locale } from "#domain/locale";
import type { TimetableRow } from "#server/planning/load-timetable";
import { codedTexts } from "#server/texts";

/** The rows of a timetable with their problems as the sentences of the refusals. */
export async function timetableTexts(locale: Locale, rows: readonly TimetableRow[]) {
  const t = codedTexts(locale, "refusal");
  return rows.map((row) => ({
    ...row,
    problems: row.problems.map((problem) => ({
      ...problem,
      what: t(`${problem.code}.what`, problem.facts),
    })),
  }));
}
