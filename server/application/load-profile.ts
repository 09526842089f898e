import { read } from "#db/client";
import { findPerson, findProfile } from "#db/queries/applicant-profile";
import { type Nip, parseNip } from "#domain/accounts/nip";
import { dayOf } from "#domain/calendar";
import { profileFields } from "#server/application/save-profile";
import type { Context } from "#server/context";

export type ProfilePage = {
  /** Texts of the fields, as stored or as registration already tells. */
  readonly fields: Readonly<Record<string, string>>;
  /** 0 while there is none. */
  readonly version: number;
  readonly updatedAt: string | null;
  readonly nip: Nip | null;
  readonly nipText: string;
};

/** One's own profile; null for whoever cannot apply. */
export async function loadProfile(ctx: Context): Promise<ProfilePage | null> {
  const { userId, isApplicant } = ctx.actor;
  if (userId === null || !isApplicant) return null;
  const [person, profile] = await Promise.all([
    findPerson(read(), userId),
    findProfile(read(), userId),
  ]);
  if (!person?.nip) return null;
  const reading = parseNip(person.nip, dayOf(ctx.now, "Asia/Jakarta"));
  return {
    fields: profile ? profileFields(profile) : { fullName: person.name },
    version: profile?.version ?? 0,
    updatedAt: profile?.updatedAt.toISOString() ?? null,
    nip: reading.ok ? reading.nip : null,
    nipText: person.nip,
  };
}

/** Who is signed in, for the head of the applicant's pages. */
export async function loadPerson(ctx: Context): Promise<{ name: string; nip: string | null }> {
  const { userId, name } = ctx.actor;
  if (userId === null) return { name, nip: null };
  const person = await findPerson(read(), userId);
  return { name, nip: person?.nip ?? null };
}
