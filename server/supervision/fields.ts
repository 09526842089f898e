import { z } from "zod";
import { FINDINGS, LEAST_REMARK } from "#domain/supervision/track-record";
import { dayField, textField } from "#server/fields";

/** Number and date of a letter, as printed. */
export const LETTER_FIELDS = { number: textField(100), dated: dayField };

export const remarkField = z
  .string()
  .default("")
  .transform((text) => text.trim())
  .pipe(z.string().max(2_000, "too-long"));

/** What a form complains about where a finding of `REMARK` stands without words. */
export function remarkProblem(finding: string, remark: string): "required" | "too-short" | null {
  if (finding !== "REMARK") return null;
  if (remark === "") return "required";
  return [...remark].length < LEAST_REMARK ? "too-short" : null;
}

/** Findings by application, those that the letter does not speak of left out. */
export const findingsField = z
  .record(z.string(), z.union([z.literal(""), z.enum(FINDINGS)], { error: "choose-one" }))
  .default({})
  .transform((chosen) =>
    Object.entries(chosen).flatMap(([applicationId, finding]) =>
      finding === "" ? [] : [{ applicationId, finding }],
    ),
  );

export const remarksField = z.record(z.string(), remarkField).default({});
