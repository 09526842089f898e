import { read } from "#db/client";
import { stageStates } from "#db/queries/changes";
import { decidedPostIds } from "#db/queries/decision";
import { listAmendments } from "#db/queries/notices";
import { listPanelChanges, seatHistory } from "#db/queries/panel-changes";
import { findSelectionScope } from "#db/queries/scopes";
import { panelOf } from "#db/queries/scoring-stages";
import type {
  AmendablePart,
  AmendedValues,
  AmendmentState,
  Lock,
} from "#domain/announcement/amendment";
import {
  mayCancelSelection,
  mayPropose,
  maySeeChanges,
  maySignChanges,
} from "#domain/announcement/policy";
import type { Bilingual } from "#domain/locale";
import { isAnnounced } from "#domain/planning/life-cycle";
import type { RequirementKind, StageKind } from "#domain/planning/terms";
import { presides } from "#domain/scoring/policy";
import { type AmendedPart, partOf } from "#server/announcement/amended-part";
import { type ChangesHead, headOf } from "#server/announcement/changes-head";
import {
  type AmendedChange,
  changes,
  type Notice,
  noticesOf,
} from "#server/announcement/load-notices";
import type { Context } from "#server/context";
import { readPlan } from "#server/planning/plan-readiness";

export type ChangeablePart = {
  readonly part: AmendablePart;
  /** Null for parts of the whole selection. */
  readonly subjectId: string | null;
  readonly stage: StageKind | null;
  readonly requirement: RequirementKind | null;
  readonly current: AmendedValues;
  readonly lock: Lock | null;
};

export type ProposalRow = AmendedChange & {
  readonly id: string;
  readonly state: AmendmentState;
  readonly reason: string;
  readonly proposer: string;
  readonly proposedAt: string;
};

export type SeatRow = {
  readonly memberId: string;
  readonly name: string;
  readonly institution: string;
  readonly isChair: boolean;
  /** ISO. */
  readonly since: string;
  readonly until: string | null;
  /** On which the seat was taken and given up, where that was after the announcement. */
  readonly joinedBy: PaperLink | null;
  readonly leftBy: (PaperLink & { readonly on: string }) | null;
};

type PaperLink = { readonly id: string; readonly number: string };

export type ChangesPage = ChangesHead & {
  readonly parts: readonly ChangeablePart[];
  /** Every seat that the panel has had, those held now first. */
  readonly seats: readonly SeatRow[];
  /** Changes of the panel that wait for an approval, the youngest first. */
  readonly panelChanges: readonly {
    readonly id: string;
    readonly reason: string;
    readonly proposer: string;
    readonly proposedAt: string;
  }[];
  /** Waiting for the chair, the youngest first. */
  readonly waiting: readonly ProposalRow[];
  readonly notices: readonly Notice[];
  readonly posts: readonly {
    readonly id: string;
    readonly title: Bilingual;
    readonly lastDay: string | null;
    readonly isCancelled: boolean;
    readonly mayCancel: boolean;
  }[];
  readonly mayPropose: boolean;
  readonly mayExtend: boolean;
  readonly mayCancelAll: boolean;
};

/**
 * What may still change of an announced selection, and what has; null for who may not know. Posts
 * from which the reader is recused are left out.
 */
export async function loadChanges(ctx: Context, selectionId: string): Promise<ChangesPage | null> {
  const scope = await findSelectionScope(read(), selectionId);
  if (scope === null || !isAnnounced(scope.selectionState)) return null;
  if (!maySeeChanges(ctx.actor, scope)) return null;
  const whole = await readPlan(read(), selectionId, ctx.now);
  if (whole === null) return null;
  const isRunning = scope.selectionState === "RUNNING";
  const states = await stageStates(read(), selectionId);
  const proposals = await listAmendments(read(), selectionId, ["PROPOSED"]);
  const panelChanges = await listPanelChanges(read(), selectionId, ["PROPOSED"]);
  const changeOf = await changes(read(), selectionId);
  const decided = await decidedPostIds(read(), selectionId);
  const panel = await panelOf(read(), selectionId);
  const own = panel.members.find(({ accountId }) => accountId === ctx.actor.userId);
  const known = whole.posts.filter(
    ({ id }) =>
      !panel.towards(id).some(({ memberId, recused }) => recused && memberId === own?.memberId),
  );
  const signs = isRunning && maySignChanges(ctx.actor, scope);
  const subjects = [
    { part: "CONTACT" as const, subjectId: null },
    ...whole.stages.flatMap(({ id }) => [
      { part: "STAGE_DAYS" as const, subjectId: id },
      { part: "STAGE_RULE" as const, subjectId: id },
    ]),
    ...whole.requirements.map(({ id }) => ({ part: "REQUIREMENT" as const, subjectId: id })),
  ];
  return {
    ...headOf(scope),
    parts: subjects.flatMap((subject) => {
      const part = partOf(whole, states, subject, ctx.now);
      return part === null ? [] : [shown(part, subject.subjectId)];
    }),
    waiting: proposals.map((row) => ({
      ...changeOf(row),
      id: row.id,
      state: row.state,
      reason: row.reason,
      proposer: row.proposer,
      proposedAt: row.proposedAt.toISOString(),
    })),
    seats: (await seatHistory(read(), selectionId)).map(seatRow),
    panelChanges: panelChanges.map(({ id, reason, proposer, proposedAt }) => ({
      ...{ id, reason, proposer },
      proposedAt: proposedAt.toISOString(),
    })),
    notices: await noticesOf(read(), selectionId),
    posts: known.map(({ id, title, lastDay, cancelledAt }) => ({
      id,
      title,
      lastDay,
      isCancelled: cancelledAt !== null,
      mayCancel:
        signs &&
        cancelledAt === null &&
        !decided.includes(id) &&
        presides(ctx.actor, scope, panel.towards(id)),
    })),
    mayPropose: isRunning && mayPropose(ctx.actor, scope),
    mayExtend: signs,
    mayCancelAll: isRunning && mayCancelSelection(ctx.actor, scope),
  };
}

function seatRow(seat: Awaited<ReturnType<typeof seatHistory>>[number]): SeatRow {
  const { memberId, name, institution, isChair, left, joined } = seat;
  return {
    ...{ memberId, name, institution, isChair },
    since: seat.seatedAt.toISOString(),
    until: seat.endedAt?.toISOString() ?? null,
    joinedBy: joined && { id: joined.decreeId, number: joined.decree },
    leftBy: left && { id: left.decreeId, number: left.decree, on: left.leftOn },
  };
}

/** A part as pages show it. */
export function shown(
  { part, stage, requirement, current, lock }: AmendedPart,
  subjectId: string | null,
): ChangeablePart {
  return {
    part,
    subjectId,
    stage: stage?.kind ?? null,
    requirement: requirement?.kind ?? null,
    current,
    lock,
  };
}
