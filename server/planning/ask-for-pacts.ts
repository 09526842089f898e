import type { Transaction } from "#db/client";
import type { Bilingual } from "#domain/locale";
import type { Context } from "#server/context";
import { enqueue } from "#server/outbox";

type Place = {
  readonly agencyId: string;
  readonly selectionId: string;
  readonly selectionName: Bilingual;
};

/** Asks people by mail to accept the pact of a selection, without which they see nothing of it. */
export async function askForPacts(
  tx: Transaction,
  ctx: Context,
  { agencyId, selectionId, selectionName }: Place,
  accountIds: readonly string[],
): Promise<void> {
  await enqueue(tx, ctx, {
    kind: "pact.asked",
    recipientIds: accountIds,
    agencyId,
    payload: { selection: selectionName, path: `/penilaian/pakta/${selectionId}` },
  });
}
