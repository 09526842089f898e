import { z } from "zod";
import { inTransaction } from "#db/client";
import { applicantsToStateOn, insertStatements, statementsOn } from "#db/queries/conflicts";
import { findPostScope } from "#db/queries/scopes";
import { voidSheets } from "#db/queries/scoring-sheets";
import { insertRecusal, panelForPost } from "#db/queries/scoring-stages";
import { sitsOnPanel } from "#domain/actor";
import { Refused } from "#domain/refusal";
import { CONFLICT_KINDS } from "#domain/scoring/conflict";
import { requireRunningPost } from "#domain/scoring/rules";
import { isClosed } from "#domain/verification/rules";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { choiceField, idField, listField, optionalText } from "#server/fields";

export const DeclareConflicts = z
  .object({
    postId: idField,
    relation: choiceField(["NONE", "SOME"]),
    /** The applicants that stood on the page: of nobody else is anything said. */
    shown: listField,
    /** To whom there is a tie. */
    about: listField,
    kind: z.enum(["", ...CONFLICT_KINDS]).default(""),
    /** In the member's words, for the chair alone. */
    reason: optionalText(),
  })
  .transform(({ relation, about, kind, reason, ...form }, issues) => {
    const complain = (field: string, message: string) =>
      issues.addIssue({ code: "custom", message, path: [field] });
    if (relation === "NONE") {
      if (about.length > 0) complain("relation", "relation-contradicts");
      return { ...form, conflict: null };
    }
    if (form.shown.length > 0 && about.length === 0) complain("about", "choose-one");
    if (reason === "") complain("reason", "required");
    else if (reason.length < 10) complain("reason", "too-short");
    if (kind === "") {
      complain("kind", "choose-one");
      return z.NEVER;
    }
    return { ...form, conflict: { kind, reason, about } };
  });

/**
 * A member says about the applicants of a post, once its window is closed, whether there is a tie to
 * any of them (`coi-declare-all`); applicants whom an extension brings are asked about anew.
 *
 * A tie means no file, no score, no vote and no look at the post from now on, at any time: sheets of
 * stages that are still sealed are voided, whatever they hold; opened ones stay for the panel to
 * decide upon (`coi-late`). Never refused for want of quorum: a conflict is one.
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
