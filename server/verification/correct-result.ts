import type { Transaction } from "#db/client";
import { correctLine, insertErratum, linesOfResult } from "#db/queries/erratum";
import { findSignedRanking, scoredStagesOf } from "#db/queries/ranking";
import { findPostStageScope } from "#db/queries/scopes";
import { insertSheets, sheetsOfPostStage } from "#db/queries/scoring-sheets";
import { moveApplications } from "#db/queries/scoring-stages";
import { APPLICATION_LIFE } from "#domain/application/life-cycle";
import { Refused } from "#domain/refusal";
import { assessmentCategory, thresholdsIn } from "#domain/scoring/category";
import { isSheetStage, scorersOf } from "#domain/scoring/rules";
import { passingOf } from "#domain/scoring/stage-result";
import { nextState } from "#domain/transitions";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { enqueue } from "#server/outbox";
import { lawOf } from "#server/regulation/law-of";
import { stageLetterFacts } from "#server/scoring/stage-letter";
import { stageSubtotals } from "#server/scoring/stage-subtotals";
import type { ObjectionAtWork } from "#server/verification/objection-at-work";

/**
 * Corrects the published result of a scored stage as the answer to an objection says, under the next
 * number of the selection. By the plan's rule more may go on; nobody who was published as going on is
 * taken out again. Whom the result had stopped comes back, with empty sheets in a stage that is open.
 * @returns the number; null where the answer says that no published value changes
 * @throws Refused `objection-ranking-signed`, `objection-stage-passed`, `record-stale`
 */
export async function correctResult(
  tx: Transaction,
  ctx: Context,
  found: ObjectionAtWork,
): Promise<number | null> {
  const { corrections, postStageId, objectionId } = found;
  if (corrections === null) return null;
  const stage = await findPostStageScope(tx, postStageId);
  if (stage === null) throw new Error(`No stage ${postStageId}.`);
  const { selectionId, postId, kind } = stage;
  if ((await findSignedRanking(tx, postId)) !== null) {
    throw new Refused("objection-ranking-signed");
  }
  const law = await lawOf(tx, selectionId, ctx.now);
  const before = await linesOfResult(tx, postStageId);
  const values = before.map(({ applicationId, value, exact }) => {
    const corrected = corrections[applicationId] ?? value;
    return { applicationId, value: corrected, exact: corrected === value ? exact : null };
  });
  const subtotals = await stageSubtotals(tx, stage, values);
  const passing = passingOf(stage, values, law, subtotals);
  const changed = before.flatMap((line) => {
    const value = corrections[line.applicationId] ?? line.value;
    const passed = line.passed || passing.has(line.applicationId);
    return value === line.value && passed === line.passed ? [] : [{ line, value, passed }];
  });
  // Another erratum has said the same meanwhile.
  if (changed.length === 0) throw new Refused("record-stale");
  for (const { line, value, passed } of changed) {
    const { applicationId } = line;
    const isTyped = value !== line.value;
    await correctLine(
      tx,
      { applicationId, postStageId },
      {
        passed,
        ...(isTyped && { value, exact: null }),
        ...(isTyped &&
          line.category !== null && { category: assessmentCategory(value, thresholdsIn(law)) }),
      },
    );
  }
  const back = changed.filter(
    ({ line, passed }) =>
      passed && line.state === "ELIMINATED" && line.endedReason === `FAILED_${kind}`,
  );
  await bringBack(
    tx,
    { postId, postStageId },
    back.map(({ line }) => line.applicationId),
  );
  const number = await insertErratum(tx, {
    selectionId,
    postStageId,
    applicationId: found.applicationId,
    objectionId,
    before: changed.map(({ line: { applicationId, value, category, passed } }) => ({
      applicationId,
      value,
      category,
      passed,
    })),
    publishedAt: ctx.now,
  });
  await recordAudit(tx, ctx, {
    kind: "stage.corrected",
    subjectId: postStageId,
    agencyId: stage.agencyId,
    selectionId,
    after: { erratum: number, corrected: changed.length, reinstated: back.length },
  });
  // The objector's letter brings the answer itself.
  await enqueue(tx, ctx, {
    kind: "result-corrected",
    recipientIds: changed
      .filter(({ line }) => line.applicationId !== found.applicationId)
      .map(({ line }) => line.applicantId),
    agencyId: stage.agencyId,
    selectionId: stage.selectionId,
    payload: { ...stageLetterFacts(stage), number: `${number}` },
  });
  return number;
}

/** Lets candidates whom a result had stopped go on, as far as the stages after it can be caught up. */
async function bringBack(
  tx: Transaction,
  of: { readonly postId: string; readonly postStageId: string },
  applicationIds: readonly string[],
): Promise<void> {
  if (applicationIds.length === 0) return;
  for (const stage of await scoredStagesOf(tx, [of.postId])) {
    if (stage.postStageId === of.postStageId || stage.state === "PLANNED") continue;
    if (!isSheetStage(stage.kind) && stage.state === "OPEN") continue;
    const sheets = await sheetsOfPostStage(tx, stage.postStageId);
    const results = await linesOfResult(tx, stage.postStageId);
    const scorers = scorersOf(sheets);
    for (const applicationId of applicationIds) {
      const has = (memberId: string) =>
        sheets.some((each) => each.applicationId === applicationId && each.memberId === memberId);
      if (stage.state === "OPEN") {
        const missing = scorers.filter((memberId) => !has(memberId));
        const { postStageId } = stage;
        await insertSheets(
          tx,
          missing.map((memberId) => ({ postStageId, applicationId, memberId })),
        );
        continue;
      }
      const isThere =
        stage.state === "UNSEALED"
          ? sheets.some((each) => each.applicationId === applicationId && each.state === "OPENED")
          : results.some((line) => line.applicationId === applicationId);
      if (!isThere) {
        throw new Refused("objection-stage-passed", null, { stage: stage.kind });
      }
    }
  }
  await moveApplications(tx, applicationIds, {
    state: nextState(APPLICATION_LIFE, "ELIMINATED", "reinstate"),
    endedReason: null,
    endedAt: null,
  });
}
