import { read } from "#db/client";
import { administratorsOfAgencies, agenciesPage } from "#db/queries/staff";
import { mayManageAgencies } from "#domain/accounts/policy";
import type { AccountState } from "#domain/accounts/terms";
import { readNameCursor, writeNameCursor } from "#server/accounts/name-cursor";
import type { Context } from "#server/context";

const PAGE = 25;

export type AgenciesPage = {
  readonly agencies: readonly {
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
    }[];
  }[];
  readonly isFirst: boolean;
  readonly next: string | null;
};

/** Agencies with their administrators, and nothing of what happens inside; null but for the operator. */
export async function loadAgencies(ctx: Context, after: unknown): Promise<AgenciesPage | null> {
  if (!mayManageAgencies(ctx.actor)) return null;
  const cursor = readNameCursor(after);
  const rows = await agenciesPage(read(), cursor, PAGE + 1);
  const page = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? page.at(-1) : undefined;
  const people = await administratorsOfAgencies(
    read(),
    page.map(({ id }) => id),
  );
  return {
    agencies: page.map(({ id, name, slug }) => ({
      agencyId: id,
      name,
      slug,
      administrators: people
        .filter(({ agencyId }) => agencyId === id)
        .map(({ agencyId: _, ...person }) => person),
    })),
    isFirst: cursor === null,
    next: last ? writeNameCursor(last) : null,
  };
}
