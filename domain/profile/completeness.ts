import type { PlainDate } from "#domain/calendar";
import { careerFindings } from "#domain/profile/career";
import { type Entry, SECTIONS, type Section, valuesIn } from "#domain/profile/sections";

/** `EMPTY`: nothing said; `INCOMPLETE`: something asked for is missing; `CHECK`: something looks odd. */
export type SectionState = "COMPLETE" | "CHECK" | "INCOMPLETE" | "EMPTY";

/** Appraisals are asked for the last two years that are over (`documents.md` §2, `APPRAISAL`). */
function appraisalYears(today: PlainDate): readonly [number, number] {
  const year = Number(today.slice(0, 4));
  return [year - 1, year - 2];
}

/** The years of which no appraisal is there. */
export function missingAppraisals(entries: readonly Entry[], today: PlainDate): number[] {
  const there = new Set(valuesIn("APPRAISALS", entries).map(({ year }) => year));
  return appraisalYears(today).filter((year) => !there.has(year));
}

/** How far a section is. @param statedEmpty sections of which the person says that there is nothing */
export function sectionState(
  section: Section,
  entries: readonly Entry[],
  statedEmpty: readonly Section[],
  today: PlainDate,
): SectionState {
  if (!entries.some((entry) => entry.section === section)) {
    return SECTIONS[section].mayBeEmpty && statedEmpty.includes(section) ? "COMPLETE" : "EMPTY";
  }
  if (section === "APPRAISALS" && missingAppraisals(entries, today).length > 0) return "INCOMPLETE";
  const isOdd =
    section === "POST_HISTORY" && careerFindings(valuesIn("POST_HISTORY", entries)).length > 0;
  return isOdd ? "CHECK" : "COMPLETE";
}
