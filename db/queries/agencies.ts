import { and, eq } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { agency } from "#db/schema/agency";

/** An agency by its short word; null if there is none. */
export async function findAgencyBySlug(reader: Reader, slug: string) {
  const [found] = await reader
    .select({ id: agency.id, name: agency.name })
    .from(agency)
    .where(eq(agency.slug, slug));
  return found ?? null;
}

/** The agencies of a name; two may share one. */
export function agenciesNamed(reader: Reader, name: string) {
  return reader.select({ id: agency.id }).from(agency).where(eq(agency.name, name)).limit(2);
}

/** An agency by its id; null if there is none. */
export async function findAgency(reader: Reader, id: string) {
  const [found] = await reader
    .select({
      id: agency.id,
      slug: agency.slug,
      name: agency.name,
      zone: agency.zone,
      secretariatName: agency.secretariatName,
      address: agency.address,
      phone: agency.phone,
      email: agency.email,
      province: agency.province,
      city: agency.city,
      announcementPattern: agency.announcementPattern,
      version: agency.version,
    })
    .from(agency)
    .where(eq(agency.id, id));
  return found ?? null;
}

/** Whether the agency still had that version and was written. */
export async function updateAgency(
  tx: Transaction,
  seen: { readonly id: string; readonly version: number },
  values: Partial<typeof agency.$inferInsert>,
): Promise<boolean> {
  const written = await tx
    .update(agency)
    .set({ ...values, version: seen.version + 1 })
    .where(and(eq(agency.id, seen.id), eq(agency.version, seen.version)))
    .returning({ id: agency.id });
  return written.length === 1;
}

export async function insertAgency(
  tx: Transaction,
  values: typeof agency.$inferInsert,
): Promise<string> {
  const [row] = await tx.insert(agency).values(values).returning({ id: agency.id });
  if (!row) throw new Error("The insert returned no row.");
  return row.id;
}
