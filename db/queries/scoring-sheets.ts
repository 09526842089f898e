import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Reader, Transaction } from "#db/client";
import { POST_TITLE, SELECTION_NAME } from "#db/queries/names";
import { account } from "#db/schema/accounts";
import { agency } from "#db/schema/agency";
import { applicantProfile, application } from "#db/schema/application";
import { panelMember, recusal, selection, selectionPost, stage } from "#db/schema/planning";
import { postStage, scoreSheet } from "#db/schema/scoring";
import type { SheetState, VoidCause } from "#domain/scoring/life-cycle";

/** A sheet without anything that it says; null if there is none. */
export async function findSheet(reader: Reader, sheetId: string) {
  const [found] = await reader
    .select({
      sheetId: scoreSheet.id,
      postStageId: scoreSheet.postStageId,
      applicationId: scoreSheet.applicationId,
      memberId: scoreSheet.memberId,
      state: scoreSheet.state,
      version: scoreSheet.version,
      savedAt: scoreSheet.savedAt,
      submittedAt: scoreSheet.submittedAt,
      reopenReason: scoreSheet.reopenReason,
      applicationState: application.state,
    })
    .from(scoreSheet)
    .innerJoin(application, eq(application.id, scoreSheet.applicationId))
    .where(eq(scoreSheet.id, sheetId));
  return found ?? null;
}

/**
 * What a sheet says, for its author alone: while it is a draft, and again once it was opened.
 * Between the two nobody reads it, the author neither.
 */
export async function findOwnContent(reader: Reader, sheetId: string, memberId: string) {
  const [found] = await reader
    .select({ marks: scoreSheet.marks, notes: scoreSheet.notes })
    .from(scoreSheet)
    .where(
      and(
        eq(scoreSheet.id, sheetId),
        eq(scoreSheet.memberId, memberId),
        inArray(scoreSheet.state, ["EMPTY", "DRAFT", "OPENED"]),
      ),
    );
  return found ? { marks: found.marks ?? {}, notes: found.notes ?? {} } : null;
}

/** What was sealed, to be put aside under the same seal when a sheet is reopened. Never shown. */
export async function findSealedEdition(tx: Transaction, sheetId: string) {
  const [found] = await tx
    .select({
      marks: scoreSheet.marks,
      notes: scoreSheet.notes,
      submittedAt: scoreSheet.submittedAt,
      earlierEditions: scoreSheet.earlierEditions,
    })
    .from(scoreSheet)
    .where(and(eq(scoreSheet.id, sheetId), eq(scoreSheet.state, "REOPEN_REQUESTED")));
  return found ?? null;
}

/** The opened sheets of a stage of a post; none before its seal was broken. */
export async function openedSheets(reader: Reader, postStageId: string) {
  const rows = await reader
    .select({
      memberId: scoreSheet.memberId,
      applicationId: scoreSheet.applicationId,
      marks: scoreSheet.marks,
    })
    .from(scoreSheet)
    .innerJoin(postStage, eq(postStage.id, scoreSheet.postStageId))
    .where(
      and(
        eq(scoreSheet.postStageId, postStageId),
        eq(scoreSheet.state, "OPENED"),
        inArray(postStage.state, ["UNSEALED", "DECIDED", "PUBLISHED"]),
      ),
    );
  return rows.map((row) => ({ ...row, marks: row.marks ?? {} }));
}

/** Who owes which sheet, and whether it is in. Says nothing of what is on it. */
export function sheetsOfPostStage(reader: Reader, postStageId: string) {
  return reader
    .select({
      sheetId: scoreSheet.id,
      memberId: scoreSheet.memberId,
      applicationId: scoreSheet.applicationId,
      state: scoreSheet.state,
      version: scoreSheet.version,
      voidCause: scoreSheet.voidCause,
      voidReason: scoreSheet.voidReason,
      reopenReason: scoreSheet.reopenReason,
    })
    .from(scoreSheet)
    .where(eq(scoreSheet.postStageId, postStageId));
}

/** The same for all stages of a selection, for counts. */
export function sheetsOfSelection(reader: Reader, selectionId: string) {
  return reader
    .select({
      postStageId: scoreSheet.postStageId,
      memberId: scoreSheet.memberId,
      applicationId: scoreSheet.applicationId,
      state: scoreSheet.state,
      applicationState: application.state,
    })
    .from(scoreSheet)
    .innerJoin(postStage, eq(postStage.id, scoreSheet.postStageId))
    .innerJoin(stage, eq(stage.id, postStage.stageId))
    .innerJoin(application, eq(application.id, scoreSheet.applicationId))
    .where(eq(stage.selectionId, selectionId));
}

