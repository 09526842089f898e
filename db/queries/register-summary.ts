import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { account } from "#db/schema/accounts";
import { registerSummary } from "#db/schema/register";
import type { SummaryKind } from "#domain/register/summary";

const SUMMARY = {
  id: registerSummary.id,
  agencyId: registerSummary.agencyId,
  kind: registerSummary.kind,
  fileName: registerSummary.fileName,
  uploaderName: account.name,
  uploadedAt: registerSummary.uploadedAt,
  appliedAt: registerSummary.appliedAt,
  problemCount: registerSummary.problemCount,
  problems: registerSummary.problems,
  rows: registerSummary.rows,
  version: registerSummary.version,
} as const;

/** Figures that were read from a sheet; null if there are none. */
export async function findSummary(reader: Reader, id: string) {
  const [found] = await reader
    .select(SUMMARY)
    .from(registerSummary)
    .innerJoin(account, eq(account.id, registerSummary.uploadedBy))
    .where(eq(registerSummary.id, id));
  return found ?? null;
}

/** The figures of a kind that an agency applied last; null if it never did. */
export async function lastSummary(reader: Reader, agencyId: string, kind: SummaryKind) {
  const [found] = await reader
    .select(SUMMARY)
    .from(registerSummary)
    .innerJoin(account, eq(account.id, registerSummary.uploadedBy))
    .where(
      and(
        eq(registerSummary.agencyId, agencyId),
        eq(registerSummary.kind, kind),
        isNotNull(registerSummary.appliedAt),
      ),
    )
    .orderBy(desc(registerSummary.appliedAt), desc(registerSummary.id))
    .limit(1);
  return found ?? null;
}

export async function insertSummary(
  tx: Transaction,
  values: typeof registerSummary.$inferInsert,
): Promise<string> {
  const [row] = await tx.insert(registerSummary).values(values).returning({
    id: registerSummary.id,
  });
  if (!row) throw new Error("The insert returned no row.");
  return row.id;
}

/** Whether the figures still had that version, were not applied yet, and are now. */
export async function settleSummary(
  tx: Transaction,
  seen: { readonly id: string; readonly version: number },
  appliedAt: Date,
): Promise<boolean> {
  const written = await tx
    .update(registerSummary)
    .set({ appliedAt, version: seen.version + 1 })
    .where(
      and(
        eq(registerSummary.id, seen.id),
        eq(registerSummary.version, seen.version),
        isNull(registerSummary.appliedAt),
      ),
    )
    .returning({ id: registerSummary.id });
  return written.length === 1;
}
