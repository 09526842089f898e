import { z } from "zod";
import { GRADES, type Grade } from "#domain/accounts/grade";
import { EDUCATION_LEVELS } from "#domain/accounts/terms";
import { dayOf } from "#domain/calendar";
import { POST_LEVELS } from "#domain/planning/terms";
import { Refused } from "#domain/refusal";
import type { RequirementFacts } from "#domain/verification/requirements";
import type { Context } from "#server/context";
import { choiceField, dayField, optionalDay, tick, wholeField } from "#server/fields";
import { sealFields } from "#server/sealed-fields";

const GRADE_CODES = GRADES.map((each) => each.grade) as [Grade, ...Grade[]];

/** Kinds of service, of which one applies for posts of career officials. */
const SERVICE_KINDS = ["PNS", "PPPK", "NONE"] as const;

/** What somebody says who has no account; the names are those of the profile. */
export const CheckEligibility = z.object({
  postId: z.uuid("choose-one"),
  service: choiceField(SERVICE_KINDS),
  birthDate: dayField.refine((day) => day >= "1930-01-01", "not-a-date"),
  grade: choiceField(GRADE_CODES),
  educationLevel: choiceField(EDUCATION_LEVELS),
  currentLevel: choiceField(POST_LEVELS),
  currentPostSince: dayField,
  qualifyingSince: optionalDay,
  experienceYears: wholeField(0, 50),
  performance: tick,
  discipline: tick,
  isInside: tick,
});

export type EligibilityFields = z.output<typeof CheckEligibility>;

/**
 * Where the answer is: the fields travel in the address, sealed, and nothing is stored. Nobody is
 * asked who they are, and whether one may apply is the panel's to say.
 * @throws Refused `entry-in-future`, by the day in the easternmost zone, where it begins first
 */
export async function checkEligibility(
  ctx: Context,
  input: EligibilityFields,
): Promise<{ readonly path: string }> {
  const today = dayOf(ctx.now, "Asia/Jayapura");
  for (const name of ["birthDate", "currentPostSince", "qualifyingSince"] as const) {
    if ((input[name] ?? "") > today) throw new Refused("entry-in-future", null, {}, name);
  }
  const { performance, discipline, isInside, ...said } = input;
  const fields = {
    ...said,
    qualifyingSince: said.qualifyingSince ?? "",
    experienceYears: `${said.experienceYears}`,
    ...(performance && { performance: "on" }),
    ...(discipline && { discipline: "on" }),
    ...(isInside && { isInside: "on" }),
  };
  return { path: `/kelayakan?isian=${sealFields(fields)}#hasil` };
}

/** The fields as facts for the rules. */
export function factsOf(fields: EligibilityFields): RequirementFacts {
  const { postId: _, isInside: __, service, performance, discipline, ...said } = fields;
  return {
    nip: null,
    isPns: service === "PNS",
    ...said,
    stated: [
      ...(performance ? (["PERFORMANCE_MIN"] as const) : []),
      ...(discipline ? (["DISCIPLINE_CLEAN"] as const) : []),
    ],
  };
}
