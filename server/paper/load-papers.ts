import { read } from "#db/client";
import { findPaperFile, listPapers } from "#db/queries/paper";
import { findSelectionScope } from "#db/queries/scopes";
import type { Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import { mayRecordPapers, maySeePapers } from "#domain/paper/policy";
import { mostTermMonths } from "#domain/paper/rules";
import type { PaperRef } from "#domain/paper/terms";
import type { Context } from "#server/context";
import { lawOf } from "#server/regulation/law-of";

export type PaperRow = PaperRef & {
  readonly validUntil: string | null;
  readonly subject: string;
  readonly bytes: number;
  readonly recordedBy: string;
  readonly recordedAt: string;
};

export type PapersPage = {
  readonly selectionId: string;
  readonly name: Bilingual;
  readonly zone: Zone;
  readonly mayRecord: boolean;
  /** Months that the term of a panel lasts at most in this selection; null for no limit. */
  readonly termMonths: number | null;
  readonly papers: readonly PaperRow[];
};

/** The official papers of a selection; null for who may not see them. */
export async function loadPapers(ctx: Context, selectionId: string): Promise<PapersPage | null> {
  const scope = await findSelectionScope(read(), selectionId);
  if (scope === null || !maySeePapers(ctx.actor, scope)) return null;
  const papers = await listPapers(read(), selectionId);
  return {
    selectionId,
    name: scope.selectionName,
    zone: scope.zone,
    mayRecord: mayRecordPapers(ctx.actor, scope),
    termMonths: mostTermMonths(await lawOf(read(), selectionId, ctx.now)),
    papers: papers.map(({ fileName: _, recordedById: __, ...row }) => ({
      ...row,
      recordedAt: row.recordedAt.toISOString(),
    })),
  };
}

/** The file of a paper; null when absent, or for who may not see it. */
export async function loadPaperFile(ctx: Context, selectionId: string, paperId: string) {
  const scope = await findSelectionScope(read(), selectionId);
  if (scope === null || !maySeePapers(ctx.actor, scope)) return null;
  return findPaperFile(read(), { selectionId }, paperId);
}
