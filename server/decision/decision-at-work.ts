import type { Reader } from "#db/client";
import { findDecision, handedNames } from "#db/queries/decision";
import { Refused } from "#domain/refusal";
import { postAtWork } from "#server/ranking/post-at-work";

/**
 * What every act after the hand-over starts from.
 * @throws Refused `record-not-found`, also while nothing was handed over
 */
export async function decisionAtWork(reader: Reader, postId: string) {
  const { post, panel } = await postAtWork(reader, postId);
  const decision = await findDecision(reader, postId);
  if (!decision) throw new Refused("record-not-found");
  const names = await handedNames(reader, postId);
  return { post, panel, decision, names };
}
