import { z } from "zod";
import { inTransaction, type Transaction } from "#db/client";
import {
  answerPoint,
  candidateCodesOf,
  correctVerdict,
  insertErratum,
  pointsOf,
  updateObjection,
} from "#db/queries/objection";
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
import { NOTHING_NAMED } from "#domain/verification/sources";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { choiceField, idField, reasonField, versionField } from "#server/fields";
import { enqueue } from "#server/outbox";
import { tellSubscribers } from "#server/subscription/tell-subscribers";
import { type ObjectionAtWork, objectionAtWork } from "#server/verification/objection-at-work";
import { progressOf } from "#server/verification/progress";

/** The answer to each point, under its id: `upheld.ID`, `answer.ID`. */
export const AnswerObjection = z.object({
  objectionId: idField,
  version: versionField,
  upheld: z.record(idField, choiceField(["YES", "NO"])).default({}),
  answer: z.record(idField, reasonField(20, 1_000)).default({}),
});

/**
 * A member of the panel answers an objection, point by point with a reason. A reason that falls is
 * taken out of the verdict; when none is left the applicant is eligible, and the published list gets a
 * numbered erratum, of which subscribers are told.
 * Refuses: not a member who may answer (recused, decided between the verifiers, confirmed the form),
 * not admitted or answered already, a point left open, changed meanwhile.
 */
export function answerObjection(
  ctx: Context,
  input: z.output<typeof AnswerObjection>,
): Promise<{ objectionId: string; erratum: number | null; slug: string }> {
  const { objectionId, version, upheld, answer } = input;
  return inTransaction(async (tx) => {
    const found = await objectionAtWork(tx, ctx, objectionId);
    if (!found?.answers) throw new Refused("record-not-found");
    const { application } = found;
    // Asked early, so that nothing is written about an objection that is not to be answered.
    nextState(OBJECTION_LIFE, found.state, "reject");
    const points = await pointsOf(tx, objectionId);
    const open = points.filter(({ pointId }) => !upheld[pointId] || !answer[pointId]).length;
    if (open > 0) throw new Refused("objection-points-open", null, { open });

    for (const point of points) {
      const isYes = upheld[point.pointId] === "YES";
      await answerPoint(tx, point.pointId, { upheld: isYes, answer: answer[point.pointId] ?? "" });
      if (isYes) await takeOut(tx, ctx, found, point);
    }
    const progress = await progressOf(tx, [application.applicationId]);
    const standing = progress.get(application.applicationId)?.notMet ?? 0;
    const state = nextState(OBJECTION_LIFE, found.state, isUpheld(standing) ? "uphold" : "reject");
    const written = await updateObjection(
      tx,
      { objectionId, version },
      { state, decidedBy: ctx.actor.userId, decidedAt: ctx.now },
    );
    if (!written) throw new Refused("record-stale");
    const erratum = state === "UPHELD" ? await reinstate(tx, ctx, found) : null;
    await recordAudit(tx, ctx, {
      kind: "objection.answered",
      subjectId: objectionId,
      agencyId: application.agencyId,
      selectionId: application.selectionId,
      before: { state: found.state, version },
      after: {
        state,
        upheld: points.filter(({ pointId }) => upheld[pointId] === "YES").length,
        standing,
        erratum,
        version: version + 1,
      },
    });
    await enqueue(tx, ctx, {
      kind: state === "UPHELD" ? "objection-upheld" : "objection-rejected",
      recipientIds: [application.applicantId],
      agencyId: application.agencyId,
      payload: {
        selection: application.selectionName,
        path: `/lamaran/${application.applicationId}/sanggah`,
      },
    });
    return { objectionId, erratum, slug: application.slug };
  });
}

/** A reason that does not stand any more: what it was about is met. */
async function takeOut(
  tx: Transaction,
  ctx: Context,
  { application }: ObjectionAtWork,
  { documentId, requirementId }: Awaited<ReturnType<typeof pointsOf>>[number],
): Promise<void> {
  const { applicationId } = application;
  const row = {
    verdict: "MET",
    reason: null,
    note: "",
    // What the panel looked at stands in its answer to the point.
    ...NOTHING_NAMED,
    verifierId: ctx.actor.userId ?? "",
    givenAt: ctx.now,
  } as const;
  const seen =
    documentId === null
      ? (await requirementsOf(tx, application)).find((r) => r.requirementId === requirementId)
      : (await documentsOf(tx, applicationId)).find((d) => d.documentId === documentId);
  const version = seen?.version ?? 0;
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
  const candidateCode = nextCandidateCode(await candidateCodesOf(tx, postId));
  if (!(await settleApplication(tx, application, { state, candidateCode }))) {
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
  // Whom it added stands on the page of results, and in no letter.
  await tellSubscribers(tx, ctx, {
    selectionId,
    kind: "erratum",
    payload: { number: `${number}`, post: application.postTitle },
  });
  return number;
}
