import { and, eq, inArray, lt, or, sql } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { unsavedInput } from "#db/schema/unsaved";
import type { UnsavedForm } from "#domain/unsaved/forms";

/** Whose, in which form, about what: there is one of each at most. */
type Place = {
  readonly accountId: string;
  readonly form: UnsavedForm;
  readonly about: string;
};

/** What somebody has typed into a form and not saved; null where there is nothing. */
export async function findUnsaved(reader: Reader, place: Place) {
  const [found] = await reader
    .select({
      values: unsavedInput.values,
      baseVersion: unsavedInput.baseVersion,
      tab: unsavedInput.tab,
      keptAt: unsavedInput.keptAt,
      version: unsavedInput.version,
    })
    .from(unsavedInput)
    .where(at(place));
  return found ?? null;
}

/** Keeps what was typed last, in the place of what was kept before. */
export async function putUnsaved(
  tx: Transaction,
  place: Place,
  typed: Pick<typeof unsavedInput.$inferInsert, "values" | "baseVersion" | "tab" | "keptAt">,
): Promise<void> {
  await tx
    .insert(unsavedInput)
    .values({ ...place, ...typed })
    .onConflictDoUpdate({
      target: [unsavedInput.accountId, unsavedInput.form, unsavedInput.about],
      set: { ...typed, version: sql`${unsavedInput.version} + 1` },
    });
}

export async function deleteUnsaved(tx: Transaction, place: Place): Promise<void> {
  await tx.delete(unsavedInput).where(at(place));
}

/** Deletes what this opened form wrote, or has shown; not what another one wrote since. */
export async function deleteOwnUnsaved(
  tx: Transaction,
  place: Place,
  { tab, seen }: { readonly tab: string; readonly seen: number },
): Promise<void> {
  await tx
    .delete(unsavedInput)
    .where(and(at(place), or(eq(unsavedInput.tab, tab), eq(unsavedInput.version, seen))));
}

/** @returns how many nobody came back for were deleted */
export async function deleteOldUnsaved(
  tx: Transaction,
  before: Date,
  limit: number,
): Promise<number> {
  const old = tx
    .select({ id: unsavedInput.id })
    .from(unsavedInput)
    .where(lt(unsavedInput.keptAt, before))
    .limit(limit);
  const gone = await tx
    .delete(unsavedInput)
    .where(inArray(unsavedInput.id, old))
    .returning({ id: unsavedInput.id });
  return gone.length;
}

function at({ accountId, form, about }: Place) {
  return and(
    eq(unsavedInput.accountId, accountId),
    eq(unsavedInput.form, form),
    eq(unsavedInput.about, about),
  );
}
