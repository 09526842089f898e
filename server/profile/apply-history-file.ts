import { z } from "zod";
import { inTransaction } from "#db/client";
import { findProfile, insertProfile, updateProfile } from "#db/queries/applicant-profile";
import { deleteImport, findImport } from "#db/queries/curriculum";
import { Refused } from "#domain/refusal";
import { SaveProfile } from "#server/application/save-profile";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField } from "#server/fields";
import { requireOwnHistory } from "#server/profile/own-history";
import { writeEntries } from "#server/profile/write-entries";

export const ApplyHistoryFile = z.object({ importId: idField });

/**
 * Takes what was read from a file over into one's own profile, all of it or nothing. Lines are added;
 * nothing that is there is taken away.
 * @throws Refused `record-not-found` (also when it was applied already), `applicant-is-pns`,
 * `history-file-has-problems`, and as `addEntries` where the history has changed since the reading
 */
export async function applyHistoryFile(
  ctx: Context,
  { importId }: z.output<typeof ApplyHistoryFile>,
): Promise<{ added: number }> {
  return inTransaction(async (tx) => {
    const accountId = await requireOwnHistory(tx, ctx);
    const found = await findImport(tx, accountId, importId);
    if (found === null) throw new Refused("record-not-found");
    if (found.problemCount > 0) {
      throw new Refused("history-file-has-problems", null, { count: found.problemCount });
    }
    if (found.said !== null) {
      const { version: _, ...said } = SaveProfile.parse({ ...found.said, version: "0" });
      const stored = await findProfile(tx, accountId);
      if (stored === null) await insertProfile(tx, { accountId, ...said, updatedAt: ctx.now });
      else await updateProfile(tx, accountId, stored.version, { ...said, updatedAt: ctx.now });
    }
    const version = await writeEntries(tx, ctx, accountId, found);
    await deleteImport(tx, found.id);
    await recordAudit(tx, ctx, {
      kind: "profile.file-applied",
      subjectId: accountId,
      after: { lines: found.entries.length, version },
    });
    return { added: found.entries.length };
  });
}
