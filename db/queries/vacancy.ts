import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { account } from "#db/schema/accounts";
import { agency } from "#db/schema/agency";
import { position, vacancyNotice } from "#db/schema/register";
import { roleGrant } from "#db/schema/role-grant";
import type { RegisterLevel } from "#domain/register/terms";

/** Levels that are filled by open selection. */
const SELECTED: readonly RegisterLevel[] = ["UTAMA", "MADYA", "PRATAMA"];

const POST = {
  id: position.id,
  code: position.code,
  title: { id: position.title, en: position.titleEn },
  level: position.level,
  holderNip: position.holderNip,
  appointedOn: position.appointedOn,
} as const;

/** The senior posts of an agency. */
export function seniorPosts(reader: Reader, agencyId: string) {
  return reader
    .select(POST)
    .from(position)
    .where(and(eq(position.agencyId, agencyId), inArray(position.level, [...SELECTED])))
    .orderBy(position.code);
}

/** Agencies that keep a register, with their zone. */
export function agenciesWithRegister(reader: Reader) {
  return reader
    .selectDistinct({ id: agency.id, zone: agency.zone })
    .from(agency)
    .innerJoin(position, eq(position.agencyId, agency.id))
    .where(isNotNull(position.holderNip));
}

/** Whoever serves as secretariat for the whole agency and can read a letter. */
export async function secretariatOf(reader: Reader, agencyId: string): Promise<string[]> {
  const rows = await reader
    .selectDistinct({ id: account.id })
    .from(roleGrant)
    .innerJoin(account, eq(account.id, roleGrant.accountId))
    .where(
      and(
        eq(roleGrant.agencyId, agencyId),
        eq(roleGrant.role, "SECRETARIAT"),
        isNull(roleGrant.selectionId),
        isNull(roleGrant.endedAt),
        eq(account.state, "ACTIVE"),
      ),
    );
  return rows.map(({ id }) => id);
}

/** Notes that an agency is told of these vacancies; those of which it was not told before. */
export async function insertNotices(
  tx: Transaction,
  rows: readonly (typeof vacancyNotice.$inferInsert)[],
): Promise<Set<string>> {
  const inserted = await tx
    .insert(vacancyNotice)
    .values([...rows])
    .onConflictDoNothing({ target: [vacancyNotice.positionId, vacancyNotice.vacantOn] })
    .returning({ positionId: vacancyNotice.positionId });
  return new Set(inserted.map(({ positionId }) => positionId));
}

/** The days of which an agency was told, by post. */
export async function noticesOf(
  reader: Reader,
  positionIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (positionIds.length === 0) return new Set();
  const rows = await reader
    .select({ positionId: vacancyNotice.positionId, vacantOn: vacancyNotice.vacantOn })
    .from(vacancyNotice)
    .where(inArray(vacancyNotice.positionId, [...positionIds]));
  return new Set(rows.map(({ positionId, vacantOn }) => `${positionId} ${vacantOn}`));
}
