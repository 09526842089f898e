import { type Grade, gradeOrder } from "#domain/accounts/grade";
import type { EducationLevel } from "#domain/accounts/terms";
import { addDays, addMonths, elapsed, inclusiveDays, type PlainDate } from "#domain/calendar";
import { POST_LEVELS, type PostLevel } from "#domain/planning/terms";
import { type Entry, type HeldLevel, type ValuesOf, valuesIn } from "#domain/profile/sections";
import { EDUCATION_ORDER } from "#domain/regulation/qualifications";

export type HeldPost = ValuesOf<"POST_HISTORY">;

/** From the first day to the last, both of them in it. */
export type Period = { readonly first: PlainDate; readonly last: PlainDate };

/** Two posts on the same days, or days between two posts without any. */
export type Finding = {
  readonly kind: "overlap" | "gap";
  readonly first: PlainDate;
  readonly last: PlainDate;
  readonly days: number;
  /** The post that began later; a gap lies before it. */
  readonly later: string;
  readonly earlier: string;
};

/** Levels that count for the two years in a post below a JPT pratama (PP 11/2017 Ps 107 huruf c). */
const QUALIFYING: readonly HeldLevel[] = [
  "UTAMA",
  "MADYA",
  "PRATAMA",
  "ADMINISTRATOR",
  "AHLI_UTAMA",
  "AHLI_MADYA",
];

function isQualifying(post: Pick<HeldPost, "level">): boolean {
  return QUALIFYING.includes(post.level);
}

/**
 * The days in posts up to `on`, each counted once: overlapping and adjoining terms become one, gaps
 * stay out. Time that has not come yet is not there.
 */
export function servedPeriods(
  posts: readonly Pick<HeldPost, "since" | "until">[],
  on: PlainDate,
): Period[] {
  const terms = posts
    .filter(({ since, until }) => since < on && (until === null || until >= since))
    .map(({ since, until }) => ({
      first: since,
      last: until === null || until >= on ? addDays(on, -1) : until,
    }))
    .toSorted((a, b) => (a.first < b.first ? -1 : 1));
  const merged: Period[] = [];
  for (const term of terms) {
    const before = merged.at(-1);
    if (before === undefined || term.first > addDays(before.last, 1)) merged.push(term);
    else if (term.last > before.last) merged[merged.length - 1] = { ...before, last: term.last };
  }
  return merged;
}

/**
 * The day from which one unbroken term until `on` would be as long as these periods together; null
 * without any. For somebody who serves without a break it is the very day on which the service began.
 *
 * Lengths are told in months and days of the calendar, so that two years are two years in a leap
 * year as well.
 */
export function sinceWithoutBreaks(periods: readonly Period[], on: PlainDate): PlainDate | null {
  let since: PlainDate | null = null;
  for (const { first, last } of periods.toReversed()) {
    const end = addDays(last, 1);
    if (since === null && end === on) {
      since = first;
      continue;
    }
    const { years, months } = elapsed(first, end);
    const whole = years * 12 + months;
    const days = inclusiveDays(addMonths(first, whole), end) - 1;
    since = addDays(addMonths(since ?? on, -whole), -days);
  }
  return since;
}

/** Completed years and months of these periods together. */
export function served(
  periods: readonly Period[],
  on: PlainDate,
): { readonly years: number; readonly months: number } {
  const since = sinceWithoutBreaks(periods, on);
  return since === null ? { years: 0, months: 0 } : elapsed(since, on);
}

/**
 * Where decrees do not fit together. Posts that are said to be held beside another one (Plt., Plh.)
 * neither overlap nor fill a gap.
 */
export function careerFindings(posts: readonly HeldPost[]): Finding[] {
  const inOrder = posts
    .filter(({ isConcurrent }) => !isConcurrent)
    .toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  const findings: Finding[] = [];
  // The post that has reached furthest: the next one may lie within it altogether.
  let reach: HeldPost | null = null;
  for (const post of inOrder) {
    if (reach !== null) {
      const finding = between(reach, post);
      if (finding !== null) findings.push(finding);
    }
    if (reach === null || endOf(post) > endOf(reach)) reach = post;
  }
  return findings;
}

function between(earlier: HeldPost, later: HeldPost): Finding | null {
  const names = { earlier: earlier.post, later: later.post };
  if (earlier.until !== null && later.since > addDays(earlier.until, 1)) {
    const [first, last] = [addDays(earlier.until, 1), addDays(later.since, -1)];
    return { kind: "gap", first, last, days: inclusiveDays(first, last), ...names };
  }
  if (earlier.until !== null && later.since > earlier.until) return null;
  const first = later.since;
  const last = [earlier.until, later.until].filter((day) => day !== null).toSorted()[0];
  // Two posts without an end overlap for good: the day on which it began is all there is to tell.
  if (last === undefined) return { kind: "overlap", first, last: first, days: 0, ...names };
  return last < first
    ? null
    : { kind: "overlap", first, last, days: inclusiveDays(first, last), ...names };
}

