import { z } from "zod";
import { inTransaction, type Transaction } from "#db/client";
import { insertPact } from "#db/queries/pact";
import { findSelectionScope } from "#db/queries/scopes";
import { LOCALES, type Locale } from "#domain/locale";
import {
  PACT_CAPACITIES,
  PACT_EDITION,
  type PactCapacity,
  pactWording,
  statementsOf,
} from "#domain/planning/pact";
import { requireAsked } from "#domain/planning/policy";
import { Refused } from "#domain/refusal";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { choiceField, idField } from "#server/fields";
import { pactHash } from "#server/planning/pact-hash";

export const AcceptPact = z
  .object({
    selectionId: idField,
    capacity: choiceField(PACT_CAPACITIES),
    /** Of the words that stood on the screen. */
    textHash: z.string(),
    /** In which they were read. */
    locale: choiceField(LOCALES),
    /** The pact itself as `PACT`, and each statement. */
    declared: z.record(z.string(), z.string()).default({}),
  })
  .superRefine(({ capacity, declared }, issues) => {
    for (const each of ["PACT", ...statementsOf(capacity)]) {
      if (declared[each] === "on") continue;
      issues.addIssue({ code: "custom", message: "must-tick", path: ["declared", each] });
    }
  });

/**
 * Accepts code of ethics and integrity pact of a selection and makes the statements, which opens the
 * selection to a member of its panel, an assessor or a resource person. Never taken back.
 * @throws Refused `record-not-found`, `pact-reworded`, `pact-accepted`
 */
export function acceptPact(
  ctx: Context,
  input: z.output<typeof AcceptPact>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const { selectionId, textHash, locale } = input;
    const scope = await findSelectionScope(tx, selectionId);
    if (scope === null) throw new Refused("record-not-found");
    const capacity = requireAsked(ctx.actor, scope, scope.selectionState);
    if (capacity !== input.capacity || textHash !== pactHash(capacity)) {
      throw new Refused("pact-reworded");
    }
    await keepPact(tx, ctx, { ...scope, capacity, locale });
    return { selectionId };
  });
}

type Pact = {
  readonly agencyId: string;
  readonly selectionId: string;
  readonly capacity: PactCapacity;
  readonly locale: Locale;
};

async function keepPact(tx: Transaction, ctx: Context, pact: Pact): Promise<void> {
  const { agencyId, selectionId, capacity, locale } = pact;
  const accountId = ctx.actor.userId ?? "";
  const textHash = pactHash(capacity);
  const kept = await insertPact(tx, {
    ...{ selectionId, accountId, capacity, locale, textHash },
    edition: PACT_EDITION,
    wording: pactWording(capacity, locale),
    acceptedAt: ctx.now,
  });
  if (!kept) throw new Refused("pact-accepted");
  await recordAudit(tx, ctx, {
    kind: "pact.accepted",
    subjectId: accountId,
    agencyId,
    selectionId,
    after: { capacity, edition: PACT_EDITION, textHash },
  });
}
