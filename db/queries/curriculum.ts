import { and, asc, eq, sql } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { curriculum, curriculumEntry } from "#db/schema/profile";
import type { Section } from "#domain/profile/sections";

const ENTRY = {
  id: curriculumEntry.id,
  section: curriculumEntry.section,
  values: curriculumEntry.values,
  version: curriculumEntry.version,
} as const;

/** What belongs to the whole of a history; null before its first line. */
export async function findCurriculum(reader: Reader, accountId: string) {
  const [found] = await reader
    .select({
      statedEmpty: curriculum.statedEmpty,
      photoHash: curriculum.photoHash,
      changedAt: curriculum.changedAt,
      version: curriculum.version,
    })
    .from(curriculum)
    .where(eq(curriculum.accountId, accountId));
  return found ?? null;
}

/** All lines of a history, in the order in which they were written. */
export function entriesOf(reader: Reader, accountId: string) {
  return reader
    .select(ENTRY)
    .from(curriculumEntry)
    .where(eq(curriculumEntry.accountId, accountId))
    .orderBy(asc(curriculumEntry.id));
}

/** One line of one's own history; null where it is not there, or another's. */
export async function findEntry(reader: Reader, accountId: string, entryId: string) {
  const [found] = await reader
    .select(ENTRY)
    .from(curriculumEntry)
    .where(and(eq(curriculumEntry.id, entryId), eq(curriculumEntry.accountId, accountId)));
  return found ?? null;
}

export async function insertEntries(
  tx: Transaction,
  values: (typeof curriculumEntry.$inferInsert)[],
): Promise<void> {
  if (values.length > 0) await tx.insert(curriculumEntry).values(values);
}

/** Whether the line still had that version and was written. */
export async function updateEntry(
  tx: Transaction,
  { id, version }: { readonly id: string; readonly version: number },
  values: Pick<typeof curriculumEntry.$inferInsert, "values" | "changedAt">,
): Promise<boolean> {
  const written = await tx
    .update(curriculumEntry)
    .set({ ...values, version: version + 1 })
    .where(and(eq(curriculumEntry.id, id), eq(curriculumEntry.version, version)))
    .returning({ id: curriculumEntry.id });
  return written.length > 0;
}

/** Whether the line still had that version and is gone. */
export async function deleteEntry(
  tx: Transaction,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<boolean> {
  const gone = await tx
    .delete(curriculumEntry)
    .where(and(eq(curriculumEntry.id, id), eq(curriculumEntry.version, version)))
    .returning({ id: curriculumEntry.id });
  return gone.length > 0;
}

/**
 * Counts a change of the history, and writes down what of its whole has changed.
 * @returns the version that now holds
 */
export async function touchCurriculum(
  tx: Transaction,
  accountId: string,
  changedAt: Date,
  changed: { readonly statedEmpty?: readonly Section[]; readonly photoHash?: string | null } = {},
): Promise<number> {
  const [row] = await tx
    .insert(curriculum)
    .values({ accountId, statedEmpty: [], changedAt, ...changed })
    .onConflictDoUpdate({
      target: curriculum.accountId,
      set: { changedAt, ...changed, version: sql`${curriculum.version} + 1` },
    })
    .returning({ version: curriculum.version });
  return row?.version ?? 0;
}
