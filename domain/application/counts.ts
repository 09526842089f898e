import { applicantsVerdict } from "#domain/verification/applicants-min";

/** Head counts of one post: drafts and all, handed in, eligible after administration. */
export type PostCounts = {
  readonly registered: number;
  readonly submitted: number;
  readonly eligible: number;
};

export type CountsOfSelection = PostCounts & {
  readonly missedDeadline: number;
  readonly notEligible: number;
  readonly postsBelowMinimum: number;
};

/** Drafts that were never handed in. */
export function neverSubmitted(counts: Pick<PostCounts, "registered" | "submitted">): number {
  return counts.registered - counts.submitted;
}

/** Sums over the posts of a selection after the administrative result. */
export function countsOfSelection(
  posts: readonly PostCounts[],
  minPerPost: number,
): CountsOfSelection {
  const total = (field: keyof PostCounts) => posts.reduce((sum, post) => sum + post[field], 0);
  const registered = total("registered");
  const submitted = total("submitted");
  const eligible = total("eligible");
  return {
    registered,
    submitted,
    eligible,
    missedDeadline: neverSubmitted({ registered, submitted }),
    notEligible: submitted - eligible,
    postsBelowMinimum: posts.filter(
      (post) => applicantsVerdict(post.eligible, minPerPost) === "EXTEND",
    ).length,
  };
}
