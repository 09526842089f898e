import { z } from "zod";
import { inTransaction, type Transaction } from "#db/client";
import { codesOfPost, correctVerdict, insertErratum } from "#db/queries/erratum";
import { pointsOf, updateObjection } from "#db/queries/objection";
import { documentsOf, requirementsOf } from "#db/queries/verification";
import {
  saveDocumentVerdict,
  saveRequirementVerdict,
  settleApplication,
} from "#db/queries/verification-writes";
import { APPLICATION_LIFE } from "#domain/application/life-cycle";
import { Refused } from "#domain/refusal";
import { nextState } from "#domain/transitions";
import { isUpheld, nextCandidateCode, OBJECTION_LIFE } from "#domain/verification/objection";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, versionField } from "#server/fields";
import { tellSubscribers } from "#server/subscription/tell-subscribers";
import { correctResult } from "#server/verification/correct-result";
import { dealPaperCode } from "#server/verification/deal-codes";
import { type ObjectionAtWork, objectionAtWork } from "#server/verification/objection-at-work";
import { progressOf } from "#server/verification/progress";
import { tellObjector } from "#server/verification/tell-objector";

export const AgreeToAnswer = z.object({ objectionId: idField, version: versionField });

/**
 * Another member agrees to an answer, which holds from now on and goes out. Of the administrative
 * check, a reason that falls is taken out of the verdict, and when none is left the applicant is
 * eligible; of a scored stage, values change as the answer says. What changes of a published list is a
 * numbered erratum, of which subscribers are told.
 * Refuses: not a member who may agree (recused, had a part in what is attacked, wrote the answer),
 * nothing answered, the ranking signed or a later stage unsealed meanwhile, changed meanwhile.
 */
export function agreeToAnswer(
  ctx: Context,
  { objectionId, version }: z.output<typeof AgreeToAnswer>,
): Promise<{ objectionId: string; erratum: number | null; slug: string }> {
  return inTransaction(async (tx) => {
    const found = await objectionAtWork(tx, ctx, objectionId);
    if (!found?.agrees) throw new Refused("record-not-found");
    const { application, kind } = found;
    // Asked early, so that nothing is written about an answer that is not there.
    nextState(OBJECTION_LIFE, found.state, "reject");
    const granted = (await pointsOf(tx, objectionId)).filter(({ upheld }) => upheld === true);
    const isGranted =
      kind === "ADMIN_CHECK" ? await noReasonLeft(tx, ctx, found, granted) : granted.length > 0;
    const state = nextState(OBJECTION_LIFE, found.state, isGranted ? "uphold" : "reject");
    const written = await updateObjection(
      tx,
      { objectionId, version },
      { state, decidedBy: ctx.actor.userId, decidedAt: ctx.now },
    );
    if (!written) throw new Refused("record-stale");
    const correct = kind === "ADMIN_CHECK" ? reinstate : correctResult;
    const erratum = state === "UPHELD" ? await correct(tx, ctx, found) : null;
    await recordAudit(tx, ctx, {
      kind: "objection.agreed",
      subjectId: objectionId,
      agencyId: application.agencyId,
      selectionId: application.selectionId,
      before: { state: found.state, version },
      after: { state, upheld: granted.length, erratum, version: version + 1 },
    });
    await tellObjector(tx, ctx, found, state === "UPHELD" ? "upheld" : "rejected");
    if (erratum !== null) {
      // Whom it concerns stands on the page of results, and in no letter.
      await tellSubscribers(tx, ctx, {
        selectionId: application.selectionId,
        kind: "erratum",
        payload: { number: `${erratum}`, stage: kind, post: application.postTitle },
      });
    }
    return { objectionId, erratum, slug: application.slug };
  });
}

type Point = Awaited<ReturnType<typeof pointsOf>>[number];

/** Takes the granted reasons out of the verdict. @returns whether none stands any more */
async function noReasonLeft(
  tx: Transaction,
  ctx: Context,
  found: ObjectionAtWork,
  granted: readonly Point[],
): Promise<boolean> {
  for (const point of granted) await takeOut(tx, ctx, found, point);
  const { applicationId } = found.application;
  const progress = await progressOf(tx, [applicationId]);
  return isUpheld(progress.get(applicationId)?.notMet ?? 0);
}

/** A reason that does not stand any more: what it was about is met. */
async function takeOut(
  tx: Transaction,
  ctx: Context,
  { application }: ObjectionAtWork,
  { documentId, requirementId }: Point,
): Promise<void> {
  const { applicationId } = application;
  const seen =
    documentId === null
      ? (await requirementsOf(tx, application)).find((r) => r.requirementId === requirementId)
      : (await documentsOf(tx, applicationId)).find((d) => d.documentId === documentId);
  const version = seen?.version ?? 0;
  const row = {
    verdict: "MET",
    reason: null,
    moreReasons: [],
    note: "",
    // Still what the verifier looked at: what the panel did stands in its answer to the point.
    sources: seen?.sources ?? [],
    sourceNote: seen?.sourceNote ?? "",
    verifierId: ctx.actor.userId ?? "",
    givenAt: ctx.now,
  } as const;
  const saved =
    documentId === null
      ? await saveRequirementVerdict(
          tx,
          { applicationId, requirementId: requirementId ?? "" },
          version,
          row,
        )
      : await saveDocumentVerdict(tx, documentId, version, row);
  if (!saved) throw new Refused("record-stale");
}

/** Makes the applicant eligible and publishes the correction. @returns its number */
async function reinstate(
  tx: Transaction,
  ctx: Context,
  { application, objectionId, postStageId }: ObjectionAtWork,
): Promise<number> {
  const { applicationId, selectionId, postId } = application;
  const state = nextState(APPLICATION_LIFE, application.state, "reinstate");
  const given = await codesOfPost(tx, postId);
  const candidateCode = nextCandidateCode(given.candidates);
  const paperCode = dealPaperCode(applicationId, given.papers);
  if (!(await settleApplication(tx, application, { state, candidateCode, paperCode }))) {
    throw new Refused("record-stale");
  }
  await correctVerdict(
    tx,
    { applicationId, postStageId },
    { confirmedBy: ctx.actor.userId ?? "", confirmedAt: ctx.now },
  );
  const number = await insertErratum(tx, {
    selectionId,
    postStageId,
    applicationId,
    objectionId,
    publishedAt: ctx.now,
  });
  await recordAudit(tx, ctx, {
    kind: "application.reinstated",
    subjectId: applicationId,
    agencyId: application.agencyId,
    selectionId,
    before: { state: application.state, version: application.version },
    after: { state, version: application.version + 1, candidateCode, erratum: number },
  });
  return number;
}
