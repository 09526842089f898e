import { read } from "#db/client";
import { assessmentProgress, openAssessmentStages } from "#db/queries/scoring-assessments";
import { openSheetsOf } from "#db/queries/scoring-sheets";
import { seatedSelectionsOf } from "#db/queries/scoring-stages";
import { agenciesOf, PACT_ROLES, sitsOnPanel } from "#domain/actor";
import type { Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import type { StageKind } from "#domain/planning/terms";
import type { SheetState } from "#domain/scoring/life-cycle";
import { mayAssess } from "#domain/scoring/policy";
import { asScored, isRunning } from "#domain/scoring/rules";
import type { Context } from "#server/context";
import { loadPactsDue } from "#server/planning/load-pact";
import { loadRecusal } from "#server/scoring/load-recusal";
import { signaturesToConfirm, type ToConfirm } from "#server/verification/signatures-to-confirm";

/** One of the member's own sheets: where it stands, nothing of what it says. */
export type OwnSheet = {
  readonly sheetId: string;
  readonly code: string;
  /** Null where papers are read by code alone. */
  readonly name: string | null;
  readonly state: SheetState;
  /** Whether the candidate is still in. */
  readonly isIn: boolean;
  /** ISO instants. */
  readonly savedAt: string | null;
  readonly submittedAt: string | null;
};

export type SheetGroup = {
  readonly postStageId: string;
  readonly kind: StageKind;
  readonly postTitle: Bilingual;
  readonly selectionName: Bilingual;
  readonly zone: Zone;
  readonly due: number;
  readonly handedIn: number;
  readonly sheets: readonly OwnSheet[];
};

export type WorkPage = {
  /** Selections that open to the person with the pact. */
  readonly pactsDue: Awaited<ReturnType<typeof loadPactsDue>>;
  /** Posts about whose applicants the person has still to say whether there is a tie. */
  readonly statementsDue: Awaited<ReturnType<typeof loadStatementsDue>>;
  /** Verdicts that another member signed and the person may confirm. */
  readonly toConfirm: readonly ToConfirm[];
  readonly groups: readonly SheetGroup[];
  /** What to go on with: a draft before a sheet that was not begun. */
  readonly now: (OwnSheet & Omit<SheetGroup, "sheets">) | null;
  readonly assessments: readonly {
    readonly postStageId: string;
    readonly postTitle: Bilingual;
    readonly selectionName: Bilingual;
    readonly due: number;
    readonly handedIn: number;
  }[];
  /** Panels on which the person sits. */
  readonly seats: readonly {
    readonly selectionId: string;
    readonly selectionName: Bilingual;
    readonly recusals: number;
  }[];
};

/** Everything the person has to score, over all selections; null for whoever serves no panel. */
export async function loadWork(ctx: Context): Promise<WorkPage | null> {
  const { actor } = ctx;
  if (actor.userId === null) return null;
  if (!actor.grants.some(({ role }) => PACT_ROLES.includes(role))) return null;
  const groups = await loadOwnSheets(ctx);
  const seated = await seatedSelectionsOf(read(), actor.userId);
  return {
    pactsDue: await loadPactsDue(ctx),
    statementsDue: await loadStatementsDue(ctx),
    toConfirm: await signaturesToConfirm(read(), ctx),
    groups,
    now: nextOf(groups),
    assessments: await loadAssessmentWork(ctx),
    seats: seated
      .filter((seat) => sitsOnPanel(actor, seat))
      .map(({ selectionId, selectionName, recusals }) => ({
        selectionId,
        selectionName,
        recusals,
      })),
  };
}

/** Posts whose window has closed and of whose applicants the person has not said enough. */
async function loadStatementsDue(ctx: Context) {
  const seated = await seatedSelectionsOf(read(), ctx.actor.userId ?? "");
  const pages = await Promise.all(seated.map(({ selectionId }) => loadRecusal(ctx, selectionId)));
  return pages.flatMap((page) => {
    if (page === null) return [];
    const { selectionId, selectionName, posts } = page;
    return posts.flatMap(({ postId, title, applicants }) => {
      const due = applicants.filter(({ stated }) => !stated).length;
      return due === 0 ? [] : [{ selectionId, selectionName, postId, postTitle: title, due }];
    });
  });
}

/** The person's own sheets of stages that are open now, by stage and post. */
export async function loadOwnSheets(ctx: Context): Promise<SheetGroup[]> {
  const { actor } = ctx;
  if (actor.userId === null) return [];
  const rows = (await openSheetsOf(read(), actor.userId)).filter((row) => sitsOnPanel(actor, row));
  const stages = new Map(rows.map((row) => [row.postStageId, row]));
  return [...stages.values()].map((stage) => {
    const sheets = rows
      .filter(({ postStageId }) => postStageId === stage.postStageId)
      .map((row) => ({
        sheetId: row.sheetId,
        ...asScored({ kind: row.kind, state: row.stageState }, row),
        state: row.state,
        isIn: isRunning(row.applicationState),
        savedAt: row.savedAt?.toISOString() ?? null,
        submittedAt: row.submittedAt?.toISOString() ?? null,
      }))
      // Papers come in the order of their own codes, which no other list has.
      .toSorted((a, b) => (a.code < b.code ? -1 : 1));
    const due = sheets.filter(({ state, isIn }) => isIn && state !== "VOIDED");
    const { postStageId, kind, postTitle, selectionName, zone } = stage;
    return {
      postStageId,
      kind,
      postTitle,
      selectionName,
      zone,
      due: due.length,
      handedIn: due.filter(({ state }) => state === "SUBMITTED").length,
      sheets,
    };
  });
}

function nextOf(groups: readonly SheetGroup[]): WorkPage["now"] {
  for (const wanted of ["DRAFT", "EMPTY"] as const) {
    for (const { sheets, ...group } of groups) {
      const sheet = sheets.find(({ state, isIn }) => isIn && state === wanted);
      if (sheet) return { ...group, ...sheet };
    }
  }
  return null;
}

async function loadAssessmentWork(ctx: Context): Promise<WorkPage["assessments"]> {
  const agencies = agenciesOf(ctx.actor);
  if (agencies.length === 0) return [];
  const stages = (await openAssessmentStages(read(), agencies)).filter((stage) =>
    mayAssess(ctx.actor, stage),
  );
  if (stages.length === 0) return [];
  const progress = await assessmentProgress(
    read(),
    stages.map(({ postStageId }) => postStageId),
  );
  return stages.map(({ postStageId, postTitle, selectionName }) => {
    const rows = progress.filter((row) => row.postStageId === postStageId);
    return {
      postStageId,
      postTitle,
      selectionName,
      due: rows.length,
      handedIn: rows.filter(({ state }) => state === "SUBMITTED").length,
    };
  });
}
