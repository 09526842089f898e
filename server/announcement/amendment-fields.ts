import { z } from "zod";
import type { AmendedValues } from "#domain/announcement/amendment";
import { PASS_RULES, REQUIREMENT_KINDS, STAGE_KINDS } from "#domain/planning/terms";
import { ASSESSMENT_CATEGORIES } from "#domain/scoring/category";
import { HIGHEST_SCORE } from "#domain/scoring/score";
import {
  choiceField,
  dayField,
  idField,
  listField,
  optionalId,
  optionalText,
  reasonField,
  textField,
} from "#server/fields";
import { readThreshold } from "#server/planning/pass-threshold";
import { checkRequirement, tidyRequirement } from "#server/planning/requirement-fields";

const COMMON = {
  selectionId: idField,
  basisId: optionalId,
  reason: reasonField(20, 600),
  reasonEn: optionalText(600),
};

/** What is proposed, whatever part it is about. */
type Proposal = {
  readonly selectionId: string;
  readonly basisId: string | null;
  readonly reason: string;
  readonly reasonEn: string;
};

/** The proposal with the values that would be stored, by column. */
function proposal<Part extends string>(
  { selectionId, basisId, reason, reasonEn }: Proposal,
  part: Part,
  subjectId: string | null,
  after: AmendedValues,
) {
  return { selectionId, basisId, reason, reasonEn, part, subjectId, after };
}

const contact = z
  .object({
    ...COMMON,
    part: z.literal("CONTACT"),
    contactName: textField(120),
    contactPhone: textField(60),
    contactAddress: textField(300),
    howToApply: textField(4_000),
    howToApplyEn: optionalText(4_000),
  })
  .transform((input) => {
    const { contactName, contactPhone, contactAddress, howToApply, howToApplyEn } = input;
    const after = { contactName, contactPhone, contactAddress, howToApply, howToApplyEn };
    return proposal(input, "CONTACT", null, after);
  });

const stageDays = z
  .object({
    ...COMMON,
    part: z.literal("STAGE_DAYS"),
    subjectId: idField,
    startsOn: dayField,
    endsOn: dayField,
    resultsOn: dayField,
  })
  .transform((input) => {
    const { subjectId, startsOn, endsOn, resultsOn } = input;
    return proposal(input, "STAGE_DAYS", subjectId, { startsOn, endsOn, resultsOn });
  });

const stageRule = z
  .object({
    ...COMMON,
    part: z.literal("STAGE_RULE"),
    subjectId: idField,
    /** Of the stage, which the use case compares with the stored one. */
    kind: choiceField(STAGE_KINDS),
    passRule: choiceField(PASS_RULES),
    passThreshold: optionalText(10),
    passCategories: listField,
  })
  .transform((input, issues) => {
    const { subjectId, passRule } = input;
    const threshold = readThreshold(passRule, input.passThreshold, HIGHEST_SCORE);
    if (typeof threshold === "string") {
      issues.addIssue({ code: "custom", message: threshold, path: ["passThreshold"] });
      return z.NEVER;
    }
    const chosen = ASSESSMENT_CATEGORIES.filter((each) => input.passCategories.includes(each));
    const passCategories = passRule === "CATEGORY_IN" ? chosen : null;
    if (passCategories?.length === 0) {
      issues.addIssue({ code: "custom", message: "choose-one", path: ["passCategories"] });
      return z.NEVER;
    }
    const after = { passRule, passThreshold: threshold, passCategories };
    return proposal(input, "STAGE_RULE", subjectId, after);
  });

const requirement = z
  .object({
    ...COMMON,
    part: z.literal("REQUIREMENT"),
    subjectId: idField,
    kind: choiceField(REQUIREMENT_KINDS),
    parameter: optionalText(20),
    wording: optionalText(500),
    wordingEn: optionalText(500),
  })
  .superRefine(checkRequirement)
  .transform((input) => {
    const { kind: _, ...after } = tidyRequirement(input);
    return proposal(input, "REQUIREMENT", input.subjectId, after);
  });

/** A proposed amendment as its form sends it: the fields of one part, and why. */
export const ProposeAmendment = z.union([contact, stageDays, stageRule, requirement]);
