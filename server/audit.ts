import type { Transaction } from "#db/client";
import { insertAuditEntry } from "#db/queries/record";
import type { Context } from "#server/context";

type Deed = {
  /** What was done, as `noun.past`: `application.submitted`. */
  readonly kind: string;
  readonly subjectId: string;
  readonly agencyId?: string | null;
  readonly selectionId?: string | null;
  /** State and version before and after; references instead of personal data, never a score. */
  readonly before?: unknown;
  readonly after?: unknown;
};

/** Adds to the audit trail, in the transaction of the deed itself: never one without the other. */
export async function recordAudit(tx: Transaction, ctx: Context, deed: Deed): Promise<void> {
  await insertAuditEntry(tx, {
    at: ctx.now,
    actorId: ctx.actor.userId,
    requestId: ctx.requestId,
    kind: deed.kind,
    subjectId: deed.subjectId,
    agencyId: deed.agencyId ?? null,
    selectionId: deed.selectionId ?? null,
    before: deed.before ?? null,
    after: deed.after ?? null,
  });
}
