import { z } from "zod";
import { type LevelProblem, levelProblems, MOST_LEVELS, POINT } from "#domain/scoring/rubric";
import { optionalText, wholeField } from "#server/fields";

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
export const RUBRIC_FIELDS = {
  description: optionalText(500),
  descriptionEn: optionalText(500),
  lowest: wholeField(0, 100).transform((points) => points * POINT),
  highest: wholeField(1, 100).transform((points) => points * POINT),
  froms: column,
  texts: column,
  textsEn: column,
};

type Typed = {
  readonly lowest: number;
  readonly highest: number;
  readonly froms: Readonly<Record<string, string>>;
  readonly texts: Readonly<Record<string, string>>;
  readonly textsEn: Readonly<Record<string, string>>;
};

/** The form with its rows as levels, from the lowest; complains about what does not fit. */
export function readRubric<Form extends Typed>(
  { froms, texts, textsEn, ...form }: Form,
  issues: z.RefinementCtx,
) {
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
}
