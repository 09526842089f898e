import type { Reader } from "#db/client";
import { findPerson } from "#db/queries/applicant-profile";
import { Refused } from "#domain/refusal";
import type { Context } from "#server/context";

/**
 * Whose history it is: everybody writes their own alone, and only who can apply has one.
 * @throws Refused `record-not-found`, `applicant-is-pns`
 */
export async function requireOwnHistory(reader: Reader, ctx: Context): Promise<string> {
  const { userId } = ctx.actor;
  if (userId === null) throw new Refused("record-not-found");
  if (!(await findPerson(reader, userId))?.nip) throw new Refused("applicant-is-pns");
  return userId;
}
