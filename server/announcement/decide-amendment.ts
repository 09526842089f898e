import { z } from "zod";
import { inTransaction, type Transaction } from "#db/client";
import { moveAmendment } from "#db/queries/changes";
import { countPublished, findAmendment } from "#db/queries/notices";
import {
  AMENDMENT_LIFE,
  type AmendmentAct,
  requireDecided,
  requireFourEyes,
  requireLawful,
  requireStillTrue,
  requireUnlocked,
} from "#domain/announcement/amendment";
import { requireProposer, requireSigner } from "#domain/announcement/policy";
import { dayOf } from "#domain/calendar";
import { Refused } from "#domain/refusal";
import { nextState } from "#domain/transitions";
import {
  partOf,
  problemsCaused,
  readProgress,
  requireNew,
  writePart,
} from "#server/announcement/amended-part";
import { nextAnnouncementNumber } from "#server/announcement/next-number";
import { selectionAtWork } from "#server/announcement/selection-at-work";
import { tellOfAmendment } from "#server/announcement/tell-of-amendment";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, mustTick, reasonField, versionField } from "#server/fields";
import { enqueue } from "#server/outbox";
import { problemsOf, readPlan, tracesOf } from "#server/planning/plan-readiness";
import { endDeviations } from "#server/regulation/end-deviations";
import { recordDeviations } from "#server/regulation/record-deviations";
import { recordTraces } from "#server/regulation/record-traces";
import { tellSubscribers } from "#server/subscription/tell-subscribers";

export const ApproveAmendment = z.object({
  amendmentId: idField,
  version: versionField,
  sure: mustTick,
});
export const RejectAmendment = z.object({
  amendmentId: idField,
  version: versionField,
  note: reasonField(10, 600),
});
export const WithdrawAmendment = z.object({ amendmentId: idField, version: versionField });

/**
 * Publishes a proposed change: it holds from this moment, under a number of its own, and everybody
 * whom it concerns is told. What was announced before stays readable beside it.
 * @throws Refused `record-not-found`, `selection-not-running`, `amendment-own-proposal`,
 * `transition-not-possible`, `amendment-outdated`, `amendment-asked-already`, `amendment-breaks-plan`,
 * `amendment-needs-decision`, `record-stale`, or with the code of the lock of that part
 */
export function approveAmendment(
  ctx: Context,
  { amendmentId, version }: z.output<typeof ApproveAmendment>,
): Promise<{ selectionId: string; slug: string }> {
  return inTransaction(async (tx) => {
    const { found, scope } = await atWork(tx, amendmentId, (at) => requireSigner(ctx.actor, at));
    const state = nextState(AMENDMENT_LIFE, found.state, "approve");
    requireFourEyes(found.proposedBy, ctx.actor.userId);
    const { selectionId } = found;
    const whole = await readPlan(tx, selectionId, ctx.now);
    const part = whole && partOf(whole, await readProgress(tx, selectionId), found, ctx.now);
    if (!whole || !part) throw new Refused("record-not-found");
    requireUnlocked(part.lock);
    requireStillTrue(part.current, found.before);
    requireNew(whole, found);
    const caused = problemsCaused(whole, found, found.after, ctx.now);
    const basis = whole.papers.find(({ id }) => id === found.basisId);
    requireLawful(caused);
    requireDecided(caused, basis?.kind ?? null);
    const subjectId = await writePart(tx, whole, found, found.after, ctx.now);

    const day = dayOf(ctx.now, scope.zone);
    const announcementNumber = await nextAnnouncementNumber(tx, scope.agencyId, day);
    const sequence = 1 + (await countPublished(tx, selectionId));
    const decided = { decidedBy: ctx.actor.userId ?? "", decidedAt: ctx.now };
    const seen = { id: amendmentId, version };
    const values = { state, sequence, announcementNumber, subjectId, ...decided };
    if (!(await moveAmendment(tx, seen, values))) throw new Refused("record-stale");

    const amended = await readPlan(tx, selectionId, ctx.now);
    if (amended) {
      await recordTraces(tx, ctx, { moment: "AMENDED", selectionId }, tracesOf(amended, ctx.now));
      const [was, is] = [problemsOf(whole, ctx.now), problemsOf(amended, ctx.now)];
      await endDeviations(tx, { selectionId, number: announcementNumber, day }, was, is);
    }
    const departing = caused.filter(({ effect }) => effect === "record");
    const act = { moment: "AMENDED", selectionId } as const;
    const decision = { decisionId: found.basisId, reason: found.reason };
    await recordDeviations(tx, ctx, { ...act, ...decision }, departing);
    await recordDeviations(tx, ctx, { ...act, decisionId: null, reason: "" }, caused);
    await recordAudit(tx, ctx, {
      kind: "amendment.published",
      subjectId: amendmentId,
      agencyId: scope.agencyId,
      selectionId,
      before: { state: found.state, version },
      after: {
        state,
        version: version + 1,
        announcementNumber,
        part: found.part,
        partId: subjectId,
      },
    });
    await tellOfAmendment(tx, ctx, scope, amended ?? whole, {
      ...{ part: found.part, number: announcementNumber, postId: part.postId },
      subjectId,
    });
    await tellSubscribers(tx, ctx, { selectionId, kind: "amended", payload: {} });
    return { selectionId, slug: scope.slug };
  });
}

