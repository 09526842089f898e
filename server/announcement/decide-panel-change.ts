import type { z } from "zod";
import { inTransaction, type Transaction } from "#db/client";
import { seatedAccounts } from "#db/queries/changes";
import {
  endReopeningRequests,
  findPanelChange,
  insertChangeSeats,
  movePanelChange,
  seatsOfChanges,
} from "#db/queries/panel-changes";
import { insertMember, updateMember } from "#db/queries/plan-parts";
import { sheetsOfSelection, voidSheets } from "#db/queries/scoring-sheets";
import { panelOf } from "#db/queries/scoring-stages";
import { AMENDMENT_LIFE, type AmendmentAct, requireFourEyes } from "#domain/announcement/amendment";
import { mayApprovePanelChange, requireProposer } from "#domain/announcement/policy";
import { dayOf } from "#domain/calendar";
import type { PanelChange, SeatPart } from "#domain/planning/panel-change";
import { Refused } from "#domain/refusal";
import { leftUnfinished } from "#domain/scoring/rules";
import { nextState } from "#domain/transitions";
import { ensureInvited } from "#server/accounts/ensure-invited";
import { requireNoOtherPart } from "#server/accounts/separation";
import {
  problemsOfChange,
  requireLawfulPanel,
  requireNewcomer,
} from "#server/announcement/changed-panel";
import { nextAnnouncementNumber } from "#server/announcement/next-number";
import type {
  ApprovePanelChange,
  RejectPanelChange,
  WithdrawPanelChange,
} from "#server/announcement/panel-change-fields";
import { selectionAtWork } from "#server/announcement/selection-at-work";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { enqueue } from "#server/outbox";
import { askForPacts } from "#server/planning/ask-for-pacts";
import { problemsOf, readPlan, tracesOf, type WholePlan } from "#server/planning/plan-readiness";
import { endDeviations } from "#server/regulation/end-deviations";
import { recordDeviations } from "#server/regulation/record-deviations";
import { recordTraces } from "#server/regulation/record-traces";
import { tellSubscribers } from "#server/subscription/tell-subscribers";

/**
 * Publishes a change of the panel under a number of its own. Who leaves keeps the row of the seat and
 * the sheets of every stage that was handed in whole; who comes scores in stages that open from now
 * on, after the pact.
 * @throws Refused `record-not-found`, `selection-not-running`, `amendment-own-proposal`,
 * `transition-not-possible`, `panel-change-outdated`, `panel-change-chair`, `panel-seated-already`,
 * `panel-seat-ended`, `role-separation`, `account-disabled`, `operator-stays-apart`, `record-stale`,
 * or with the code of a rule of the panel
 */
export function approvePanelChange(
  ctx: Context,
  { changeId, version }: z.output<typeof ApprovePanelChange>,
): Promise<{ selectionId: string; slug: string }> {
  return inTransaction(async (tx) => {
    const { found, leaving, scope } = await atWork(tx, ctx, changeId);
    const state = nextState(AMENDMENT_LIFE, found.state, "approve");
    requireFourEyes(found.proposedBy, ctx.actor.userId);
    const { selectionId, successor, chairId } = found;
    const { agencyId, slug } = scope;
    const whole = await readPlan(tx, selectionId, ctx.now);
    if (whole === null) throw new Refused("record-not-found");
    const change = { leaving, successor, chairId };
    requireLawfulPanel(whole, change, ctx.now);
    const caused = problemsOfChange(whole, change, ctx.now);

    const voided = await endSeats(tx, ctx, whole, leaving, found.reason);
    const joined = await seat(tx, ctx, { ...found, agencyId });
    const hasNewChair = await moveChair(tx, ctx, whole, change);
    const rows: { memberId: string; part: SeatPart }[] = [
      ...(joined === null ? [] : [{ memberId: joined.memberId, part: "JOINS" as const }]),
      ...(hasNewChair && chairId !== null ? [{ memberId: chairId, part: "CHAIRS" as const }] : []),
    ];
    await insertChangeSeats(
      tx,
      rows.map((row) => ({ ...row, changeId })),
    );

    const day = dayOf(ctx.now, scope.zone);
    const number = await nextAnnouncementNumber(tx, agencyId, day);
    const decided = { decidedBy: ctx.actor.userId ?? "", decidedAt: ctx.now };
    const values = { state, announcementNumber: number, ...decided };
    if (!(await movePanelChange(tx, { id: changeId, version }, values))) {
      throw new Refused("record-stale");
    }
    const changed = await readPlan(tx, selectionId, ctx.now);
    if (changed !== null) {
      await recordTraces(tx, ctx, { moment: "AMENDED", selectionId }, tracesOf(changed, ctx.now));
      const [was, is] = [problemsOf(whole, ctx.now), problemsOf(changed, ctx.now)];
      await endDeviations(tx, { selectionId, number, day }, was, is);
    }
    const warned = { moment: "AMENDED", selectionId, decisionId: null, reason: "" } as const;
    await recordDeviations(tx, ctx, warned, caused);
    await recordAudit(tx, ctx, {
      kind: "panel-change.published",
      subjectId: changeId,
      agencyId,
      selectionId,
      before: { state: found.state, version },
      after: {
        ...{ state, version: version + 1, announcementNumber: number, leaving },
        joined: joined?.memberId ?? null,
        voidedSheets: voided,
      },
    });
    const left = whole.members.filter(({ id }) => leaving.includes(id));
    await enqueue(tx, ctx, {
      kind: "panel-change.published",
      recipientIds: [
        ...new Set([
          ...(await seatedAccounts(tx, selectionId)),
          ...left.map(({ accountId }) => accountId),
          found.proposedBy,
        ]),
      ],
      agencyId,
      payload: { selection: scope.selectionName, number, path: `/seleksi/${slug}/perubahan` },
    });
    if (joined !== null) await askForPacts(tx, ctx, scope, [joined.accountId]);
    await tellSubscribers(tx, ctx, { selectionId, kind: "amended", payload: {} });
    return { selectionId, slug };
  });
}

