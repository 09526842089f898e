import type { Finding } from "#domain/finding";
import { type Citation, Refused } from "#domain/refusal";

const SIZE: Citation = { text: "PP 11/2017 Ps 114(7)", certainty: "read" };
const SHARE: Citation = { text: "PermenPANRB 15/2019 Lampiran", certainty: "reported" };

/** Default of the parameter `panel.maxInternalPercent`, allowed 0–45. */
export const MAX_INTERNAL_PERCENT = 45;

/** Head counts of a selection panel, chair included. */
export type PanelComposition = { readonly internal: number; readonly external: number };

/** What the regulation finds wrong with a panel: `panel-size-odd`, `panel-internal-share`. */
export function findPanelProblems(
  { internal, external }: PanelComposition,
  maxInternalPercent = MAX_INTERNAL_PERCENT,
): Finding[] {
  const members = internal + external;
  const problems: Finding[] = [];
  if (!isLawfulSize(members)) {
    problems.push({ code: "panel-size-odd", effect: "block", citation: SIZE, facts: { members } });
  }
  if (!isLawfulShare(internal, members, maxInternalPercent)) {
    const facts = { internal, members, maxInternalPercent };
    problems.push({ code: "panel-internal-share", effect: "block", citation: SHARE, facts });
  }
  return problems;
}

/** @throws Refused with the first of `findPanelProblems` */
export function requireLawfulPanel(
  composition: PanelComposition,
  maxInternalPercent = MAX_INTERNAL_PERCENT,
): void {
  const [problem] = findPanelProblems(composition, maxInternalPercent);
  if (problem !== undefined) throw new Refused(problem.code, problem.citation, problem.facts);
}

function isLawfulSize(members: number): boolean {
  return members === 5 || members === 7 || members === 9;
}

function isLawfulShare(internal: number, members: number, maxPercent: number): boolean {
  // Whole numbers: 45 % of 9 is 4.05, and no float shall decide who sits on a panel.
  return internal * 100 <= members * maxPercent;
}
