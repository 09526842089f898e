import { z } from "zod";
import { inTransaction } from "#db/client";
import { updateObjection } from "#db/queries/objection";
import { Refused } from "#domain/refusal";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { choiceField, idField, reasonField, versionField } from "#server/fields";
import { objectionAtWork } from "#server/verification/objection-at-work";

export const CheckObjection = z.object({
  objectionId: idField,
  version: versionField,
  admissible: choiceField(["YES", "NO"]),
  reason: reasonField(10, 1_000),
});

/**
 * The secretariat proposes whether an objection can be dealt with; until the chair confirms, another
 * proposal replaces it.
 * Refuses: not the secretariat, confirmed already, changed meanwhile.
 */
export function checkObjection(
  ctx: Context,
  { objectionId, version, admissible, reason }: z.output<typeof CheckObjection>,
): Promise<{ objectionId: string }> {
  return inTransaction(async (tx) => {
    const found = await objectionAtWork(tx, ctx, objectionId);
    if (!found?.checks) throw new Refused("record-not-found");
    if (found.state !== "FILED") throw new Refused("transition-not-possible");
    const written = await updateObjection(
      tx,
      { objectionId, version },
      {
        admissible: admissible === "YES",
        formalReason: reason,
        checkedBy: ctx.actor.userId,
        checkedAt: ctx.now,
      },
    );
    if (!written) throw new Refused("record-stale");
    await recordAudit(tx, ctx, {
      kind: "objection.checked",
      subjectId: objectionId,
      agencyId: found.application.agencyId,
      selectionId: found.application.selectionId,
      before: { version },
      after: { admissible: admissible === "YES", version: version + 1 },
    });
    return { objectionId };
  });
}
