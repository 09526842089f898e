import { read } from "#db/client";
import { listOpenPosts } from "#db/queries/announcement";
import { findPostToApplyFor, requirementsOfPost } from "#db/queries/application";
import { isWindowOpen } from "#domain/application/rules";
import { dayOf, type PlainDate, type Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import { isAnnounced } from "#domain/planning/life-cycle";
import { applicantScopeTrace } from "#domain/planning/opening-scope";
import type { Citation } from "#domain/refusal";
import { isBroken } from "#domain/regulation/evaluate";
import type { Law } from "#domain/regulation/law";
import {
  CheckEligibility,
  type EligibilityFields,
  factsOf,
} from "#server/application/check-eligibility";
import { type KnownRequirement, knownRequirements } from "#server/application/known-requirements";
import { idField } from "#server/fields";
import { lawOf } from "#server/regulation/law-of";
import { openFields } from "#server/sealed-fields";

type Post = NonNullable<Awaited<ReturnType<typeof findPostToApplyFor>>>;

/** Posts that the field offers at most, those that close first. */
const MOST_POSTS = 200;

export type EligibilityPage = {
  /** Posts that take applications now. */
  readonly posts: readonly {
    readonly id: string;
    readonly title: Bilingual;
    readonly agencyName: string;
    readonly lastDay: PlainDate;
  }[];
  /** What was typed; null before. */
  readonly fields: EligibilityFields | null;
  readonly answer: EligibilityAnswer | null;
};

export type EligibilityAnswer = {
  readonly postId: string;
  readonly title: Bilingual;
  readonly selectionName: Bilingual;
  readonly slug: string;
  readonly agencyName: string;
  readonly zone: Zone;
  readonly isOpen: boolean;
  /** The day on which age and years are counted. */
  readonly referenceDate: PlainDate;
  readonly requirements: readonly KnownRequirement[];
  /** The province to whose agencies alone the post is open; null for one open to the country. */
  readonly opening: {
    readonly onlyIn: string;
    readonly isInside: boolean;
    readonly citation: Citation | null;
  } | null;
};

/**
 * Who may apply for what, for whoever asks; nothing is stored.
 * @param sealed the fields of `checkEligibility`; what cannot be read counts as nothing typed
 * @param named the post that a link has named, which is offered too where the list ends before it
 */
export async function loadEligibility(
  now: Date,
  sealed: string | undefined,
  named?: string,
): Promise<EligibilityPage> {
  const typed = sealed === undefined ? null : openFields(sealed);
  const fields = CheckEligibility.safeParse(typed).data ?? null;
  const listed = (await listOpenPosts(read(), now, MOST_POSTS)).flatMap((post) => {
    const { postId, title, agencyName, opensAt, closesAt, zone } = post;
    if (opensAt === null || closesAt === null || now < opensAt) return [];
    return [offered({ postId, title, agencyName, closesAt, zone })];
  });
  const wanted = fields?.postId ?? idField.safeParse(named).data;
  const isMissing = wanted !== undefined && listed.every(({ id }) => id !== wanted);
  const posts = isMissing ? [...(await onePost(wanted, now)), ...listed] : listed;
  return { posts, fields, answer: fields === null ? null : await answerOf(now, fields) };
}

type OfferedPost = EligibilityPage["posts"][number];

function offered(post: {
  readonly postId: string;
  readonly title: Bilingual;
  readonly agencyName: string;
  readonly closesAt: Date;
  readonly zone: Zone;
}): OfferedPost {
  const { postId: id, title, agencyName, closesAt, zone } = post;
  return { id, title, agencyName, lastDay: dayOf(new Date(closesAt.getTime() - 1), zone) };
}

/** The post, while it takes applications. */
async function onePost(postId: string, now: Date): Promise<OfferedPost[]> {
  const post = await findPostToApplyFor(read(), postId);
  if (post === null || post.closesAt === null || !isWindowOpen(post, now)) return [];
  return [offered({ ...post, title: post.postTitle, closesAt: post.closesAt })];
}

async function answerOf(now: Date, fields: EligibilityFields): Promise<EligibilityAnswer | null> {
  const post = await findPostToApplyFor(read(), fields.postId);
  if (post === null || !isAnnounced(post.selectionState)) return null;
  const requirements = await requirementsOfPost(read(), post.selectionId, post.postId);
  const law = await lawOf(read(), post.selectionId, now);
  return {
    postId: post.postId,
    title: post.postTitle,
    selectionName: post.selectionName,
    slug: post.slug,
    agencyName: post.agencyName,
    zone: post.zone,
    isOpen: isWindowOpen(post, now),
    referenceDate: post.referenceDate ?? dayOf(now, post.zone),
    requirements: knownRequirements(now, law, requirements, post, factsOf(fields)),
    opening: openingOf(post, fields, law),
  };
}

function openingOf(
  { postLevel: level, postScope: scope, province }: Post,
  { isInside }: EligibilityFields,
  law: Law,
): EligibilityAnswer["opening"] {
  if (scope === "NATIONAL") return null;
  const trace = applicantScopeTrace({ level, scope, province }, isInside, law);
  return { onlyIn: province, isInside: !isBroken(trace), citation: trace?.citation ?? null };
}
