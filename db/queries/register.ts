import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Reader } from "#db/client";
import { SELECTION_NAME } from "#db/queries/names";
import { selection, selectionPost } from "#db/schema/planning";
import { position, registerImport } from "#db/schema/register";
import { NOT_OVER } from "#domain/planning/life-cycle";
import type { RegisterLevel } from "#domain/register/terms";

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