/** A person's own sheets in open stages, by stage and candidate; recusals are left out here. */
export async function openSheetsOf(reader: Reader, accountId: string) {
  const rows = await reader
    .select({
      sheetId: scoreSheet.id,
      state: scoreSheet.state,
      savedAt: scoreSheet.savedAt,
      submittedAt: scoreSheet.submittedAt,
      postStageId: postStage.id,
      stageState: postStage.state,
      kind: stage.kind,
      postId: selectionPost.id,
      postTitle: POST_TITLE,
      selectionId: selection.id,
      selectionName: SELECTION_NAME,
      agencyId: selection.agencyId,
      zone: agency.zone,
      candidateCode: application.candidateCode,
      paperCode: application.paperCode,
      applicationState: application.state,
      accountName: account.name,
      fullName: applicantProfile.fullName,
    })
    .from(scoreSheet)
    .innerJoin(panelMember, eq(panelMember.id, scoreSheet.memberId))
    .innerJoin(postStage, eq(postStage.id, scoreSheet.postStageId))
    .innerJoin(stage, eq(stage.id, postStage.stageId))
    .innerJoin(selectionPost, eq(selectionPost.id, postStage.postId))
    .innerJoin(selection, eq(selection.id, stage.selectionId))
    .innerJoin(agency, eq(agency.id, selection.agencyId))
    .innerJoin(application, eq(application.id, scoreSheet.applicationId))
    .innerJoin(account, eq(account.id, application.applicantId))
    .leftJoin(applicantProfile, eq(applicantProfile.accountId, application.applicantId))
    .leftJoin(
      recusal,
      and(eq(recusal.memberId, panelMember.id), eq(recusal.postId, postStage.postId)),
    )
    .where(
      and(
        eq(panelMember.accountId, accountId),
        isNull(panelMember.endedAt),
        isNull(recusal.id),
        eq(selection.state, "RUNNING"),
        isNull(selectionPost.cancelledAt),
        eq(postStage.state, "OPEN"),
      ),
    )
    .orderBy(
      asc(selection.createdAt),
      asc(selectionPost.position),
      asc(stage.position),
      asc(application.candidateCode),
    );
  return rows.map(({ accountName, fullName, candidateCode, paperCode, ...row }) => ({
    ...row,
    name: fullName ?? accountName,
    code: candidateCode ?? "",
    paperCode: paperCode ?? "",
  }));
}

/** Changes one sheet; false when it was changed meanwhile. */
export async function updateSheet(
  tx: Transaction,
  at: { readonly sheetId: string; readonly version: number },
  values: Partial<typeof scoreSheet.$inferInsert> & { readonly state: SheetState },
): Promise<boolean> {
  const written = await tx
    .update(scoreSheet)
    .set({ ...values, version: at.version + 1 })
    .where(and(eq(scoreSheet.id, at.sheetId), eq(scoreSheet.version, at.version)))
    .returning({ id: scoreSheet.id });
  return written.length === 1;
}

/** Hands out empty sheets. */
export async function insertSheets(
  tx: Transaction,
  sheets: readonly {
    readonly postStageId: string;
    readonly applicationId: string;
    readonly memberId: string;
  }[],
): Promise<void> {
  if (sheets.length === 0) return;
  await tx
    .insert(scoreSheet)
    .values(sheets.map((sheet) => ({ ...sheet, state: "EMPTY" as const })));
}

/** Opens the sheets that are in, of these candidates or of all; how many. */
export async function openSheets(tx: Transaction, postStageId: string): Promise<number> {
  const opened = await tx
    .update(scoreSheet)
    .set({ state: "OPENED", version: sql`${scoreSheet.version} + 1` })
    .where(and(eq(scoreSheet.postStageId, postStageId), eq(scoreSheet.state, "SUBMITTED")))
    .returning({ id: scoreSheet.id });
  return opened.length;
}

const VOIDABLE: SheetState[] = ["EMPTY", "DRAFT", "SUBMITTED", "REOPEN_REQUESTED"];

/** Sheets that shall no longer count: of a member, of a candidate, or only those not handed in. */
export type VoidScope = {
  /** In one stage of one post, or in all stages of it that are not unsealed yet. */
  readonly postStageId?: string;
  readonly postId?: string;
  readonly memberId?: string;
  readonly applicationId?: string;
  readonly onlyUnsent?: boolean;
};

/** Takes sheets out of the count for ever, unless they were opened; how many. */
export async function voidSheets(
  tx: Transaction,
  scope: VoidScope,
  why: { readonly voidCause: VoidCause; readonly voidReason?: string },
): Promise<number> {
  const sealed = await tx
    .select({ id: postStage.id })
    .from(postStage)
    .where(
      and(
        scope.postStageId === undefined ? undefined : eq(postStage.id, scope.postStageId),
        scope.postId === undefined ? undefined : eq(postStage.postId, scope.postId),
        eq(postStage.state, "OPEN"),
      ),
    );
  if (sealed.length === 0) return 0;
  const voided = await tx
    .update(scoreSheet)
    .set({ ...why, state: "VOIDED", version: sql`${scoreSheet.version} + 1` })
    .where(
      and(
        inArray(
          scoreSheet.postStageId,
          sealed.map(({ id }) => id),
        ),
        scope.memberId === undefined ? undefined : eq(scoreSheet.memberId, scope.memberId),
        scope.applicationId === undefined
          ? undefined
          : eq(scoreSheet.applicationId, scope.applicationId),
        inArray(
          scoreSheet.state,
          scope.onlyUnsent === true ? VOIDABLE.filter((state) => state !== "SUBMITTED") : VOIDABLE,
        ),
      ),
    )
    .returning({ id: scoreSheet.id });
  return voided.length;
}
