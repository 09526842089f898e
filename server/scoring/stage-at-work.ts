import type { Reader } from "#db/client";
import { findPostStageScope } from "#db/queries/scopes";
import { candidatesOf, panelForPost } from "#db/queries/scoring-stages";
import { Refused } from "#domain/refusal";
import { isRunning } from "#domain/scoring/rules";

/** What every act on a stage of a post starts from. @throws Refused `record-not-found` */
export async function stageAtWork(reader: Reader, postStageId: string) {
  const stage = await findPostStageScope(reader, postStageId);
  if (!stage) throw new Refused("record-not-found");
  const panel = await panelForPost(reader, stage.selectionId, stage.postId);
  return { stage, panel };
}

/** The candidates of a post who are still in, by candidate code. */
export async function runningCandidates(reader: Reader, postId: string) {
  return (await candidatesOf(reader, [postId])).filter(({ state }) => isRunning(state));
}

/** Where an act on a stage of a post leads back to. */
export type StagePlace = { readonly selectionId: string; readonly postStageId: string };

export function placeOf({ selectionId, postStageId }: StagePlace): StagePlace {
  return { selectionId, postStageId };
}

/** A record of the audit trail: where something stood, never what it says. */
export function standing(state: string, version: number) {
  return { state, version };
}