const endOf = ({ until }: HeldPost) => until ?? "9999-12-31";

/** What a history says by itself on a day; each part is absent where its section has no entry. */
export type HistoryFacts = {
  readonly rank?: { readonly grade: Grade; readonly gradeSince: PlainDate };
  readonly post?: {
    readonly currentPost: string;
    readonly agencyName: string;
    readonly currentLevel: PostLevel;
    readonly currentPostSince: PlainDate;
    /** As one unbroken term; null if never. */
    readonly qualifyingSince: PlainDate | null;
    /** Whole years in posts that are said to be related. */
    readonly experienceYears: number;
  };
  readonly education?: {
    readonly educationLevel: EducationLevel;
    readonly educationMajor: string;
    readonly educationSchool: string;
  };
};

/** Grade, posts with their years, and the highest education, as the history tells them on `on`. */
export function historyFacts(entries: readonly Entry[], on: PlainDate): HistoryFacts {
  const rank = highestRank(valuesIn("RANK_HISTORY", entries), on);
  const posts = valuesIn("POST_HISTORY", entries);
  const present = presentPost(posts, on);
  const education = valuesIn("EDUCATION", entries).toSorted(byEducation)[0];
  return {
    ...(rank && { rank: { grade: rank.grade, gradeSince: rank.since } }),
    ...(present && {
      post: {
        currentPost: present.post,
        agencyName: present.agency,
        currentLevel: structural(present.level),
        currentPostSince: present.since,
        qualifyingSince: sinceWithoutBreaks(qualifyingPeriods(posts, on), on),
        experienceYears: served(relatedPeriods(posts, on), on).years,
      },
    }),
    ...(education && {
      education: {
        educationLevel: education.level,
        educationMajor: education.major,
        educationSchool: education.school,
      },
    }),
  };
}

/** The terms at the level that a JPT pratama asks for. */
export function qualifyingPeriods(posts: readonly HeldPost[], on: PlainDate): Period[] {
  return servedPeriods(posts.filter(isQualifying), on);
}

/** The terms that are said to be related to the post applied for. */
export function relatedPeriods(posts: readonly HeldPost[], on: PlainDate): Period[] {
  return servedPeriods(
    posts.filter(({ isRelated }) => isRelated),
    on,
  );
}

/**
 * The day of the first appointment to a JPT pratama, as the DRH and the card of registration have it
 * (`documents.md` §3); null for whoever has held none. To act for another (Plt., Plh.) is none.
 */
export function firstPratama(
  posts: readonly Pick<HeldPost, "level" | "since" | "isConcurrent">[],
  on: PlainDate,
): PlainDate | null {
  const days = posts
    .filter(({ level, since, isConcurrent }) => level === "PRATAMA" && !isConcurrent && since <= on)
    .map(({ since }) => since);
  return days.toSorted()[0] ?? null;
}

function highestRank(ranks: readonly ValuesOf<"RANK_HISTORY">[], on: PlainDate) {
  return ranks
    .filter(({ since }) => since <= on)
    .toSorted((a, b) => gradeOrder(b.grade) - gradeOrder(a.grade))[0];
}

/** The post held on a day, the main one before those beside it; else the one that ended last. */
export function presentPost(posts: readonly HeldPost[], on: PlainDate): HeldPost | undefined {
  return posts
    .filter(({ since }) => since <= on)
    .toSorted(
      (a, b) =>
        Number(endOf(b) >= on) - Number(endOf(a) >= on) ||
        Number(a.isConcurrent) - Number(b.isConcurrent) ||
        (a.since < b.since ? 1 : -1),
    )[0];
}

/** A functional post stands beside the structural level that it is compared with. */
const BESIDE: Readonly<Partial<Record<HeldLevel, PostLevel>>> = {
  AHLI_UTAMA: "ADMINISTRATOR",
  AHLI_MADYA: "ADMINISTRATOR",
  AHLI_MUDA: "SUPERVISOR",
  AHLI_PERTAMA: "STAFF",
};

function structural(level: HeldLevel): PostLevel {
  return BESIDE[level] ?? POST_LEVELS.find((each) => each === level) ?? "STAFF";
}

function byEducation(a: ValuesOf<"EDUCATION">, b: ValuesOf<"EDUCATION">): number {
  return EDUCATION_ORDER[b.level] - EDUCATION_ORDER[a.level] || b.year - a.year;
}
