import { z } from "zod";
import { inTransaction } from "#db/client";
import { fewDecisionsOf, insertFewDecision } from "#db/queries/few-applicants";
import { listPapers } from "#db/queries/paper";
import { panelOf } from "#db/queries/scoring-stages";
import {
  choiceOf,
  FEW_CODES,
  type FewWay,
  fewTraces,
  isConfirmed,
  requireFewChoice,
  standingFewDecision,
} from "#domain/announcement/few-applicants";
import { requirePaper } from "#domain/paper/rules";
import { Refused } from "#domain/refusal";
import { findingsOf } from "#domain/regulation/evaluate";
import { requirePresides } from "#domain/scoring/policy";
import { countedApplicants } from "#domain/verification/applicants-min";
import { fewPost } from "#server/announcement/few-post";
import { selectionAtWork } from "#server/announcement/selection-at-work";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import {
  choiceField,
  idField,
  mustTick,
  optionalId,
  optionalText,
  reasonField,
  wholeField,
} from "#server/fields";
import { lawOf } from "#server/regulation/law-of";
import { recordDeviations } from "#server/regulation/record-deviations";
import { recordTraces } from "#server/regulation/record-traces";

export const DecideFew = z.object({
  selectionId: idField,
  postId: idField,
  /** How many decisions on the post were on the page. */
  seen: wholeField(0, 999),
  choice: choiceField(FEW_CODES).transform(choiceOf),
  /** The decision of the panel. */
  decisionId: optionalId,
  reason: reasonField(20, 600),
  reasonEn: optionalText(600),
  sure: mustTick,
});

/**
 * Records which way the panel takes for a post whose applicants stay too few: to go on with those who
 * are eligible, to consult the supervisor, or to cancel the post, which is then done by its own act.
 * A later decision replaces this one.
 * @throws Refused `record-not-found`, `selection-not-running`, `paper-missing`, `paper-other-kind`,
 * `record-stale`, or as `requireFewChoice`
 */
export function decideFew(
  ctx: Context,
  input: z.output<typeof DecideFew>,
): Promise<{ selectionId: string; postId: string; fewDecisionId: string; way: FewWay }> {
  return inTransaction(async (tx) => {
    const { selectionId, postId, choice } = input;
    const panel = await panelOf(tx, selectionId);
    const scope = await selectionAtWork(tx, selectionId, (at) =>
      requirePresides(ctx.actor, at, panel.towards(postId)),
    );
    const law = await lawOf(tx, selectionId, ctx.now);
    const post = await fewPost(tx, { selectionId, postId }, law, ctx.now);
    if (post === null) throw new Refused("record-not-found");
    const decision = requirePaper(await listPapers(tx, selectionId), input.decisionId, [
      "PANEL_DECISION",
    ]);
    const before = await fewDecisionsOf(tx, postId);
    requireFewChoice(post, choice, law, standingFewDecision(before, post.earlier)?.way);
    if (before.length !== input.seen) throw new Refused("record-stale");

    const { reason, reasonEn } = input;
    const number = before.length + 1;
    const fewDecisionId = await insertFewDecision(tx, {
      ...{ selectionId, postId, number, reason, reasonEn, ...choice },
      counted: countedApplicants(post, law),
      extensions: post.earlier,
      decisionId: decision.id,
      decidedBy: ctx.actor.userId ?? "",
      decidedAt: ctx.now,
    });
    if (fewDecisionId === null) throw new Refused("record-stale");
    const traces = fewTraces(post, choice, law);
    await recordTraces(tx, ctx, { moment: "FEW_DECIDED", selectionId, postId }, traces);
    // Otherwise the confirmation of the result records it.
    if (choice.way === "GO_ON" && isConfirmed(post)) {
      const act = { moment: "FEW_DECIDED", selectionId, postId } as const;
      const departures = traces.flatMap((trace) => findingsOf(trace));
      await recordDeviations(tx, ctx, { ...act, decisionId: decision.id, reason }, departures);
    }
    await recordAudit(tx, ctx, {
      kind: "few.decided",
      subjectId: postId,
      agencyId: scope.agencyId,
      selectionId,
      after: { fewDecisionId, number, ...choice, reason, decisionId: decision.id },
    });
    return { selectionId, postId, fewDecisionId, way: choice.way };
  });
}
