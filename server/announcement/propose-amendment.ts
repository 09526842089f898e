import type { z } from "zod";
import { inTransaction } from "#db/client";
import { insertAmendment } from "#db/queries/changes";
import {
  type AmendedValues,
  requireChange,
  requireDecided,
  requireLawful,
  requireUnlocked,
} from "#domain/announcement/amendment";
import { requireProposer } from "#domain/announcement/policy";
import { requirePaper } from "#domain/paper/rules";
import { type PlannedMethod, requireFittingMethod } from "#domain/planning/methods";
import { passRulesOf } from "#domain/planning/stage-rules";
import type { StageKind } from "#domain/planning/terms";
import { Refused } from "#domain/refusal";
import {
  partOf,
  problemsCaused,
  readProgress,
  requireNew,
} from "#server/announcement/amended-part";
import type { ProposeAmendment } from "#server/announcement/amendment-fields";
import { selectionAtWork } from "#server/announcement/selection-at-work";
import { signersOf } from "#server/announcement/signers";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { enqueue } from "#server/outbox";
import { readPlan } from "#server/planning/plan-readiness";
import { requireOwnPost } from "#server/planning/requirement-fields";

type Input = z.output<typeof ProposeAmendment>;

/**
 * Proposes to change one part of what was announced; nothing changes until somebody else approves.
 * @throws Refused `record-not-found`, `selection-not-running`, `amendment-nothing-changes`,
 * `amendment-asked-already`, `amendment-breaks-plan`, `amendment-needs-decision`, `paper-missing`,
 * `paper-other-kind`, or with the code of the lock of that part
 */
export function proposeAmendment(ctx: Context, input: Input): Promise<{ amendmentId: string }> {
  return inTransaction(async (tx) => {
    const { selectionId, part, subjectId, after } = input;
    const scope = await selectionAtWork(tx, selectionId, (at) => requireProposer(ctx.actor, at));
    const whole = await readPlan(tx, selectionId, ctx.now);
    const found = whole && partOf(whole, await readProgress(tx, selectionId), input, ctx.now);
    if (!whole || !found) throw new Refused("record-not-found");
    await requireOwnPost(tx, selectionId, postOf(after));
    requireUnlocked(found.lock);
    if (found.stage !== null && part === "STAGE_RULE") requireRule(found.stage, found, after);
    if (found.stage !== null && part === "STAGE_METHOD") {
      requireFittingMethod(found.stage, after as PlannedMethod);
    }
    requireChange(found.current, after);
    requireNew(whole, input);
    const caused = problemsCaused(whole, input, after, ctx.now);
    requireLawful(caused);
    const basis =
      input.basisId === null
        ? null
        : requirePaper(whole.papers, input.basisId, ["BASIS", "PANEL_DECISION"]);
    requireDecided(caused, basis?.kind ?? null);
    const amendmentId = await insertAmendment(tx, {
      selectionId,
      state: "PROPOSED",
      part,
      subjectId,
      before: found.current,
      after,
      reason: input.reason,
      reasonEn: input.reasonEn,
      basisId: input.basisId,
      proposedBy: ctx.actor.userId ?? "",
      proposedAt: ctx.now,
    });
    await recordAudit(tx, ctx, {
      kind: "amendment.proposed",
      subjectId: amendmentId,
      agencyId: scope.agencyId,
      selectionId,
      after: { state: "PROPOSED", part, subjectId },
    });
    await enqueue(tx, ctx, {
      kind: "amendment.proposed",
      recipientIds: await signersOf(tx, scope),
      agencyId: scope.agencyId,
      payload: {
        selection: scope.selectionName,
        path: `/kantor/seleksi/${selectionId}/perubahan/${amendmentId}`,
      },
    });
    return { amendmentId };
  });
}

/** The one post for which something new is asked; null for all, and where nothing is. */
function postOf({ postId }: AmendedValues): string | null {
  return typeof postId === "string" ? postId : null;
}

/** @throws Refused `stage-rule-not-possible` for a rule of other stages, or beyond their maximum */
function requireRule(
  stage: StageKind,
  { stageMaximum }: { readonly stageMaximum: number | null },
  { passRule, passThreshold, passBasis }: AmendedValues,
): void {
  const isOfStage = passRulesOf(stage).some((rule) => rule === passRule);
  const isWithin =
    passRule !== "MIN_SCORE" ||
    passBasis === "CUMULATIVE" ||
    Number(passThreshold) <= (stageMaximum ?? Number.MAX_SAFE_INTEGER);
  if (!isOfStage || !isWithin) throw new Refused("stage-rule-not-possible");
}
