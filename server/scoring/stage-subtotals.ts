import type { Reader } from "#db/client";
import { decidedValues, scoredStagesOf } from "#db/queries/ranking";
import type { PassBasis, StageKind } from "#domain/planning/terms";
import { type ComponentValue, subtotalsOf } from "#domain/ranking/post-ranking";
import { stagesUpTo } from "#domain/scoring/rules";

type StageWithRule = {
  readonly postId: string;
  readonly stageId: string;
  readonly kind: StageKind;
  readonly passBasis: PassBasis;
};

/**
 * What each candidate has at a stage whose rule looks at the subtotal: the weighted values of the
 * published stages before it and the given ones of the stage itself. Empty for other rules, which
 * read nothing of other stages.
 */
export async function stageSubtotals(
  reader: Reader,
  stage: StageWithRule,
  own: readonly Omit<ComponentValue, "stageId">[],
): Promise<ReadonlyMap<string, number>> {
  const { postId, stageId, kind, passBasis } = stage;
  if (passBasis === "STAGE") return new Map();
  const counted = stagesUpTo(kind, await scoredStagesOf(reader, [postId]));
  const before = (await decidedValues(reader, postId)).filter((each) => each.stageId !== stageId);
  return subtotalsOf(counted, [...before, ...own.map((each) => ({ ...each, stageId }))]);
}
