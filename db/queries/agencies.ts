import { eq } from "drizzle-orm";
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

/** An agency by its id; null if there is none. */
export async function findAgency(reader: Reader, id: string) {
  const [found] = await reader
    .select({ id: agency.id, slug: agency.slug, name: agency.name, zone: agency.zone })
    .from(agency)
    .where(eq(agency.id, id));
  return found ?? null;
}

export async function insertAgency(
  tx: Transaction,
  values: typeof agency.$inferInsert,
): Promise<string> {
  const [row] = await tx.insert(agency).values(values).returning({ id: agency.id });
  if (!row) throw new Error("The insert returned no row.");
  return row.id;
}
