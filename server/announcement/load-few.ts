import { read } from "#db/client";
import { fewDecisionsOf } from "#db/queries/few-applicants";
import { findSelectionScope } from "#db/queries/scopes";
import { panelOf } from "#db/queries/scoring-stages";
import {
  type FewRow,
  goOnNumbers,
  standingFewDecision,
  whyNotDecided,
} from "#domain/announcement/few-applicants";
import { mayRecordAdvice, maySignChanges } from "#domain/announcement/policy";
import type { Bilingual } from "#domain/locale";
import type { PaperRef } from "#domain/paper/terms";
import { APPLICANTS_STILL_FEW, type CountBasis } from "#domain/regulation/extension";
import { valuesIn } from "#domain/regulation/law";
import type { Values } from "#domain/regulation/parameters";
import { supervisorIn } from "#domain/regulation/supervisor";
import { maySeeProgress, presides } from "#domain/scoring/policy";
import { countBasis, minApplicants } from "#domain/verification/applicants-min";
import { type ChangesHead, headOf } from "#server/announcement/changes-head";
import { fewPost } from "#server/announcement/few-post";
import type { Context } from "#server/context";
import { papersOf } from "#server/paper/papers-of";
import { lawOf } from "#server/regulation/law-of";

export type FewPage = ChangesHead & {
  readonly post: { readonly id: string; readonly title: Bilingual };
  /** Handed in, and of these who can still be eligible. */
  readonly sent: number;
  readonly eligible: number;
  /** Which of the two counts by the law of the selection. */
  readonly basis: CountBasis;
  readonly unchecked: number;
  /** The name of the body that supervises the selection. */
  readonly supervisor: string;
  readonly extensions: number;
  readonly minimum: number;
  /** With how many the post can go on; null where it cannot. */
  readonly goesOnWith: number | null;
  /** Code of why there is nothing to decide; null where there is. */
  readonly why: string | null;
  readonly ruleValues: Values;
  /** The youngest first. */
  readonly decisions: readonly FewRow[];
  readonly papers: readonly PaperRef[];
  readonly letters: readonly PaperRef[];
  readonly mayDecide: boolean;
  readonly mayExtend: boolean;
  /** Whether an answer of the supervisor is awaited that the reader may record. */
  readonly mayRecordAdvice: boolean;
};

/**
 * What the panel has decided about a post with too few applicants, and what it may decide, for the
 * secretariat and the members who are not recused; null for all others.
 */
export async function loadFew(
  ctx: Context,
  selectionId: string,
  postId: string,
): Promise<FewPage | null> {
  const scope = await findSelectionScope(read(), selectionId);
  if (scope === null || scope.selectionState !== "RUNNING") return null;
  const panel = (await panelOf(read(), selectionId)).towards(postId);
  if (!maySeeProgress(ctx.actor, scope, panel)) return null;
  const law = await lawOf(read(), selectionId, ctx.now);
  const post = await fewPost(read(), { selectionId, postId }, law, ctx.now);
  if (post === null) return null;
  const { sent, eligible, unchecked, earlier: extensions } = post;
  const decisions = await fewDecisionsOf(read(), postId);
  const now = standingFewDecision(decisions, extensions);
  const why = whyNotDecided(post, law, now?.way ?? null);
  const minimum = minApplicants(law);
  const fits = unchecked === 0 && goOnNumbers(minimum).includes(eligible);
  const may = presides(ctx.actor, scope, panel);
  const isAsked = now?.way === "CONSULT" && now.advice === null;
  return {
    ...headOf(scope),
    post: { id: post.id, title: post.title },
    ...{ sent, eligible, unchecked, extensions, minimum, why },
    basis: countBasis(law),
    supervisor: supervisorIn(law),
    goesOnWith: fits ? eligible : null,
    ruleValues: valuesIn(APPLICANTS_STILL_FEW, law),
    decisions: decisions.toReversed().map((row) => ({
      id: row.id,
      way: row.way,
      goesOnWith: row.goesOnWith,
      counted: row.counted,
      extensions: row.extensions,
      reason: { id: row.reason, en: row.reasonEn === "" ? null : row.reasonEn },
      decision: row.decision,
      decidedBy: row.decidedBy,
      decidedAt: row.decidedAt.toISOString(),
      advice: row.advice,
      stands: row.id === now?.id,
    })),
    papers: may ? await papersOf(selectionId, ["PANEL_DECISION"]) : [],
    letters: isAsked ? await papersOf(selectionId, ["FEW_APPLICANTS_ADVICE"]) : [],
    mayDecide: may && why === null,
    mayExtend: may && why === null && maySignChanges(ctx.actor, scope),
    mayRecordAdvice: isAsked && mayRecordAdvice(ctx.actor, scope, panel),
  };
}
