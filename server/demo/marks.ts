import { COMPETENCIES } from "#domain/scoring/job-person-match";

type Criterion = { readonly id: string; readonly weight: number };

/** How far members differ from each other, in hundredths: every row adds up to nothing. */
const BY_MEMBER: Readonly<Record<number, readonly number[]>> = {
  4: [130, -70, 90, -150],
  5: [80, -140, 210, -30, -120],
};

/** How far the two criteria of a pair are apart at most, in hundredths. */
const SPREAD = 280;

/**
 * Marks of one sheet, such that the sheets of all members for one candidate have exactly `value` as
 * their mean: what a member gives more another gives less, and so do the criteria by their weights.
 * @param value hundredths
 */
export function marksFor(
  criteria: readonly Criterion[],
  value: number,
  seat: { readonly member: number; readonly members: number; readonly candidate: number },
): Record<string, number> {
  const { member, members, candidate } = seat;
  const offset = BY_MEMBER[members]?.[(member + candidate) % members];
  if (offset === undefined) throw new Error(`The demo knows no panel of ${members} scorers.`);
  const marks = criteria.map(() => value + offset);
  for (let at = 0; at + 1 < criteria.length; at += 2) {
    const [one, other] = [criteria[at]?.weight ?? 1, criteria[at + 1]?.weight ?? 1];
    const common = gcd(one, other);
    const most = Math.floor((SPREAD * common) / Math.max(one, other));
    const step = Math.round((most * (((member * 3 + candidate * 2 + at) % 7) - 3)) / 3);
    marks[at] = (marks[at] ?? 0) + (step * other) / common;
    marks[at + 1] = (marks[at + 1] ?? 0) - (step * one) / common;
  }
  return Object.fromEntries(criteria.map(({ id }, at) => [id, marks[at] ?? value]));
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

/** Levels are given in quarters. */
const QUARTER = 25;

/** Levels of the nine competencies in hundredths, quarters each, that add up to `sum`. */
export function levelsFor(sum: number, candidate: number): Record<string, number> {
  const quarters = sum / QUARTER;
  const base = Math.floor(quarters / COMPETENCIES.length);
  const rest = quarters - base * COMPETENCIES.length;
  const levels = COMPETENCIES.map((_, at) => base + (at < rest ? 1 : 0));
  for (let pair = 0; pair < 3; pair++) {
    const [up, down] = [(candidate + pair) % 9, (candidate + pair + 4) % 9];
    levels[up] = (levels[up] ?? 0) + 2;
    levels[down] = (levels[down] ?? 0) - 2;
  }
  return Object.fromEntries(
    COMPETENCIES.map(({ code }, at) => [code, (levels[at] ?? base) * QUARTER]),
  );
}
