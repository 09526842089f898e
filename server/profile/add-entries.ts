import { inTransaction } from "#db/client";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { requireOwnHistory } from "#server/profile/own-history";
import { type NewLines, writeEntries } from "#server/profile/write-entries";

/**
 * Adds many lines to one's own history at once: all of them or none. Nothing that is there is
 * changed or taken away.
 * @throws Refused `record-not-found`, `applicant-is-pns`, and as `writeEntries`
 */
export async function addEntries(ctx: Context, lines: NewLines): Promise<void> {
  await inTransaction(async (tx) => {
    const accountId = await requireOwnHistory(tx, ctx);
    const version = await writeEntries(tx, ctx, accountId, lines);
    await recordAudit(tx, ctx, {
      kind: "profile.entries-added",
      subjectId: accountId,
      after: { count: lines.entries.length, version },
    });
  });
}
