import type { Transaction } from "#db/client";
import { read } from "#db/client";
import { insertPact, membersWithoutPact } from "#db/queries/pact";
import { PACT_EDITION, type PactCapacity, pactWording } from "#domain/planning/pact";
import { seedPact } from "#server/demo/seed-pact";
import { pactHash } from "#server/planning/pact-hash";
import { contextFor, NOON } from "#testing/context";

/** Pacts straight into the tables, for scenarios that begin after them. */
export async function writePacts(
  tx: Transaction,
  selectionId: string,
  accountIds: readonly string[],
  capacity: PactCapacity = "MEMBER",
): Promise<void> {
  for (const accountId of accountIds) {
    await insertPact(tx, {
      ...{ selectionId, accountId, capacity },
      edition: PACT_EDITION,
      textHash: pactHash(capacity),
      locale: "id",
      wording: pactWording(capacity, "id"),
      acceptedAt: NOON,
    });
  }
}

/** Lets every member who is seated accept the pact, through the use case. */
export async function declareAll(selectionId: string, now: Date = NOON): Promise<void> {
  for (const accountId of await membersWithoutPact(read(), selectionId)) {
    await seedPact(await contextFor(accountId, now), selectionId);
  }
}
