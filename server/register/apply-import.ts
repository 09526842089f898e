import { z } from "zod";
import { inTransaction } from "#db/client";
import { findImport, settleImport } from "#db/queries/register-import";
import { Refused } from "#domain/refusal";
import { requireRegisterKeeper } from "#domain/register/policy";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, versionField } from "#server/fields";
import { endProgress, noteProgress } from "#server/register/import-progress";
import { writePositions } from "#server/register/write-positions";

export const ApplyImport = z.object({ importId: idField, version: versionField });

/**
 * Changes the register as a sheet says that was read before: all of it or nothing.
 * @throws Refused `record-not-found`, `record-stale` (also when it was applied already),
 * `sheet-has-problems`
 */
export async function applyImport(
  ctx: Context,
  input: z.output<typeof ApplyImport>,
): Promise<void> {
  try {
    await apply(ctx, input);
  } finally {
    endProgress(input.importId);
  }
}

function apply(ctx: Context, input: z.output<typeof ApplyImport>): Promise<void> {
  return inTransaction(async (tx) => {
    const found = await findImport(tx, input.importId);
    if (found === null) throw new Refused("record-not-found");
    requireRegisterKeeper(ctx.actor, found.agencyId);
    if (found.version !== input.version || found.state !== "READ")
      throw new Refused("record-stale");
    if (found.problemCount > 0) {
      throw new Refused("sheet-has-problems", null, { count: found.problemCount });
    }
    const counts = await writePositions(tx, found, (done) =>
      noteProgress(found.id, { done, total: found.rows }),
    );
    if (!(await settleImport(tx, found, ctx.now))) throw new Refused("record-stale");
    await recordAudit(tx, ctx, {
      kind: "register.imported",
      subjectId: found.id,
      agencyId: found.agencyId,
      after: counts,
    });
  });
}
