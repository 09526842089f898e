import { closeDatabase, read } from "#db/client";
import { findAccountByEmail } from "#db/queries/account-writes";
import { findPostStageScope } from "#db/queries/scopes";
import { assessmentsOf } from "#db/queries/scoring-assessments";
import { sheetsOfPostStage } from "#db/queries/scoring-sheets";
import { candidatesOf, criteriaOf, panelForPost } from "#db/queries/scoring-stages";
import { shifted } from "#server/clock";
import { seedContextFor } from "#server/demo/seed-accounts";
import { saveAssessment } from "#server/scoring/save-assessment";
import { saveScoreSheet } from "#server/scoring/save-score-sheet";
import { submitAssessment } from "#server/scoring/submit-assessment";
import { submitScoreSheet } from "#server/scoring/submit-score-sheet";

// Hands in what has not been begun in one stage of a post, through the use cases, each as the person
// it belongs to. Arguments: the id of the post's stage, then as JSON a list with one number for each
// candidate in the order of their codes: the mark on every criterion, or the level of every
// competency, in hundredths.
const [postStageId = "", json = "[]"] = process.argv.slice(2);
const numbers: readonly number[] = JSON.parse(json);
const now = shifted(new Date());

try {
  const scope = await findPostStageScope(read(), postStageId);
  if (scope === null) throw new Error(`There is no stage ${postStageId}.`);
  const candidates = await candidatesOf(read(), [scope.postId]);
  const numberOf = (applicationId: string) =>
    numbers[candidates.findIndex((each) => each.applicationId === applicationId)] ?? 0;
  if (scope.kind === "ASSESSMENT") {
    const begun = await assessmentsOf(read(), postStageId);
    const rest = candidates.filter(
      (each) => !begun.some(({ applicationId }) => applicationId === each.applicationId),
    );
    for (const { applicationId } of rest) {
      const levels = Object.fromEntries(
        Object.keys(scope.requiredLevels).map((code) => [code, numberOf(applicationId)]),
      );
      await assess({ postStageId, applicationId, levels });
    }
  } else {
    const criteria = await criteriaOf(read(), scope.stageId);
    const panel = await panelForPost(read(), scope.selectionId, scope.postId);
    for (const sheet of await sheetsOfPostStage(read(), postStageId)) {
      if (sheet.state !== "EMPTY") continue;
      const seat = panel.find(({ memberId }) => memberId === sheet.memberId);
      const ctx = await seedContextFor(seat?.accountId ?? "", now);
      const { sheetId, version } = sheet;
      const marks = Object.fromEntries(
        criteria.map(({ id }) => [id, numberOf(sheet.applicationId)]),
      );
      await saveScoreSheet(ctx, { sheetId, version, marks, notes: {} });
      await submitScoreSheet(ctx, { sheetId, version: version + 1 });
    }
  }
} finally {
  await closeDatabase();
}

async function assess(input: {
  readonly postStageId: string;
  readonly applicationId: string;
  readonly levels: Record<string, number>;
}): Promise<void> {
  const assessor = await findAccountByEmail(read(), "asesor@selter.test");
  const ctx = await seedContextFor(assessor?.id ?? "", now);
  const { postStageId, applicationId } = input;
  await saveAssessment(ctx, { ...input, version: 0 });
  await submitAssessment(ctx, { postStageId, applicationId, version: 1 });
}
