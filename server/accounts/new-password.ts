import { z } from "zod";
import commonPasswords from "#domain/accounts/common-passwords.json" with { type: "json" };

/** Fewest characters of a password; there is no other rule about what it is made of. */
const PASSWORD_LEAST = 12;

let common: ReadonlySet<string> | null = null;

/** Whether a password stands in the list that every guesser tries first. */
function isCommonPassword(password: string): boolean {
  common ??= new Set(commonPasswords);
  return common.has(password.normalize("NFKC").toLowerCase().replaceAll(/\s/gu, ""));
}

/** A password to be chosen. Issues: `required`, `password-too-short`, `password-common`. */
export const newPasswordField = z
  .string({ error: "required" })
  .min(1, "required")
  .max(1_000, "too-long")
  .refine((text) => text === "" || [...text].length >= PASSWORD_LEAST, {
    error: "password-too-short",
    params: { least: PASSWORD_LEAST },
  })
  .refine((text) => !isCommonPassword(text), { error: "password-common" });
