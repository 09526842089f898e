import type { Reader } from "#db/client";
import type { FewPost } from "#domain/announcement/few-applicants";
import type { Law } from "#domain/regulation/law";
import { isReady } from "#domain/verification/rules";
import { type CountedPost, suppliedPosts } from "#server/announcement/supplied-posts";
import { proposalsOf } from "#server/verification/proposals";

/** A post of a selection against the least number of applicants; null where there is none. */
export async function fewPost(
  reader: Reader,
  at: { readonly selectionId: string; readonly postId: string },
  law: Law,
  now: Date,
): Promise<(CountedPost & FewPost) | null> {
  const posts = await suppliedPosts(reader, at.selectionId, now);
  const post = posts.find(({ id }) => id === at.postId);
  if (post === undefined) return null;
  const proposals = await proposalsOf(reader, at.postId);
  return { ...post, unchecked: proposals.filter((each) => !isReady(each, law)).length };
}
