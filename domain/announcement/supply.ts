import { extensionFrom } from "#domain/announcement/window";
import type { PlainDate } from "#domain/calendar";
import type { Finding } from "#domain/finding";
import { type Facts, Refused } from "#domain/refusal";
import { evaluate, findingsOf, isBroken, type Trace } from "#domain/regulation/evaluate";
import {
  APPLICANTS_MIN,
  EXTENSION_DAYS,
  EXTENSION_MAX_COUNT,
  EXTENSION_ONLY_SHORT_POSTS,
  EXTENSION_REPORTED,
} from "#domain/regulation/extension";
import type { Law } from "#domain/regulation/law";
import { ADMIN_STAGE_LIFE, type StageState } from "#domain/scoring/life-cycle";
import { isPossible } from "#domain/transitions";
import {
  type ApplicantCounts,
  applicantsTrace,
  countedApplicants,
} from "#domain/verification/applicants-min";

/** A post as it stands when its applications have closed; eligible is who is not proposed otherwise. */
export type SuppliedPost = ApplicantCounts & {
  readonly id: string;
  readonly lastDay: PlainDate | null;
  /** Extensions it has had. */
  readonly earlier: number;
  readonly isClosed: boolean;
  readonly isCancelled: boolean;
  /** Of its administrative check; null where the plan has none. */
  readonly check: StageState | null;
};

/** Why a post cannot be extended now; null when it can. */
export function whyNotExtended(post: SuppliedPost, law: Law): string | null {
  if (post.isCancelled) return "post-cancelled";
  if (!post.isClosed) return "extension-before-closing";
  if (post.check !== null && !isPossible(ADMIN_STAGE_LIFE, post.check, "extend")) {
    return "extension-after-publication";
  }
  return isBroken(applicantsTrace(post, law)) ? null : EXTENSION_ONLY_SHORT_POSTS.id;
}

export type ExtensionPlan = {
  readonly posts: readonly SuppliedPost[];
  readonly firstOpenDay: PlainDate;
  readonly newLastDay: PlainDate;
  readonly days: number;
  readonly hasNotice: boolean;
};

/** The days of an extension that begins with the act itself. @param days 1–14 */
export function extensionOf(
  posts: readonly SuppliedPost[],
  today: PlainDate,
  days: number,
  hasNotice: boolean,
): ExtensionPlan {
  return { posts, days, hasNotice, ...extensionFrom(today, days) };
}

/** All that the rules say about an extension by the law under which people applied. */
export function extensionTraces(plan: ExtensionPlan, law: Law): (Trace | null)[] {
  const { posts, days, hasNotice } = plan;
  const most = Math.max(...posts.map((post) => countedApplicants(post, law)));
  return [
    ...posts.map((post) => applicantsTrace(post, law)),
    // A decision of the panel is asked for in any case.
    evaluate(EXTENSION_DAYS, { length: days, basisRecorded: true }, law),
    ...posts.map(({ earlier }) => evaluate(EXTENSION_MAX_COUNT, { earlier }, law)),
    evaluate(EXTENSION_ONLY_SHORT_POSTS, { most }, law),
    evaluate(EXTENSION_REPORTED, { hasLetter: hasNotice }, law),
  ];
}

/** What is remarkable about an extension: another length, a third one, no notice to the supervisor. */
export function extensionFindings(plan: ExtensionPlan, law: Law): Finding[] {
  const facts: Facts = { days: plan.days };
  const found = extensionTraces(plan, law)
    .filter((trace) => trace?.ruleId !== APPLICANTS_MIN.id)
    .flatMap((trace) => findingsOf(trace, facts));
  // Several posts that are extended too often break one rule.
  return [...new Map(found.map((finding) => [finding.code, finding])).values()];
}

/**
 * Refuses an extension of a post that may not have one.
 * @throws Refused `extension-no-post`, `post-cancelled`, `extension-before-closing`,
 * `extension-after-publication`, `extension-only-short-posts`
 */
export function requireExtendable(posts: readonly SuppliedPost[], law: Law): void {
  if (posts.length === 0) throw new Refused("extension-no-post");
  for (const post of posts) {
    const why = whyNotExtended(post, law);
    if (why === null) continue;
    const counted = countedApplicants(post, law);
    const trace = evaluate(EXTENSION_ONLY_SHORT_POSTS, { most: counted }, law);
    const ofRule = why === EXTENSION_ONLY_SHORT_POSTS.id;
    throw new Refused(why, ofRule ? (trace?.citation ?? null) : null, { counted });
  }
}
