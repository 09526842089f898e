import { AGE_RULES } from "#domain/regulation/age";
import { WINDOW_RULES } from "#domain/regulation/announcement";
import { CONFLICT_RULES } from "#domain/regulation/conflicts";
import { DECISION_RULES } from "#domain/regulation/decision";
import { DOCUMENT_RULES } from "#domain/regulation/documents-asked";
import { SUPPLY_RULES } from "#domain/regulation/extension";
import { PANEL_RULES } from "#domain/regulation/panel";
import { PASS_RULES } from "#domain/regulation/pass-rules";
import { PLANNING_RULES } from "#domain/regulation/planning";
import { QUALIFICATION_RULES } from "#domain/regulation/qualifications";
import { REPORTING_RULES } from "#domain/regulation/reporting";
import { RESULT_RULES } from "#domain/regulation/results";
import type { Rule } from "#domain/regulation/rule";
import { STAGE_RULES } from "#domain/regulation/stages";
import { WEIGHT_RULES } from "#domain/regulation/weights";

/** Subjects in the order of a selection. */
export const SUBJECTS = [
  "panel",
  "planning",
  "announcement",
  "requirements",
  "stages",
  "pass-rules",
  "results",
  "decision",
  "reporting",
  "conflicts",
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Every rule there is, by subject. */
export const CATALOGUE: Readonly<Record<Subject, readonly Rule[]>> = {
  panel: PANEL_RULES,
  planning: PLANNING_RULES,
  announcement: [...WINDOW_RULES, ...SUPPLY_RULES],
  requirements: [...QUALIFICATION_RULES, ...AGE_RULES, ...DOCUMENT_RULES],
  stages: [...STAGE_RULES, ...WEIGHT_RULES],
  "pass-rules": PASS_RULES,
  results: RESULT_RULES,
  decision: DECISION_RULES,
  reporting: REPORTING_RULES,
  conflicts: CONFLICT_RULES,
};

const BY_ID = new Map(SUBJECTS.flatMap((subject) => CATALOGUE[subject].map((r) => [r.id, r])));

/** The rule with an id, as traces name it; undefined if there is none. */
export function ruleById(id: string): Rule | undefined {
  return BY_ID.get(id);
}