/** Sends a proposal back with a reason; nothing changes. @throws Refused as `approvePanelChange` */
export function rejectPanelChange(
  ctx: Context,
  { changeId, version, note }: z.output<typeof RejectPanelChange>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const { found, scope } = await atWork(tx, ctx, changeId);
    requireFourEyes(found.proposedBy, ctx.actor.userId);
    await end(tx, ctx, found, scope.agencyId, { version, act: "reject", note });
    await enqueue(tx, ctx, {
      kind: "panel-change.rejected",
      recipientIds: [found.proposedBy],
      agencyId: scope.agencyId,
      payload: {
        selection: scope.selectionName,
        path: `/kantor/seleksi/${found.selectionId}/perubahan/panitia/${changeId}`,
      },
    });
    return { selectionId: found.selectionId };
  });
}

/** Takes a proposal back; nothing changes. @throws Refused as `approvePanelChange` */
export function withdrawPanelChange(
  ctx: Context,
  { changeId, version }: z.output<typeof WithdrawPanelChange>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const found = await findPanelChange(tx, changeId);
    if (found === null) throw new Refused("record-not-found");
    const scope = await selectionAtWork(tx, found.selectionId, (at) =>
      requireProposer(ctx.actor, at),
    );
    await end(tx, ctx, found, scope.agencyId, { version, act: "withdraw", note: null });
    return { selectionId: found.selectionId };
  });
}

type Found = NonNullable<Awaited<ReturnType<typeof findPanelChange>>>;

/** A change on which the actor may decide, with who leaves by it. */
async function atWork(tx: Transaction, ctx: Context, changeId: string) {
  const found = await findPanelChange(tx, changeId);
  if (found === null) throw new Refused("record-not-found");
  const seats = await seatsOfChanges(tx, [changeId]);
  const leaving = seats.flatMap(({ memberId, part }) => (part === "LEAVES" ? [memberId] : []));
  const { members } = await panelOf(tx, found.selectionId);
  const scope = await selectionAtWork(tx, found.selectionId, (at) => {
    if (!mayApprovePanelChange(ctx.actor, at, members, leaving)) {
      throw new Refused("record-not-found");
    }
  });
  return { found, leaving, scope };
}

/** Ends seats; how many sheets do not count any more. */
async function endSeats(
  tx: Transaction,
  ctx: Context,
  whole: WholePlan,
  leaving: readonly string[],
  voidReason: string,
): Promise<number> {
  const sheets = await sheetsOfSelection(tx, whole.plan.id);
  let voided = 0;
  for (const memberId of leaving) {
    const version = whole.members.find(({ id }) => id === memberId)?.version ?? 0;
    if (!(await updateMember(tx, { id: memberId, version }, { endedAt: ctx.now }))) {
      throw new Refused("record-stale");
    }
    for (const postStageId of leftUnfinished(sheets, memberId)) {
      const why = { voidCause: "LEFT_PANEL" as const, voidReason };
      voided += await voidSheets(tx, { postStageId, memberId }, why);
    }
    await endReopeningRequests(tx, memberId);
  }
  return voided;
}

/** Gives the successor a seat; null where nobody comes. */
async function seat(
  tx: Transaction,
  ctx: Context,
  { selectionId, successor, chairId, agencyId }: Found & { readonly agencyId: string },
): Promise<{ memberId: string; accountId: string } | null> {
  if (successor === null) return null;
  await requireNewcomer(tx, selectionId, successor);
  const { email, name, ...seated } = successor;
  const accountId = await ensureInvited(tx, ctx, { email, name, agencyId });
  const isChair = chairId === null;
  const role = isChair ? "PANEL_CHAIR" : "PANEL_MEMBER";
  await requireNoOtherPart(tx, { accountId, role, agencyId, selectionId });
  const values = { ...seated, selectionId, accountId, isChair, seatedAt: ctx.now };
  return { memberId: await insertMember(tx, values), accountId };
}

/** Hands the chair to a member who stays; false where it stays or the successor has it. */
async function moveChair(
  tx: Transaction,
  ctx: Context,
  whole: WholePlan,
  { chairId }: PanelChange,
): Promise<boolean> {
  const next = whole.members.find(({ id }) => id === chairId);
  if (next === undefined || next.isChair) return false;
  const seen = { id: next.id, version: next.version };
  if (!(await updateMember(tx, seen, { isChair: true, chairSince: ctx.now }))) {
    throw new Refused("record-stale");
  }
  return true;
}

async function end(
  tx: Transaction,
  ctx: Context,
  found: Found,
  agencyId: string,
  how: {
    readonly version: number;
    readonly act: Exclude<AmendmentAct, "approve">;
    readonly note: string | null;
  },
): Promise<void> {
  const { version, act, note } = how;
  const state = nextState(AMENDMENT_LIFE, found.state, act);
  const values = {
    ...{ state, decidedBy: ctx.actor.userId ?? "", decidedAt: ctx.now },
    decisionNote: note,
  };
  if (!(await movePanelChange(tx, { id: found.id, version }, values))) {
    throw new Refused("record-stale");
  }
  await recordAudit(tx, ctx, {
    kind: act === "reject" ? "panel-change.rejected" : "panel-change.withdrawn",
    subjectId: found.id,
    agencyId,
    selectionId: found.selectionId,
    before: { state: found.state, version },
    after: { state, version: version + 1 },
  });
}
