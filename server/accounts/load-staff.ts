import { read } from "#db/client";
import { findAgency } from "#db/queries/agencies";
import {
  grantsOfStaff,
  openInvitations,
  openSelections,
  seatsOfStaff,
  staffPage,
} from "#db/queries/staff";
import type { AccountState } from "#domain/accounts/terms";
import type { StaffRole } from "#domain/actor";
import type { Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import type { Context } from "#server/context";
import { pageOf, readNameCursor, writeNameCursor } from "#server/cursor";

const PAGE = 25;

export type StaffMember = {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly state: AccountState;
  readonly version: number;
  readonly isSelf: boolean;
  /** Whether this agency may close the account: it is nobody else's business. */
  readonly isApplicant: boolean;
  /** Null for roles in all selections. */
  readonly grants: readonly {
    readonly grantId: string;
    readonly role: StaffRole;
    readonly selectionName: Bilingual | null;
  }[];
  readonly seats: readonly {
    readonly seatId: string;
    readonly isChair: boolean;
    readonly selectionName: Bilingual;
  }[];
  /** ISO instant at which the open invitation runs out; null without one. */
  readonly invitedUntil: string | null;
};

export type StaffPage = {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly zone: Zone;
  readonly search: string;
  readonly people: readonly StaffMember[];
  readonly selections: readonly { readonly id: string; readonly name: Bilingual }[];
  readonly isFirst: boolean;
  readonly next: string | null;
};

/** The people of the agency that the actor administers; null for everybody else. */
export async function loadStaff(
  ctx: Context,
  asked: { readonly search?: string | undefined; readonly after?: unknown },
): Promise<StaffPage | null> {
  const agencyId = administeredBy(ctx);
  if (agencyId === null) return null;
  const cursor = readNameCursor(asked.after);
  const search = (asked.search ?? "").trim().slice(0, 100);
  const [agency, selections, rows] = await Promise.all([
    findAgency(read(), agencyId),
    openSelections(read(), agencyId),
    staffPage(read(), agencyId, { search }, cursor, PAGE + 1),
  ]);
  if (!agency) return null;
  const { shown, next } = pageOf(rows, PAGE, writeNameCursor);
  return {
    agencyId,
    agencyName: agency.name,
    zone: agency.zone,
    search,
    selections,
    isFirst: cursor === null,
    next,
    people: await membersOf(ctx, agencyId, shown),
  };
}

export type StaffMemberPage = {
  readonly agencyId: string;
  readonly zone: Zone;
  readonly member: StaffMember;
};

/** One person of the agency that the actor administers; null if there is no such person. */
export async function loadStaffMember(
  ctx: Context,
  accountId: string,
): Promise<StaffMemberPage | null> {
  const agencyId = administeredBy(ctx);
  if (agencyId === null) return null;
  const [agency, rows] = await Promise.all([
    findAgency(read(), agencyId),
    staffPage(read(), agencyId, { accountId }, null, 1),
  ]);
  const [member] = await membersOf(ctx, agencyId, rows);
  return agency && member ? { agencyId, zone: agency.zone, member } : null;
}

function administeredBy(ctx: Context): string | null {
  const grant = ctx.actor.grants.find(
    ({ role, selectionId }) => role === "AGENCY_ADMIN" && selectionId === null,
  );
  return grant?.agencyId ?? null;
}

async function membersOf(
  ctx: Context,
  agencyId: string,
  rows: Awaited<ReturnType<typeof staffPage>>,
): Promise<StaffMember[]> {
  const ids = rows.map(({ id }) => id);
  const [grants, seats, invitations] = await Promise.all([
    grantsOfStaff(read(), agencyId, ids),
    seatsOfStaff(read(), agencyId, ids),
    openInvitations(read(), ids, ctx.now),
  ]);
  return rows.map((row) => {
    const own = <Row extends { accountId: string }>(each: Row) => each.accountId === row.id;
    return {
      accountId: row.id,
      name: row.name,
      email: row.email,
      state: row.state,
      version: row.version,
      isSelf: row.id === ctx.actor.userId,
      isApplicant: row.nip !== null,
      grants: grants
        .filter(own)
        .map(({ id, role, selectionName }) => ({ grantId: id, role, selectionName })),
      seats: seats
        .filter(own)
        .map(({ id, isChair, selectionName }) => ({ seatId: id, isChair, selectionName })),
      invitedUntil: invitations.find(own)?.expiresAt.toISOString() ?? null,
    };
  });
}
