import type {
  findPlan,
  listCriteria,
  listMembers,
  listPosts,
  listRequiredDocuments,
  listRequirements,
  listStages,
} from "#db/queries/plan";
import { defaultLevels } from "#domain/planning/presets";
import { PERMISSION_CASES } from "#domain/regulation/planning";
import { COMPETENCIES } from "#domain/scoring/job-person-match";

/** The text that each field of a form starts from, by field name; a box that is off is empty. */
export type FormValues = Readonly<Record<string, string>>;

type Row<Query extends (...args: never[]) => unknown> =
  NonNullable<Awaited<ReturnType<Query>>> extends (infer Each)[]
    ? Each
    : NonNullable<Awaited<ReturnType<Query>>>;

export type PlanRow = Row<typeof findPlan>;
export type PostRow = Row<typeof listPosts>;
export type RequirementRow = Row<typeof listRequirements>;
export type DocumentRow = Row<typeof listRequiredDocuments>;
export type StageRow = Row<typeof listStages>;
export type CriterionRow = Row<typeof listCriteria>;
export type MemberRow = Row<typeof listMembers>;

export function selectionValues(plan: PlanRow): FormValues {
  return texts({ ...plan, name: plan.name.id, nameEn: plan.name.en }, [
    "name",
    "nameEn",
    "announcedOn",
    "lastDay",
    "referenceDate",
    "maxPostsPerApplicant",
    "publicationMode",
    "resultIdentity",
    "verifiers",
    "objectionDays",
    "clarificationDays",
    "inputDays",
    "contactName",
    "contactPhone",
    "contactAddress",
    "howToApply",
    "howToApplyEn",
    "tieCriterion",
    "version",
  ]);
}

export function postValues(post: PostRow): FormValues {
  const levels = COMPETENCIES.map(({ code }) => [
    `levels.${code}`,
    hundredthsText(post.requiredLevels[code] ?? null),
  ]);
  return {
    ...texts({ ...post, title: post.title.id, titleEn: post.title.en }, [
      "code",
      "prefix",
      "title",
      "titleEn",
      "unit",
      "level",
      "workField",
      "scope",
      "version",
    ]),
    ...Object.fromEntries(levels),
  };
}

/** A new post starts with the usual level in every competency. */
export function newPostValues(): FormValues {
  const levels = Object.entries(defaultLevels()).map(([code, level]) => [
    `levels.${code}`,
    hundredthsText(level),
  ]);
  return { level: "PRATAMA", workField: "OTHER", scope: "NATIONAL", ...Object.fromEntries(levels) };
}

export function requirementValues(row: RequirementRow): FormValues {
  return texts(row, ["kind", "postId", "parameter", "wording", "wordingEn", "basisId", "version"]);
}

export function documentValues(row: DocumentRow): FormValues {
  return texts(row, [
    "code",
    "postId",
    "label",
    "maxMegabytes",
    "maxPages",
    "mandatory",
    "neededOf",
    "version",
  ]);
}

export function stageValues(row: StageRow): FormValues {
  const { passRule, passThreshold } = row;
  return {
    ...texts(row, [
      "passRule",
      "passBasis",
      "resultMode",
      "startsOn",
      "endsOn",
      "resultsOn",
      "version",
    ]),
    ...texts(row, ["method", "methodNote", "methodNoteEn"]),
    weight: hundredthsText(row.weight),
    maximum: hundredthsText(row.maximum),
    passThreshold: passRule === "TOP_N" ? `${passThreshold ?? ""}` : hundredthsText(passThreshold),
  };
}

/** All days of a plan; the version is that of the whole plan. */
export function timetableValues(
  plan: Pick<PlanRow, "announcedOn" | "lastDay" | "referenceDate" | "planVersion">,
  stages: readonly StageRow[],
): FormValues {
  const days = ["startsOn", "endsOn", "resultsOn"] as const;
  return {
    ...texts(plan, ["announcedOn", "lastDay", "referenceDate"]),
    version: `${plan.planVersion}`,
    ...Object.fromEntries(
      stages.flatMap((stage) => days.map((day) => [`${day}.${stage.id}`, stage[day] ?? ""])),
    ),
  };
}

/** Whether each case of the minister's permission applies; nothing while nobody has said. */
export function permissionValues({ permissionCases, version }: PlanRow): FormValues {
  const answers =
    permissionCases === null
      ? []
      : PERMISSION_CASES.map((each) => [
          `answers.${each}`,
          permissionCases.includes(each) ? "YES" : "NO",
        ]);
  return { version: `${version}`, ...Object.fromEntries(answers) };
}

export function criteriaValues(stage: StageRow, criteria: readonly CriterionRow[]): FormValues {
  const values: Record<string, string> = {
    version: `${stage.version}`,
    criteriaTotal: `${stage.criteriaTotal}`,
    sheetDecimals: stage.sheetDecimals === null ? "NONE" : `${stage.sheetDecimals}`,
  };
  for (const { position, name, nameEn, weight } of criteria) {
    values[`names.${position}`] = name;
    values[`namesEn.${position}`] = nameEn ?? "";
    values[`weights.${position}`] = `${weight}`;
  }
  return values;
}

/** The rubric of one criterion; the version is that of its stage. */
export function criterionFields({ version }: StageRow, row: CriterionRow): FormValues {
  return { ...rubricFields(row), version: `${version}` };
}

type Rubric = Pick<CriterionRow, "description" | "descriptionEn" | "lowest" | "highest" | "levels">;

/** A rubric as its rows are typed. */
export function rubricFields(rubric: Rubric): FormValues {
  const { description, descriptionEn, lowest, highest, levels } = rubric;
  const values: Record<string, string> = {
    ...{ description, descriptionEn },
    lowest: hundredthsText(lowest),
    highest: hundredthsText(highest),
  };
  for (const [index, { from, text: words, textEn }] of (levels ?? []).entries()) {
    values[`froms.${index + 1}`] = hundredthsText(from);
    values[`texts.${index + 1}`] = words;
    values[`textsEn.${index + 1}`] = textEn;
  }
  return values;
}

export function memberValues(row: Omit<MemberRow, "pactAt">): FormValues {
  return texts(row, [
    "element",
    "institution",
    "postLevel",
    "expertise",
    "fromSupervisor",
    "isChair",
    "version",
  ]);
}

/** Hundredths as they are typed, without needless zeros: 2000 is `20`, 2250 is `22,5`. */
export function hundredthsText(hundredths: number | null): string {
  if (hundredths === null) return "";
  const decimals = `${hundredths % 100}`.padStart(2, "0").replace(/0+$/, "");
  const whole = `${Math.trunc(hundredths / 100)}`;
  return decimals === "" ? whole : `${whole},${decimals}`;
}

function texts<Key extends string>(
  row: Readonly<Record<Key, string | number | boolean | null>>,
  keys: readonly Key[],
): FormValues {
  return Object.fromEntries(keys.map((key) => [key, text(row[key])]));
}

function text(value: string | number | boolean | null): string {
  if (value === null || value === false) return "";
  return value === true ? "on" : `${value}`;
}
