import type { CriterionRow } from "#server/planning/form-values";

/** What a plan says about a criterion, apart from where it stands. */
export type CriterionValues = Omit<CriterionRow, "id" | "stageId" | "position">;

export function criterionValues(row: CriterionValues): CriterionValues {
  const { name, nameEn, description, descriptionEn, weight, lowest, highest, levels } = row;
  return { name, nameEn, description, descriptionEn, weight, lowest, highest, levels };
}
