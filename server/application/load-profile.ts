import { read } from "#db/client";
import { findPerson, findProfile } from "#db/queries/applicant-profile";
import { entriesOf } from "#db/queries/curriculum";
import { type Nip, parseNip } from "#domain/accounts/nip";
import { dayOf } from "#domain/calendar";
import { type HistoryFacts, historyFacts } from "#domain/profile/career";
import { profileFields } from "#server/application/save-profile";
import type { Context } from "#server/context";

export type ProfilePage = {
  /** Texts of the fields, as stored or as registration already tells. */
  readonly fields: Readonly<Record<string, string>>;
  /** 0 while there is none. */
  readonly version: number;
  readonly updatedAt: string | null;
  /** What the history says by itself, which is what counts. */
  readonly history: HistoryFacts;
  readonly nip: Nip | null;
};

/** One's own profile; null for whoever cannot apply. */
export async function loadProfile(ctx: Context): Promise<ProfilePage | null> {
  const { userId, isApplicant } = ctx.actor;
  if (userId === null || !isApplicant) return null;
  const [person, profile, entries] = await Promise.all([
    findPerson(read(), userId),
    findProfile(read(), userId),
    entriesOf(read(), userId),
  ]);
  if (!person?.nip) return null;
  const today = dayOf(ctx.now, "Asia/Jakarta");
  const reading = parseNip(person.nip, today);
  return {
    fields: profile ? profileFields(profile) : { fullName: person.name },
    version: profile?.version ?? 0,
    updatedAt: profile?.updatedAt.toISOString() ?? null,
    history: historyFacts(entries, today),
    nip: reading.ok ? reading.nip : null,
  };
}

/** Who is signed in, for the head of the applicant's pages. */
export async function loadPerson(ctx: Context): Promise<{ name: string; nip: string | null }> {
  const { userId, name } = ctx.actor;
  if (userId === null) return { name, nip: null };
  const person = await findPerson(read(), userId);
  return { name, nip: person?.nip ?? null };
}
