import { type Actor, type Grant, type StaffRole, VISITOR } from "#domain/actor";
import { loadActor } from "#server/accounts/load-actor";
import type { Context } from "#server/context";

/** The moment at which tests happen unless they say otherwise: noon in Jakarta, 24 November 2026. */
export const NOON = new Date("2026-11-24T05:00:00.000Z");

/** The context of a made-up actor, for policies that ask nothing of the database. */
export function contextOf(actor: Partial<Actor> = {}, now: Date | string = NOON): Context {
  return {
    actor: { ...VISITOR, ...actor },
    requestId: "request-1",
    address: "192.0.2.1",
    now: new Date(now),
  };
}

/** The context of an account as the server would make it, roles read from the database. */
export async function contextFor(accountId: string, now: Date | string = NOON): Promise<Context> {
  const actor = await loadActor({ accountId, sessionVersion: 1 });
  if (!actor) throw new Error(`No active account ${accountId}.`);
  return contextOf(actor, now);
}

/** A grant for a made-up actor. */
export function grant(role: StaffRole, agencyId: string | null, selectionId?: string): Grant {
  return { role, agencyId, selectionId: selectionId ?? null };
}
