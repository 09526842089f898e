import { read } from "#db/client";
import { findSessionAccount, tiesOf } from "#db/queries/accounts";
import type { Actor } from "#domain/actor";

/** The person of a session with the roles in force now; null once the session has been ended. */
export async function loadActor(session: {
  readonly accountId: string;
  readonly sessionVersion: number;
}): Promise<Actor | null> {
  const reader = read();
  const found = await findSessionAccount(reader, session.accountId, session.sessionVersion);
  if (!found) return null;
  return {
    userId: found.id,
    name: found.name,
    isApplicant: found.nip !== null,
    ...(await tiesOf(reader, found.id)),
  };
}
