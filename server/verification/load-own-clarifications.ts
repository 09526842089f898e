import { read } from "#db/client";
import { clarificationsOf } from "#db/queries/clarification";
import { findApplicationScope } from "#db/queries/scopes";
import type { Zone } from "#domain/calendar";
import type { DocumentCode } from "#domain/planning/terms";
import { type ClarificationState, clarificationState } from "#domain/verification/clarification";
import type { Context } from "#server/context";

export type OwnClarification = {
  readonly id: string;
  readonly code: DocumentCode;
  readonly label: string;
  readonly maxMegabytes: number;
  readonly maxPages: number;
  readonly question: string;
  readonly mayReplace: boolean;
  readonly state: ClarificationState;
  /** The first instant too late. ISO. */
  readonly dueAt: string;
  readonly answeredAt: string | null;
  readonly answer: string | null;
  /** The file that was asked about, and the one that took its place; null without one. */
  readonly documentId: string;
  readonly replacementId: string | null;
  /** When a virus was found in the file that had answered it: it may be answered again. */
  readonly reopenedAt: string | null;
};

export type OwnClarifications = {
  readonly zone: Zone;
  /** Whether answers are still taken: the panel has not decided. */
  readonly running: boolean;
  readonly questions: readonly OwnClarification[];
};

/**
 * What an applicant was asked about their own documents, not by whom; null for anybody else's
 * application, and where nothing was asked.
 */
export async function loadOwnClarifications(
  ctx: Context,
  applicationId: string,
): Promise<OwnClarifications | null> {
  const application = await findApplicationScope(read(), applicationId);
  if (!application || ctx.actor.userId === null) return null;
  if (application.applicantId !== ctx.actor.userId) return null;
  const rows = await clarificationsOf(read(), applicationId);
  if (rows.length === 0) return null;
  return {
    zone: application.zone,
    running: application.state === "UNDER_CHECK",
    questions: rows.map((row) => ({
      id: row.clarificationId,
      code: row.code,
      label: row.label,
      maxMegabytes: row.maxMegabytes,
      maxPages: row.maxPages,
      question: row.question,
      mayReplace: row.mayReplace,
      state: clarificationState(row, ctx.now),
      dueAt: row.dueAt.toISOString(),
      answeredAt: row.answeredAt?.toISOString() ?? null,
      answer: row.answer,
      documentId: row.documentId,
      replacementId: row.replacementId,
      reopenedAt: row.reopenedAt?.toISOString() ?? null,
    })),
  };
}
