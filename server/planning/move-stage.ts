import { z } from "zod";
import { inTransaction } from "#db/client";
import { listStages, updatePlanned } from "#db/queries/plan";
import { updateStage } from "#db/queries/plan-parts";
import { DIRECTIONS, inPlanOrder, requireNeighbour } from "#domain/planning/stage-order";
import { Refused } from "#domain/refusal";
import type { Context } from "#server/context";
import { choiceField, idField, versionField } from "#server/fields";
import { planChanged, planInDraft, requireWritten } from "#server/planning/plan-in-draft";

/** The version is that of the whole plan: a step is one in the order that was looked at. */
export const MoveStage = z.object({
  selectionId: idField,
  planVersion: versionField,
  stageId: idField,
  direction: choiceField(DIRECTIONS),
});

/**
 * Lets a stage of a draft change places with its neighbour. Its days stay with it: the timetable says
 * which of them no longer fit.
 * @throws Refused `record-not-found`, `plan-frozen-after-publication`, `record-stale`,
 * `stage-check-first`, `stage-at-the-edge`
 */
export function moveStage(
  ctx: Context,
  input: z.output<typeof MoveStage>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const { selectionId, planVersion, stageId, direction } = input;
    const scope = await planInDraft(tx, ctx, { selectionId });
    const stages = await listStages(tx, [selectionId]);
    const own = stages.find(({ id }) => id === stageId);
    if (own === undefined) throw new Refused("record-not-found");
    const other = requireNeighbour(own.kind, direction, stages);
    requireWritten(
      (await updatePlanned(tx, { id: selectionId, planVersion }, {})) &&
        (await updateStage(tx, own, { position: other.position })) &&
        (await updateStage(tx, other, { position: own.position })),
    );
    const after = stages.map((stage) => {
      if (stage === own) return { ...stage, position: other.position };
      return stage === other ? { ...stage, position: own.position } : stage;
    });
    await planChanged(tx, ctx, scope, {
      kind: "stage.moved",
      subjectId: stageId,
      before: { order: inPlanOrder(stages).map(({ kind }) => kind) },
      after: { order: inPlanOrder(after).map(({ kind }) => kind) },
    });
    return { selectionId };
  });
}
