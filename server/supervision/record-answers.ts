import { z } from "zod";
import { inTransaction } from "#db/client";
import { insertAnswer, lastEdition } from "#db/queries/track-record";
import { Refused } from "#domain/refusal";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField } from "#server/fields";
import { keepLetter, requireRecording, requireSubject } from "#server/supervision/at-work";
import {
  findingsField,
  LETTER_FIELDS,
  remarkProblem,
  remarksField,
} from "#server/supervision/fields";

export const RecordAnswers = z
  .object({
    selectionId: idField,
    ...LETTER_FIELDS,
    finding: findingsField,
    remark: remarksField,
  })
  .superRefine(({ finding, remark }, issues) => {
    for (const { applicationId, finding: found } of finding) {
      const message = remarkProblem(found, remark[applicationId] ?? "");
      if (message !== null) {
        issues.addIssue({ code: "custom", message, path: ["remark", applicationId] });
      }
    }
  });

/**
 * Enters what a letter of the supervisor says of the candidates that it speaks of; the others stay
 * open. The trail says of how many, never what was found.
 * @throws Refused `record-not-found` also for a candidate of a declared conflict,
 * `track-record-not-running`, `track-record-nothing-chosen`, `track-record-answer-early`,
 * `track-record-answered`, `paper-from-tomorrow`, `track-record-letter-differs`
 */
export function recordAnswers(ctx: Context, input: z.output<typeof RecordAnswers>): Promise<void> {
  return inTransaction(async (tx) => {
    const { selectionId, number, dated, finding: findings, remark } = input;
    const scope = await requireRecording(tx, ctx, selectionId);
    if (findings.length === 0) throw new Refused("track-record-nothing-chosen");
    for (const { applicationId } of findings) {
      await requireSubject(tx, ctx, scope, applicationId, dated);
      if ((await lastEdition(tx, applicationId)) > 0) throw new Refused("track-record-answered");
    }
    const letterId = await keepLetter(tx, ctx, scope, { number, dated });
    for (const { applicationId, finding } of findings) {
      await insertAnswer(tx, {
        ...{ applicationId, letterId, finding },
        remark: remark[applicationId] ?? "",
        edition: 1,
        recordedBy: ctx.actor.userId ?? "",
        recordedAt: ctx.now,
      });
    }
    await recordAudit(tx, ctx, {
      kind: "track-record.answered",
      subjectId: letterId,
      agencyId: scope.agencyId,
      selectionId,
      after: { number, dated, answeredAbout: findings.length },
    });
  });
}
