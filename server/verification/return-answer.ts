import { z } from "zod";
import { inTransaction } from "#db/client";
import { updateObjection } from "#db/queries/objection";
import { Refused } from "#domain/refusal";
import { nextState } from "#domain/transitions";
import { OBJECTION_LIFE } from "#domain/verification/objection";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, reasonField, versionField } from "#server/fields";
import { objectionAtWork } from "#server/verification/objection-at-work";

export const ReturnAnswer = z.object({
  objectionId: idField,
  version: versionField,
  reason: reasonField(10, 1_000),
});

/**
 * Another member does not agree to an answer and sends it back, with what is wrong with it. It can
 * then be written again, by whichever member may answer.
 * Refuses: not a member who may agree, nothing answered, changed meanwhile.
 */
export function returnAnswer(
  ctx: Context,
  { objectionId, version, reason }: z.output<typeof ReturnAnswer>,
): Promise<{ objectionId: string }> {
  return inTransaction(async (tx) => {
    const found = await objectionAtWork(tx, ctx, objectionId);
    if (!found?.agrees) throw new Refused("record-not-found");
    const state = nextState(OBJECTION_LIFE, found.state, "return");
    const written = await updateObjection(
      tx,
      { objectionId, version },
      { state, answeredBy: null, answeredAt: null, returnReason: reason },
    );
    if (!written) throw new Refused("record-stale");
    await recordAudit(tx, ctx, {
      kind: "objection.returned",
      subjectId: objectionId,
      agencyId: found.application.agencyId,
      selectionId: found.application.selectionId,
      before: { state: found.state, version },
      after: { state, reason, version: version + 1 },
    });
    return { objectionId };
  });
}
