import { z } from "zod";
import { EDUCATION_LEVELS } from "#domain/accounts/terms";
import { PERMISSION_SIGNERS, type Person } from "#domain/application/needed-of";
import { POST_LEVELS } from "#domain/planning/terms";
import { HELD_LEVELS } from "#domain/profile/sections";
import type { RequirementFacts } from "#domain/verification/requirements";

/** The part of a frozen application that is judged; the rest of it is left alone. */
const Sent = z.object({
  person: z.object({ name: z.string(), nip: z.string().nullable() }),
  profile: z.object({
    fullName: z.string(),
    grade: z.string(),
    educationLevel: z.enum(EDUCATION_LEVELS),
    experienceYears: z.number(),
    currentLevel: z.enum(POST_LEVELS),
    currentPostSince: z.string(),
    qualifyingSince: z.string().nullable(),
  }),
  curriculum: z
    .object({
      presentPost: z.object({ post: z.string(), level: z.enum(HELD_LEVELS) }).nullish(),
    })
    .optional(),
  permissionSigner: z.enum(PERMISSION_SIGNERS).nullish(),
});

/** Who sent an application, and what was declared in it. */
export type SentFile = {
  /** With titles. */
  readonly name: string;
  readonly facts: RequirementFacts;
  /** On what it depended which documents were needed of the person. */
  readonly person: Person;
};

/**
 * Reads a frozen application: what was declared then is judged, not what the profile says today.
 * @param accountName stands in for a snapshot that cannot be read, whose facts are all open
 */
export function readSentFile(snapshot: unknown, accountName: string): SentFile {
  const read = Sent.safeParse(snapshot);
  if (!read.success)
    return {
      name: accountName,
      facts: { nip: null },
      person: { presentPost: null, permissionSigner: null },
    };
  const { person, profile, curriculum, permissionSigner } = read.data;
  const { fullName, ...declared } = profile;
  return {
    name: fullName,
    facts: { nip: person.nip, ...declared },
    person: {
      presentPost: curriculum?.presentPost ?? null,
      permissionSigner: permissionSigner ?? null,
    },
  };
}
