import { read } from "#db/client";
import { findDecision } from "#db/queries/decision";
import { cutOf } from "#domain/ranking/tie";
import { handOverNames } from "#server/decision/hand-over-names";
import { pickCandidate } from "#server/decision/pick-candidate";
import { publishDecision } from "#server/decision/publish-decision";
import { seedContext } from "#server/demo/seed-accounts";
import { later } from "#server/demo/timeline";
import { actAs, deliverAt, postIdOf, type Walk } from "#server/demo/walk";
import { computedRanking } from "#server/ranking/post-at-work";
import { signRanking } from "#server/ranking/sign-ranking";

/** How the plenary and the mayor decide on a post. */
export type Verdict = {
  readonly post: string;
  /** Who of the equals at the cut goes out, with the panel's reason. */
  readonly tie?: { readonly admitted: string; readonly reason: string };
  readonly picked: string;
  readonly reason: string;
};

/** The plenary signs the rankings, names go out, the mayor picks, the result is published. */
export async function seedFinish(walk: Walk, verdicts: readonly Verdict[]): Promise<void> {
  const { cast, time } = walk;
  const plenary = await actAs(cast, "ketua", time.at(-40, "10:30"));
  const handing = await actAs(cast, "ketua", time.at(-24, "09:00"));
  const picking = await actAs(cast, "ppk", time.at(-12, "09:30"));
  const publishing = await actAs(cast, "ppk", time.at(-10, "10:00"));
  for (const [index, verdict] of verdicts.entries()) {
    await sign(walk, verdict, seedContext(plenary.actor, later(plenary.now, index * 35)));
  }
  for (const [index, { post }] of verdicts.entries()) {
    const ctx = seedContext(handing.actor, later(handing.now, index * 4));
    await handOverNames(ctx, { postId: postIdOf(walk, post) });
    await deliverAt(later(ctx.now, 1));
  }
  for (const [index, { post, picked, reason }] of verdicts.entries()) {
    const postId = postIdOf(walk, post);
    const ctx = seedContext(picking.actor, later(picking.now, index * 26));
    const { version = 0 } = (await findDecision(read(), postId)) ?? {};
    const applicationId = walk.applicationIds.get(picked) ?? "";
    await pickCandidate(ctx, { postId, applicationId, reason, version });
  }
  for (const [index, { post }] of verdicts.entries()) {
    const postId = postIdOf(walk, post);
    const ctx = seedContext(publishing.actor, later(publishing.now, index * 4));
    const { version = 0 } = (await findDecision(read(), postId)) ?? {};
    await publishDecision(ctx, { postId, version });
    await deliverAt(later(ctx.now, 1));
  }
}

type Chair = Awaited<ReturnType<typeof actAs>>;

async function sign(walk: Walk, { post, tie }: Verdict, chair: Chair): Promise<void> {
  const postId = postIdOf(walk, post);
  const { ranking, seen } = await computedRanking(read(), postId);
  const lines = ranking.lines.map((line) => ({ ...line, id: line.applicationId }));
  const { contested } = cutOf(lines, 3);
  if (contested.length > 0 !== (tie !== undefined)) {
    throw new Error(`The ranking of ${post} came out otherwise than the demo means it to.`);
  }
  const admitted = tie && walk.applicationIds.get(tie.admitted);
  await signRanking(chair, {
    postId,
    seen,
    admittedIds: admitted === undefined ? [] : [admitted],
    reason: tie?.reason ?? "",
  });
}
