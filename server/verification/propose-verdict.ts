import { z } from "zod";
import { inTransaction } from "#db/client";
import { findAdminVerdict } from "#db/queries/verification";
import { saveProposal } from "#db/queries/verification-writes";
import { disputesOf } from "#db/queries/verifier-checks";
import { Refused, Stale } from "#domain/refusal";
import { requireProposal } from "#domain/verification/rules";
import { ADMIN_VERDICTS } from "#domain/verification/terms";
import { requireSettled } from "#domain/verification/two-verifiers";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { choiceField, idField, optionalText } from "#server/fields";
import { lawOf } from "#server/regulation/law-of";
import { applicationToVerify } from "#server/verification/application-to-verify";
import { seenField } from "#server/verification/judgement-fields";
import { progressOf } from "#server/verification/progress";

export const ProposeVerdict = z
  .object({
    applicationId: idField,
    proposal: choiceField(ADMIN_VERDICTS),
    /** What the applicant will read; required for TMS. */
    explanation: optionalText(1_000),
    seen: seenField,
  })
  .superRefine(({ proposal, explanation }, refinement) => {
    if (proposal === "ELIGIBLE" || explanation !== "") return;
    refinement.addIssue({ code: "custom", path: ["explanation"], message: "required" });
  });

/**
 * Proposes MS or TMS to the panel; until it is confirmed the proposal can be replaced.
 * Refuses: not the secretariat, own conflict of interest, before closing, not in check, not
 * everything judged, two verifiers not done or in dispute, a proposal that the findings do not bear,
 * changed meanwhile.
 */
export function proposeVerdict(
  ctx: Context,
  input: z.output<typeof ProposeVerdict>,
): Promise<{ selectionId: string }> {
  const { applicationId, proposal, explanation, seen } = input;
  return inTransaction(async (tx) => {
    const application = await applicationToVerify(tx, ctx, applicationId);
    const disputes = await disputesOf(tx, applicationId);
    const openDisputes = disputes.filter(({ decidedAt }) => decidedAt === null).length;
    requireSettled(application.verifiers, application.checks, openDisputes);
    const progress = (await progressOf(tx, [applicationId])).get(applicationId);
    if (!progress) throw new Refused("record-not-found");
    const law = await lawOf(tx, application.selectionId, ctx.now);
    requireProposal(proposal, explanation, progress, law);

    const earlier = await findAdminVerdict(tx, applicationId);
    const written = await saveProposal(tx, applicationId, seen, {
      proposal,
      explanation: proposal === "ELIGIBLE" ? "" : explanation,
      proposedBy: ctx.actor.userId ?? "",
      proposedAt: ctx.now,
    });
    if (!written || (earlier?.version ?? 0) !== seen) {
      throw new Stale({
        seen: `${earlier?.version ?? 0}`,
        ...(earlier && { proposal: earlier.proposal, explanation: earlier.explanation }),
      });
    }

    await recordAudit(tx, ctx, {
      kind: "verdict.proposed",
      subjectId: applicationId,
      agencyId: application.agencyId,
      selectionId: application.selectionId,
      before: earlier && { proposal: earlier.proposal, version: earlier.version },
      after: { proposal, version: seen + 1 },
    });
    return { selectionId: application.selectionId };
  });
}
