import { expect, test } from "vitest";
import { usualCriteria } from "#domain/planning/rubrics";
import { SHEET_STAGES } from "#domain/planning/terms";
import { fromHundredths, mean, toHundredths } from "#domain/rational";
import { isCompetencyLevel } from "#domain/scoring/job-person-match";
import { HIGHEST_SCORE } from "#domain/scoring/score";
import { sheetValue } from "#domain/scoring/sheet-value";
import { levelsFor, marksFor } from "#server/demo/marks";

const SHEETS = SHEET_STAGES.flatMap((kind) =>
  [4, 5].map((members) => ({ kind, members, criteria: usualCriteria(kind).map(identified) })),
);

function identified({ weight }: { readonly weight: number }, at: number) {
  return { id: `${at}`, weight };
}

test.each(SHEETS)("$members sheets of $kind differ and have the value as their mean", (given) => {
  const { members, criteria } = given;
  for (let candidate = 0; candidate < 7; candidate++) {
    const value = 7250 + candidate * 187;
    const sheets = new Map(
      [...Array(members).keys()].map((member) => {
        const marks = marksFor(criteria, value, { member, members, candidate });
        expect(Object.values(marks).every((mark) => Number.isInteger(mark))).toBe(true);
        const scored = criteria.map(({ id, weight }) => ({
          score: marks[id] ?? -1,
          max: HIGHEST_SCORE,
          weight,
        }));
        return [`${member}`, sheetValue(scored)] as const;
      }),
    );
    expect(new Set([...sheets.values()].map(toHundredths)).size).toBe(members);
    expect(mean([...sheets.values()])).toEqual(fromHundredths(value));
  }
});

test.each([2400, 2425, 2550, 2975, 3100])("levels of the sum %i are quarters", (sum) => {
  for (let candidate = 0; candidate < 9; candidate++) {
    const levels = Object.values(levelsFor(sum, candidate));
    expect(levels.reduce((total, level) => total + level, 0)).toBe(sum);
    expect(levels.every((level) => level % 25 === 0 && isCompetencyLevel(level))).toBe(true);
  }
});
