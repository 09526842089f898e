import { type PactCapacity, statementsOf } from "#domain/planning/pact";
import type { Context } from "#server/context";
import { AcceptPact, acceptPact } from "#server/planning/accept-pact";
import { pactHash } from "#server/planning/pact-hash";

/** Accepts the pact of a selection as the form would send it, every box ticked. */
export async function seedPact(
  ctx: Context,
  selectionId: string,
  capacity: PactCapacity = "MEMBER",
): Promise<void> {
  const ticked = ["PACT", ...statementsOf(capacity)].map((each) => [each, "on"] as const);
  await acceptPact(
    ctx,
    AcceptPact.parse({
      ...{ selectionId, capacity },
      textHash: pactHash(capacity),
      locale: "id",
      declared: Object.fromEntries(ticked),
    }),
  );
}
