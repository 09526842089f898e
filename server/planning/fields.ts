import { z } from "zod";
import { readScore } from "#domain/scoring/score";
import { idField } from "#server/fields";

/** A line that may stay empty; null then. */
export function optionalLine(most = 200) {
  return z
    .string()
    .default("")
    .transform((text) => text.trim())
    .pipe(z.string().max(most, "too-long"))
    .transform((text) => (text === "" ? null : text));
}

/** The post that something is for; null for all posts. */
export const postChoice = z
  .union([z.literal("").transform(() => null), idField])
  .nullable()
  .default(null);

/** A number with at most two decimals, as typed, in hundredths. @param least @param most in hundredths */
export function hundredthsField(least: number, most: number) {
  return z.string({ error: "required" }).transform((text, ctx) => {
    const reading = readScore(text, most);
    if (reading.ok && reading.hundredths >= least) return reading.hundredths;
    const empty = !reading.ok && reading.code === "EMPTY";
    const outside = reading.ok || reading.code === "OUT_OF_RANGE";
    const message = empty ? "required" : outside ? "out-of-range" : "not-a-number";
    ctx.addIssue({ code: "custom", message });
    return z.NEVER;
  });
}
