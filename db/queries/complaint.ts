import { and, asc, count, desc, eq, inArray, isNull, notInArray, or, type SQL } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { type MomentCursor, olderThan } from "#db/queries/cursor";
import { SELECTION_NAME } from "#db/queries/names";
import { account } from "#db/schema/accounts";
import { agency } from "#db/schema/agency";
import { storedFile } from "#db/schema/application";
import { complaint, complaintNote } from "#db/schema/complaint";
import { panelMember, selection } from "#db/schema/planning";
import { roleGrant } from "#db/schema/role-grant";
import type { ComplaintState } from "#domain/complaint/life-cycle";
import type { ComplaintPlace, ComplaintReach } from "#domain/complaint/policy";
import { UNANNOUNCED } from "#domain/planning/life-cycle";

export async function insertComplaint(
  tx: Transaction,
  values: typeof complaint.$inferInsert,
): Promise<string> {
  const [row] = await tx.insert(complaint).values(values).returning({ id: complaint.id });
  if (!row) throw new Error("The insert returned no row.");
  return row.id;
}

/** Changes a report that is still as it was seen; false if it is not. */
export async function updateComplaint(
  tx: Transaction,
  seen: { readonly id: string; readonly version: number },
  values: Partial<typeof complaint.$inferInsert>,
): Promise<boolean> {
  const written = await tx
    .update(complaint)
    .set({ ...values, version: seen.version + 1 })
    .where(and(eq(complaint.id, seen.id), eq(complaint.version, seen.version)))
    .returning({ id: complaint.id });
  return written.length === 1;
}

/** What decides who may do what with a report, and how it stands; null if there is none. */
export async function findComplaintScope(reader: Reader, id: string) {
  const [found] = await reader
    .select({
      id: complaint.id,
      agencyId: complaint.agencyId,
      selectionId: complaint.selectionId,
      number: complaint.number,
      state: complaint.state,
      aboutSecretariat: complaint.aboutSecretariat,
      reporterEmail: complaint.reporterEmail,
      locale: complaint.locale,
      attachmentHash: complaint.attachmentHash,
      version: complaint.version,
    })
    .from(complaint)
    .where(eq(complaint.id, id));
  return found ?? null;
}

/** A report by the hash of its code, as far as its reporter follows it; null if there is none. */
export async function findTrackedComplaint(reader: Reader, codeHash: string) {
  const [found] = await reader
    .select({
      id: complaint.id,
      agencyId: complaint.agencyId,
      selectionId: complaint.selectionId,
      state: complaint.state,
      answer: complaint.answer,
      attachmentHash: complaint.attachmentHash,
      createdAt: complaint.createdAt,
      zone: agency.zone,
      version: complaint.version,
    })
    .from(complaint)
    .innerJoin(agency, eq(agency.id, complaint.agencyId))
    .where(eq(complaint.codeHash, codeHash));
  return found ?? null;
}

/** One report whole, with the names of those who acted on it; null if there is none. */
export async function findComplaint(reader: Reader, id: string) {
  const [found] = await reader
    .select({
      id: complaint.id,
      agencyId: complaint.agencyId,
      selectionId: complaint.selectionId,
      number: complaint.number,
      state: complaint.state,
      channel: complaint.channel,
      aboutSecretariat: complaint.aboutSecretariat,
      story: complaint.story,
      happenedWhen: complaint.happenedWhen,
      happenedWhere: complaint.happenedWhere,
      reporterName: complaint.reporterName,
      reporterEmail: complaint.reporterEmail,
      reporterPhone: complaint.reporterPhone,
      receivedOn: complaint.receivedOn,
      createdAt: complaint.createdAt,
      recordedBy: complaint.recordedBy,
      reviewedBy: complaint.reviewedBy,
      reviewedAt: complaint.reviewedAt,
      answer: complaint.answer,
      forwardedTo: complaint.forwardedTo,
      answeredBy: complaint.answeredBy,
      answeredAt: complaint.answeredAt,
      version: complaint.version,
      codeHash: complaint.codeHash,
      agencyName: agency.name,
      zone: agency.zone,
      selectionName: SELECTION_NAME,
      attachmentHash: storedFile.hash,
      attachmentType: storedFile.mimeType,
      attachmentBytes: storedFile.bytes,
      attachmentScan: storedFile.scan,
    })
    .from(complaint)
    .innerJoin(agency, eq(agency.id, complaint.agencyId))
    .leftJoin(selection, eq(selection.id, complaint.selectionId))
    .leftJoin(storedFile, eq(storedFile.hash, complaint.attachmentHash))
    .where(eq(complaint.id, id));
  return found ?? null;
}

