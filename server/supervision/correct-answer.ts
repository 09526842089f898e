import { z } from "zod";
import { inTransaction } from "#db/client";
import { findSubject, insertAnswer, lastEdition } from "#db/queries/track-record";
import { Refused, Stale } from "#domain/refusal";
import { FINDINGS } from "#domain/supervision/track-record";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { choiceField, idField, reasonField, versionField } from "#server/fields";
import { keepLetter, requireRecording, requireSubject } from "#server/supervision/at-work";
import { LETTER_FIELDS, remarkField, remarkProblem } from "#server/supervision/fields";

export const CorrectAnswer = z
  .object({
    applicationId: idField,
    version: versionField,
    ...LETTER_FIELDS,
    finding: choiceField(FINDINGS),
    remark: remarkField,
    reason: reasonField(10),
  })
  .superRefine(({ finding, remark }, issues) => {
    const message = remarkProblem(finding, remark);
    if (message !== null) issues.addIssue({ code: "custom", message, path: ["remark"] });
  });

/**
 * Enters once more what the supervisor said of a candidate, with a reason; what was entered before
 * stays to be read.
 * @throws Refused `record-not-found` also for a candidate of a declared conflict or without any
 * answer, `track-record-not-running`, `track-record-answer-early`, `paper-from-tomorrow`,
 * `track-record-letter-differs`, `record-stale`
 */
export function correctAnswer(
  ctx: Context,
  input: z.output<typeof CorrectAnswer>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const { applicationId, version, number, dated, finding, remark, reason } = input;
    const subject = await findSubject(tx, applicationId);
    if (subject === null) throw new Refused("record-not-found");
    const scope = await requireRecording(tx, ctx, subject.selectionId);
    await requireSubject(tx, ctx, scope, applicationId, dated);
    const last = await lastEdition(tx, applicationId);
    if (last === 0) throw new Refused("record-not-found");
    if (last !== version) throw new Stale();
    const letterId = await keepLetter(tx, ctx, scope, { number, dated });
    await insertAnswer(tx, {
      ...{ applicationId, letterId, finding, remark, reason },
      edition: last + 1,
      recordedBy: ctx.actor.userId ?? "",
      recordedAt: ctx.now,
    });
    await recordAudit(tx, ctx, {
      kind: "track-record.corrected",
      subjectId: applicationId,
      agencyId: scope.agencyId,
      selectionId: scope.selectionId,
      before: { edition: last },
      after: { edition: last + 1, number, dated },
    });
    return { selectionId: scope.selectionId };
  });
}
