import { and, asc, desc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { account } from "#db/schema/accounts";
import { panelChange, panelChangeSeat } from "#db/schema/announcement";
import { paper } from "#db/schema/paper";
import { panelMember } from "#db/schema/planning";
import { scoreSheet } from "#db/schema/scoring";
import type { AmendmentState } from "#domain/announcement/amendment";
import type { SeatPart } from "#domain/planning/panel-change";

const CHANGE = {
  id: panelChange.id,
  selectionId: panelChange.selectionId,
  state: panelChange.state,
  announcementNumber: panelChange.announcementNumber,
  leftOn: panelChange.leftOn,
  successor: panelChange.successor,
  chairId: panelChange.chairId,
  reason: panelChange.reason,
  reasonEn: panelChange.reasonEn,
  decreeId: panelChange.decreeId,
  proposedBy: panelChange.proposedBy,
  proposer: account.name,
  proposedAt: panelChange.proposedAt,
  decidedAt: panelChange.decidedAt,
  decisionNote: panelChange.decisionNote,
  version: panelChange.version,
} as const;

/** A change of a panel; null if there is none. */
export async function findPanelChange(reader: Reader, id: string) {
  const [found] = await reader
    .select(CHANGE)
    .from(panelChange)
    .innerJoin(account, eq(account.id, panelChange.proposedBy))
    .where(eq(panelChange.id, id));
  return found ?? null;
}

/** Changes of a panel in these states, the youngest first. */
export function listPanelChanges(
  reader: Reader,
  selectionId: string,
  states: readonly AmendmentState[],
) {
  return reader
    .select(CHANGE)
    .from(panelChange)
    .innerJoin(account, eq(account.id, panelChange.proposedBy))
    .where(and(eq(panelChange.selectionId, selectionId), inArray(panelChange.state, [...states])))
    .orderBy(desc(panelChange.proposedAt), desc(panelChange.id))
    .limit(100);
}

/** What seats did in these changes, with who sat there. */
export function seatsOfChanges(reader: Reader, changeIds: readonly string[]) {
  return reader
    .select({
      changeId: panelChangeSeat.changeId,
      memberId: panelChangeSeat.memberId,
      part: panelChangeSeat.part,
      name: account.name,
      institution: panelMember.institution,
      element: panelMember.element,
    })
    .from(panelChangeSeat)
    .innerJoin(panelMember, eq(panelMember.id, panelChangeSeat.memberId))
    .innerJoin(account, eq(account.id, panelMember.accountId))
    .where(inArray(panelChangeSeat.changeId, [...changeIds]))
    .orderBy(asc(account.name), asc(panelChangeSeat.id));
}

/** Every seat that a panel has had, those held now first, with the decrees that began and ended it. */
export async function seatHistory(reader: Reader, selectionId: string) {
  const seats = await reader
    .select({
      memberId: panelMember.id,
      name: account.name,
      institution: panelMember.institution,
      isChair: panelMember.isChair,
      chairSince: panelMember.chairSince,
      seatedAt: panelMember.seatedAt,
      endedAt: panelMember.endedAt,
    })
    .from(panelMember)
    .innerJoin(account, eq(account.id, panelMember.accountId))
    .where(eq(panelMember.selectionId, selectionId))
    .orderBy(asc(panelMember.seatedAt), asc(panelMember.id));
  const changes = await reader
    .select({
      memberId: panelChangeSeat.memberId,
      part: panelChangeSeat.part,
      leftOn: panelChange.leftOn,
      decreeId: paper.id,
      decree: paper.number,
    })
    .from(panelChangeSeat)
    .innerJoin(panelChange, eq(panelChange.id, panelChangeSeat.changeId))
    .innerJoin(paper, eq(paper.id, panelChange.decreeId))
    .where(and(eq(panelChange.selectionId, selectionId), eq(panelChange.state, "PUBLISHED")));
  const of = (memberId: string, part: SeatPart) =>
    changes.find((change) => change.memberId === memberId && change.part === part) ?? null;
  return seats
    .map((seat) => ({
      ...seat,
      left: of(seat.memberId, "LEAVES"),
      joined: of(seat.memberId, "JOINS"),
    }))
    .sort((a, b) => Number(a.endedAt !== null) - Number(b.endedAt !== null));
}

export async function insertPanelChange(
  tx: Transaction,
  values: typeof panelChange.$inferInsert,
  leaving: readonly string[],
): Promise<string> {
  const [row] = await tx.insert(panelChange).values(values).returning({ id: panelChange.id });
  if (!row) throw new Error("The insert returned no row.");
  await insertChangeSeats(
    tx,
    leaving.map((memberId) => ({ changeId: row.id, memberId, part: "LEAVES" })),
  );
  return row.id;
}

export async function insertChangeSeats(
  tx: Transaction,
  rows: (typeof panelChangeSeat.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(panelChangeSeat).values(rows);
}

/** Whether the change still had that version and was written. */
export async function movePanelChange(
  tx: Transaction,
  seen: { readonly id: string; readonly version: number },
  values: Partial<typeof panelChange.$inferInsert>,
): Promise<boolean> {
  const written = await tx
    .update(panelChange)
    .set({ ...values, version: seen.version + 1 })
    .where(and(eq(panelChange.id, seen.id), eq(panelChange.version, seen.version)))
    .returning({ id: panelChange.id });
  return written.length === 1;
}

/** Seals again what a member who leaves had asked back. */
export async function endReopeningRequests(tx: Transaction, memberId: string): Promise<void> {
  await tx
    .update(scoreSheet)
    .set({ state: "SUBMITTED", version: sql`${scoreSheet.version} + 1` })
    .where(and(eq(scoreSheet.memberId, memberId), eq(scoreSheet.state, "REOPEN_REQUESTED")));
}

/** Seats that were given up, for sheets that stay. */
export function formerSeats(reader: Reader, selectionId: string) {
  return reader
    .select({
      memberId: panelMember.id,
      accountId: panelMember.accountId,
      name: account.name,
      isChair: panelMember.isChair,
    })
    .from(panelMember)
    .innerJoin(account, eq(account.id, panelMember.accountId))
    .where(and(eq(panelMember.selectionId, selectionId), isNotNull(panelMember.endedAt)))
    .orderBy(asc(panelMember.seatedAt), asc(panelMember.id));
}
