import { z } from "zod";
import { missingInJudgement } from "#domain/verification/rules";
import { EVIDENCE_SOURCES } from "#domain/verification/sources";
import { CHECK_VERDICTS, REFUSAL_REASONS } from "#domain/verification/terms";
import { choiceField, idField, listField, optionalText, wholeField } from "#server/fields";
import type { TypedJudgement } from "#server/verification/apply-judgements";

const verdictField = choiceField(CHECK_VERDICTS);

/** A coded reason, or the empty first entry of the list. */
const reasonCodeField = z
  .enum(["", ...REFUSAL_REASONS], { error: "choose-one" })
  .default("")
  .transform((reason) => (reason === "" ? null : reason));

/** Further coded reasons, as boxes of the same name. */
const moreReasonsField = listField
  .pipe(z.array(z.enum(REFUSAL_REASONS, { error: "choose-one" })))
  .readonly();

/** Words for the applicant. */
const noteField = optionalText(500);

/** What was looked at, as boxes of the same name. */
const sourcesField = listField
  .pipe(z.array(z.enum(EVIDENCE_SOURCES, { error: "choose-one" })))
  .readonly();

/** A word on it, such as the number of a letter. */
const sourceNoteField = optionalText(200);

/** The version of the verdict that the person saw; 0 where there was none. */
export const seenField = wholeField(0, 999_999_999);

/**
 * All judgements of one page, each under the id of its document or requirement: `verdict.ID`,
 * `reason.ID`, `moreReasons.ID`, `note.ID`, `source.ID`, `sourceNote.ID`, `seen.ID`. What has no
 * verdict yet is not judged.
 */
export const checkFields = {
  applicationId: idField,
  verdict: z.record(idField, verdictField).default({}),
  reason: z.record(idField, reasonCodeField).default({}),
  moreReasons: z.record(idField, moreReasonsField).default({}),
  note: z.record(idField, noteField).default({}),
  source: z.record(idField, sourcesField).default({}),
  sourceNote: z.record(idField, sourceNoteField).default({}),
  seen: z.record(idField, seenField).default({}),
};

const Checks = z.object(checkFields);
type Checks = Omit<z.output<typeof Checks>, "applicationId">;

/** Names the field in which a No lacks its reason or its words, or another source its name. */
export function requireWholeJudgements(input: Checks, refinement: z.RefinementCtx): void {
  for (const [id, judgement] of judgementsOf(input)) {
    const missing = missingInJudgement(judgement);
    if (judgement.sources.includes("OTHER") && judgement.sourceNote === "") {
      refinement.addIssue({ code: "custom", path: ["sourceNote", id], message: "required" });
    }
    if (missing === null) continue;
    const message = missing === "reason" ? "choose-one" : "required";
    refinement.addIssue({ code: "custom", path: [missing, id], message });
  }
}

/** What was judged, by the id of document or requirement. */
export function judgementsOf(input: Checks): Map<string, TypedJudgement> {
  const { verdict, reason, moreReasons, note, source, sourceNote, seen } = input;
  return new Map(
    Object.entries(verdict).map(([id, given]) => [
      id,
      {
        verdict: given,
        reason: reason[id] ?? null,
        moreReasons: moreReasons[id] ?? [],
        note: note[id] ?? "",
        sources: source[id] ?? [],
        sourceNote: sourceNote[id] ?? "",
        seen: seen[id] ?? 0,
      },
    ]),
  );
}
