import { z } from "zod";

/**
 * Schemas for what people type. Each complaint is a code: `issue.{code}` in the texts.
 * Empty text is never turned into a value (trap 12); surrounding space is dropped.
 */

/** A line that must be filled in. @param most characters allowed */
export function textField(most = 200) {
  return z
    .string({ error: "required" })
    .transform((text) => text.trim())
    .pipe(z.string().min(1, "required").max(most, "too-long"));
}

/** A line or paragraph that may stay empty. */
export function optionalText(most = 2_000) {
  return z
    .string()
    .default("")
    .transform((text) => text.trim())
    .pipe(z.string().max(most, "too-long"));
}

/** A reason that somebody will be held to. @param least characters asked for */
export function reasonField(least = 10, most = 2_000) {
  return z
    .string({ error: "required" })
    .transform((text) => text.trim())
    .pipe(z.string().min(1, "required").min(least, "too-short").max(most, "too-long"));
}

/**
 * Several paragraphs that others will read. A browser ends each line with two characters and counts
 * them as one; so do we.
 * @param least characters asked for
 */
export function paragraphsField(least: number, most: number) {
  return z
    .string({ error: "required" })
    .transform((text) => text.replace(/\r\n?/g, "\n").trim())
    .pipe(z.string().min(1, "required").min(least, "too-short").max(most, "too-long"));
}

/** A whole number in digits. */
export function wholeField(least: number, most: number) {
  return z
    .string({ error: "required" })
    .transform((text) => text.trim())
    .pipe(
      z
        .string()
        .min(1, "required")
        .regex(/^\d{1,9}$/, "not-a-whole-number"),
    )
    .transform(Number)
    .pipe(z.number().min(least, "out-of-range").max(most, "out-of-range"));
}

/** One of a closed list. */
export function choiceField<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, { error: "choose-one" });
}

/** A ticked box that has to be ticked. */
export const mustTick = z.literal("on", { error: "must-tick" });

/**
 * For a check of a whole form that is to speak up together with its fields, so that everything wrong
 * is said at once. A field that failed is undefined there.
 */
export const besideFields = { when: () => true };

/** A box that may be ticked. */
export const tick = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

/** None, one or several of the same name, as browsers send them. */
export const listField = z
  .union([z.array(z.string()), z.string().transform((one) => [one])])
  .default([]);

/** A plain day, `YYYY-MM-DD`, that exists. */
export const dayField = z
  .string({ error: "required" })
  .transform((text) => text.trim())
  .pipe(z.string().min(1, "required").pipe(z.iso.date("not-a-date")));

/** A plain day that may stay empty; null then. */
export const optionalDay = z
  .string()
  .default("")
  .transform((text) => text.trim())
  .transform((text) => (text === "" ? null : text))
  .pipe(z.iso.date("not-a-date").nullable());

export const idField = z.uuid("not-an-id");

/** One that may be left open; null then. */
export const optionalId = z
  .union([z.literal("").transform(() => null), idField])
  .nullable()
  .default(null);

/** The version of a record that the person has looked at. */
export const versionField = wholeField(1, 999_999_999);

export const emailField = z
  .string({ error: "required" })
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.string().min(1, "required").max(254, "too-long").pipe(z.email("not-an-email")));

/** An e-mail address that may stay empty. */
export const optionalEmail = z
  .string()
  .default("")
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.union([z.literal(""), z.string().max(254, "too-long").pipe(z.email("not-an-email"))]));

/** A password as typed: no trimming, no composition rules; only bounded. */
export const secretField = z
  .string({ error: "required" })
  .min(1, "required")
  .max(1_000, "too-long");
