import type { Reader } from "#db/client";
import { publishedOfPosts, publishedResultsOf } from "#db/queries/application-status";
import type { ApplicationState } from "#domain/application/life-cycle";
import { visibleState } from "#domain/application/visible-state";

type Known = { readonly id: string; readonly postId: string; readonly state: ApplicationState };

/** By application id, the state as its applicant may see it now. */
export async function visibleStates(
  reader: Reader,
  applications: readonly Known[],
): Promise<ReadonlyMap<string, ApplicationState>> {
  if (applications.length === 0) return new Map();
  const results = await publishedResultsOf(
    reader,
    applications.map((each) => each.id),
  );
  const posts = await publishedOfPosts(
    reader,
    applications.map((each) => each.postId),
  );
  const publishedOf = new Map(posts.map((post) => [post.postId, post]));
  const out = new Set(results.filter(({ passed }) => !passed).map((each) => each.applicationId));
  return new Map(
    applications.map(({ id, postId, state }) => {
      const post = publishedOf.get(postId);
      return [
        id,
        visibleState(state, {
          adminResult: post?.adminState === "PUBLISHED",
          ownElimination: out.has(id),
          decision: post?.decisionPublishedAt != null,
        }),
      ];
    }),
  );
}
