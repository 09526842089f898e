import { buffer } from "node:stream/consumers";
import { read } from "#db/client";
import { findPerson } from "#db/queries/applicant-profile";
import { findPhoto } from "#db/queries/curriculum";
import { type Nip, parseNip } from "#domain/accounts/nip";
import { dayOf, type PlainDate } from "#domain/calendar";
import { sectionState } from "#domain/profile/completeness";
import { type Entry, newestFirst, SECTION_CODES, type Section } from "#domain/profile/sections";
import type { Context } from "#server/context";
import { findDeclared } from "#server/profile/declared";
import { openToSender } from "#server/scan/held";
import { fileStorage } from "#server/storage";

export type PrintedHistory = {
  readonly at: Date;
  readonly today: PlainDate;
  readonly email: string;
  readonly nip: Nip | null;
  readonly profile: NonNullable<Awaited<ReturnType<typeof findDeclared>>["profile"]>;
  readonly entries: readonly Entry[];
  readonly statedEmpty: readonly Section[];
  readonly photo: Buffer | null;
  readonly isComplete: boolean;
};

/** One's own DRH to be printed; null for whoever cannot apply or has said nothing yet. */
export async function loadPrinted(ctx: Context): Promise<PrintedHistory | null> {
  const { userId, isApplicant } = ctx.actor;
  if (userId === null || !isApplicant) return null;
  const today = dayOf(ctx.now, "Asia/Jakarta");
  const person = await findPerson(read(), userId);
  const declared = await findDeclared(read(), userId, today);
  const { profile, entries, statedEmpty, photoHash } = declared;
  if (!person?.nip || profile === null) return null;
  const reading = parseNip(person.nip, today);
  return {
    at: ctx.now,
    today,
    email: person.email,
    nip: reading.ok ? reading.nip : null,
    profile,
    entries: newestFirst(entries),
    statedEmpty,
    photo: photoHash === null ? null : await photoOf(photoHash),
    isComplete: SECTION_CODES.every(
      (section) => sectionState(section, entries, statedEmpty, today) === "COMPLETE",
    ),
  };
}

/** Null, too, for one that lies in quarantine. */
async function photoOf(hash: string): Promise<Buffer | null> {
  const storage = fileStorage();
  return (await storage.stat(hash)) === null ? null : buffer(storage.open(hash));
}

/** One's own photo; null where there is none. */
export async function loadPhoto(ctx: Context) {
  const { userId, isApplicant } = ctx.actor;
  if (userId === null || !isApplicant) return null;
  const photo = await findPhoto(read(), userId);
  return photo && { ...photo, scan: openToSender(photo.scan) };
}
