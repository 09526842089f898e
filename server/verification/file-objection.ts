import { z } from "zod";
import { inTransaction } from "#db/client";
import { Refused } from "#domain/refusal";
import { OBJECTION_GROUNDS } from "#domain/verification/objection";
import type { Context } from "#server/context";
import { besideFields, choiceField, idField, mustTick, optionalText, tick } from "#server/fields";
import { enterObjection } from "#server/verification/enter-objection";
import { objectionToFile } from "#server/verification/objection-to-file";

/**
 * What is attacked, each under the id of its document or requirement: `attack.ID`, `ground.ID`,
 * `statement.ID`. What is not ticked is left alone.
 */
export const FileObjection = z
  .object({
    applicationId: idField,
    attack: z.record(idField, tick).default({}),
    ground: z.record(idField, z.union([z.literal(""), choiceField(OBJECTION_GROUNDS)])).default({}),
    statement: z.record(idField, optionalText(1_000)).default({}),
    truth: mustTick,
  })
  .superRefine(({ attack = {}, ground = {}, statement = {} }, refinement) => {
    const attacked = Object.keys(attack).filter((id) => attack[id]);
    const issue = (path: string[], message: string) =>
      refinement.addIssue({ code: "custom", path, message });
    if (attacked.length === 0) issue(["attack"], "choose-one");
    for (const id of attacked) {
      if (!ground[id]) issue(["ground", id], "choose-one");
      if ((statement[id] ?? "").length < 20) {
        issue(["statement", id], statement[id] ? "too-short" : "required");
      }
    }
  }, besideFields);

/**
 * An applicant objects to the administrative result, once and without new documents, naming the
 * reasons that are wrong.
 * Refuses: not the applicant's own, not published or not TMS, no window, too late, once already, a
 * reason that was not given.
 */
export function fileObjection(
  ctx: Context,
  input: z.output<typeof FileObjection>,
): Promise<{ objectionId: string }> {
  const { applicationId, attack, ground, statement } = input;
  return inTransaction(async (tx) => {
    const { application, postStageId, standing } = await objectionToFile(tx, ctx, applicationId);
    const points = Object.keys(attack)
      .filter((id) => attack[id])
      .map((id) => {
        const failure = standing.find((each) => each.id === id);
        const chosen = ground[id];
        if (!failure || !chosen) throw new Refused("record-not-found");
        return {
          ...("documentId" in failure
            ? { documentId: failure.documentId }
            : { requirementId: failure.requirementId }),
          reason: failure.reason ?? "OTHER",
          moreReasons: failure.moreReasons,
          note: failure.note,
          ground: chosen,
          statement: statement[id] ?? "",
        };
      });
    const filed = { application, applicationId, postStageId, kind: "ADMIN_CHECK" } as const;
    return enterObjection(tx, ctx, filed, points);
  });
}
