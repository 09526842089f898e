import { z } from "zod";
import { inTransaction } from "#db/client";
import { deleteEntry, findEntry, touchCurriculum } from "#db/queries/curriculum";
import type { Section } from "#domain/profile/sections";
import { Refused, Stale } from "#domain/refusal";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, versionField } from "#server/fields";
import { entryFields } from "#server/profile/entry-fields";
import { requireOwnHistory } from "#server/profile/own-history";

export const RemoveEntry = z.object({ entryId: idField, version: versionField });

/**
 * Takes a line out of one's own history. It is the person's own word, not a record of a selection:
 * applications that were sent keep it in their frozen copy.
 * @throws Refused `record-not-found`, `applicant-is-pns`, `record-stale`
 */
export async function removeEntry(
  ctx: Context,
  { entryId, version }: z.output<typeof RemoveEntry>,
): Promise<{ section: Section }> {
  return inTransaction(async (tx) => {
    const accountId = await requireOwnHistory(tx, ctx);
    const stored = await findEntry(tx, accountId, entryId);
    if (stored === null) throw new Refused("record-not-found");
    if (stored.version !== version) {
      throw new Stale({ ...entryFields(stored.values), version: `${stored.version}` });
    }
    await deleteEntry(tx, stored);
    const after = await touchCurriculum(tx, accountId, ctx.now);
    await recordAudit(tx, ctx, {
      kind: "profile.entry-removed",
      subjectId: accountId,
      after: { section: stored.section, version: after },
    });
    return { section: stored.section };
  });
}
