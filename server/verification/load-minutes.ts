import { read } from "#db/client";
import { errataOf } from "#db/queries/erratum";
import { findSeat, findSelectionScope } from "#db/queries/scopes";
import { panelOf } from "#db/queries/scoring-stages";
import { signersOf } from "#db/queries/verdict-signature";
import {
  confirmationsOf,
  countUnsent,
  findAdminStage,
  postsWithAdminStage,
} from "#db/queries/verification";
import { applicationsToConfirm } from "#db/queries/verification-queue";
import { decidedDisputesOf, standingOf } from "#db/queries/verifier-checks";
import type { Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import { mayReadFiles } from "#domain/verification/policy";
import type { AdminVerdict } from "#domain/verification/terms";
import type { Context } from "#server/context";
import { type FoundedFailure, failuresBy, fallenBy } from "#server/verification/failures";
import { type LookedAt, lookedAtBy } from "#server/verification/looked-at";
import { readSentFile } from "#server/verification/sent-file";

export type MinutesPost = {
  readonly title: Bilingual;
  /** When and by whom the verdicts were confirmed; ISO. */
  readonly confirmedAt: string;
  readonly confirmedBy: string;
  /** Who had signed before. */
  readonly signedBy: string;
  /** Drafts that were never sent. */
  readonly unsent: number;
  readonly sent: number;
  readonly eligible: number;
  readonly notEligible: number;
  /** Applications that two people have checked, and those on which they differed. */
  readonly checkedByTwo: number;
  readonly disputed: readonly { readonly receiptNumber: string | null; readonly by: string }[];
  readonly recused: readonly string[];
  /** Who became eligible since by an objection: the lines and counts have them so. */
  readonly corrected: readonly {
    readonly erratum: number;
    readonly at: string;
    readonly receiptNumber: string | null;
  }[];
  readonly lines: readonly {
    readonly receiptNumber: string | null;
    readonly name: string;
    readonly verdict: AdminVerdict;
    readonly failures: readonly FoundedFailure[];
    readonly looked: readonly LookedAt[];
  }[];
  /** Reasons that fell after an objection: the lines show what holds now. */
  readonly fallen: readonly {
    readonly receiptNumber: string | null;
    readonly failure: FoundedFailure;
    /** ISO. */
    readonly at: string;
  }[];
};

export type MinutesPage = {
  readonly selectionId: string;
  readonly selectionName: Bilingual;
  readonly agencyName: string;
  readonly zone: Zone;
  readonly members: readonly { readonly name: string; readonly isChair: boolean }[];
  /** Those whose verdicts the panel has confirmed. */
  readonly posts: readonly MinutesPost[];
};

/**
 * The minutes of the administrative selection, made of what is on record; null for who may not read
 * the files of any post, and before the panel has confirmed one.
 */
export async function loadMinutes(ctx: Context, selectionId: string): Promise<MinutesPage | null> {
  const reader = read();
  const scope = await findSelectionScope(reader, selectionId);
  if (!scope) return null;
  const seat = await findSeat(reader, selectionId, ctx.actor.userId ?? "");
  const posts = (await postsWithAdminStage(reader, selectionId)).filter(
    ({ postId, stageState }) =>
      (stageState === "DECIDED" || stageState === "PUBLISHED") &&
      mayReadFiles(ctx.actor, { ...scope, postId }, seat, true),
  );
  if (posts.length === 0) return null;
  const postIds = posts.map(({ postId }) => postId);
  const panel = await panelOf(reader, selectionId);
  const confirmations = await confirmationsOf(reader, postIds);
  const signers = await signersOf(reader, postIds);
  const errata = await errataOf(reader, selectionId);
  const unsent = await countUnsent(reader, postIds);
  const made: MinutesPost[] = [];
  for (const { postId, title } of posts) {
    const confirmed = (await applicationsToConfirm(reader, postId)).filter(
      ({ confirmedAt }) => confirmedAt !== null,
    );
    const ids = confirmed.map(({ applicationId }) => applicationId);
    const failures = await failuresBy(reader, ids);
    const looked = await lookedAtBy(reader, ids);
    const fallen = await fallenBy(reader, ids);
    const disputes = await decidedDisputesOf(reader, ids);
    const { done } = await standingOf(reader, ids);
    const stage = await findAdminStage(reader, postId);
    const corrections = errata.filter((each) => each.postStageId === stage?.postStageId);
    // Whoever upheld an objection has confirmed that one verdict, not those of the post.
    const last = confirmed
      .filter((each) => !corrections.some((one) => one.applicationId === each.applicationId))
      .reduce((latest, { confirmedAt }) => Math.max(latest, confirmedAt?.getTime() ?? 0), 0);
    const ofPost = confirmations.filter((each) => each.postId === postId);
    const own = ofPost.find(({ confirmedAt }) => confirmedAt?.getTime() === last) ?? ofPost.at(-1);
    const count = (verdict: AdminVerdict) =>
      confirmed.filter(({ proposal }) => proposal === verdict).length;
    made.push({
      title,
      confirmedAt: own?.confirmedAt?.toISOString() ?? "",
      confirmedBy: own?.confirmedBy ?? "",
      signedBy: signers.findLast((each) => each.postId === postId)?.name ?? "",
      unsent: unsent.find((each) => each.postId === postId)?.count ?? 0,
      sent: confirmed.length,
      eligible: count("ELIGIBLE"),
      notEligible: count("NOT_ELIGIBLE"),
      checkedByTwo: done.filter((each) => each.count > 1).length,
      disputed: confirmed.flatMap(({ applicationId, receiptNumber }) => {
        const by = disputes.find((each) => each.applicationId === applicationId)?.memberName;
        return by === undefined ? [] : [{ receiptNumber, by }];
      }),
      recused: panel
        .towards(postId)
        .filter(({ recused }) => recused)
        .map(({ name }) => name),
      corrected: corrections.map(({ number, publishedAt, applicationId }) => ({
        erratum: number,
        at: publishedAt.toISOString(),
        receiptNumber:
          confirmed.find((each) => each.applicationId === applicationId)?.receiptNumber ?? null,
      })),
      lines: confirmed.map((each) => ({
        receiptNumber: each.receiptNumber,
        name: readSentFile(each.snapshot, each.accountName).name,
        verdict: each.proposal ?? "NOT_ELIGIBLE",
        failures: failures.get(each.applicationId) ?? [],
        looked: looked.get(each.applicationId) ?? [],
      })),
      fallen: confirmed.flatMap(({ applicationId, receiptNumber }) =>
        (fallen.get(applicationId) ?? []).map((each) => ({ receiptNumber, ...each })),
      ),
    });
  }
  return {
    selectionId,
    selectionName: scope.selectionName,
    agencyName: scope.agencyName,
    zone: scope.zone,
    members: panel.members.map(({ name, isChair }) => ({ name, isChair })),
    posts: made,
  };
}
