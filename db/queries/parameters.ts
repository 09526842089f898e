import { and, desc, eq } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { agency } from "#db/schema/agency";
import { storedFile } from "#db/schema/application";
import { paper } from "#db/schema/paper";
import { selection } from "#db/schema/planning";
import { parameterChange, parameterDecision } from "#db/schema/regulation";
import { isChangeable, type ParameterChange } from "#domain/regulation/changed-parameters";

const CHANGE = {
  id: parameterChange.id,
  parameter: parameterChange.parameter,
  kind: parameterChange.kind,
  value: parameterChange.value,
  validFrom: parameterChange.validFrom,
  validTo: parameterChange.validTo,
  reason: { id: parameterChange.reason, en: parameterChange.reasonEn },
  basis: { id: paper.id, number: paper.number, dated: paper.dated },
} as const;

/** What an agency has confirmed. A parameter that rules no longer have is left out. */
export async function confirmedChanges(
  reader: Reader,
  agencyId: string,
): Promise<ParameterChange[]> {
  const rows = await reader
    .select({ ...CHANGE, confirmedAt: parameterDecision.decidedAt })
    .from(parameterChange)
    .innerJoin(parameterDecision, eq(parameterDecision.changeId, parameterChange.id))
    .innerJoin(paper, eq(paper.id, parameterChange.basisId))
    .where(and(eq(parameterChange.agencyId, agencyId), eq(parameterDecision.outcome, "CONFIRMED")));
  return rows.flatMap(({ parameter, ...row }) =>
    isChangeable(parameter) ? [{ ...row, parameter }] : [],
  );
}

/** When a selection was announced, from which the day of its law follows; null if there is none. */
export async function announcementOf(reader: Reader, selectionId: string) {
  const [found] = await reader
    .select({
      agencyId: selection.agencyId,
      opensAt: selection.opensAt,
      publishedAt: selection.publishedAt,
      zone: agency.zone,
    })
    .from(selection)
    .innerJoin(agency, eq(agency.id, selection.agencyId))
    .where(eq(selection.id, selectionId));
  return found ?? null;
}

/** All changes of an agency with what became of them, the youngest first. */
export async function changesOfAgency(reader: Reader, agencyId: string) {
  return reader
    .select({
      ...CHANGE,
      basis: { ...CHANGE.basis, subject: paper.subject, bytes: storedFile.bytes },
      recordedBy: parameterChange.recordedBy,
      recordedAt: parameterChange.recordedAt,
      outcome: parameterDecision.outcome,
      decidedBy: parameterDecision.decidedBy,
      decidedAt: parameterDecision.decidedAt,
      declineReason: parameterDecision.reason,
    })
    .from(parameterChange)
    .innerJoin(paper, eq(paper.id, parameterChange.basisId))
    .innerJoin(storedFile, eq(storedFile.hash, paper.fileHash))
    .leftJoin(parameterDecision, eq(parameterDecision.changeId, parameterChange.id))
    .where(eq(parameterChange.agencyId, agencyId))
    .orderBy(desc(parameterChange.recordedAt), desc(parameterChange.id));
}

/** One change, whatever became of it; null if there is none. */
export async function findChange(reader: Reader, changeId: string) {
  const [found] = await reader
    .select({
      ...CHANGE,
      agencyId: parameterChange.agencyId,
      recordedBy: parameterChange.recordedBy,
      outcome: parameterDecision.outcome,
      zone: agency.zone,
    })
    .from(parameterChange)
    .innerJoin(agency, eq(agency.id, parameterChange.agencyId))
    .innerJoin(paper, eq(paper.id, parameterChange.basisId))
    .leftJoin(parameterDecision, eq(parameterDecision.changeId, parameterChange.id))
    .where(eq(parameterChange.id, changeId));
  return found ?? null;
}

export async function insertChange(
  tx: Transaction,
  values: typeof parameterChange.$inferInsert,
): Promise<string> {
  const [row] = await tx
    .insert(parameterChange)
    .values(values)
    .returning({ id: parameterChange.id });
  if (!row) throw new Error("The insert returned no row.");
  return row.id;
}

/** Whether the decision is the first about its change. */
export async function insertDecision(
  tx: Transaction,
  values: typeof parameterDecision.$inferInsert,
): Promise<boolean> {
  const written = await tx
    .insert(parameterDecision)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: parameterDecision.id });
  return written.length === 1;
}
