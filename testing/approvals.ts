import { inTransaction, read } from "#db/client";
import { insertStoredFile } from "#db/queries/application-documents";
import { insertPaper } from "#db/queries/paper";
import { findPlan } from "#db/queries/plan";
import type { PaperKind } from "#domain/paper/terms";
import type { Context } from "#server/context";
import {
  AnswerPermissionQuestions,
  answerPermissionQuestions,
} from "#server/planning/answer-permission-questions";
import { paperOf } from "#testing/papers";

export const NO_CASES = {
  ACTING_HEAD: "NO",
  BEFORE_ELECTION: "NO",
  END_OF_TERM: "NO",
  NAMED_POST: "NO",
} as const;

type Enter = (ctx: Context, selectionId: string, kind: PaperKind) => Promise<unknown>;

/** A paper straight into the tables, for tests that open no file: an upload waits for the disk. */
const writePaper: Enter = (ctx, selectionId, kind) =>
  inTransaction(async (tx) => {
    const fileHash = "0".repeat(64);
    const file = { hash: fileHash, bytes: 1_000, mimeType: "application/pdf" };
    await insertStoredFile(tx, { ...file, storedAt: ctx.now, scan: null });
    await insertPaper(tx, {
      ...paperOf(ctx, selectionId, kind),
      ...{ fileHash, fileName: "surat.pdf" },
      recordedBy: ctx.actor.userId ?? "",
      recordedAt: ctx.now,
    });
  });

/** The letter on the panel, its decree, the minutes, the request, the approval and the answers without which a plan is not announced. */
export async function approve(
  ctx: Context,
  selectionId: string,
  enter: Enter = writePaper,
): Promise<void> {
  await enter(ctx, selectionId, "PANEL_COORDINATION");
  await enter(ctx, selectionId, "PANEL_DECREE");
  await enter(ctx, selectionId, "STANDARD_MINUTES");
  await enter(ctx, selectionId, "PLAN_REQUEST");
  await enter(ctx, selectionId, "PLAN_APPROVAL");
  const plan = await findPlan(read(), selectionId);
  const version = `${plan?.version}`;
  await answerPermissionQuestions(
    ctx,
    AnswerPermissionQuestions.parse({ selectionId, version, answers: NO_CASES }),
  );
}
