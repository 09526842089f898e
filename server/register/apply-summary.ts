import { z } from "zod";
import { inTransaction } from "#db/client";
import { findSummary, settleSummary } from "#db/queries/register-summary";
import { Refused } from "#domain/refusal";
import { requireRegisterKeeper } from "#domain/register/policy";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, versionField } from "#server/fields";

export const ApplySummary = z.object({ summaryId: idField, version: versionField });

/**
 * Shows the figures of a sheet that was read before, all of it or nothing; those of before stay kept.
 * @throws Refused `record-not-found`, `record-stale` (also when it was applied already),
 * `sheet-has-problems`
 */
export function applySummary(ctx: Context, input: z.output<typeof ApplySummary>): Promise<void> {
  return inTransaction(async (tx) => {
    const found = await findSummary(tx, input.summaryId);
    if (found === null) throw new Refused("record-not-found");
    requireRegisterKeeper(ctx.actor, found.agencyId);
    if (found.problemCount > 0) {
      throw new Refused("sheet-has-problems", null, { count: found.problemCount });
    }
    const seen = { id: found.id, version: input.version };
    if (!(await settleSummary(tx, seen, ctx.now))) throw new Refused("record-stale");
    await recordAudit(tx, ctx, {
      kind: "summary.applied",
      subjectId: found.id,
      agencyId: found.agencyId,
      after: { kind: found.kind, rows: found.rows.length },
    });
  });
}
