import { z } from "zod";
import { inTransaction } from "#db/client";
import { updateObjection } from "#db/queries/objection";
import { Refused } from "#domain/refusal";
import { nextState } from "#domain/transitions";
import { OBJECTION_LIFE } from "#domain/verification/objection";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, versionField } from "#server/fields";
import { objectionAtWork } from "#server/verification/objection-at-work";
import { tellObjector } from "#server/verification/tell-objector";

export const ConfirmObjection = z.object({ objectionId: idField, version: versionField });

/**
 * The chair confirms what the secretariat proposes about an objection's form: it is dealt with, or
 * it ends here and its applicant is told why and where else to go.
 * Refuses: not the deciding member, nothing proposed, confirmed already, changed meanwhile.
 */
export function confirmObjection(
  ctx: Context,
  { objectionId, version }: z.output<typeof ConfirmObjection>,
): Promise<{ objectionId: string }> {
  return inTransaction(async (tx) => {
    const found = await objectionAtWork(tx, ctx, objectionId);
    if (!found?.confirms) throw new Refused("record-not-found");
    if (found.admissible === null) throw new Refused("objection-not-checked");
    const { application, admissible } = found;
    const state = nextState(OBJECTION_LIFE, found.state, admissible ? "admit" : "dismiss");
    const written = await updateObjection(
      tx,
      { objectionId, version },
      { state, confirmedBy: ctx.actor.userId, confirmedAt: ctx.now },
    );
    if (!written) throw new Refused("record-stale");
    await recordAudit(tx, ctx, {
      kind: "objection.confirmed",
      subjectId: objectionId,
      agencyId: application.agencyId,
      selectionId: application.selectionId,
      before: { state: found.state, version },
      after: { state, version: version + 1 },
    });
    if (!admissible) await tellObjector(tx, ctx, found, "inadmissible");
    return { objectionId };
  });
}
