import { read } from "#db/client";
import { findPact, selectionsToServe } from "#db/queries/pact";
import { findSelectionScope } from "#db/queries/scopes";
import { PACT_ROLES } from "#domain/actor";
import type { Zone } from "#domain/calendar";
import type { Bilingual, Locale } from "#domain/locale";
import type { PactCapacity } from "#domain/planning/pact";
import { capacityOf, isAsked } from "#domain/planning/policy";
import type { Context } from "#server/context";
import { pactHash } from "#server/planning/pact-hash";

export type PactPage = {
  readonly selectionId: string;
  readonly selectionName: Bilingual;
  readonly agencyName: string;
  readonly zone: Zone;
  readonly capacity: PactCapacity;
  /** Of the words that are to be accepted now. */
  readonly textHash: string;
  /** What the reader accepted, as it was worded; null before. */
  readonly accepted: {
    readonly at: string;
    readonly edition: string;
    readonly textHash: string;
    readonly locale: Locale;
    readonly wording: readonly string[];
  } | null;
};

/** The pact of a selection for whoever has to accept it or has; null for everybody else. */
export async function loadPact(ctx: Context, selectionId: string): Promise<PactPage | null> {
  const scope = await findSelectionScope(read(), selectionId);
  if (scope === null || ctx.actor.userId === null) return null;
  const found = await findPact(read(), selectionId, ctx.actor.userId);
  const capacity = found?.capacity ?? capacityOf(ctx.actor, scope);
  if (capacity === null) return null;
  if (found === null && !isAsked(ctx.actor, scope, scope.selectionState)) return null;
  const { selectionName, agencyName, zone } = scope;
  return {
    ...{ selectionId, selectionName, agencyName, zone, capacity },
    textHash: pactHash(capacity),
    accepted: found && {
      at: found.acceptedAt.toISOString(),
      edition: found.edition,
      textHash: found.textHash,
      locale: found.locale,
      wording: found.wording,
    },
  };
}

/** Selections that wait for the reader's pact; empty for whoever serves on none. */
export async function loadPactsDue(
  ctx: Context,
): Promise<readonly { readonly selectionId: string; readonly selectionName: Bilingual }[]> {
  const { actor } = ctx;
  const bound = actor.grants.filter(({ role }) => PACT_ROLES.includes(role));
  if (bound.length === 0) return [];
  const selections = await selectionsToServe(read(), {
    selectionIds: bound.flatMap(({ selectionId }) => selectionId ?? []),
    agencyIds: bound.flatMap(({ selectionId, agencyId }) =>
      selectionId === null && agencyId !== null ? [agencyId] : [],
    ),
  });
  return selections
    .filter((selection) => isAsked(actor, selection, selection.state))
    .filter(({ selectionId }) => !actor.pactsIn.includes(selectionId))
    .map(({ selectionId, selectionName }) => ({ selectionId, selectionName }));
}
