import { read } from "#db/client";
import { findProfile } from "#db/queries/applicant-profile";
import { currentDocumentsOf } from "#db/queries/application-documents";
import { applicationsOf, mandatoryDocumentsOf, postsOpenAt } from "#db/queries/application-lists";
import { entriesOf } from "#db/queries/curriculum";
import { ACTIVE, type ApplicationState } from "#domain/application/life-cycle";
import { askedOfPerson } from "#domain/application/needed-of";
import { isSeparated } from "#domain/application/policy";
import { effectiveState, missingDocuments } from "#domain/application/rules";
import { type TimeLeft, timeLeft } from "#domain/application/time-left";
import { dayOf, type Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import { presentPost } from "#domain/profile/career";
import { valuesIn } from "#domain/profile/sections";
import { visibleStates } from "#server/application/visible-states";
import type { Context } from "#server/context";

export type ApplicationCard = {
  readonly id: string;
  readonly postTitle: Bilingual;
  readonly selectionName: Bilingual;
  readonly agencyName: string;
  readonly zone: Zone;
  /** As its applicant may see it, at this moment. */
  readonly state: ApplicationState;
  readonly isActive: boolean;
  readonly receiptNumber: string | null;
  /** ISO instants. */
  readonly submittedAt: string | null;
  readonly changedAt: string;
  readonly closesAt: string | null;
  readonly left: TimeLeft | null;
  /** Only for drafts: how many mandatory documents there are and how many have no file. */
  readonly documents: { readonly asked: number; readonly missing: number } | null;
};

export type OpenPost = {
  readonly postId: string;
  readonly title: Bilingual;
  readonly unit: string;
};

export type OpenSelection = {
  readonly id: string;
  readonly name: Bilingual;
  readonly slug: string;
  readonly agencyName: string;
  readonly zone: Zone;
  readonly closesAt: string;
  readonly posts: readonly OpenPost[];
};

export type ApplicantHome = {
  readonly hasProfile: boolean;
  readonly applications: readonly ApplicationCard[];
  readonly open: readonly OpenSelection[];
};

/** One's own applications and what can be applied for now; null for whoever cannot apply at all. */
export async function loadApplicantHome(ctx: Context): Promise<ApplicantHome | null> {
  const { userId, isApplicant } = ctx.actor;
  if (userId === null || !isApplicant) return null;
  const rows = await applicationsOf(read(), userId);
  const drafts = rows.filter((row) => row.state === "DRAFT");
  const [visible, asked, uploaded, posts, profile, entries] = await Promise.all([
    visibleStates(read(), rows),
    drafts.length === 0
      ? []
      : mandatoryDocumentsOf(
          read(),
          drafts.map((row) => row.selectionId),
        ),
    drafts.length === 0
      ? []
      : currentDocumentsOf(
          read(),
          drafts.map((row) => row.id),
        ),
    postsOpenAt(read(), ctx.now),
    findProfile(read(), userId),
    drafts.length === 0 ? [] : entriesOf(read(), userId),
  ]);

  const held = valuesIn("POST_HISTORY", entries);
  const applications = rows.map((row): ApplicationCard => {
    const state = effectiveState(visible.get(row.id) ?? row.state, row, ctx.now);
    const on = row.referenceDate ?? dayOf(ctx.now, row.zone);
    const ofPost = asked
      .filter((each) => each.selectionId === row.selectionId)
      .filter((each) => each.postId === null || each.postId === row.postId);
    const documents = askedOfPerson(ofPost, {
      presentPost: presentPost(held, on) ?? null,
      permissionSigner: row.permissionSigner,
    }).filter((each) => each.mandatory);
    const own = uploaded.filter((each) => each.applicationId === row.id);
    return {
      id: row.id,
      postTitle: row.postTitle,
      selectionName: row.selectionName,
      agencyName: row.agencyName,
      zone: row.zone,
      state,
      isActive: ACTIVE.includes(state),
      receiptNumber: row.receiptNumber,
      submittedAt: row.submittedAt?.toISOString() ?? null,
      changedAt: row.changedAt.toISOString(),
      closesAt: row.closesAt?.toISOString() ?? null,
      left: state === "DRAFT" && row.closesAt ? timeLeft(ctx.now, row.closesAt) : null,
      documents:
        state === "DRAFT"
          ? { asked: documents.length, missing: missingDocuments(documents, own).length }
          : null,
    };
  });
  const taken = new Set(rows.map((row) => row.postId));
  const free = posts.filter((post) => !taken.has(post.postId) && !isSeparated(ctx.actor, post));
  return { hasProfile: profile !== null, applications, open: bySelection(free) };
}

type OpenRow = Awaited<ReturnType<typeof postsOpenAt>>[number];

function bySelection(rows: readonly OpenRow[]): OpenSelection[] {
  const ids = [...new Set(rows.map((row) => row.selectionId))];
  return ids.flatMap((id) => {
    const own = rows.filter((row) => row.selectionId === id);
    const [first] = own;
    if (!first?.closesAt) return [];
    return [
      {
        id,
        name: first.selectionName,
        slug: first.slug,
        agencyName: first.agencyName,
        zone: first.zone,
        closesAt: first.closesAt.toISOString(),
        posts: own.map(({ postId, postTitle, unit }) => ({
          postId,
          title: postTitle,
          unit,
        })),
      },
    ];
  });
}
