import { read } from "#db/client";
import { decidedPostIds } from "#db/queries/decision";
import { listAmendments } from "#db/queries/notices";
import { listPanelChanges, seatHistory } from "#db/queries/panel-changes";
import { findSelectionScope } from "#db/queries/scopes";
import { panelOf } from "#db/queries/scoring-stages";
import {
  ADDED_PARTS,
  type AmendedSubject,
  type AmendedValues,
  type AmendmentState,
  type Lock,
} from "#domain/announcement/amendment";
import { isConfirmed, whyNotDecided } from "#domain/announcement/few-applicants";
import {
  mayCancelSelection,
  mayPropose,
  maySeeChanges,
  maySignChanges,
} from "#domain/announcement/policy";
import type { Bilingual } from "#domain/locale";
import { isAnnounced } from "#domain/planning/life-cycle";
import { knowsUnpublishedVerdicts } from "#domain/planning/policy";
import { supervisorIn } from "#domain/regulation/supervisor";
import { presides } from "#domain/scoring/policy";
import {
  type AmendedPart,
  partOf,
  readProgress,
  type Subject,
} from "#server/announcement/amended-part";
import { type ChangesHead, headOf } from "#server/announcement/changes-head";
import { fewDecisionNow } from "#server/announcement/few-decision-now";
import {
  type AmendedChange,
  changes,
  type Notice,
  noticesOf,
} from "#server/announcement/load-notices";
import { suppliedPosts } from "#server/announcement/supplied-posts";
import type { Context } from "#server/context";
import { readPlan } from "#server/planning/plan-readiness";
import { lawOf } from "#server/regulation/law-of";

export type ChangeablePart = AmendedSubject & {
  /** Null for parts of the whole selection, and for what is not there yet. */
  readonly subjectId: string | null;
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
  /** The name of the body that supervises the selection. */
  readonly supervisor: string;
  readonly parts: readonly ChangeablePart[];
  /** What could come anew. */
  readonly additions: readonly ChangeablePart[];
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
    /** Whether the panel has to decide what follows from too few applicants. */
    readonly isShort: boolean;
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
  const progress = await readProgress(read(), selectionId);
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
  const insider = isRunning && knowsUnpublishedVerdicts(ctx.actor, scope);
  const law = await lawOf(read(), selectionId, ctx.now);
  const supplied = insider ? await suppliedPosts(read(), selectionId, ctx.now) : [];
  const short: string[] = [];
  for (const post of supplied) {
    const standing = isConfirmed(post) ? await fewDecisionNow(read(), post.id) : null;
    if (whyNotDecided(post, law, standing?.way ?? null) === null) short.push(post.id);
  }
  const signs = isRunning && maySignChanges(ctx.actor, scope);
  const at = (part: Subject["part"], subjectId: string | null) =>
    partOf(whole, progress, { part, subjectId }, ctx.now);
  const parts = [
    at("CONTACT", null),
    ...whole.stages.flatMap(({ id }) => [
      at("STAGE_DAYS", id),
      at("STAGE_METHOD", id),
      at("STAGE_RULE", id),
      ...whole.criteria
        .filter(({ stageId }) => stageId === id)
        .map((criterion) => at("CRITERION", criterion.id)),
    ]),
    // Those that the law words as they are can only be taken out.
    ...whole.requirements.map(({ id }) => at("REQUIREMENT", id) ?? at("REQUIREMENT_REMOVED", id)),
    ...whole.documents.map(({ id }) => at("DOCUMENT", id)),
  ];
  return {
    ...headOf(scope),
    parts: parts.flatMap((part) => (part === null ? [] : [shown(part)])),
    additions: ADDED_PARTS.flatMap((part) => at(part, null) ?? []).map(shown),
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
    supervisor: supervisorIn(law),
    posts: known.map(({ id, title, lastDay, cancelledAt }) => ({
      id,
      title,
      lastDay,
      isCancelled: cancelledAt !== null,
      isShort: short.includes(id),
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
export function shown(part: AmendedPart): ChangeablePart {
  const { stageMaximum: _, postId: __, ...page } = part;
  return page;
}
