import { z } from "zod";
import { inTransaction } from "#db/client";
import { listStages } from "#db/queries/plan";
import { findStage, updateStage } from "#db/queries/plan-parts";
import { requireFittingMethod } from "#domain/planning/methods";
import { basisFor, requireFittingStage } from "#domain/planning/stage-rules";
import { PASS_BASES, PASS_RULES, RESULT_MODES } from "#domain/planning/terms";
import { ASSESSMENT_CATEGORIES } from "#domain/scoring/category";
import { HIGHEST_SCORE } from "#domain/scoring/score";
import type { Context } from "#server/context";
import { choiceField, idField, optionalDay, optionalText, versionField } from "#server/fields";
import { changed } from "#server/planning/edit-selection";
import { hundredthsField } from "#server/planning/fields";
import { stageValues } from "#server/planning/form-values";
import { METHOD_FIELDS, methodIn } from "#server/planning/method-fields";
import { readThreshold } from "#server/planning/pass-threshold";
import { planChanged, planInDraft, requireWritten } from "#server/planning/plan-in-draft";

const MOST_MAXIMUM = 100_000;

const categories = z
  .union([
    z.array(z.enum(ASSESSMENT_CATEGORIES)),
    z.enum(ASSESSMENT_CATEGORIES).transform((one) => [one]),
  ])
  .default([]);

/**
 * The plan of one stage. `weight` is in hundredths of a percent, `maximum` in hundredths of a point;
 * both null for the administrative check. `passThreshold` is in hundredths for `MIN_SCORE` and a
 * count for `TOP_N`. Subtotals are points of 100, whatever maximum the stage has.
 */
export const EditStage = z
  .object({
    stageId: idField,
    version: versionField,
    ...METHOD_FIELDS,
    weight: hundredthsField(1, HIGHEST_SCORE).nullable().default(null),
    maximum: hundredthsField(1, MOST_MAXIMUM).nullable().default(null),
    passRule: choiceField(PASS_RULES),
    passThreshold: optionalText(10),
    passBasis: choiceField(PASS_BASES).default("STAGE"),
    passCategories: categories,
    resultMode: choiceField(RESULT_MODES).default("RANKED_WITH_SCORE"),
    startsOn: optionalDay,
    endsOn: optionalDay,
    resultsOn: optionalDay,
  })
  .transform((input, issues) => {
    const { passRule, passThreshold: typed } = input;
    const passBasis = basisFor(passRule, input.passBasis);
    const read = readThreshold(passRule, typed, passBasis === "STAGE" ? input.maximum : null);
    if (typeof read === "string") {
      issues.addIssue({ code: "custom", message: read, path: ["passThreshold"] });
    }
    const passThreshold = typeof read === "string" ? null : read;
    if (passRule === "CATEGORY_IN" && input.passCategories.length === 0) {
      issues.addIssue({ code: "custom", message: "choose-one", path: ["passCategories"] });
    }
    const passCategories = passRule === "CATEGORY_IN" ? input.passCategories : null;
    return { ...input, passThreshold, passBasis, passCategories };
  });

/**
 * Changes method, weight, pass rule, publication and dates of a stage of a draft.
 * @throws Refused `record-not-found`, `plan-frozen-after-publication`, `admin-no-weight`,
 * `stage-weight-missing`, `stage-rule-not-possible`, `stage-method-not-possible`,
 * `stage-method-reason`, `record-stale`
 */
export function editStage(
  ctx: Context,
  input: z.output<typeof EditStage>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const { stageId, version, ...sent } = input;
    const found = await findStage(tx, stageId);
    const scope = await planInDraft(tx, ctx, found);
    const stages = await listStages(tx, [scope.selectionId]);
    const before = stages.find(({ id }) => id === stageId) ?? null;
    const values = { ...sent, ...methodIn(sent, before) };
    if (found) {
      requireFittingStage(found.kind, values);
      requireFittingMethod(found.kind, values);
    }
    requireWritten(
      await updateStage(tx, { id: stageId, version }, values),
      before ? stageValues(before) : {},
    );
    await planChanged(tx, ctx, scope, {
      kind: "stage.edited",
      subjectId: stageId,
      ...changed(before, values),
    });
    return { selectionId: scope.selectionId };
  });
}
