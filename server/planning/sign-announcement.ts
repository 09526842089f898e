import { z } from "zod";
import { inTransaction } from "#db/client";
import { officersOf } from "#db/queries/plan-road";
import { holds } from "#domain/actor";
import { dayOf } from "#domain/calendar";
import { requirePaper } from "#domain/paper/rules";
import { signatoryTrace } from "#domain/planning/plan-traces";
import { requireMet } from "#domain/regulation/evaluate";
import { nextAnnouncementNumber } from "#server/announcement/next-number";
import type { Context } from "#server/context";
import { mustTick, optionalId } from "#server/fields";
import { enqueue } from "#server/outbox";
import { COVER, coverDeviations } from "#server/planning/cover-deviations";
import { LOOKED_AT, planFacts, planForAct, takeStep } from "#server/planning/plan-act";
import { planAt, problemsOf } from "#server/planning/plan-readiness";
import { requireAsApproved } from "#server/planning/require-as-approved";

export const SignAnnouncement = z.object({
  ...LOOKED_AT,
  /** Who signs on the chair's behalf names the decision that says so. */
  mandateId: optionalId,
  ...COVER,
  sure: mustTick,
});

/**
 * Signs an announcement and gives it its number: the chair, or the secretariat on the chair's behalf
 * (PP 11/2017 Ps 117(5)). The panel has to be seated by decree and every rule to be kept.
 * @throws Refused as `planForAct`, `coverDeviations` and `requireAsApproved`,
 * `announcement-signatory`, `paper-missing`, `paper-other-kind`
 */
export function signAnnouncement(
  ctx: Context,
  input: z.output<typeof SignAnnouncement>,
): Promise<{ selectionId: string; announcementNumber: string }> {
  return inTransaction(async (tx) => {
    const { selectionId, mandateId } = input;
    const inHand = await planForAct(tx, ctx, input, "sign");
    const { whole, scope } = inHand;
    const isChair = holds(ctx.actor, "PANEL_CHAIR", scope);
    const mandate =
      isChair || mandateId === null
        ? null
        : requirePaper(whole.papers, mandateId, ["PANEL_DECISION"]);
    const signedAs = isChair ? "CHAIR" : mandate === null ? "WITHOUT_MANDATE" : "ON_BEHALF";
    requireMet(signatoryTrace(planAt(whole, ctx.now), signedAs), {});
    const covered = coverDeviations(inHand, problemsOf(whole, ctx.now), input);
    await requireAsApproved(tx, whole, ctx.now);

    const number = await nextAnnouncementNumber(tx, scope.agencyId, dayOf(ctx.now, scope.zone));
    await takeStep(tx, ctx, inHand, {
      kind: "announcement.signed",
      paperId: mandate?.id ?? null,
      ...covered,
      number,
      values: { announcementNumber: number },
      noted: { signedAs },
    });
    const secretariat = await officersOf(tx, "SECRETARIAT", scope);
    await enqueue(tx, ctx, {
      kind: "announcement.signed",
      recipientIds: secretariat.filter((id) => id !== ctx.actor.userId),
      agencyId: scope.agencyId,
      payload: { ...planFacts(inHand, "umumkan"), number },
    });
    return { selectionId, announcementNumber: number };
  });
}
