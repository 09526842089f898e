import { z } from "zod";
import { inTransaction } from "#db/client";
import { findPlan, updateSelection } from "#db/queries/plan";
import { MOST_PLANNED_INPUT_DAYS } from "#domain/input/window";
import { PUBLICATION_MODES, RESULT_IDENTITIES } from "#domain/planning/terms";
import { MOST_CLARIFICATION_DAYS } from "#domain/verification/clarification";
import type { Context } from "#server/context";
import {
  choiceField,
  idField,
  optionalDay,
  optionalText,
  textField,
  versionField,
  wholeField,
} from "#server/fields";
import { optionalLine } from "#server/planning/fields";
import { selectionValues } from "#server/planning/form-values";
import { planChanged, planInDraft, requireWritten } from "#server/planning/plan-in-draft";
import { windowOf } from "#server/planning/window";

export const EditSelection = z
  .object({
    selectionId: idField,
    version: versionField,
    name: textField(120),
    nameEn: optionalLine(120),
    announcedOn: optionalDay,
    lastDay: optionalDay,
    referenceDate: optionalDay,
    maxPostsPerApplicant: wholeField(1, 3),
    publicationMode: choiceField(PUBLICATION_MODES),
    resultIdentity: choiceField(RESULT_IDENTITIES),
    verifiers: wholeField(1, 2),
    objectionDays: wholeField(0, 7),
    clarificationDays: wholeField(0, MOST_CLARIFICATION_DAYS),
    inputDays: wholeField(0, MOST_PLANNED_INPUT_DAYS),
    contactName: optionalText(120),
    contactPhone: optionalText(60),
    contactAddress: optionalText(300),
    howToApply: optionalText(4_000),
    howToApplyEn: optionalText(4_000),
    tieCriterion: optionalLine(300),
  })
  .superRefine(({ announcedOn, lastDay }, issues) => {
    if (announcedOn !== null && lastDay !== null && lastDay < announcedOn) {
      issues.addIssue({ code: "custom", message: "before-first-day", path: ["lastDay"] });
    }
  });

/**
 * Changes what a plan says of the selection as a whole.
 * @throws Refused `record-not-found`, `plan-frozen-after-publication`, `record-stale`
 */
export function editSelection(
  ctx: Context,
  input: z.output<typeof EditSelection>,
): Promise<{ selectionId: string }> {
  return inTransaction(async (tx) => {
    const { selectionId, version, ...values } = input;
    const scope = await planInDraft(tx, ctx, { selectionId });
    const before = await findPlan(tx, selectionId);
    requireWritten(
      await updateSelection(
        tx,
        { id: selectionId, version },
        { ...values, ...windowOf(values, scope.zone) },
      ),
      before === null ? {} : selectionValues(before),
    );
    await planChanged(tx, ctx, scope, {
      kind: "selection.edited",
      subjectId: selectionId,
      ...changed(before, values),
    });
    return { selectionId };
  });
}

/** The fields that differ, with both of their values. */
export function changed(
  before: Readonly<Record<string, unknown>> | null,
  after: Readonly<Record<string, unknown>>,
) {
  const keys = Object.keys(after).filter(
    (key) => JSON.stringify(before?.[key]) !== JSON.stringify(after[key]),
  );
  const pick = (from: Readonly<Record<string, unknown>> | null) =>
    Object.fromEntries(keys.map((key) => [key, from?.[key] ?? null]));
  return { before: pick(before), after: pick(after) };
}
