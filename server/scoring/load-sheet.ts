import { read } from "#db/client";
import { findPostStageScope } from "#db/queries/scopes";
import { findOwnContent, findSheet } from "#db/queries/scoring-sheets";
import { candidatesOf, criteriaOf, panelForPost } from "#db/queries/scoring-stages";
import type { Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import type { StageKind } from "#domain/planning/terms";
import type { SheetState } from "#domain/scoring/life-cycle";
import { actingSeat } from "#domain/scoring/policy";
import { type ShownLevel, shownLevels } from "#domain/scoring/rubric";
import { asScored, isRunning, type SheetContent } from "#domain/scoring/rules";
import type { Context } from "#server/context";
import { loadOwnSheets, type OwnSheet } from "#server/scoring/load-work";

export type SheetPage = {
  readonly sheetId: string;
  readonly version: number;
  readonly state: SheetState;
  readonly kind: StageKind;
  readonly postTitle: Bilingual;
  readonly selectionName: Bilingual;
  readonly zone: Zone;
  readonly code: string;
  readonly name: string | null;
  readonly criteria: readonly {
    readonly id: string;
    readonly name: string;
    readonly nameEn: string | null;
    readonly description: string;
    readonly descriptionEn: string;
    /** So many of `of`, which is 100 where weights are percents. */
    readonly weight: number;
    readonly of: number;
    /** The scale in hundredths. */
    readonly lowest: number;
    readonly highest: number;
    readonly levels: readonly ShownLevel[];
  }[];
  /** Null while the sheet is sealed: then nobody reads it, its author neither. */
  readonly content: SheetContent | null;
  /** Whether the author can fill it in now. */
  readonly isOpen: boolean;
  /** Whether the author can ask for it back. */
  readonly mayAskBack: boolean;
  readonly savedAt: string | null;
  readonly submittedAt: string | null;
  readonly reopenReason: string | null;
  /** The author's other sheets of this stage and post, this one included; empty once unsealed. */
  readonly siblings: readonly OwnSheet[];
  /** The next sheet that waits to be filled in. */
  readonly nextSheetId: string | null;
};

/** A member's own sheet; null when absent, not theirs, voided, or the member is recused. */
export async function loadSheet(ctx: Context, sheetId: string): Promise<SheetPage | null> {
  const sheet = await findSheet(read(), sheetId);
  if (!sheet || sheet.state === "VOIDED") return null;
  const stage = await findPostStageScope(read(), sheet.postStageId);
  if (!stage) return null;
  const panel = await panelForPost(read(), stage.selectionId, stage.postId);
  const seat = actingSeat(ctx.actor, stage, panel);
  if (seat?.memberId !== sheet.memberId) return null;

  const [criteria, candidates, groups, content] = await Promise.all([
    criteriaOf(read(), stage.stageId),
    candidatesOf(read(), [stage.postId]),
    loadOwnSheets(ctx),
    findOwnContent(read(), sheetId, seat.memberId),
  ]);
  const candidate = candidates.find(({ applicationId }) => applicationId === sheet.applicationId);
  const siblings =
    groups.find(({ postStageId }) => postStageId === stage.postStageId)?.sheets ?? [];
  const canScore =
    stage.selectionState === "RUNNING" &&
    stage.state === "OPEN" &&
    isRunning(sheet.applicationState);
  return {
    sheetId,
    version: sheet.version,
    state: sheet.state,
    kind: stage.kind,
    postTitle: stage.postTitle,
    selectionName: stage.selectionName,
    zone: stage.zone,
    ...(candidate === undefined ? { code: "", name: null } : asScored(stage, candidate)),
    criteria: criteria.map((row) => ({ ...row, levels: shownLevels(row, row.levels ?? []) })),
    content,
    isOpen: canScore && (sheet.state === "EMPTY" || sheet.state === "DRAFT"),
    mayAskBack: canScore && sheet.state === "SUBMITTED",
    savedAt: sheet.savedAt?.toISOString() ?? null,
    submittedAt: sheet.submittedAt?.toISOString() ?? null,
    reopenReason: sheet.reopenReason,
    siblings,
    nextSheetId: nextAfter(siblings, sheetId),
  };
}

/** The next unfinished sheet in the order of the list, from this one on and around. */
function nextAfter(siblings: readonly OwnSheet[], sheetId: string): string | null {
  const own = siblings.findIndex((sibling) => sibling.sheetId === sheetId);
  const order = [...siblings.slice(own + 1), ...siblings.slice(0, Math.max(own, 0))];
  const next = order.find(({ state, isIn }) => isIn && (state === "EMPTY" || state === "DRAFT"));
  return next?.sheetId ?? null;
}

/** The sheet to go on with after this one; null when all of its stage and post are done. */
export async function loadNextSheet(ctx: Context, sheetId: string): Promise<string | null> {
  return (await loadSheet(ctx, sheetId))?.nextSheetId ?? null;
}
