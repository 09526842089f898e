import { z } from "zod";
import type { AmendedValues } from "#domain/announcement/amendment";
import { STAGE_METHODS } from "#domain/planning/methods";
import { basisFor } from "#domain/planning/stage-rules";
import {
  PASS_BASES,
  PASS_RULES,
  REQUIREMENT_KINDS,
  RESULT_MODES,
  STAGE_KINDS,
} from "#domain/planning/terms";
import { ASSESSMENT_CATEGORIES } from "#domain/scoring/category";
import { HIGHEST_SCORE } from "#domain/scoring/score";
import { nothing, WHOLE_DOCUMENT, WHOLE_REQUIREMENT } from "#server/announcement/amended-part";
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
import { checkDocument, DOCUMENT_FIELDS, labelOf } from "#server/planning/document-fields";
import { MOST_NOTE } from "#server/planning/method-fields";
import { readThreshold } from "#server/planning/pass-threshold";
import {
  checkRequirement,
  REQUIREMENT_FIELDS,
  tidyRequirement,
} from "#server/planning/requirement-fields";
import { RUBRIC_FIELDS, readRubric } from "#server/planning/rubric-fields";

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
    passBasis: choiceField(PASS_BASES).default("STAGE"),
    passCategories: listField,
    resultMode: choiceField(RESULT_MODES).default("RANKED_WITH_SCORE"),
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
    const passBasis = basisFor(passRule, input.passBasis);
    const { resultMode } = input;
    const after = { passRule, passThreshold: threshold, passBasis, passCategories, resultMode };
    return proposal(input, "STAGE_RULE", subjectId, after);
  });

const stageMethod = z
  .object({
    ...COMMON,
    part: z.literal("STAGE_METHOD"),
    subjectId: idField,
    method: choiceField(STAGE_METHODS),
    methodNote: optionalText(MOST_NOTE),
    methodNoteEn: optionalText(MOST_NOTE),
  })
  .transform((input) => {
    const { subjectId, method, methodNote, methodNoteEn } = input;
    return proposal(input, "STAGE_METHOD", subjectId, { method, methodNote, methodNoteEn });
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
    const { kind: _, basisId: __, ...after } = tidyRequirement(input);
    return proposal(input, "REQUIREMENT", input.subjectId, after);
  });

const requirementAdded = z
  .object({ ...COMMON, part: z.literal("REQUIREMENT_ADDED"), ...REQUIREMENT_FIELDS })
  .superRefine(checkRequirement)
  .transform((input) => {
    // It rests on the paper of the change.
    const { basisId: _, ...asked } = tidyRequirement(input);
    const after = { ...asked, postId: input.postId };
    return proposal(input, "REQUIREMENT_ADDED", null, after);
  });

const requirementRemoved = z
  .object({ ...COMMON, part: z.literal("REQUIREMENT_REMOVED"), subjectId: idField })
  .transform((input) =>
    proposal(input, "REQUIREMENT_REMOVED", input.subjectId, nothing(WHOLE_REQUIREMENT)),
  );

const { postId: _, ...DOCUMENT_TERMS } = DOCUMENT_FIELDS;

const document = z
  .object({
    ...COMMON,
    part: z.literal("DOCUMENT"),
    subjectId: idField,
    ...DOCUMENT_TERMS,
  })
  .superRefine(checkDocument)
  .transform((input) => {
    const { subjectId, maxMegabytes, maxPages, mandatory, neededOf } = input;
    const after = { label: labelOf(input), maxMegabytes, maxPages, mandatory, neededOf };
    return proposal(input, "DOCUMENT", subjectId, after);
  });

const documentAdded = z
  .object({ ...COMMON, part: z.literal("DOCUMENT_ADDED"), ...DOCUMENT_FIELDS })
  .superRefine(checkDocument)
  .transform((input) => {
    const { code, postId, maxMegabytes, maxPages, mandatory, neededOf } = input;
    const limits = { maxMegabytes, maxPages, mandatory, neededOf };
    const after = { code, postId, label: labelOf(input), ...limits };
    return proposal(input, "DOCUMENT_ADDED", null, after);
  });

const documentRemoved = z
  .object({ ...COMMON, part: z.literal("DOCUMENT_REMOVED"), subjectId: idField })
  .transform((input) =>
    proposal(input, "DOCUMENT_REMOVED", input.subjectId, nothing(WHOLE_DOCUMENT)),
  );

const criterion = z
  .object({
    ...COMMON,
    part: z.literal("CRITERION"),
    subjectId: idField,
    name: textField(120),
    nameEn: optionalText(120),
    ...RUBRIC_FIELDS,
  })
  .transform((form, issues) => {
    const { levels, ...input } = readRubric(form, issues);
    const { subjectId, name, nameEn, description, descriptionEn, lowest, highest } = input;
    return proposal(input, "CRITERION", subjectId, {
      ...{ name, nameEn: nameEn === "" ? null : nameEn, description, descriptionEn },
      ...{ lowest, highest, levels: levels.length === 0 ? null : levels },
    });
  });

/** A proposed amendment as its form sends it: the fields of one part, and why. */
export const ProposeAmendment = z.discriminatedUnion("part", [
  contact,
  stageDays,
  stageRule,
  stageMethod,
  criterion,
  requirement,
  requirementAdded,
  requirementRemoved,
  document,
  documentAdded,
  documentRemoved,
]);
