import { addDays, firstOfNextMonth, type PlainDate } from "#domain/calendar";
import type { Finding } from "#domain/finding";
import { type RetirementDay, vacantAfter } from "#domain/register/retirement";
import { GENERAL_TENURE, type TenureDays } from "#domain/register/tenure";
import type { RegisterLevel } from "#domain/register/terms";
import { evaluate, findingsOf } from "#domain/regulation/evaluate";
import { generalLaw, type Law } from "#domain/regulation/law";
import { FORECAST_RETIREMENT_AGE, TENURE_MAX } from "#domain/regulation/planning";
import { isJptLevel } from "#domain/verification/age";

/** A post as far as its vacancy goes. */
export type Occupancy = {
  readonly code: string;
  readonly level: RegisterLevel;
  /** Null while nobody holds the post. */
  readonly holder: {
    readonly birthDate: PlainDate;
    readonly appointedOn: PlainDate | null;
  } | null;
  /** Since when nobody holds it, as far as that is known; matters to days that have passed. */
  readonly vacantSince?: PlainDate | null;
};

/** The first of a month, the posts that fall vacant on it, and how many then have no holder. */
export type ForecastMonth = {
  readonly first: PlainDate;
  readonly falling: readonly string[];
  /** If nobody is appointed meanwhile. */
  readonly vacant: number;
  /**
   * Posts whose holders have by then, and had not a month before, held them for as long as one may
   * (rule `tenure-max`). That makes no vacancy.
   */
  readonly tenured: readonly string[];
};

/** The day on which a post falls vacant by retirement; null while nobody holds it. */
export function vacantOn(
  { level, holder }: Occupancy,
  retirement: RetirementDay,
): PlainDate | null {
  return holder === null ? null : vacantAfter(retirement(holder.birthDate, level));
}

/** From when on a post has no holder; null for a vacant one of which that is not known. */
function emptyFrom(post: Occupancy, retirement: RetirementDay): PlainDate | null {
  return post.holder === null ? (post.vacantSince ?? null) : vacantOn(post, retirement);
}

/**
 * Whether what is known of a post today says nothing about a day that has passed: its holder came
 * later or at an unknown time, or nobody noted since when it is vacant. Earlier holders are not kept.
 */
export function isUnknownOn({ holder, vacantSince }: Occupancy, day: PlainDate): boolean {
  if (holder === null) return (vacantSince ?? null) === null;
  return holder.appointedOn === null || holder.appointedOn > day;
}

/** What a rule says about whoever holds a post. */
export type HolderFinding = Finding & { readonly code: "tenure-max" | "forecast-retirement-age" };

/**
 * What the rules say about whoever holds a post: as long in it as one may be, or past the retirement
 * age. Both are shown and make no vacancy by themselves.
 */
export function holderFindings(
  { level, holder }: Occupancy,
  asOf: PlainDate,
  law: Law = generalLaw(asOf),
): HolderFinding[] {
  if (holder === null) return [];
  const { birthDate, appointedOn } = holder;
  const isJpt = isJptLevel(level);
  // The limit on the years in one post concerns senior posts alone.
  const tenure = isJpt ? evaluate(TENURE_MAX, { appointedOn, on: asOf }, law) : null;
  const age = evaluate(FORECAST_RETIREMENT_AGE, { birth: birthDate, isJpt, on: asOf }, law);
  return [
    ...findingsOf(tenure).map((found) => ({ ...found, code: "tenure-max" as const })),
    ...findingsOf(age, {}).map((found) => ({ ...found, code: "forecast-retirement-age" as const })),
  ];
}

/**
 * Months on end, with what falls vacant in each (rule `forecast-vacancy-date`). A holder whose day
 * has passed already, because the register was not kept, counts in the first month after `asOf`.
 * @param months how many
 * @param tenure when a senior post has been held for as long as one may
 * @param first the first of the month to begin with, by default the one after that of `asOf`
 */
export function forecast(
  posts: readonly Occupancy[],
  asOf: PlainDate,
  retirement: RetirementDay,
  months = 36,
  tenure: TenureDays = GENERAL_TENURE,
  first: PlainDate = firstOfNextMonth(asOf),
): ForecastMonth[] {
  const byMonth = new Map<PlainDate, string[]>();
  const ahead = firstOfNextMonth(asOf);
  const earliest = first < ahead ? first : ahead;
  const tenuredBy = tenuresBy(posts, first < ahead ? addDays(first, -1) : asOf, retirement, tenure);
  let vacant = 0;
  for (const post of posts) {
    const day = emptyFrom(post, retirement);
    const month = day === null ? null : monthOf(day);
    const counted = post.holder !== null && month !== null && month < earliest ? earliest : month;
    if (counted === null || counted < first) vacant += 1;
    else byMonth.set(counted, [...(byMonth.get(counted) ?? []), post.code]);
  }
  const found: ForecastMonth[] = [];
  for (let month = first; found.length < months; month = firstOfNextMonth(month)) {
    const falling = byMonth.get(month) ?? [];
    vacant += falling.length;
    found.push({ first: month, falling, vacant, tenured: tenuredBy.get(month) ?? [] });
  }
  return found;
}

/** The first of a month that is not before a day. */
function monthOf(day: PlainDate): PlainDate {
  return day.endsWith("-01") ? day : firstOfNextMonth(day);
}

/** Senior posts by the first of the month by which their term is full; not those left before. */
function tenuresBy(
  posts: readonly Occupancy[],
  asOf: PlainDate,
  retirement: RetirementDay,
  tenure: TenureDays,
): ReadonlyMap<PlainDate, readonly string[]> {
  const found = new Map<PlainDate, string[]>();
  for (const post of posts) {
    const appointedOn = post.holder?.appointedOn ?? null;
    if (appointedOn === null || !isJptLevel(post.level)) continue;
    const leaves = vacantOn(post, retirement);
    const days = tenure(appointedOn).filter(
      (day) => day > asOf && (leaves === null || day < leaves),
    );
    for (const month of new Set(days.map(monthOf))) {
      found.set(month, [...(found.get(month) ?? []), post.code]);
    }
  }
  return found;
}

/**
 * How many posts have no holder on a day, if nobody is appointed until then. On one that has passed
 * `isUnknownOn` says which of them nobody can tell.
 */
export function vacantBy(
  posts: readonly Occupancy[],
  day: PlainDate,
  retirement: RetirementDay,
): number {
  return posts.filter((post) => (emptyFrom(post, retirement) ?? day) <= day).length;
}