/** Sends a proposal back with a reason; nothing changes. @throws Refused as `approveAmendment` */
export function rejectAmendment(
  ctx: Context,
  { amendmentId, version, note }: z.output<typeof RejectAmendment>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const { found, scope } = await atWork(tx, amendmentId, (at) => requireSigner(ctx.actor, at));
    requireFourEyes(found.proposedBy, ctx.actor.userId);
    await end(tx, ctx, found, version, "reject", note);
    await enqueue(tx, ctx, {
      kind: "amendment.rejected",
      recipientIds: [found.proposedBy],
      agencyId: scope.agencyId,
      payload: {
        selection: scope.selectionName,
        path: `/kantor/seleksi/${found.selectionId}/perubahan/${amendmentId}`,
      },
    });
    return { selectionId: found.selectionId };
  });
}

/** Takes a proposal back; nothing changes. @throws Refused as `approveAmendment` */
export function withdrawAmendment(
  ctx: Context,
  { amendmentId, version }: z.output<typeof WithdrawAmendment>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const { found } = await atWork(tx, amendmentId, (at) => requireProposer(ctx.actor, at));
    await end(tx, ctx, found, version, "withdraw", null);
    return { selectionId: found.selectionId };
  });
}

type Found = NonNullable<Awaited<ReturnType<typeof findAmendment>>>;

async function atWork(
  tx: Transaction,
  amendmentId: string,
  requireMay: Parameters<typeof selectionAtWork>[2],
) {
  const found = await findAmendment(tx, amendmentId);
  if (found === null) throw new Refused("record-not-found");
  return { found, scope: await selectionAtWork(tx, found.selectionId, requireMay) };
}

async function end(
  tx: Transaction,
  ctx: Context,
  found: Found,
  version: number,
  act: AmendmentAct,
  decisionNote: string | null,
): Promise<void> {
  const state = nextState(AMENDMENT_LIFE, found.state, act);
  const decided = { decidedBy: ctx.actor.userId ?? "", decidedAt: ctx.now, decisionNote };
  if (!(await moveAmendment(tx, { id: found.id, version }, { state, ...decided }))) {
    throw new Refused("record-stale");
  }
  const scope = await selectionAtWork(tx, found.selectionId, () => {});
  await recordAudit(tx, ctx, {
    kind: act === "reject" ? "amendment.rejected" : "amendment.withdrawn",
    subjectId: found.id,
    agencyId: scope.agencyId,
    selectionId: found.selectionId,
    before: { state: found.state, version },
    after: { state, version: version + 1 },
  });
}
