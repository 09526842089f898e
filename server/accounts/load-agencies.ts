import { read } from "#db/client";
import { findAgency } from "#db/queries/agencies";
import { administratorsOfAgencies, agenciesPage, openInvitations } from "#db/queries/staff";
import { mayManageAgencies } from "#domain/accounts/policy";
import type { AccountState } from "#domain/accounts/terms";
import type { Context } from "#server/context";
import { pageOf, readNameCursor, writeNameCursor } from "#server/cursor";

const PAGE = 25;

export type AgencyPage = {
  readonly agencyId: string;
  readonly name: string;
  readonly slug: string;
  readonly administrators: readonly {
    readonly grantId: string;
    readonly accountId: string;
    readonly name: string;
    readonly email: string;
    readonly state: AccountState;
    readonly version: number;
    /** ISO instant at which the open invitation runs out; null without one. */
    readonly invitedUntil: string | null;
  }[];
};

export type AgenciesPage = {
  readonly agencies: readonly AgencyPage[];
  readonly isFirst: boolean;
  readonly next: string | null;
};

/** Agencies with their administrators, and nothing of what happens inside; null but for the operator. */
export async function loadAgencies(ctx: Context, after: unknown): Promise<AgenciesPage | null> {
  if (!mayManageAgencies(ctx.actor)) return null;
  const cursor = readNameCursor(after);
  const rows = await agenciesPage(read(), cursor, PAGE + 1);
  const { shown, next } = pageOf(rows, PAGE, writeNameCursor);
  return {
    agencies: await withAdministrators(ctx, shown),
    isFirst: cursor === null,
    next,
  };
}

/** One agency with its administrators; null but for the operator. */
export async function loadAgency(ctx: Context, agencyId: string): Promise<AgencyPage | null> {
  if (!mayManageAgencies(ctx.actor)) return null;
  const found = await findAgency(read(), agencyId);
  const [agency] = await withAdministrators(ctx, found ? [found] : []);
  return agency ?? null;
}

async function withAdministrators(
  ctx: Context,
  agencies: readonly { id: string; name: string; slug: string }[],
): Promise<AgencyPage[]> {
  const people = await administratorsOfAgencies(
    read(),
    agencies.map(({ id }) => id),
  );
  const invitations = await openInvitations(
    read(),
    people.map(({ accountId }) => accountId),
    ctx.now,
  );
  return agencies.map(({ id, name, slug }) => ({
    agencyId: id,
    name,
    slug,
    administrators: people
      .filter(({ agencyId }) => agencyId === id)
      .map(({ agencyId: _, ...person }) => {
        const open = invitations.find(({ accountId }) => accountId === person.accountId);
        return { ...person, invitedUntil: open?.expiresAt.toISOString() ?? null };
      }),
  }));
}
