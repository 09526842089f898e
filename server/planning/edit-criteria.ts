import { z } from "zod";
import { inTransaction } from "#db/client";
import { replaceCriteria, updateStage } from "#db/queries/plan-parts";
import { FULL_SCALE } from "#domain/scoring/rubric";
import type { Context } from "#server/context";
import { choiceField, idField, versionField, wholeField } from "#server/fields";
import { criterionValues } from "#server/planning/criterion-values";
import { criteriaValues } from "#server/planning/form-values";
import { planChanged, requireWritten } from "#server/planning/plan-in-draft";
import { sheetStageInDraft } from "#server/planning/sheet-stage";

/** How many criteria a sheet may have. */
export const MOST_CRITERIA = 10;

/** To how many decimals a sheet may be rounded before the mean; none is what the rules have. */
export const SHEET_ROUNDINGS = ["NONE", "2", "1", "0"] as const;

const column = z.record(z.string(), z.string().max(500, "too-long")).default({});

/**
 * The list of a stage's criteria, and how their sheets become a value. Rows come as `names.1`,
 * `namesEn.1`, `weights.1`; rows without a name are none.
 */
export const EditCriteria = z
  .object({
    stageId: idField,
    version: versionField,
    criteriaTotal: wholeField(1, 100),
    sheetDecimals: choiceField(SHEET_ROUNDINGS).transform((each) =>
      each === "NONE" ? null : Number(each),
    ),
    names: column,
    namesEn: column,
    weights: column,
  })
  .transform(({ names, namesEn, weights, ...form }, issues) => {
    const rows = Object.keys(names).filter((row) => /^\d{1,2}$/.test(row));
    const criteria = rows
      .toSorted((a, b) => Number(a) - Number(b))
      .flatMap((row) => {
        const name = names[row]?.trim() ?? "";
        const weight = weights[row]?.trim() ?? "";
        if (name === "" && weight === "") return [];
        if (name === "") {
          issues.addIssue({ code: "custom", message: "required", path: ["names", row] });
        }
        if (!/^(?:[1-9]\d?|100)$/.test(weight)) {
          const message = weight === "" ? "required" : "not-a-percent";
          issues.addIssue({ code: "custom", message, path: ["weights", row] });
        }
        const nameEn = namesEn[row]?.trim() || null;
        return [{ row: Number(row), name, nameEn, weight: Number(weight) }];
      });
    return { ...form, criteria: criteria.slice(0, MOST_CRITERIA) };
  });

/** What a criterion has that was only just named. */
const NEW_CRITERION = { description: "", descriptionEn: "", levels: null, ...FULL_SCALE };

/**
 * Replaces the list of what the sheets of a stage ask. A row that was there keeps its question, scale
 * and levels. Whether the weights add up is asked when the plan is submitted, so that a half-done list
 * can be kept.
 * @throws Refused `record-not-found`, `plan-frozen-after-publication`, `stage-without-sheets`,
 * `record-stale`
 */
export function editCriteria(
  ctx: Context,
  input: z.output<typeof EditCriteria>,
): Promise<{ selectionId: string; stageId: string }> {
  return inTransaction(async (tx) => {
    const { stageId, version, criteria, ...form } = input;
    const { scope, stage, rows } = await sheetStageInDraft(tx, ctx, stageId);
    requireWritten(
      await updateStage(tx, { id: stageId, version }, form),
      criteriaValues(stage, rows),
    );
    await replaceCriteria(
      tx,
      stageId,
      criteria.map(({ row, ...named }) => {
        const kept = rows.find(({ position }) => position === row) ?? NEW_CRITERION;
        return criterionValues({ ...kept, ...named });
      }),
    );
    const { criteriaTotal, sheetDecimals } = stage;
    await planChanged(tx, ctx, scope, {
      kind: "criteria.edited",
      subjectId: stageId,
      before: {
        ...{ criteriaTotal, sheetDecimals },
        criteria: rows.map(({ name, weight }) => ({ name, weight })),
      },
      after: { ...form, criteria: criteria.map(({ name, weight }) => ({ name, weight })) },
    });
    return { selectionId: scope.selectionId, stageId };
  });
}
