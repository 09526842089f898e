import type { PlanProblem } from "#domain/planning/readiness";
import type {
  DocumentCode,
  MemberElement,
  RequirementKind,
  StageKind,
} from "#domain/planning/terms";
import { bandRuleOf } from "#domain/planning/weights";
import { AGE_REFERENCE_DATE } from "#domain/regulation/age";
import {
  ANNOUNCEMENT_CONTENTS,
  ANNOUNCEMENT_MIN_DAYS,
  ANNOUNCEMENT_SHORT_FORM,
  ANNOUNCEMENT_STRICT_READING,
} from "#domain/regulation/announcement";
import { LOCAL_EXTRA, OWN_PPK_PERMISSION } from "#domain/regulation/documents-asked";
import {
  PANEL_ELEMENTS,
  PANEL_INTERNAL_RANK,
  PANEL_INTERNAL_SHARE,
  PANEL_NO_SUPERVISOR_OFFICIAL,
  PANEL_SIZE_ODD,
} from "#domain/regulation/panel";
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

/** For which post something is asked, by its Indonesian title; null for all. */
type ForPost = { readonly post: { readonly id: string } | null };

function isForPost({ facts }: Pick<PlanProblem, "facts">, { post }: ForPost): boolean {
  return post === null || facts.post === post.id;
}

/** Whether a problem is mended in the fields of a requirement; without one, by adding some. */
export function concernsRequirement(
  problem: Pick<PlanProblem, "page" | "code" | "facts">,
  requirement:
    | (ForPost & {
        readonly kind: RequirementKind;
        readonly parameter: string;
        readonly basisId: string | null;
      })
    | null,
): boolean {
  const { page, code, facts } = problem;
  if (page !== "requirements") return false;
  if (requirement === null) return code === "plan-requirements";
  const { kind, parameter, basisId } = requirement;
  if (code === LOCAL_EXTRA.id) return kind === "OTHER" && basisId === null;
  const isOfKind =
    (code === "requirement-age-beyond-law" && kind === "AGE_MAX") ||
    (code === "requirement-experience-below-law" && kind === "EXPERIENCE_MIN");
  return isOfKind && facts.parameter === parameter && isForPost(problem, requirement);
}

/** Whether a problem is mended in the fields of a document; without one, by adding some. */
export function concernsDocument(
  problem: Pick<PlanProblem, "page" | "code" | "facts">,
  document: (ForPost & { readonly code: DocumentCode }) | null,
): boolean {
  if (problem.page !== "documents") return false;
  if (document === null) return true;
  const isPermission = problem.code === OWN_PPK_PERMISSION.id && document.code === "PPK_APPROVAL";
  return isPermission && isForPost(problem, document);
}

const OF_ALL_MEMBERS: readonly string[] = [PANEL_ELEMENTS.id, "panel-chair"];

/**
 * Whether a problem is mended in the fields of a member; without one, by adding some. Which elements
 * there are and who chairs concerns each; the pact is accepted elsewhere.
 */
export function concernsMember(
  { page, code }: Pick<PlanProblem, "page" | "code">,
  member: { readonly element: MemberElement; readonly fromSupervisor: boolean } | null,
): boolean {
  if (page !== "panel") return false;
  if (OF_ALL_MEMBERS.includes(code)) return true;
  if (member === null) return code === PANEL_SIZE_ODD.id || code === PANEL_INTERNAL_SHARE.id;
  if (code === PANEL_INTERNAL_SHARE.id || code === PANEL_INTERNAL_RANK.id) {
    return member.element === "OWN_AGENCY";
  }
  return code === PANEL_NO_SUPERVISOR_OFFICIAL.id && member.fromSupervisor;
}
