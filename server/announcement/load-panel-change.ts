import { read } from "#db/client";
import { findPanelChange, seatsOfChanges } from "#db/queries/panel-changes";
import { findSelectionScope } from "#db/queries/scopes";
import { panelOf } from "#db/queries/scoring-stages";
import type { AmendmentState } from "#domain/announcement/amendment";
import { mayApprovePanelChange, mayPropose, maySeeChanges } from "#domain/announcement/policy";
import { dayOf } from "#domain/calendar";
import type { PaperRef } from "#domain/paper/terms";
import type { Successor } from "#domain/planning/panel-change";
import type { PlanProblem } from "#domain/planning/readiness";
import { problemsOfChange } from "#server/announcement/changed-panel";
import { type ChangesHead, headOf } from "#server/announcement/changes-head";
import type { Context } from "#server/context";
import { papersOf } from "#server/paper/papers-of";
import { readPlan } from "#server/planning/plan-readiness";
import { supervisorOf } from "#server/regulation/supervisor-of";

export type PanelChangeForm = ChangesHead & {
  readonly today: string;
  readonly members: readonly {
    readonly id: string;
    readonly name: string;
    readonly institution: string;
    readonly isChair: boolean;
  }[];
  readonly decrees: readonly PaperRef[];
  /** The name of the body that supervises the selection. */
  readonly supervisor: string;
};

/** The form for a change of the panel; null for who may not propose one. */
export async function loadPanelChangeForm(
  ctx: Context,
  selectionId: string,
): Promise<PanelChangeForm | null> {
  const scope = await findSelectionScope(read(), selectionId);
  if (scope?.selectionState !== "RUNNING" || !mayPropose(ctx.actor, scope)) return null;
  const whole = await readPlan(read(), selectionId, ctx.now);
  return {
    ...headOf(scope),
    today: dayOf(ctx.now, scope.zone),
    members: (whole?.members ?? []).map(({ id, name, institution, isChair }) => ({
      ...{ id, name, institution, isChair },
    })),
    decrees: await papersOf(selectionId, ["PANEL_DECREE"]),
    supervisor: await supervisorOf(read(), selectionId, ctx.now),
  };
}

export type PanelChangePage = ChangesHead & {
  readonly id: string;
  readonly state: AmendmentState;
  readonly changeVersion: number;
  readonly number: string | null;
  readonly leaving: readonly { readonly name: string; readonly institution: string }[];
  readonly leftOn: string;
  readonly successor: Successor | null;
  /** Name of the chair afterwards. */
  readonly chair: string;
  readonly reason: string;
  readonly reasonEn: string;
  readonly decree: PaperRef | null;
  readonly proposer: string;
  readonly proposedAt: string;
  readonly decisionNote: string | null;
  readonly problems: readonly PlanProblem[];
  readonly posts: readonly never[];
  readonly mayDecide: boolean;
  readonly isOwn: boolean;
  readonly mayWithdraw: boolean;
};

/** One change of the panel; null for who may not know of it. */
export async function loadPanelChange(
  ctx: Context,
  selectionId: string,
  changeId: string,
): Promise<PanelChangePage | null> {
  const scope = await findSelectionScope(read(), selectionId);
  if (scope === null || !maySeeChanges(ctx.actor, scope)) return null;
  const found = await findPanelChange(read(), changeId);
  const whole = await readPlan(read(), selectionId, ctx.now);
  if (found?.selectionId !== selectionId || whole === null) return null;
  const seats = (await seatsOfChanges(read(), [changeId])).filter(({ part }) => part === "LEAVES");
  const leaving = seats.map(({ memberId }) => memberId);
  const { members } = await panelOf(read(), selectionId);
  const { successor, chairId } = found;
  const isOpen = found.state === "PROPOSED" && scope.selectionState === "RUNNING";
  const papers = await papersOf(selectionId, ["PANEL_DECREE"]);
  const chair = whole.members.find(({ id }) => id === chairId)?.name;
  return {
    ...headOf(scope),
    id: found.id,
    state: found.state,
    changeVersion: found.version,
    number: found.announcementNumber,
    leaving: seats.map(({ name, institution }) => ({ name, institution })),
    leftOn: found.leftOn,
    successor,
    chair: chair ?? successor?.name ?? "",
    reason: found.reason,
    reasonEn: found.reasonEn,
    decree: papers.find(({ id }) => id === found.decreeId) ?? null,
    proposer: found.proposer,
    proposedAt: found.proposedAt.toISOString(),
    decisionNote: found.decisionNote,
    problems: isOpen ? problemsOfChange(whole, { leaving, successor, chairId }, ctx.now) : [],
    posts: [],
    mayDecide: isOpen && mayApprovePanelChange(ctx.actor, scope, members, leaving),
    isOwn: found.proposedBy === ctx.actor.userId,
    mayWithdraw: isOpen && mayPropose(ctx.actor, scope),
  };
}
