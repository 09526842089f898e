import type { PlainDate } from "#domain/calendar";
import { TERM_TOO_LONG } from "#domain/paper/rules";
import type { PaperKind } from "#domain/paper/terms";
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
  PANEL_CONFIRMS_STANDARD,
  PANEL_COORDINATION,
  PANEL_ELEMENTS,
  PANEL_FORMED_BY,
  PANEL_INTERNAL_RANK,
  PANEL_INTERNAL_SHARE,
  PANEL_NO_SUPERVISOR_OFFICIAL,
  PANEL_SIZE_ODD,
  PANEL_TERM,
} from "#domain/regulation/panel";
import { PLAN_APPROVAL_FIRST, PLAN_HOME_AFFAIRS_PERMISSION } from "#domain/regulation/planning";
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

/** What of a letter is to be mended: where there is none yet, its file. */
export type LetterField = "file" | "dated" | "validUntil";

const LETTERS: Readonly<Record<string, PaperKind>> = {
  [PANEL_COORDINATION.id]: "PANEL_COORDINATION",
  [PANEL_FORMED_BY.id]: "PANEL_DECREE",
  [PANEL_TERM.id]: "PANEL_DECREE",
  [TERM_TOO_LONG]: "PANEL_DECREE",
  [PANEL_CONFIRMS_STANDARD.id]: "STANDARD_MINUTES",
  [PLAN_APPROVAL_FIRST.id]: "PLAN_APPROVAL",
  [PLAN_HOME_AFFAIRS_PERMISSION.id]: "HOME_AFFAIRS_PERMISSION",
};

/** What is wrong with the term of a panel. */
const OF_TERM: readonly string[] = [PANEL_TERM.id, TERM_TOO_LONG];

/** Rules that ask for a letter which still holds on the day of the announcement. */
const OF_VALID_LETTERS: readonly string[] = [
  PLAN_APPROVAL_FIRST.id,
  PLAN_HOME_AFFAIRS_PERMISSION.id,
];

/**
 * The kind of letter that a problem is about, and which of its fields; null where it is about none.
 * @param papers those of the plan
 */
export function letterPlace(
  { page, code }: Pick<PlanProblem, "page" | "code">,
  papers: readonly { readonly kind: PaperKind; readonly validUntil: PlainDate | null }[],
  announcedOn: PlainDate | null,
): { readonly kind: PaperKind; readonly field: LetterField } | null {
  const kind = page === "approvals" ? LETTERS[code] : undefined;
  if (kind === undefined) return null;
  if (OF_TERM.includes(code)) return { kind, field: "validUntil" };
  const letters = papers.filter((paper) => paper.kind === kind);
  if (letters.length === 0) return { kind, field: "file" };
  const hasEnded = letters.some(
    ({ validUntil }) => validUntil !== null && announcedOn !== null && validUntil < announcedOn,
  );
  const isLapse = OF_VALID_LETTERS.includes(code) && hasEnded;
  return { kind, field: isLapse ? "validUntil" : "dated" };
}

/** Whether a problem is mended by answering what decides on the permission of the minister. */
export function concernsPermission({ page, code }: Pick<PlanProblem, "page" | "code">): boolean {
  return page === "approvals" && code === "permission-questions-open";
}
