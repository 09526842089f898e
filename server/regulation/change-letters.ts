import type { Transaction } from "#db/client";
import { holdersOf } from "#db/queries/complaint";
import type { Bilingual } from "#domain/locale";
import { type ChangeableName, parameterSlug } from "#domain/regulation/changed-parameters";
import type { Context } from "#server/context";
import { MESSAGES } from "#server/messages";
import { enqueue } from "#server/outbox";

type Change = {
  readonly agencyId: string;
  readonly parameter: ChangeableName;
  /** Of the paper on which it rests. */
  readonly number: string;
};

/** Asks whoever may be the second person, and did not propose the change. */
export async function askSecondPerson(
  tx: Transaction,
  ctx: Context,
  change: Change,
): Promise<void> {
  const place = { agencyId: change.agencyId, selectionId: null };
  const people = [
    ...(await holdersOf(tx, "INSPECTOR", place)),
    ...(await holdersOf(tx, "AGENCY_ADMIN", place)),
  ];
  await enqueue(tx, ctx, {
    kind: "parameter.proposed",
    recipientIds: [...new Set(people)].filter((person) => person !== ctx.actor.userId),
    agencyId: change.agencyId,
    payload: changeFacts(change),
  });
}

/** Tells who proposed a change what became of it; nobody is told what they did themselves. */
export async function tellProposer(
  tx: Transaction,
  ctx: Context,
  change: Change & { readonly recordedBy: string },
  outcome: "CONFIRMED" | "DECLINED",
  reason: string,
): Promise<void> {
  if (change.recordedBy === ctx.actor.userId) return;
  await enqueue(tx, ctx, {
    kind: outcome === "CONFIRMED" ? "parameter.confirmed" : "parameter.declined",
    recipientIds: [change.recordedBy],
    agencyId: change.agencyId,
    payload: { ...changeFacts(change), ...(reason !== "" && { reason }) },
  });
}

function changeFacts({ parameter, number }: Change) {
  const slug = parameterSlug(parameter);
  const name: Bilingual = {
    id: MESSAGES.id.regulation.setting[slug],
    en: MESSAGES.en.regulation.setting[slug],
  };
  return { parameter: name, number, path: `/kantor/peraturan/${slug}` };
}
