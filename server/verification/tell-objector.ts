import type { Transaction } from "#db/client";
import type { Context } from "#server/context";
import { enqueue } from "#server/outbox";
import { supervisorOf } from "#server/regulation/supervisor-of";
import type { ObjectionAtWork } from "#server/verification/objection-at-work";
import { objectionPath } from "#server/verification/objection-path";

/** Leaves the letter about how an objection ended, in the transaction that ended it. */
export async function tellObjector(
  tx: Transaction,
  ctx: Context,
  found: ObjectionAtWork,
  end: "inadmissible" | "rejected" | "upheld",
): Promise<void> {
  const { application, kind } = found;
  const facts = {
    recipientIds: [application.applicantId],
    agencyId: application.agencyId,
    selectionId: application.selectionId,
  };
  const supervisor = await supervisorOf(tx, application.selectionId, ctx.now);
  const payload = { selection: application.selectionName, supervisor, path: objectionPath(found) };
  if (kind === "ADMIN_CHECK") {
    await enqueue(tx, ctx, { kind: VERDICT_LETTERS[end], ...facts, payload });
    return;
  }
  await enqueue(tx, ctx, {
    kind: STAGE_LETTERS[end],
    ...facts,
    payload: { ...payload, stage: kind, post: application.postTitle },
  });
}

const VERDICT_LETTERS = {
  inadmissible: "objection-inadmissible",
  rejected: "objection-rejected",
  upheld: "objection-upheld",
} as const;

const STAGE_LETTERS = {
  inadmissible: "stage-objection-inadmissible",
  rejected: "stage-objection-rejected",
  upheld: "stage-objection-upheld",
} as const;
