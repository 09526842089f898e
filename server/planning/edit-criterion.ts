import { z } from "zod";
import { inTransaction } from "#db/client";
import { updateCriterion, updateStage } from "#db/queries/plan-parts";
import { Refused } from "#domain/refusal";
import { type LevelProblem, levelProblems, MOST_LEVELS, POINT } from "#domain/scoring/rubric";
import type { Context } from "#server/context";
import { idField, optionalText, versionField, wholeField } from "#server/fields";
import { changed } from "#server/planning/edit-selection";
import { criterionFields } from "#server/planning/form-values";
import { planChanged, requireWritten } from "#server/planning/plan-in-draft";
import { sheetStageInDraft } from "#server/planning/sheet-stage";

const ISSUES: Record<LevelProblem, string> = {
  OUTSIDE_SCALE: "level-outside-scale",
  TWICE: "level-twice",
  STARTS_LATE: "level-starts-late",
};

const column = z.record(z.string(), z.string().max(300, "too-long")).default({});

/**
 * The rubric of one criterion: question, scale and described levels. Rows come as `froms.1`,
 * `texts.1`, `textsEn.1`; rows without a number and words are none. Numbers are typed in whole points
 * and become hundredths.
 */
export const EditCriterion = z
  .object({
    stageId: idField,
    version: versionField,
    position: wholeField(1, 99),
    description: optionalText(500),
    descriptionEn: optionalText(500),
    lowest: wholeField(0, 100).transform((points) => points * POINT),
    highest: wholeField(1, 100).transform((points) => points * POINT),
    froms: column,
    texts: column,
    textsEn: column,
  })
  .transform(({ froms, texts, textsEn, ...form }, issues) => {
    const complain = (field: string, row: string, message: string) =>
      issues.addIssue({ code: "custom", message, path: [field, row] });
    const rows = Object.keys(froms)
      .filter((row) => /^\d{1,2}$/.test(row))
      .toSorted((a, b) => Number(a) - Number(b))
      .map((row) => ({
        row,
        from: froms[row]?.trim() ?? "",
        text: texts[row]?.trim() ?? "",
        textEn: textsEn[row]?.trim() ?? "",
      }))
      .filter(({ from, text, textEn }) => `${from}${text}${textEn}` !== "")
      .slice(0, MOST_LEVELS);
    if (form.lowest >= form.highest) {
      issues.addIssue({ code: "custom", message: "scale-upside-down", path: ["highest"] });
    }
    for (const { row, from, text } of rows) {
      if (from === "") complain("froms", row, "required");
      else if (!/^\d{1,3}$/.test(from)) complain("froms", row, "not-a-whole-number");
      if (text === "") complain("texts", row, "required");
    }
    const levels = rows.map(({ from, text, textEn }) => ({
      from: Number(from) * POINT,
      text,
      textEn,
    }));
    if (levels.every(({ from }) => Number.isInteger(from))) {
      for (const { at, code } of levelProblems(form, levels)) {
        complain("froms", rows[at]?.row ?? "1", ISSUES[code]);
      }
    }
    return { ...form, levels: levels.toSorted((a, b) => a.from - b.from) };
  });

/**
 * Changes what a criterion asks, its scale and the words for its levels, in a draft.
 * @throws Refused `record-not-found`, `plan-frozen-after-publication`, `stage-without-sheets`,
 * `record-stale`
 */
export function editCriterion(
  ctx: Context,
  input: z.output<typeof EditCriterion>,
): Promise<{ selectionId: string; stageId: string }> {
  return inTransaction(async (tx) => {
    const { stageId, version, position, levels, ...rest } = input;
    const { scope, stage, rows } = await sheetStageInDraft(tx, ctx, stageId);
    const before = rows.find((row) => row.position === position);
    if (before === undefined) throw new Refused("record-not-found");
    requireWritten(
      await updateStage(tx, { id: stageId, version }, {}),
      criterionFields(stage, before),
    );
    const values = { ...rest, levels: levels.length === 0 ? null : levels };
    await updateCriterion(tx, before.id, values);
    await planChanged(tx, ctx, scope, {
      kind: "criterion.edited",
      subjectId: stageId,
      ...changed(before, values),
    });
    return { selectionId: scope.selectionId, stageId };
  });
}
