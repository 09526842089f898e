import { read } from "#db/client";
import { findPerson } from "#db/queries/applicant-profile";
import {
  applicationsInSelection,
  findPostToApplyFor,
  requiredDocumentsOfPost,
  requirementsOfPost,
} from "#db/queries/application";
import { askedOfPerson, type Need } from "#domain/application/needed-of";
import { isSeparated } from "#domain/application/policy";
import { isWindowOpen } from "#domain/application/rules";
import { type TimeLeft, timeLeft } from "#domain/application/time-left";
import { dayOf, type Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import { isAnnounced } from "#domain/planning/life-cycle";
import type { DocumentCode } from "#domain/planning/terms";
import { type KnownRequirement, knownRequirements } from "#server/application/known-requirements";
import type { Context } from "#server/context";
import { findDeclared } from "#server/profile/declared";
import { lawOf } from "#server/regulation/law-of";

export type StartPage = {
  readonly postId: string;
  readonly title: Bilingual;
  readonly unit: string;
  readonly selectionName: Bilingual;
  readonly slug: string;
  readonly agencyName: string;
  readonly zone: Zone;
  readonly isOpen: boolean;
  /** The province to whose agencies alone the post is open; null for one open to the country. */
  readonly onlyIn: string | null;
  readonly closesAt: string | null;
  readonly left: TimeLeft | null;
  readonly hasProfile: boolean;
  readonly isSeparated: boolean;
  /** The application that was already started for this post. */
  readonly startedId: string | null;
  readonly requirements: readonly KnownRequirement[];
  readonly documents: readonly {
    readonly id: string;
    readonly code: DocumentCode;
    readonly label: string;
    readonly mandatory: boolean;
    /** Null where it is needed of everybody. */
    readonly need: Need | null;
  }[];
};

/** What applying for a post would ask, and what of it is known; null unless it is announced. */
export async function loadStart(ctx: Context, postId: string): Promise<StartPage | null> {
  const { userId, isApplicant } = ctx.actor;
  if (userId === null || !isApplicant) return null;
  const post = await findPostToApplyFor(read(), postId);
  if (post === null || !isAnnounced(post.selectionState)) return null;
  const [law, requirements, documents, declared, person, started] = await Promise.all([
    lawOf(read(), post.selectionId, ctx.now),
    requirementsOfPost(read(), post.selectionId, postId),
    requiredDocumentsOfPost(read(), post.selectionId, postId),
    findDeclared(read(), userId, post.referenceDate ?? dayOf(ctx.now, post.zone)),
    findPerson(read(), userId),
    applicationsInSelection(read(), post.selectionId, userId),
  ]);
  const { profile, presentPost } = declared;
  const nip = person?.nip ?? null;
  const isOpen = isWindowOpen(post, ctx.now);
  return {
    postId,
    title: post.postTitle,
    unit: post.postUnit,
    selectionName: post.selectionName,
    slug: post.slug,
    agencyName: post.agencyName,
    zone: post.zone,
    isOpen,
    onlyIn: post.postScope === "NATIONAL" ? null : post.province,
    closesAt: post.closesAt?.toISOString() ?? null,
    left: isOpen && post.closesAt ? timeLeft(ctx.now, post.closesAt) : null,
    hasProfile: profile !== null,
    isSeparated: isSeparated(ctx.actor, post),
    startedId: started.find((each) => each.postId === postId)?.id ?? null,
    requirements: knownRequirements(ctx.now, law, requirements, post, { nip, ...profile }),
    documents: askedOfPerson(documents, { presentPost, permissionSigner: null }).map(
      ({ id, code, label, mandatory, need }) => ({
        ...{ id, code, label, mandatory, need },
      }),
    ),
  };
}
