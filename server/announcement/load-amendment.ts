import { read } from "#db/client";
import { findAmendment } from "#db/queries/notices";
import { findSelectionScope } from "#db/queries/scopes";
import {
  AMENDABLE_PARTS,
  type AmendmentState,
  hasNoSubject,
  type Lock,
} from "#domain/announcement/amendment";
import { mayPropose, maySeeChanges, maySignChanges } from "#domain/announcement/policy";
import type { Bilingual } from "#domain/locale";
import type { PaperRef } from "#domain/paper/terms";
import type { PlanProblem } from "#domain/planning/readiness";
import { partOf, problemsCaused, readProgress } from "#server/announcement/amended-part";
import { type ChangesHead, headOf } from "#server/announcement/changes-head";
import { type ChangeablePart, shown } from "#server/announcement/load-changes";
import { type AmendedChange, changes } from "#server/announcement/load-notices";
import type { Context } from "#server/context";
import { papersOf } from "#server/paper/papers-of";
import { readPlan } from "#server/planning/plan-readiness";

export type ProposalForm = ChangesHead &
  ChangeablePart & {
    readonly passCategories: readonly string[];
    /** Of a stage: whether no other is scored after it. */
    readonly isFinal: boolean;
    /** For which something new can be asked. */
    readonly posts: readonly { readonly id: string; readonly title: Bilingual }[];
    /** Papers that the proposal can rest on. */
    readonly papers: readonly PaperRef[];
  };

/** The form for a proposal on one part; null for who may not propose, and for parts that are not there. */
export async function loadProposalForm(
  ctx: Context,
  selectionId: string,
  asked: string,
  subjectId: string,
): Promise<ProposalForm | null> {
  const part = AMENDABLE_PARTS.find((each) => each === asked);
  const scope = await findSelectionScope(read(), selectionId);
  if (part === undefined || scope === null || scope.selectionState !== "RUNNING") return null;
  if (!mayPropose(ctx.actor, scope)) return null;
  const whole = await readPlan(read(), selectionId, ctx.now);
  const subject = { part, subjectId: hasNoSubject(part) ? null : subjectId };
  const found = whole && partOf(whole, await readProgress(read(), selectionId), subject, ctx.now);
  if (!found) return null;
  return {
    ...headOf(scope),
    ...shown(found),
    isFinal: found.isFinal,
    passCategories: Array.isArray(found.current.passCategories)
      ? found.current.passCategories.map(String)
      : [],
    posts: whole.posts
      .filter(({ cancelledAt }) => cancelledAt === null)
      .map(({ id, title }) => ({ id, title })),
    papers: await papersOf(selectionId, ["BASIS", "PANEL_DECISION"]),
  };
}

export type AmendmentPage = ChangesHead &
  AmendedChange & {
    readonly id: string;
    readonly state: AmendmentState;
    readonly amendmentVersion: number;
    readonly sequence: number | null;
    readonly number: string | null;
    readonly reason: string;
    readonly reasonEn: string;
    readonly paper: PaperRef | null;
    readonly proposer: string;
    readonly proposedAt: string;
    readonly decidedAt: string | null;
    readonly decisionNote: string | null;
    readonly posts: readonly { readonly title: Bilingual }[];
    /** What the change would break; empty once it is decided. */
    readonly problems: readonly PlanProblem[];
    readonly lock: Lock | null;
    readonly mayDecide: boolean;
    /** Whether this reader made the proposal, and so cannot decide on it. */
    readonly isOwn: boolean;
    readonly mayWithdraw: boolean;
  };

/** One amendment with what it changes; null for who may not know of it. */
export async function loadAmendment(
  ctx: Context,
  selectionId: string,
  amendmentId: string,
): Promise<AmendmentPage | null> {
  const scope = await findSelectionScope(read(), selectionId);
  if (scope === null || !maySeeChanges(ctx.actor, scope)) return null;
  const found = await findAmendment(read(), amendmentId);
  const whole = await readPlan(read(), selectionId, ctx.now);
  if (found?.selectionId !== selectionId || whole === null) return null;
  const changeOf = await changes(read(), selectionId);
  const papers = await papersOf(selectionId, null);
  const isOpen = found.state === "PROPOSED" && scope.selectionState === "RUNNING";
  const part = partOf(whole, await readProgress(read(), selectionId), found, ctx.now);
  return {
    ...headOf(scope),
    ...changeOf(found),
    id: found.id,
    state: found.state,
    amendmentVersion: found.version,
    sequence: found.sequence,
    number: found.announcementNumber,
    reason: found.reason,
    reasonEn: found.reasonEn,
    paper: papers.find(({ id }) => id === found.basisId) ?? null,
    proposer: found.proposer,
    proposedAt: found.proposedAt.toISOString(),
    decidedAt: found.decidedAt?.toISOString() ?? null,
    decisionNote: found.decisionNote,
    posts: whole.posts.map(({ title }) => ({ title })),
    problems: isOpen ? problemsCaused(whole, found, found.after, ctx.now) : [],
    lock: isOpen ? (part?.lock ?? null) : null,
    mayDecide: isOpen && maySignChanges(ctx.actor, scope),
    isOwn: found.proposedBy === ctx.actor.userId,
    mayWithdraw: isOpen && mayPropose(ctx.actor, scope),
  };
}
