import type { PlanProblem } from "#domain/planning/readiness";
import type { StageKind } from "#domain/planning/terms";
import { bandRuleOf } from "#domain/planning/weights";
import { AGE_REFERENCE_DATE } from "#domain/regulation/age";
import {
  ANNOUNCEMENT_CONTENTS,
  ANNOUNCEMENT_MIN_DAYS,
  ANNOUNCEMENT_SHORT_FORM,
  ANNOUNCEMENT_STRICT_READING,
} from "#domain/regulation/announcement";
import { WEIGHTS_SUM } from "#domain/regulation/weights";

/** Groups of fields on the first tab of a plan. */
export type GeneralGroup = "time" | "contact" | "how";

const GROUPS: Readonly<Record<string, GeneralGroup>> = {
  "announcement-window-missing": "time",
  "announcement-first-day": "time",
  [ANNOUNCEMENT_MIN_DAYS.id]: "time",
  [ANNOUNCEMENT_STRICT_READING.id]: "time",
  [ANNOUNCEMENT_SHORT_FORM.id]: "time",
  [AGE_REFERENCE_DATE.id]: "time",
  [ANNOUNCEMENT_CONTENTS.id]: "contact",
  "announcement-how-to-apply": "how",
};

/** The fields that a problem of the first tab is about; null where it is about none of them alone. */
export function generalGroup({ page, code }: Pick<PlanProblem, "page" | "code">) {
  return page === "general" ? (GROUPS[code] ?? null) : null;
}

/** Whether a problem is mended in the fields of a stage. The sum of the weights is one of each. */
export function concernsStage(
  { page, code, facts }: Pick<PlanProblem, "page" | "code" | "facts">,
  kind: StageKind,
): boolean {
  if (page !== "stages") return false;
  if (code === WEIGHTS_SUM.id) return kind !== "ADMIN_CHECK";
  return facts.stage === kind || code === bandRuleOf(kind)?.id;
}

/** Whether a problem is mended in the fields of a post. @param title the Indonesian one */
export function concernsPost(
  { page, facts }: Pick<PlanProblem, "page" | "facts">,
  title: string,
): boolean {
  return page === "posts" && facts.post === title;
}
