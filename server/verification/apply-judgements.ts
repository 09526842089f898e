import type { Transaction } from "#db/client";
import { findApplicationScope } from "#db/queries/scopes";
import { documentsOf, requirementsOf } from "#db/queries/verification";
import { saveDocumentVerdict, saveRequirementVerdict } from "#db/queries/verification-writes";
import { Refused } from "#domain/refusal";
import { requireMayVerify } from "#domain/verification/policy";
import { completeJudgement, type Judgement, requireClosed } from "#domain/verification/rules";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";

/** A judgement as typed, with the version of the verdict that the person saw (0: none yet). */
export type TypedJudgement = Judgement & { readonly seen: number };

type Stored = {
  readonly verdict: Judgement["verdict"] | null;
  readonly reason: Judgement["reason"];
  readonly note: string | null;
  readonly version: number | null;
};

/**
 * Writes verdicts on documents and requirements of one application, keyed by document or
 * requirement id; what is already so is left alone. Shared by the verbs that judge.
 */
export async function applyJudgements(
  tx: Transaction,
  ctx: Context,
  applicationId: string,
  typed: ReadonlyMap<string, TypedJudgement>,
): Promise<{ selectionId: string; written: number }> {
  const application = await findApplicationScope(tx, applicationId);
  if (!application) throw new Refused("record-not-found");
  requireMayVerify(ctx.actor, application);
  requireClosed(application.closesAt, ctx.now);
  if (application.state !== "UNDER_CHECK") throw new Refused("verification-not-running");

  const documents = await documentsOf(tx, applicationId);
  const requirements = await requirementsOf(tx, application);
  let written = 0;
  for (const [id, { seen, ...judgement }] of typed) {
    const document = documents.find((each) => each.documentId === id);
    const requirement = requirements.find((each) => each.requirementId === id);
    const stored = document ?? requirement;
    if (!stored) throw new Refused("record-not-found");
    const given = completeJudgement(judgement);
    if (isSame(stored, given)) continue;
    if ((stored.version ?? 0) !== seen) throw new Refused("record-stale");

    const row = { ...given, verifierId: ctx.actor.userId ?? "", givenAt: ctx.now };
    const saved = document
      ? await saveDocumentVerdict(tx, id, seen, row)
      : await saveRequirementVerdict(tx, { applicationId, requirementId: id }, seen, row);
    if (!saved) throw new Refused("record-stale");
    written += 1;
    await recordAudit(tx, ctx, {
      kind: document ? "document.judged" : "requirement.judged",
      subjectId: id,
      agencyId: application.agencyId,
      selectionId: application.selectionId,
      before: stored.verdict === null ? null : { verdict: stored.verdict, reason: stored.reason },
      after: { applicationId, verdict: given.verdict, reason: given.reason, version: seen + 1 },
    });
  }
  return { selectionId: application.selectionId, written };
}

function isSame(stored: Stored, { verdict, reason, note }: Judgement): boolean {
  return stored.verdict === verdict && stored.reason === reason && (stored.note ?? "") === note;
}
