import { z } from "zod";
import { inTransaction } from "#db/client";
import { listCriteria, listStages } from "#db/queries/plan";
import { findStage, replaceCriteria, updateStage } from "#db/queries/plan-parts";
import { SHEET_STAGES } from "#domain/planning/terms";
import { Refused } from "#domain/refusal";
import type { Context } from "#server/context";
import { idField, versionField } from "#server/fields";
import { criteriaValues } from "#server/planning/form-values";
import { planChanged, planInDraft, requireWritten } from "#server/planning/plan-in-draft";

/** How many criteria a sheet may have. */
export const MOST_CRITERIA = 10;

const column = z.record(z.string(), z.string().max(500, "too-long")).default({});

/** Rows come as `names.1`, `namesEn.1`, `weights.1`, `descriptions.1`; rows without a name are none. */
export const EditCriteria = z
  .object({
    stageId: idField,
    version: versionField,
    names: column,
    namesEn: column,
    weights: column,
    descriptions: column,
  })
  .transform(({ stageId, version, names, namesEn, weights, descriptions }, issues) => {
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
        return [
          {
            name,
            nameEn: namesEn[row]?.trim() || null,
            description: descriptions[row]?.trim() ?? "",
            weight: Number(weight),
          },
        ];
      });
    return { stageId, version, criteria: criteria.slice(0, MOST_CRITERIA) };
  });

/**
 * Replaces what the sheets of a stage ask. Weights are percents; whether they add up is asked when
 * the plan is published, so that a half-done list can be kept.
 * @throws Refused `record-not-found`, `plan-frozen-after-publication`, `stage-without-sheets`,
 * `record-stale`
 */
export function editCriteria(
  ctx: Context,
  input: z.output<typeof EditCriteria>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const { stageId, version, criteria } = input;
    const stage = await findStage(tx, stageId);
    const scope = await planInDraft(tx, ctx, stage);
    if (!SHEET_STAGES.some((kind) => kind === stage?.kind)) {
      throw new Refused("stage-without-sheets");
    }
    const stages = await listStages(tx, [scope.selectionId]);
    const before = stages.find(({ id }) => id === stageId);
    const all = await listCriteria(tx, scope.selectionId);
    const rows = all.filter((row) => row.stageId === stageId);
    requireWritten(
      await updateStage(tx, { id: stageId, version }, {}),
      before ? criteriaValues(before, rows) : {},
    );
    await replaceCriteria(tx, stageId, criteria);
    await planChanged(tx, ctx, scope, {
      kind: "criteria.edited",
      subjectId: stageId,
      before: { criteria: rows.map(({ name, weight }) => ({ name, weight })) },
      after: { criteria: criteria.map(({ name, weight }) => ({ name, weight })) },
    });
    return { selectionId: scope.selectionId };
  });
}
