import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { storedFile } from "#db/schema/application";
import { curriculum, curriculumEntry, historyImport } from "#db/schema/profile";
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

/** All lines of a history, by section, in each in the order in which they were written. */
export function entriesOf(reader: Reader, accountId: string) {
  return reader
    .select(ENTRY)
    .from(curriculumEntry)
    .where(eq(curriculumEntry.accountId, accountId))
    .orderBy(asc(curriculumEntry.section), asc(curriculumEntry.id));
}

/** What the histories of several people say in one section. */
export function entriesOfSection(reader: Reader, section: Section, accountIds: readonly string[]) {
  return reader
    .select({
      accountId: curriculumEntry.accountId,
      section: curriculumEntry.section,
      values: curriculumEntry.values,
    })
    .from(curriculumEntry)
    .where(
      and(
        eq(curriculumEntry.section, section),
        inArray(curriculumEntry.accountId, [...accountIds]),
      ),
    )
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

/** One's own photo as a file; null where there is none. */
export async function findPhoto(reader: Reader, accountId: string) {
  const [found] = await reader
    .select({ hash: storedFile.hash, mimeType: storedFile.mimeType, scan: storedFile.scan })
    .from(curriculum)
    .innerJoin(storedFile, eq(storedFile.hash, curriculum.photoHash))
    .where(eq(curriculum.accountId, accountId));
  return found ?? null;
}

/** Keeps what was read from a person's file, in the place of what was read before. */
export async function replaceImport(
  tx: Transaction,
  values: typeof historyImport.$inferInsert,
): Promise<string> {
  await tx.delete(historyImport).where(eq(historyImport.accountId, values.accountId));
  const [row] = await tx.insert(historyImport).values(values).returning({ id: historyImport.id });
  if (!row) throw new Error("The insert returned no row.");
  return row.id;
}

/** What was read from one's own file; null where it is not there, or another's. */
export async function findImport(reader: Reader, accountId: string, importId: string) {
  const [found] = await reader
    .select({
      id: historyImport.id,
      fileName: historyImport.fileName,
      readAt: historyImport.readAt,
      said: historyImport.said,
      entries: historyImport.entries,
      statedEmpty: historyImport.statedEmpty,
      problemCount: historyImport.problemCount,
      problems: historyImport.problems,
      known: historyImport.known,
    })
    .from(historyImport)
    .where(and(eq(historyImport.id, importId), eq(historyImport.accountId, accountId)));
  return found ?? null;
}

export async function deleteImport(tx: Transaction, importId: string): Promise<void> {
  await tx.delete(historyImport).where(eq(historyImport.id, importId));
}
