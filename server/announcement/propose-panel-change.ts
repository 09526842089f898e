import type { z } from "zod";
import { inTransaction } from "#db/client";
import { officersOf } from "#db/queries/decision";
import { insertPanelChange } from "#db/queries/panel-changes";
import { listPapers } from "#db/queries/paper";
import { requireProposer } from "#domain/announcement/policy";
import { dayOf } from "#domain/calendar";
import { requirePaper } from "#domain/paper/rules";
import type { Successor } from "#domain/planning/panel-change";
import { Refused } from "#domain/refusal";
import {
  requireCoordinated,
  requireLawfulPanel,
  requireNewcomer,
} from "#server/announcement/changed-panel";
import type { ProposePanelChange } from "#server/announcement/panel-change-fields";
import { selectionAtWork } from "#server/announcement/selection-at-work";
import { signersOf } from "#server/announcement/signers";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { enqueue } from "#server/outbox";
import { readPlan } from "#server/planning/plan-readiness";

type Input = z.output<typeof ProposePanelChange>;

/**
 * Proposes to replace members of an announced panel, on a decree of the appointing officer; nothing
 * changes until somebody else approves.
 * @throws Refused `record-not-found`, `selection-not-running`, `panel-change-from-tomorrow`,
 * `panel-change-outdated`, `panel-change-chair`, `panel-seated-already`, `panel-seat-ended`,
 * `paper-missing`, `paper-other-kind`, `panel-coordination`, or with the code of a rule of the panel
 */
export function proposePanelChange(ctx: Context, input: Input): Promise<{ changeId: string }> {
  return inTransaction(async (tx) => {
    const { selectionId, leaving, leftOn, chairId, reason, reasonEn } = input;
    const scope = await selectionAtWork(tx, selectionId, (at) => requireProposer(ctx.actor, at));
    if (leftOn > dayOf(ctx.now, scope.zone)) throw new Refused("panel-change-from-tomorrow");
    const whole = await readPlan(tx, selectionId, ctx.now);
    if (whole === null) throw new Refused("record-not-found");
    const successor = successorOf(input);
    requireLawfulPanel(whole, { leaving, successor, chairId }, ctx.now);
    if (successor !== null) await requireNewcomer(tx, selectionId, successor);
    const papers = await listPapers(tx, selectionId);
    const decree = requirePaper(papers, input.decreeId, ["PANEL_DECREE"]);
    requireCoordinated(papers, decree, whole.law);
    const gone = new Set(
      whole.members.flatMap(({ id, accountId }) => (leaving.includes(id) ? [accountId] : [])),
    );
    const changeId = await insertPanelChange(
      tx,
      {
        ...{ selectionId, leftOn, successor, chairId, reason, reasonEn },
        state: "PROPOSED",
        decreeId: decree.id,
        proposedBy: ctx.actor.userId ?? "",
        proposedAt: ctx.now,
      },
      leaving,
    );
    await recordAudit(tx, ctx, {
      kind: "panel-change.proposed",
      subjectId: changeId,
      agencyId: scope.agencyId,
      selectionId,
      after: { state: "PROPOSED", leaving, decreeId: decree.id },
    });
    await enqueue(tx, ctx, {
      kind: "panel-change.proposed",
      recipientIds: [
        ...(await officersOf(tx, scope, "PPK")),
        ...(await signersOf(tx, scope)).filter((each) => !gone.has(each)),
      ],
      agencyId: scope.agencyId,
      payload: {
        selection: scope.selectionName,
        path: `/kantor/seleksi/${selectionId}/perubahan/panitia/${changeId}`,
      },
    });
    return { changeId };
  });
}

function successorOf(input: Input): Successor | null {
  if (input.hasSuccessor === "NO") return null;
  const { email, name, element, institution, postLevel, expertise, fromSupervisor } = input;
  return { email, name, element, institution, postLevel, expertise, fromSupervisor };
}
