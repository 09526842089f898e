import { read } from "#db/client";
import { findDecision, handedNames, publishedCategories } from "#db/queries/decision";
import { findPostScope } from "#db/queries/scopes";
import { panelForPost } from "#db/queries/scoring-stages";
import type { ApplicationState } from "#domain/application/life-cycle";
import type { Zone } from "#domain/calendar";
import type { DecisionState } from "#domain/decision/life-cycle";
import { mayPick, mayReceiveNames } from "#domain/decision/policy";
import { canBePicked } from "#domain/decision/rules";
import type { Bilingual } from "#domain/locale";
import type { PublicationMode } from "#domain/planning/terms";
import { byName } from "#domain/ranking/post-ranking";
import type { Context } from "#server/context";
import { profileAsSent } from "#server/decision/as-sent";

export type NameForDecision = {
  readonly applicationId: string;
  readonly name: string;
  readonly state: ApplicationState;
  readonly canBePicked: boolean;
  readonly currentPost: string;
  readonly agencyName: string;
  readonly grade: string;
  readonly education: string;
  readonly educationSchool: string;
  /** Whole years; null if unknown. */
  readonly experienceYears: number | null;
  /** MS or MMS of the assessment centre, as published; null if there is none. */
  readonly category: string | null;
};

export type DecisionPage = {
  readonly selectionId: string;
  readonly selectionName: Bilingual;
  readonly slug: string;
  readonly zone: Zone;
  readonly postId: string;
  readonly postTitle: Bilingual;
  readonly publicationMode: PublicationMode;
  readonly state: DecisionState;
  readonly version: number;
  /** ISO. */
  readonly handedOverAt: string;
  readonly pickedAt: string | null;
  readonly publishedAt: string | null;
  /** By name, whatever their rank. */
  readonly names: readonly NameForDecision[];
  readonly picked: { readonly applicationId: string; readonly reason: string } | null;
  readonly draft: { readonly applicationId: string; readonly reason: string } | null;
  readonly mayPick: boolean;
  readonly mayPublish: boolean;
  /** The authorised official reads; considering the names is no step of this release. */
  readonly isReader: boolean;
};

/**
 * The names of a post for the officers who receive them; null before they were handed over, and for
 * everybody else. It holds no rank, no score and no order but that of the names.
 */
export async function loadDecision(ctx: Context, postId: string): Promise<DecisionPage | null> {
  const post = await findPostScope(read(), postId);
  if (!post) return null;
  const panel = await panelForPost(read(), post.selectionId, postId);
  if (!mayReceiveNames(ctx.actor, post, panel)) return null;
  const decision = await findDecision(read(), postId);
  if (!decision) return null;

  const names = await handedNames(read(), postId);
  const categories = await publishedCategories(read(), postId);
  const isPicker = mayPick(ctx.actor, post);
  const picked = names.find(({ applicationId }) => applicationId === decision.pickedApplicationId);
  const hasLeft = picked !== undefined && decision.state === "PICKED" && !canBePicked(picked);
  const showsPick = isPicker || decision.state === "PUBLISHED";
  return {
    selectionId: post.selectionId,
    selectionName: post.selectionName,
    slug: post.slug,
    publicationMode: post.publicationMode,
    zone: post.zone,
    postId,
    postTitle: post.postTitle,
    state: decision.state,
    version: decision.version,
    handedOverAt: decision.handedOverAt.toISOString(),
    pickedAt: decision.pickedAt?.toISOString() ?? null,
    publishedAt: decision.publishedAt?.toISOString() ?? null,
    names: names.toSorted(byName).map((row) => {
      const said = profileAsSent(row.snapshot) ?? row;
      return {
        applicationId: row.applicationId,
        name: row.name,
        state: row.state,
        canBePicked: canBePicked(row),
        currentPost: said.currentPost ?? "",
        agencyName: said.agencyName ?? "",
        grade: said.grade ?? "",
        education: [said.educationLevel, said.educationMajor].filter(Boolean).join(" "),
        educationSchool: said.educationSchool ?? "",
        experienceYears: said.experienceYears,
        category: categories.get(row.applicationId) ?? null,
      };
    }),
    picked:
      showsPick && decision.pickedApplicationId !== null
        ? { applicationId: decision.pickedApplicationId, reason: decision.reason ?? "" }
        : null,
    draft:
      isPicker && decision.draftApplicationId !== null
        ? { applicationId: decision.draftApplicationId, reason: decision.draftReason ?? "" }
        : null,
    mayPick: isPicker && (decision.state === "HANDED_OVER" || hasLeft),
    mayPublish: isPicker && decision.state === "PICKED" && !hasLeft,
    isReader: !isPicker,
  };
}