/** Names by account. */
export async function namesOf(
  reader: Reader,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (accountIds.length === 0) return new Map();
  const rows = await reader
    .select({ id: account.id, name: account.name })
    .from(account)
    .where(inArray(account.id, [...accountIds]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Reports within reach, in a state or in any, the newest first; a page of them. */
export function listComplaints(
  reader: Reader,
  reach: ComplaintReach,
  state: ComplaintState | null,
  page: {
    readonly after: MomentCursor | null;
    readonly limit: number;
  },
) {
  const { after, limit } = page;
  return reader
    .select({
      id: complaint.id,
      number: complaint.number,
      state: complaint.state,
      channel: complaint.channel,
      story: complaint.story,
      receivedOn: complaint.receivedOn,
      createdAt: complaint.createdAt,
      agencyName: agency.name,
      selectionId: complaint.selectionId,
      selectionName: SELECTION_NAME,
    })
    .from(complaint)
    .innerJoin(agency, eq(agency.id, complaint.agencyId))
    .leftJoin(selection, eq(selection.id, complaint.selectionId))
    .where(
      and(
        within(reach),
        state === null ? undefined : eq(complaint.state, state),
        olderThan(complaint.createdAt, complaint.id, after),
      ),
    )
    .orderBy(desc(complaint.createdAt), desc(complaint.id))
    .limit(limit);
}

/** How many reports within reach are in each state. */
export function countComplaints(reader: Reader, reach: ComplaintReach) {
  return reader
    .select({ state: complaint.state, count: count() })
    .from(complaint)
    .where(within(reach))
    .groupBy(complaint.state);
}

function within({ all, notAboutSecretariat, exceptIds }: ComplaintReach): SQL | undefined {
  const at = ({ agencyId, selectionId }: ComplaintPlace) =>
    selectionId === null
      ? eq(complaint.agencyId, agencyId)
      : and(eq(complaint.agencyId, agencyId), eq(complaint.selectionId, selectionId));
  const places = [
    ...all.map(at),
    ...notAboutSecretariat.map((place) => and(eq(complaint.aboutSecretariat, "NO"), at(place))),
  ];
  const except =
    exceptIds.length === 0
      ? undefined
      : or(isNull(complaint.selectionId), notInArray(complaint.selectionId, [...exceptIds]));
  return and(or(...places), except);
}

/** What was written about a report, oldest first. */
export function notesOf(reader: Reader, complaintId: string) {
  return reader
    .select({
      id: complaintNote.id,
      at: complaintNote.at,
      text: complaintNote.text,
      author: account.name,
    })
    .from(complaintNote)
    .innerJoin(account, eq(account.id, complaintNote.authorId))
    .where(eq(complaintNote.complaintId, complaintId))
    .orderBy(asc(complaintNote.at), asc(complaintNote.id));
}

export async function insertNote(
  tx: Transaction,
  values: typeof complaintNote.$inferInsert,
): Promise<void> {
  await tx.insert(complaintNote).values(values);
}

/** Accounts that are told of a new report: inspectors, and for a selection its chair. */
export async function handlersAt(
  reader: Reader,
  { agencyId, selectionId }: ComplaintPlace,
): Promise<string[]> {
  const inspectors = await holdersOf(reader, "INSPECTOR", { agencyId, selectionId });
  if (selectionId === null) return inspectors;
  const chairs = await reader
    .select({ id: panelMember.accountId })
    .from(panelMember)
    .where(
      and(
        eq(panelMember.selectionId, selectionId),
        eq(panelMember.isChair, true),
        isNull(panelMember.endedAt),
      ),
    );
  return [...new Set([...inspectors, ...chairs.map(({ id }) => id)])];
}

/** Accounts with a role in the agency, or in that selection of it. */
export async function holdersOf(
  reader: Reader,
  role: "INSPECTOR" | "AGENCY_ADMIN" | "SECRETARIAT",
  { agencyId, selectionId }: ComplaintPlace,
): Promise<string[]> {
  const rows = await reader
    .selectDistinct({ id: roleGrant.accountId })
    .from(roleGrant)
    .where(
      and(
        eq(roleGrant.agencyId, agencyId),
        eq(roleGrant.role, role),
        isNull(roleGrant.endedAt),
        selectionId === null
          ? isNull(roleGrant.selectionId)
          : or(isNull(roleGrant.selectionId), eq(roleGrant.selectionId, selectionId)),
      ),
    );
  return rows.map(({ id }) => id);
}

const CHOICE = {
  id: selection.id,
  slug: selection.slug,
  name: SELECTION_NAME,
  agencyId: agency.id,
  agencyName: agency.name,
} as const;

/** Announced, whatever became of it since. */
const ANNOUNCED = notInArray(selection.state, UNANNOUNCED);

/** Announced selections that a report can be about, the newest first. */
export function listReportable(reader: Reader, limit: number) {
  return reader
    .select(CHOICE)
    .from(selection)
    .innerJoin(agency, eq(agency.id, selection.agencyId))
    .where(ANNOUNCED)
    .orderBy(desc(selection.publishedAt), desc(selection.id))
    .limit(limit);
}

/** The announced selection at that public address; null if there is none. */
export async function findReportable(reader: Reader, slug: string) {
  const [found] = await reader
    .select(CHOICE)
    .from(selection)
    .innerJoin(agency, eq(agency.id, selection.agencyId))
    .where(and(eq(selection.slug, slug), ANNOUNCED));
  return found ?? null;
}

/** Selections of an agency that staff can enter a report about: every one of theirs. */
export function listOwnSelections(reader: Reader, agencyId: string, limit: number) {
  return reader
    .select({ id: selection.id, name: SELECTION_NAME })
    .from(selection)
    .where(and(eq(selection.agencyId, agencyId), ANNOUNCED))
    .orderBy(desc(selection.createdAt), desc(selection.id))
    .limit(limit);
}
