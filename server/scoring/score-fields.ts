import { z } from "zod";
import { HIGHEST_LEVEL, LOWEST_LEVEL } from "#domain/scoring/job-person-match";
import { needsNote } from "#domain/scoring/rules";
import { HIGHEST_SCORE, readScore, type ScoreProblem } from "#domain/scoring/score";

const ISSUES: Record<ScoreProblem, string> = {
  EMPTY: "required",
  NOT_A_NUMBER: "score-not-a-number",
  TOO_MANY_DECIMALS: "score-too-many-decimals",
  OUT_OF_RANGE: "score-out-of-range",
};

const typed = z.record(z.string(), z.string()).default({});

/** Typed numbers by id into hundredths; empty ones are left out, since nobody means a zero by them. */
function numbersField(highest: number, lowest: number, outOfRange: string) {
  return typed.transform((texts, ctx) => {
    const numbers: Record<string, number> = {};
    for (const [id, text] of Object.entries(texts)) {
      if (text.trim() === "") continue;
      const reading = readScore(text, highest);
      if (reading.ok && reading.hundredths >= lowest) {
        numbers[id] = reading.hundredths;
        continue;
      }
      const problem = reading.ok ? "OUT_OF_RANGE" : reading.code;
      const meant = reading.ok ? undefined : reading.suggestion;
      ctx.issues.push({
        code: "custom",
        input: text,
        path: [id],
        message: meant === undefined ? messageOf(problem, outOfRange) : "score-comma-forgotten",
        // As the person would have typed it: 8158 was meant as 81,58.
        params: { meant: meant === undefined ? "" : `${text.slice(0, -2)},${text.slice(-2)}` },
      });
    }
    return numbers;
  });
}

function messageOf(problem: ScoreProblem, outOfRange: string): string {
  return problem === "OUT_OF_RANGE" ? outOfRange : ISSUES[problem];
}

/** Scores by criterion id, 0–100 with two decimals at most, in hundredths. */
export const marksField = numbersField(HIGHEST_SCORE, 0, "score-out-of-range");

/** Levels by competency code, 1–5 with two decimals at most, in hundredths. */
export const levelsField = numbersField(HIGHEST_LEVEL, LOWEST_LEVEL, "level-out-of-range");

/** Notes on the evidence by criterion id; empty ones are left out. */
export const notesField = z
  .record(z.string(), z.string().max(2_000, "too-long"))
  .default({})
  .transform((texts) =>
    Object.fromEntries(
      Object.entries(texts).flatMap(([id, text]) => {
        const trimmed = text.trim();
        return trimmed === "" ? [] : [[id, trimmed]];
      }),
    ),
  );

/** Complaints at the very fields about whatever keeps a sheet from being handed in. */
export function incompleteFields(
  typedMarks: readonly string[],
  content: { marks: Record<string, number>; notes: Record<string, string> },
  highest: Readonly<Record<string, number>> = {},
): { path: [string, string]; message: string }[] {
  return typedMarks.flatMap((id): { path: [string, string]; message: string }[] => {
    const mark = content.marks[id];
    if (mark === undefined) return [{ path: ["marks", id], message: "required" }];
    if (needsNote(mark, (highest[id] ?? 100) * 100) && content.notes[id] === undefined) {
      return [{ path: ["notes", id], message: "score-note-required" }];
    }
    return [];
  });
}
