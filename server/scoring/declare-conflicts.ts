import { z } from "zod";
import { inTransaction } from "#db/client";
import { applicantsToStateOn, insertStatements, statementsOn } from "#db/queries/conflicts";
import { findPostScope } from "#db/queries/scopes";
import { voidSheets } from "#db/queries/scoring-sheets";
import { insertRecusal, panelForPost } from "#db/queries/scoring-stages";
import { sitsOnPanel } from "#domain/actor";
import { Refused } from "#domain/refusal";
import { requireRunningPost } from "#domain/scoring/rules";
import { isClosed } from "#domain/verification/rules";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField } from "#server/fields";
import { lawOf } from "#server/regulation/law-of";
import { recordTraces } from "#server/regulation/record-traces";
import { lateConflictOf } from "#server/scoring/late-conflicts";
import { readStatement, statementFields } from "#server/scoring/statement-fields";

export const DeclareConflicts = z
  .object({ postId: idField, ...statementFields })
  .transform(readStatement);

/**
 * A member says about the applicants of a post, once its window is closed, whether there is a tie to
 * any of them (`coi-declare-all`); applicants whom an extension brings are asked about anew.
 *
 * A tie means no file, no score, no vote and no look at the post from now on, at any time: sheets of
 * stages that are still sealed are voided, whatever they hold; opened ones stay for the panel to
 * decide upon in a paper of its own (`coi-late`). Never refused for want of quorum: a conflict is one.
 *
 * Refuses: no seat on this panel, selection not running, a tie declared before, no tie before closing,
 * nothing new to say.
 */
export function declareConflicts(
  ctx: Context,
  { postId, shown, conflict }: z.output<typeof DeclareConflicts>,
): Promise<{ selectionId: string; voided: number }> {
  return inTransaction(async (tx) => {
    const post = await findPostScope(tx, postId);
    if (!post || !sitsOnPanel(ctx.actor, post)) throw new Refused("record-not-found");
    const panel = await panelForPost(tx, post.selectionId, postId);
    const seat = panel.find(({ accountId }) => accountId === ctx.actor.userId);
    if (!seat) throw new Refused("record-not-found");
    requireRunningPost(post);
    if (seat.recused) throw new Refused("recusal-declared");

    const { memberId } = seat;
    const closed = isClosed(post.closesAt, ctx.now);
    const known = closed ? await applicantsToStateOn(tx, [postId]) : [];
    const listed = known.filter(({ applicationId }) => shown.includes(applicationId));
    const related = listed.filter(({ applicationId }) => conflict?.about.includes(applicationId));
    const said = (await statementsOn(tx, postId)).filter((each) => each.memberId === memberId);
    const unsaid = listed.filter(
      ({ applicationId }) => !said.some((each) => each.applicationId === applicationId),
    );
    if (conflict === null && !closed) throw new Refused("conflicts-before-closing");
    if (conflict === null && unsaid.length === 0) throw new Refused("conflicts-stated");

    const kindOf = (each: (typeof listed)[number]) =>
      conflict !== null && related.includes(each) ? conflict.kind : "NONE";
    await insertStatements(
      tx,
      // What was said before stays; a tie that came up since stands beside it.
      [...new Set([...unsaid, ...related])].map((each) => ({
        ...{ memberId, applicationId: each.applicationId, kind: kindOf(each) },
        statedAt: ctx.now,
      })),
    );
    const about = { agencyId: post.agencyId, selectionId: post.selectionId };
    if (conflict === null) {
      await recordAudit(tx, ctx, {
        kind: "conflicts.denied",
        subjectId: memberId,
        ...about,
        after: { postId, applicants: unsaid.length },
      });
      return { selectionId: post.selectionId, voided: 0 };
    }
    const { kind, reason } = conflict;
    await insertRecusal(tx, { memberId, postId, kind, reason, declaredAt: ctx.now });
    const voided = await voidSheets(tx, { postId, memberId }, { voidCause: "RECUSAL" });
    const law = await lawOf(tx, post.selectionId, ctx.now);
    await recordTraces(
      tx,
      ctx,
      { moment: "CONFLICT_DECLARED", selectionId: post.selectionId, postId },
      [await lateConflictOf(tx, post, law)],
    );
    await recordAudit(tx, ctx, {
      kind: "recusal.declared",
      subjectId: memberId,
      ...about,
      // The reason is for the chair alone and stands in the recusal.
      after: { postId, kind, voidedSheets: voided },
    });
    return { selectionId: post.selectionId, voided };
  });
}
