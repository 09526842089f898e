import { z } from "zod";
import { inTransaction, type Transaction } from "#db/client";
import { linesOfResult } from "#db/queries/erratum";
import { answerPoint, pointsOf, updateObjection } from "#db/queries/objection";
import { findSignedRanking } from "#db/queries/ranking";
import { Refused } from "#domain/refusal";
import { nextState } from "#domain/transitions";
import { OBJECTION_LIFE, requireClearEffect } from "#domain/verification/objection";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import {
  besideFields,
  choiceField,
  idField,
  optionalText,
  reasonField,
  versionField,
} from "#server/fields";
import { marksField } from "#server/scoring/score-fields";
import { type ObjectionAtWork, objectionAtWork } from "#server/verification/objection-at-work";

/** The answer to each point, under its id: `upheld.ID`, `answer.ID`. */
export const AnswerObjection = z
  .object({
    objectionId: idField,
    version: versionField,
    upheld: z.record(idField, choiceField(["YES", "NO"])).default({}),
    answer: z.record(idField, reasonField(20, 1_000)).default({}),
    /** Of a scored stage: what a published value should be, by application id. */
    value: marksField,
    /** Of a scored stage: why none changes although an error is granted. */
    unchanged: optionalText(1_000).refine((text) => text === "" || text.length >= 20, "too-short"),
  })
  .superRefine(({ upheld = {}, answer = {} }, refinement) => {
    // A browser sends nothing of a choice that was not made, but the words beside it.
    for (const id of Object.keys(answer)) {
      if (!upheld[id]) {
        refinement.addIssue({ code: "custom", path: ["upheld", id], message: "choose-one" });
      }
    }
  }, besideFields);

/**
 * A member of the panel answers an objection, point by point with a reason, and says of a scored
 * stage what changes. Nothing of it holds, and its applicant reads nothing, until another member
 * agrees.
 * Refuses: not a member who may answer (recused, had a part in what is attacked, confirmed the form),
 * not admitted or answered already, a point left open, not clear what an error changes, a value to
 * change after the ranking is signed, changed meanwhile.
 */
export function answerObjection(
  ctx: Context,
  input: z.output<typeof AnswerObjection>,
): Promise<{ objectionId: string }> {
  const { objectionId, version, upheld, answer } = input;
  return inTransaction(async (tx) => {
    const found = await objectionAtWork(tx, ctx, objectionId);
    if (!found?.answers) throw new Refused("record-not-found");
    const { application } = found;
    const state = nextState(OBJECTION_LIFE, found.state, "answer");
    const points = await pointsOf(tx, objectionId);
    const open = points.filter(({ pointId }) => !upheld[pointId] || !answer[pointId]).length;
    if (open > 0) throw new Refused("objection-points-open", null, { open });
    const granted = points.filter(({ pointId }) => upheld[pointId] === "YES").length;
    const effect = await effectOf(tx, found, granted, input);

    for (const { pointId } of points) {
      const isYes = upheld[pointId] === "YES";
      await answerPoint(tx, pointId, { upheld: isYes, answer: answer[pointId] ?? "" });
    }
    const written = await updateObjection(
      tx,
      { objectionId, version },
      { state, answeredBy: ctx.actor.userId, answeredAt: ctx.now, ...effect },
    );
    if (!written) throw new Refused("record-stale");
    await recordAudit(tx, ctx, {
      kind: "objection.answered",
      subjectId: objectionId,
      agencyId: application.agencyId,
      selectionId: application.selectionId,
      before: { state: found.state, version },
      after: { state, upheld: granted, version: version + 1 },
    });
    return { objectionId };
  });
}

/** What the answer changes in a scored result; nothing of the kind for the administrative check. */
async function effectOf(
  tx: Transaction,
  { kind, postStageId, application }: ObjectionAtWork,
  granted: number,
  { value, unchanged }: Pick<z.output<typeof AnswerObjection>, "value" | "unchanged">,
) {
  if (kind === "ADMIN_CHECK") return { corrections: null, unchangedReason: null };
  const lines = await linesOfResult(tx, postStageId);
  if (Object.keys(value).some((id) => lines.every((line) => line.applicationId !== id))) {
    throw new Refused("record-not-found");
  }
  const corrections = Object.fromEntries(
    lines.flatMap(({ applicationId, value: published }) => {
      const right = value[applicationId];
      return right === undefined || right === published ? [] : [[applicationId, right]];
    }),
  );
  const corrected = Object.keys(corrections).length;
  requireClearEffect(granted, { corrected, unchanged });
  if (corrected > 0 && (await findSignedRanking(tx, application.postId)) !== null) {
    throw new Refused("objection-ranking-signed");
  }
  return {
    corrections: corrected > 0 ? corrections : null,
    unchangedReason: unchanged === "" ? null : unchanged,
  };
}
