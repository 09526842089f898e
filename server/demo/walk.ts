import { read } from "#db/client";
import { findAccountByEmail } from "#db/queries/account-writes";
import { postStagesOfSelection } from "#db/queries/scoring-stages";
import { VISITOR } from "#domain/actor";
import type { StageKind } from "#domain/planning/terms";
import type { Context } from "#server/context";
import { demoEmail } from "#server/demo/accounts";
import type { DemoPlan } from "#server/demo/plans";
import type { Entrant } from "#server/demo/scenario";
import { type Cast, seedContextFor } from "#server/demo/seed-accounts";
import type { Timeline } from "#server/demo/timeline";
import { deliverLetters } from "#server/notification/deliver-letters";
import type { Post } from "#server/notification/post";
import { spreadNews } from "#server/subscription/spread-news";

/** One selection of the demo on its road, as the steps hand it on. */
export type Walk = {
  readonly cast: Cast;
  readonly time: Timeline;
  readonly plan: DemoPlan;
  readonly selectionId: string;
  /** Ids by the code of the post. */
  readonly postIds: ReadonlyMap<string, string>;
  /** By the entrant's person; filled while people apply. */
  readonly applicationIds: Map<string, string>;
};

/** The context of a person of the demo at a moment, with the roles they have by then. */
export async function actAs(cast: Cast, local: string, now: Date): Promise<Context> {
  const known = cast.accountIds[local];
  const accountId = known ?? (await findAccountByEmail(read(), demoEmail(local)))?.id;
  if (accountId === undefined) throw new Error(`The demo has no ${local}.`);
  return seedContextFor(accountId, now);
}

export function postIdOf({ postIds }: Walk, code: string): string {
  const postId = postIds.get(code);
  if (postId === undefined) throw new Error(`The demo selection has no post ${code}.`);
  return postId;
}

export function applicationOf({ applicationIds }: Walk, { person }: Entrant): string {
  const applicationId = applicationIds.get(person);
  if (applicationId === undefined) throw new Error(`${person} has not applied.`);
  return applicationId;
}

/** A stage as it stands now for these posts, in the plan's order of posts. */
export async function stagesNow({ selectionId }: Walk, kind: StageKind, codes: readonly string[]) {
  const all = await postStagesOfSelection(read(), selectionId);
  return all.filter((stage) => stage.kind === kind && codes.includes(stage.postCode));
}

/** A stage as it stands now for one post. */
export async function stageNow(walk: Walk, kind: StageKind, code: string) {
  const [stage] = await stagesNow(walk, kind, [code]);
  if (stage === undefined) throw new Error(`The demo selection has no ${kind} for ${code}.`);
  return stage;
}

/** Where letters of the demo's past go: nowhere. Nobody is written to about what never happened. */
const NOWHERE: Post = async () => {};

/**
 * Delivers all letters due at a moment of the demo's past: each is put into words and stands among
 * the letters sent, but neither a mail server nor a file ever gets it.
 * @throws Error when one of them cannot be put into words
 */
export async function deliverAt(now: Date): Promise<void> {
  const system = { actor: VISITOR, requestId: "demo:news", address: "", now };
  while ((await spreadNews(system)).more);
  for (;;) {
    const { failed, more } = await deliverLetters(NOWHERE, () => now);
    if (failed > 0) throw new Error("A letter of the demo could not be written.");
    if (!more) return;
  }
}
