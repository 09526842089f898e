import { read } from "#db/client";
import { applicantsToStateOn } from "#db/queries/conflicts";
import { DEMO_PANEL } from "#server/demo/plans";
import { later } from "#server/demo/timeline";
import { actAs, postIdOf, type Walk } from "#server/demo/walk";
import { declareConflicts } from "#server/scoring/declare-conflicts";

/** The post in which a member has a tie, and what the member tells the chair. */
export type Tie = { readonly local: string; readonly post: string; readonly reason: string };

/** On the morning after closing each member says whether there is a tie to anybody, post by post. */
export async function seedStatements(walk: Walk, tie?: Tie): Promise<void> {
  const { cast, time, plan } = walk;
  const morning = time.at(plan.lastDay + 1, "06:40");
  for (const [seat, { local }] of DEMO_PANEL.entries()) {
    for (const [index, { code }] of plan.posts.entries()) {
      const postId = postIdOf(walk, code);
      const shown = (await applicantsToStateOn(read(), [postId])).map((each) => each.applicationId);
      const isTied = tie?.local === local && tie.post === code;
      await declareConflicts(await actAs(cast, local, later(morning, seat * 12 + index)), {
        ...{ postId, shown },
        conflict: isTied ? { kind: "FAMILY", reason: tie.reason, about: shown.slice(0, 1) } : null,
      });
    }
  }
}
