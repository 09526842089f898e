import { z } from "zod";
import { inTransaction } from "#db/client";
import { findApplicationScope, findSeat } from "#db/queries/scopes";
import { documentsOf, requirementsOf } from "#db/queries/verification";
import { saveDocumentVerdict, saveRequirementVerdict } from "#db/queries/verification-writes";
import { disputesOf, updateDispute } from "#db/queries/verifier-checks";
import { Refused } from "#domain/refusal";
import { isUnbiasedMember } from "#domain/verification/policy";
import { sourcesForDocument, sourcesForRequirement } from "#domain/verification/sources";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { reasonField } from "#server/fields";
import { requireOwnStatements } from "#server/scoring/own-statements";
import { keptAs } from "#server/verification/apply-judgements";
import {
  checkFields,
  judgementsOf,
  requireWholeJudgements,
} from "#server/verification/judgement-fields";

export const DecideDisputes = z
  .object({ ...checkFields, because: reasonField(20, 1_000) })
  .superRefine(requireWholeJudgements);

/**
 * The named member decides everything that two verifiers differ on in an application, at once and
 * with a reason; it holds from now.
 * Refuses: not the named member, recused meanwhile, ties not stated, not in check, something left
 * undecided, a No without its reason, a source left open, decided or named anew meanwhile.
 */
export function decideDisputes(
  ctx: Context,
  input: z.output<typeof DecideDisputes>,
): Promise<{ selectionId: string }> {
  const { applicationId, because } = input;
  return inTransaction(async (tx) => {
    const application = await findApplicationScope(tx, applicationId);
    if (!application) throw new Refused("record-not-found");
    const { agencyId, selectionId } = application;
    const seat = await findSeat(tx, selectionId, ctx.actor.userId ?? "");
    if (!isUnbiasedMember(ctx.actor, application, seat)) throw new Refused("record-not-found");
    const own = (await disputesOf(tx, applicationId)).filter(
      ({ memberId, decidedAt }) => memberId === seat?.memberId && decidedAt === null,
    );
    if (own.length === 0) throw new Refused("record-not-found");
    await requireOwnStatements(tx, ctx, application);
    if (application.state !== "UNDER_CHECK") throw new Refused("verification-not-running");

    const typed = judgementsOf(input);
    const documents = await documentsOf(tx, applicationId);
    const requirements = await requirementsOf(tx, application);
    const codes = documents.map(({ code }) => code);
    const by = { verifierId: ctx.actor.userId ?? "", givenAt: ctx.now };
    for (const dispute of own) {
      const judgement = typed.get(dispute.subjectId);
      if (!judgement) {
        throw new Refused("verification-incomplete", null, {
          open: own.filter(({ subjectId }) => !typed.has(subjectId)).length,
        });
      }
      const { documentId, requirementId } = dispute;
      const document = documents.find((each) => each.documentId === documentId);
      const kind = requirements.find((each) => each.requirementId === requirementId)?.kind;
      const given = keptAs(
        judgement,
        document
          ? sourcesForDocument(document.code)
          : sourcesForRequirement(kind ?? "OTHER", codes),
      );
      const row = { ...given, ...by };
      // A thing in dispute has no verdict, so the decision is its first.
      const saved =
        documentId === null
          ? await saveRequirementVerdict(
              tx,
              { applicationId, requirementId: requirementId ?? "" },
              0,
              row,
            )
          : await saveDocumentVerdict(tx, documentId, 0, row);
      const closed = await updateDispute(tx, dispute, { because, decidedAt: ctx.now });
      if (!saved || !closed) throw new Refused("record-stale");
      await recordAudit(tx, ctx, {
        kind: "dispute.decided",
        subjectId: dispute.disputeId,
        agencyId,
        selectionId,
        after: {
          applicationId,
          verdict: given.verdict,
          reason: given.reason,
          moreReasons: given.moreReasons,
        },
      });
    }
    return { selectionId };
  });
}
