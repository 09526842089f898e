import { z } from "zod";
import { inTransaction } from "#db/client";
import { findPlan, updateSelection } from "#db/queries/plan";
import { PERMISSION_CASES, type PermissionCase } from "#domain/regulation/planning";
import type { Context } from "#server/context";
import { choiceField, idField, versionField } from "#server/fields";
import { permissionValues } from "#server/planning/form-values";
import { planChanged, planInDraft, requireWritten } from "#server/planning/plan-in-draft";

const answer = choiceField(["YES", "NO"]);
const answers = Object.fromEntries(PERMISSION_CASES.map((each) => [each, answer])) as Record<
  PermissionCase,
  typeof answer
>;

/** The answers arrive as `answers.ACTING_HEAD` and so on; each has to be given. */
export const AnswerPermissionQuestions = z.object({
  selectionId: idField,
  version: versionField,
  answers: z.object(answers).prefault({} as never),
});

/**
 * Records in which of the cases of rule `plan-home-affairs-permission` the selection is.
 * @throws Refused `record-not-found`, `plan-frozen-after-publication`, `record-stale`
 */
export function answerPermissionQuestions(
  ctx: Context,
  input: z.output<typeof AnswerPermissionQuestions>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const { selectionId, version } = input;
    const scope = await planInDraft(tx, ctx, { selectionId });
    const before = await findPlan(tx, selectionId);
    const permissionCases = PERMISSION_CASES.filter((each) => input.answers[each] === "YES");
    requireWritten(
      await updateSelection(tx, { id: selectionId, version }, { permissionCases }),
      before === null ? {} : permissionValues(before),
    );
    await planChanged(tx, ctx, scope, {
      kind: "permission.answered",
      subjectId: selectionId,
      before: { permissionCases: before?.permissionCases ?? null },
      after: { permissionCases },
    });
    return { selectionId };
  });
}
