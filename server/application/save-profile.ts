import { z } from "zod";
import { inTransaction } from "#db/client";
import {
  findPerson,
  findProfile,
  insertProfile,
  updateProfile,
} from "#db/queries/applicant-profile";
import { GRADES, type Grade } from "#domain/accounts/grade";
import { EDUCATION_LEVELS } from "#domain/accounts/terms";
import { dayOf } from "#domain/calendar";
import { POST_LEVELS } from "#domain/planning/terms";
import { MARITAL_STATUSES } from "#domain/profile/terms";
import { Refused, Stale } from "#domain/refusal";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import {
  choiceField,
  dayField,
  optionalDay,
  optionalText,
  textField,
  wholeField,
} from "#server/fields";

const GRADE_CODES = GRADES.map((each) => each.grade) as [Grade, ...Grade[]];
const NO_EARLIER = "1950-01-01";

const pastDay = dayField.refine((day) => day >= NO_EARLIER, "not-a-date");

const orNull = (text: string) => (text === "" ? null : text);

/** The fields of the profile. `version` is 0 for a profile that does not exist yet. */
export const SaveProfile = z.object({
  version: wholeField(0, 999_999_999),
  fullName: textField(150),
  birthPlace: textField(100),
  phone: textField(30).pipe(z.string().regex(/^[+\d][\d\s()-]{6,}$/, "not-a-phone")),
  address: textField(300),
  maritalStatus: choiceField(["", ...MARITAL_STATUSES])
    .default("")
    .transform((status) => (status === "" ? null : status)),
  religion: optionalText(50).transform(orNull),
  identityNumber: optionalText(30).transform(orNull),
  taxNumber: optionalText(30).transform(orNull),
  agencyName: textField(),
  unit: textField(),
  currentPost: textField(),
  currentLevel: choiceField(POST_LEVELS),
  currentPostSince: pastDay,
  qualifyingSince: optionalDay,
  grade: choiceField(GRADE_CODES),
  gradeSince: pastDay,
  educationLevel: choiceField(EDUCATION_LEVELS),
  educationMajor: textField(),
  educationSchool: textField(),
  experienceYears: wholeField(0, 50),
});

/**
 * Writes down what an applicant says about themselves, for all applications not sent yet. Those
 * that were sent keep their own frozen copy.
 * @throws Refused `applicant-is-pns`, `profile-day-in-future`, `record-stale`
 */
export async function saveProfile(
  ctx: Context,
  input: z.output<typeof SaveProfile>,
): Promise<void> {
  const { version, ...said } = input;
  await inTransaction(async (tx) => {
    const accountId = ctx.actor.userId;
    if (accountId === null) throw new Refused("record-not-found");
    const person = await findPerson(tx, accountId);
    if (!person?.nip) throw new Refused("applicant-is-pns");
    requirePastDays(said, ctx.now);

    const stored = await findProfile(tx, accountId);
    if ((stored?.version ?? 0) !== version) throw new Stale(stored ? profileFields(stored) : {});
    if (stored === null) await insertProfile(tx, { accountId, ...said, updatedAt: ctx.now });
    else await updateProfile(tx, accountId, version, { ...said, updatedAt: ctx.now });

    await recordAudit(tx, ctx, {
      kind: "profile.saved",
      subjectId: accountId,
      before: { version },
      after: { version: version + 1 },
    });
  });
}

type Profile = NonNullable<Awaited<ReturnType<typeof findProfile>>>;

/** A stored profile as the texts of its fields. */
export function profileFields(profile: Profile): Record<string, string> {
  const { updatedAt: _, ...fields } = profile;
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value === null ? "" : `${value}`]),
  );
}

/** No appointment lies in the future: the day in the country's easternmost zone decides. */
function requirePastDays(
  days: { currentPostSince: string; gradeSince: string; qualifyingSince: string | null },
  now: Date,
): void {
  const today = dayOf(now, "Asia/Jayapura");
  const { currentPostSince, gradeSince, qualifyingSince } = days;
  if ([currentPostSince, gradeSince, qualifyingSince ?? ""].some((day) => day > today)) {
    throw new Refused("profile-day-in-future");
  }
}
