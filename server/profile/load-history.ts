import { read } from "#db/client";
import { findPerson, findProfile } from "#db/queries/applicant-profile";
import { entriesOf, findCurriculum } from "#db/queries/curriculum";
import { type Nip, parseNip } from "#domain/accounts/nip";
import { dayOf, type PlainDate } from "#domain/calendar";
import { careerFindings, type Finding } from "#domain/profile/career";
import { missingAppraisals, type SectionState, sectionState } from "#domain/profile/completeness";
import {
  type Entry,
  type EntryValues,
  newestFirst,
  SECTION_CODES,
  SECTIONS,
  type Section,
  valuesIn,
} from "#domain/profile/sections";
import type { Context } from "#server/context";
import { type Computed, computedOn } from "#server/profile/computed";

export type HistoryPage = {
  readonly today: PlainDate;
  readonly nip: Nip | null;
  readonly fullName: string;
  readonly birthPlace: string | null;
  readonly phone: string | null;
  /** Whether the part without which nothing can be sent is there. */
  readonly hasMain: boolean;
  readonly sections: readonly {
    readonly section: Section;
    readonly state: SectionState;
    readonly count: number;
    readonly newest: Entry | null;
  }[];
  readonly complete: number;
  /** Null without a photo. */
  readonly photoVersion: number | null;
  readonly findings: readonly Finding[];
  readonly missingAppraisals: readonly number[];
  readonly computed: Computed;
};

/** One's own profile with all of its sections; null for whoever cannot apply. */
export async function loadHistory(ctx: Context): Promise<HistoryPage | null> {
  const own = await ownHistory(ctx);
  if (own === null) return null;
  const { person, profile, whole, entries, statedEmpty, today, nip } = own;
  const sections = SECTION_CODES.map((section) => {
    const own = newestFirst(entries.filter((each) => each.section === section));
    return {
      section,
      state: sectionState(section, entries, statedEmpty, today),
      count: own.length,
      newest: own[0] ?? null,
    };
  });
  const done = sections.filter(({ state }) => state === "COMPLETE").length;
  return {
    today,
    nip,
    fullName: profile?.fullName ?? person.name,
    birthPlace: profile?.birthPlace ?? null,
    phone: profile?.phone ?? null,
    hasMain: profile !== null,
    sections,
    photoVersion: whole?.photoHash ? whole.version : null,
    complete: done + (profile === null ? 0 : 1),
    findings: careerFindings(valuesIn("POST_HISTORY", entries)),
    missingAppraisals: missingAppraisals(entries, today),
    computed: computedOn(entries, today, nip),
  };
}

export type SectionPage = {
  readonly section: Section;
  readonly today: PlainDate;
  readonly entries: readonly (Entry & { readonly id: string; readonly version: number })[];
  readonly isStatedEmpty: boolean;
  readonly isFull: boolean;
  /** Of the posts; nothing elsewhere. */
  readonly findings: readonly Finding[];
  readonly computed: Computed;
};

/** One section of one's own history; null for whoever cannot apply. */
export async function loadSection(ctx: Context, section: Section): Promise<SectionPage | null> {
  const own = await ownHistory(ctx);
  if (own === null) return null;
  const { entries, statedEmpty, today, nip } = own;
  const lines = newestFirst(entries.filter((each) => each.section === section));
  return {
    section,
    today,
    entries: lines,
    isStatedEmpty: statedEmpty.includes(section),
    isFull: lines.length >= SECTIONS[section].most,
    findings: section === "POST_HISTORY" ? careerFindings(valuesIn("POST_HISTORY", entries)) : [],
    computed: computedOn(entries, today, nip),
  };
}

export type EntryPage = {
  readonly id: string;
  readonly section: Section;
  readonly values: EntryValues;
  readonly version: number;
  readonly findings: readonly Finding[];
};

/** One line of one's own history, to mend it; null when it is not there. */
export async function loadEntry(
  ctx: Context,
  section: Section,
  entryId: string,
): Promise<EntryPage | null> {
  const page = await loadSection(ctx, section);
  const found = page?.entries.find(({ id }) => id === entryId);
  if (page === null || found === undefined) return null;
  const { post } = found.values;
  return {
    ...found,
    findings: page.findings.filter(({ later, earlier }) => later === post || earlier === post),
  };
}

async function ownHistory(ctx: Context) {
  const { userId, isApplicant } = ctx.actor;
  if (userId === null || !isApplicant) return null;
  const [person, profile, whole, entries] = await Promise.all([
    findPerson(read(), userId),
    findProfile(read(), userId),
    findCurriculum(read(), userId),
    entriesOf(read(), userId),
  ]);
  if (!person?.nip) return null;
  const today = dayOf(ctx.now, "Asia/Jakarta");
  const reading = parseNip(person.nip, today);
  return {
    person,
    profile,
    whole,
    entries,
    statedEmpty: whole?.statedEmpty ?? [],
    today,
    nip: reading.ok ? reading.nip : null,
  };
}
