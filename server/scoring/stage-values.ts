import type { Reader } from "#db/client";
import { openedAssessments } from "#db/queries/scoring-assessments";
import { openedSheets } from "#db/queries/scoring-sheets";
import { criteriaOf } from "#db/queries/scoring-stages";
import type { StageKind } from "#domain/planning/terms";
import type { Law } from "#domain/regulation/law";
import { profileOf } from "#domain/scoring/assessment";
import type { AssessmentCategory } from "#domain/scoring/category";
import { isSheetStage } from "#domain/scoring/rules";
import { type CandidateValue, valuesOfSheets } from "#domain/scoring/stage-result";

/** A candidate's value with, for an assessment, the category it stands for. */
export type StageValue = CandidateValue & { readonly category: AssessmentCategory | null };

type UnsealedStage = {
  readonly postStageId: string;
  readonly stageId: string;
  readonly kind: StageKind;
  readonly sheetDecimals: number | null;
  readonly requiredLevels: Readonly<Record<string, number>>;
};

/**
 * What the opened sheets, or the opened assessment results, say about these candidates. Empty
 * before the seal is broken: the queries underneath return nothing then.
 */
export async function stageValues(
  reader: Reader,
  stage: UnsealedStage,
  candidates: readonly string[],
  law: Law,
): Promise<StageValue[]> {
  if (isSheetStage(stage.kind)) {
    const criteria = await criteriaOf(reader, stage.stageId);
    const sheets = await openedSheets(reader, stage.postStageId);
    const { sheetDecimals } = stage;
    return valuesOfSheets({ criteria, sheetDecimals }, sheets, candidates).map((each) => ({
      ...each,
      category: null,
    }));
  }
  const results = await openedAssessments(reader, stage.postStageId);
  return results.flatMap(({ applicationId, levels }) => {
    const profile = profileOf(stage.requiredLevels, levels, law);
    if (profile === null || !candidates.includes(applicationId)) return [];
    const { jobPersonMatch: value, category } = profile;
    // A report's JPM is a published figure of two decimals and enters as printed.
    return [{ applicationId, value, exact: null, category, scorers: 1, byMember: new Map() }];
  });
}
