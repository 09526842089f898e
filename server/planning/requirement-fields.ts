import type { z } from "zod";
import type { Reader } from "#db/client";
import { listPapers } from "#db/queries/paper";
import { findPost } from "#db/queries/plan-parts";
import { isGrade } from "#domain/accounts/grade";
import { EDUCATION_LEVELS } from "#domain/accounts/terms";
import { requirePaper } from "#domain/paper/rules";
import type { PaperKind } from "#domain/paper/terms";
import { REQUIREMENT_KINDS, type RequirementKind } from "#domain/planning/terms";
import { Refused } from "#domain/refusal";
import { choiceField, optionalId, optionalText } from "#server/fields";
import { postChoice } from "#server/planning/fields";

/** What the parameter of a kind may be, and the complaint otherwise; other kinds take none. */
const PARAMETERS: Partial<
  Record<RequirementKind, { readonly fits: (text: string) => boolean; readonly issue: string }>
> = {
  AGE_MAX: { fits: (text) => /^[3-6]\d$/.test(text), issue: "not-an-age" },
  GRADE_MIN: { fits: isGrade, issue: "not-a-grade" },
  EDUCATION_MIN: {
    fits: (text) => EDUCATION_LEVELS.some((level) => level === text),
    issue: "not-an-education",
  },
  EXPERIENCE_MIN: { fits: (text) => /^(?:[1-9]|[1-3]\d)$/.test(text), issue: "not-in-years" },
  HOLDING_POST: { fits: (text) => /^(?:[1-9]|10)$/.test(text), issue: "not-in-years" },
};

/** Whether a kind of requirement asks for a number or a word with it. */
export function takesParameter(kind: RequirementKind): boolean {
  return PARAMETERS[kind] !== undefined;
}

export const REQUIREMENT_FIELDS = {
  kind: choiceField(REQUIREMENT_KINDS),
  postId: postChoice,
  parameter: optionalText(20),
  wording: optionalText(500),
  wordingEn: optionalText(500),
  /** The paper on which one of the agency's own rests. */
  basisId: optionalId,
};

/** Kinds of papers on which a requirement of the agency's own can rest. */
export const REQUIREMENT_BASES: readonly PaperKind[] = ["BASIS", "PANEL_DECISION"];

type Requirement = {
  readonly kind: RequirementKind;
  readonly parameter: string;
  readonly wording: string;
  readonly wordingEn: string;
  readonly basisId: string | null;
};

/** Complaints about a requirement whose parts do not fit each other. */
export function checkRequirement(
  { kind, parameter, wording }: Requirement,
  issues: z.RefinementCtx,
): void {
  const asked = PARAMETERS[kind];
  if (asked && !asked.fits(parameter)) {
    const message = parameter === "" ? "required" : asked.issue;
    issues.addIssue({ code: "custom", message, path: ["parameter"] });
  }
  if (kind === "OTHER" && wording === "") {
    issues.addIssue({ code: "custom", message: "required", path: ["wording"] });
  }
}

/** The requirement without the fields that its kind does not use. */
export function tidyRequirement({ kind, parameter, wording, wordingEn, basisId }: Requirement) {
  const isOther = kind === "OTHER";
  return {
    kind,
    parameter: takesParameter(kind) ? parameter : "",
    wording: isOther ? wording : "",
    wordingEn: isOther ? wordingEn : "",
    basisId: isOther ? basisId : null,
  };
}

/** @throws Refused `paper-missing`, `paper-other-kind`: no paper of this selection that can carry it */
export async function requireOwnBasis(
  reader: Reader,
  selectionId: string,
  basisId: string | null,
): Promise<void> {
  if (basisId === null) return;
  requirePaper(await listPapers(reader, selectionId), basisId, REQUIREMENT_BASES);
}

/** @throws Refused `record-not-found` for a post of another selection */
export async function requireOwnPost(
  reader: Reader,
  selectionId: string,
  postId: string | null,
): Promise<void> {
  if (postId === null) return;
  const post = await findPost(reader, postId);
  if (post?.selectionId !== selectionId) throw new Refused("record-not-found");
}
