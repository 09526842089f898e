import { z } from "zod";
import { inTransaction } from "#db/client";
import { STAGE_ERRORS, type StageError } from "#domain/verification/objection";
import type { Context } from "#server/context";
import { besideFields, idField, mustTick, optionalText, tick } from "#server/fields";
import { enterObjection } from "#server/verification/enter-objection";
import { stageObjectionToFile } from "#server/verification/stage-objection-to-file";

const errorField = z.enum(STAGE_ERRORS);

/** Which errors, each with its words: `error.CODE`, `statement.CODE`. What is not ticked is left alone. */
export const FileStageObjection = z
  .object({
    applicationId: idField,
    postStageId: idField,
    error: z.partialRecord(errorField, tick).default({}),
    statement: z.partialRecord(errorField, optionalText(1_000)).default({}),
    truth: mustTick,
  })
  .superRefine(({ error = {}, statement = {} }, refinement) => {
    const issue = (path: string[], message: string) =>
      refinement.addIssue({ code: "custom", path, message });
    const named = namedIn(error);
    if (named.length === 0) issue(["error"], "choose-one");
    for (const code of named) {
      const said = statement[code] ?? "";
      if (said.length < 20) issue(["statement", code], said === "" ? "required" : "too-short");
    }
  }, besideFields);

function namedIn(error: Partial<Record<StageError, boolean>>): StageError[] {
  return STAGE_ERRORS.filter((code) => error[code] === true);
}

/**
 * A candidate objects to the published result of a scored stage in which they stand, whether they
 * passed or not: once, without new documents, naming errors of administration. The score itself is
 * not reviewed.
 * Refuses: not the candidate's own, not published or not in it, no window, too late, the ranking
 * signed, once already.
 */
export function fileStageObjection(
  ctx: Context,
  input: z.output<typeof FileStageObjection>,
): Promise<{ objectionId: string }> {
  const { applicationId, postStageId, error, statement } = input;
  return inTransaction(async (tx) => {
    const { application, stage } = await stageObjectionToFile(tx, ctx, {
      applicationId,
      postStageId,
    });
    const points = namedIn(error).map((ground) => ({
      reason: null,
      ground,
      statement: statement[ground] ?? "",
    }));
    const filed = { application, applicationId, postStageId, kind: stage.kind };
    return enterObjection(tx, ctx, filed, points);
  });
}
