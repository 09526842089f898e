import { z } from "zod";
import { inTransaction, type Transaction } from "#db/client";
import {
  findAssessment,
  findOwnLevels,
  insertAssessment,
  updateAssessment,
} from "#db/queries/scoring-assessments";
import { Refused, Stale } from "#domain/refusal";
import { requireValidLevels } from "#domain/scoring/assessment";
import { isLeft } from "#domain/scoring/conflict";
import { ASSESSMENT_LIFE } from "#domain/scoring/life-cycle";
import { writtenScore } from "#domain/scoring/score";
import { nextState } from "#domain/transitions";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, wholeField } from "#server/fields";
import { candidateToAssess } from "#server/scoring/candidate-to-assess";
import { levelsField } from "#server/scoring/score-fields";
import { standing } from "#server/scoring/stage-at-work";

export const SaveAssessment = z.object({
  postStageId: idField,
  applicationId: idField,
  /** 0 while nothing has been saved. */
  version: wholeField(0, 999_999_999),
  /** Achieved level in hundredths by competency code; any subset. */
  levels: levelsField,
});

/**
 * Keeps the levels of one candidate as a draft, which only the assessor who began it reads; one that
 * its assessor has left because of a tie is taken over.
 *
 * Refuses: not an assessor here, a tie or no word on one, selection or stage not open, candidate out,
 * begun by another assessor, a competency or level that cannot be, already handed in, changed meanwhile.
 */
export function saveAssessment(
  ctx: Context,
  input: z.output<typeof SaveAssessment>,
): Promise<{ version: number }> {
  return inTransaction(async (tx) => {
    const { postStageId, applicationId, version, levels } = input;
    const { stage, assessorId, said } = await candidateToAssess(
      tx,
      ctx,
      postStageId,
      applicationId,
    );
    requireValidLevels(stage.requiredLevels, levels);
    const found = await findAssessment(tx, postStageId, applicationId);
    if (found && found.assessorId !== assessorId && !isLeft(found, applicationId, said)) {
      throw new Refused("assessment-of-another");
    }
    const state = found ? nextState(ASSESSMENT_LIFE, found.state, "save") : "DRAFT";

    const values = { state, levels, assessorId, savedAt: ctx.now };
    const written = found
      ? await updateAssessment(tx, { id: found.id, version }, values)
      : version === 0 && (await insertAssessment(tx, { ...values, postStageId, applicationId }));
    if (!written) throw new Stale(await storedFields(tx, found, assessorId));
    await recordAudit(tx, ctx, {
      kind: "assessment.saved",
      subjectId: applicationId,
      agencyId: stage.agencyId,
      selectionId: stage.selectionId,
      before: found ? standing(found.state, version) : null,
      after: standing(state, version + 1),
    });
    return { version: version + 1 };
  });
}

/** What the assessor's draft holds now, as the fields of the form would show it. */
async function storedFields(
  tx: Transaction,
  draft: { readonly id: string; readonly version: number } | null,
  assessorId: string,
): Promise<Record<string, string>> {
  if (draft === null) return { version: "0" };
  const levels = (await findOwnLevels(tx, draft.id, assessorId)) ?? {};
  return {
    version: `${draft.version}`,
    ...Object.fromEntries(
      Object.entries(levels).map(([code, level]) => [`levels.${code}`, writtenScore(level)]),
    ),
  };
}
