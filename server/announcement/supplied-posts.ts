import type { Reader } from "#db/client";
import { postWindows, stageStates, supplyCounts } from "#db/queries/changes";
import { findStageOfKind } from "#db/queries/plan-parts";
import type { SuppliedPost } from "#domain/announcement/supply";
import { UNSENT } from "#domain/application/life-cycle";
import type { Bilingual } from "#domain/locale";
import { isClosed } from "#domain/verification/rules";

export type CountedPost = SuppliedPost & {
  readonly title: Bilingual;
  readonly version: number;
  readonly drafts: number;
};

/** The posts of a selection as they stand against the least number of applicants, in four reads. */
export async function suppliedPosts(
  reader: Reader,
  selectionId: string,
  now: Date,
): Promise<CountedPost[]> {
  const check = await findStageOfKind(reader, selectionId, "ADMIN_CHECK");
  const states = await stageStates(reader, selectionId);
  const counts = await supplyCounts(reader, selectionId);
  const windows = await postWindows(reader, selectionId);
  return windows.map(({ closesAt, cancelledAt, earlier, ...post }) => {
    const own = counts.filter(({ postId }) => postId === post.id);
    const sum = (fits: (row: (typeof own)[number]) => boolean) =>
      own.filter(fits).reduce((total, row) => total + row.count, 0);
    const isSent = ({ state }: (typeof own)[number]) =>
      !UNSENT.includes(state) && state !== "WITHDRAWN" && state !== "POST_CANCELLED";
    return {
      ...post,
      earlier: earlier ?? 0,
      isClosed: isClosed(closesAt, now),
      isCancelled: cancelledAt !== null,
      check:
        states.find(({ stageId, postId }) => stageId === check?.id && postId === post.id)?.state ??
        null,
      sent: sum(isSent),
      drafts: sum(({ state }) => UNSENT.includes(state)),
      eligible: sum((row) => isSent(row) && row.proposal !== "NOT_ELIGIBLE"),
    };
  });
}
