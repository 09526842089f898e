import type { z } from "zod";
import type { Reader } from "#db/client";
import { findPost } from "#db/queries/plan-parts";
import { isGrade } from "#domain/accounts/grade";
import { EDUCATION_LEVELS } from "#domain/accounts/terms";
import { REQUIREMENT_KINDS, type RequirementKind } from "#domain/planning/terms";
import { Refused } from "#domain/refusal";
import { choiceField, optionalText } from "#server/fields";
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
};

type Requirement = {
  readonly kind: RequirementKind;
  readonly parameter: string;
  readonly wording: string;
  readonly wordingEn: string;
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
export function tidyRequirement({ kind, parameter, wording, wordingEn }: Requirement) {
  const isOther = kind === "OTHER";
  return {
    kind,
    parameter: takesParameter(kind) ? parameter : "",
    wording: isOther ? wording : "",
    wordingEn: isOther ? wordingEn : "",
  };
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
