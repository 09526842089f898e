import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { SELECTION_NAME } from "#db/queries/names";
import { account } from "#db/schema/accounts";
import { selection, selectionPost } from "#db/schema/planning";
import { position, registerImport } from "#db/schema/register";
import { NOT_OVER } from "#domain/planning/life-cycle";
import type { RegisterLevel } from "#domain/register/terms";

type PositionRow = typeof position.$inferInsert;

const SHOWN = {
  id: position.id,
  code: position.code,
  title: position.title,
  titleEn: position.titleEn,
  unit: position.unit,
  level: position.level,
  echelon: position.echelon,
  jobClass: position.jobClass,
  standard: position.standard,
  holderName: position.holderName,
  holderNip: position.holderNip,
  holderGrade: position.holderGrade,
  appointedOn: position.appointedOn,
  vacantSince: position.vacantSince,
  vacancyReason: position.vacancyReason,
  version: position.version,
} as const;

/** Posts of an agency, of one level or of all, by code; a page of them. */
export function listPositions(
  reader: Reader,
  agencyId: string,
  level: RegisterLevel | null,
  page: { readonly afterCode: string | null; readonly limit: number },
) {
  return reader
    .select(SHOWN)
    .from(position)
    .where(
      and(
        eq(position.agencyId, agencyId),
        level === null ? undefined : eq(position.level, level),
        page.afterCode === null ? undefined : gt(position.code, page.afterCode),
      ),
    )
    .orderBy(asc(position.code))
    .limit(page.limit);
}

/** What the forecast needs of each post of a level. */
export function occupancies(reader: Reader, agencyId: string, level: RegisterLevel) {
  return reader
    .select({
      id: position.id,
      code: position.code,
      title: position.title,
      titleEn: position.titleEn,
      unit: position.unit,
      level: position.level,
      holderNip: position.holderNip,
      appointedOn: position.appointedOn,
      vacantSince: position.vacantSince,
      vacancyReason: position.vacancyReason,
    })
    .from(position)
    .where(and(eq(position.agencyId, agencyId), eq(position.level, level)))
    .orderBy(asc(position.code));
}

/** How many posts there are of each level, and how many are held. */
export function countByLevel(reader: Reader, agencyId: string) {
  return reader
    .select({ level: position.level, posts: count(), held: count(position.holderNip) })
    .from(position)
    .where(eq(position.agencyId, agencyId))
    .groupBy(position.level);
}

/** The draft or running selections that posts of the register are in, unless cancelled there. */
export async function selectionsFilling(reader: Reader, positionIds: readonly string[]) {
  if (positionIds.length === 0) return [];
  return reader
    .select({
      positionId: selectionPost.positionId,
      selectionId: selection.id,
      name: SELECTION_NAME,
      state: selection.state,
    })
    .from(selectionPost)
    .innerJoin(selection, eq(selection.id, selectionPost.selectionId))
    .where(
      and(
        inArray(selectionPost.positionId, [...positionIds]),
        isNull(selectionPost.cancelledAt),
        inArray(selection.state, [...NOT_OVER]),
      ),
    );
}

/** Posts of an agency by their ids; those of other agencies are left out. */
export async function positionsById(reader: Reader, agencyId: string, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return reader
    .select(SHOWN)
    .from(position)
    .where(and(eq(position.agencyId, agencyId), inArray(position.id, [...ids])))
    .orderBy(asc(position.code));
}

/** The posts of an agency that have these codes, as they are now. */
export function positionsByCode(reader: Reader, agencyId: string, codes: readonly string[]) {
  return reader
    .select(SHOWN)
    .from(position)
    .where(and(eq(position.agencyId, agencyId), inArray(position.code, [...codes])));
}

/** Ties posts of plans and running selections to the posts of the register that have their codes. */
export async function linkPosts(tx: Transaction, agencyId: string, codes: readonly string[]) {
  const own = tx
    .select({ id: position.id })
    .from(position)
    .where(and(eq(position.agencyId, agencyId), eq(position.code, selectionPost.code)));
  const current = tx
    .select({ id: selection.id })
    .from(selection)
    .where(and(eq(selection.agencyId, agencyId), inArray(selection.state, [...NOT_OVER])));
  await tx
    .update(selectionPost)
    .set({ positionId: sql`(${own})` })
    .where(
      and(
        isNull(selectionPost.positionId),
        inArray(selectionPost.code, [...codes]),
        inArray(selectionPost.selectionId, current),
      ),
    );
}

export async function insertPositions(tx: Transaction, rows: readonly PositionRow[]) {
  await tx.insert(position).values([...rows]);
}

/** Changes a post that is still as it was seen; false if it is not. */
export async function updatePosition(
  tx: Transaction,
  seen: { readonly id: string; readonly version: number },
  values: Partial<PositionRow>,
) {
  const written = await tx
    .update(position)
    .set({ ...values, version: seen.version + 1 })
    .where(and(eq(position.id, seen.id), eq(position.version, seen.version)))
    .returning({ id: position.id });
  return written.length === 1;
}

export async function insertImport(
  tx: Transaction,
  values: typeof registerImport.$inferInsert,
): Promise<string> {
  const [row] = await tx.insert(registerImport).values(values).returning({ id: registerImport.id });
  if (!row) throw new Error("The insert returned no row.");
  return row.id;
}

/** A sheet that was read, with all it holds; null if there is none. */
export async function findImport(reader: Reader, id: string) {
  const [found] = await reader
    .select({
      id: registerImport.id,
      agencyId: registerImport.agencyId,
      fileName: registerImport.fileName,
      uploadedAt: registerImport.uploadedAt,
      uploaderName: account.name,
      state: registerImport.state,
      appliedAt: registerImport.appliedAt,
      rows: registerImport.rows,
      problems: registerImport.problems,
      positions: registerImport.positions,
      version: registerImport.version,
    })
    .from(registerImport)
    .innerJoin(account, eq(account.id, registerImport.uploadedBy))
    .where(eq(registerImport.id, id));
  return found ?? null;
}

/** Whose register a sheet was read for; null if there is no such sheet. */
export async function findImportAgency(reader: Reader, id: string): Promise<string | null> {
  const [found] = await reader
    .select({ agencyId: registerImport.agencyId })
    .from(registerImport)
    .where(eq(registerImport.id, id));
  return found?.agencyId ?? null;
}

/** Says that a sheet has changed the register; false if it already had. */
export async function settleImport(
  tx: Transaction,
  seen: { readonly id: string; readonly version: number },
  at: Date,
) {
  const written = await tx
    .update(registerImport)
    .set({ state: "APPLIED", appliedAt: at, version: seen.version + 1 })
    .where(and(eq(registerImport.id, seen.id), eq(registerImport.version, seen.version)))
    .returning({ id: registerImport.id });
  return written.length === 1;
}

/** When the register was last changed by a sheet; null if it never was. */
export async function lastImportAt(reader: Reader, agencyId: string) {
  const [found] = await reader
    .select({ at: registerImport.appliedAt })
    .from(registerImport)
    .where(and(eq(registerImport.agencyId, agencyId), isNotNull(registerImport.appliedAt)))
    .orderBy(desc(registerImport.appliedAt))
    .limit(1);
  return found?.at ?? null;
}
