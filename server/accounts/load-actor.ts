import { read } from "#db/client";
import { findSessionAccount, grantsOf, seatsOf, selectionsAppliedIn } from "#db/queries/accounts";
import type { Actor } from "#domain/actor";

/** The person of a session with the roles in force now; null once the session has been ended. */
export async function loadActor(session: {
  readonly accountId: string;
  readonly sessionVersion: number;
}): Promise<Actor | null> {
  const reader = read();
  const found = await findSessionAccount(reader, session.accountId, session.sessionVersion);
  if (!found) return null;
  const [grants, seats, applied] = await Promise.all([
    grantsOf(reader, found.id),
    seatsOf(reader, found.id),
    selectionsAppliedIn(reader, found.id),
  ]);
  const seated = seats.map(({ isChair, agencyId, selectionId }) => ({
    role: isChair ? ("PANEL_CHAIR" as const) : ("PANEL_MEMBER" as const),
    agencyId,
    selectionId,
  }));
  return {
    userId: found.id,
    name: found.name,
    isApplicant: found.nip !== null,
    grants: [...grants, ...seated],
    applyingIn: applied.map((each) => each.selectionId),
  };
}
