import { z } from "zod";
import commonPasswords from "#domain/accounts/common-passwords.json" with { type: "json" };
import { env } from "#server/env";

/** Fewest characters of a password; there is no other rule about what it is made of. */
const PASSWORD_LEAST = 12;

let common: ReadonlySet<string> | null = null;

/** Whether every guesser tries a password first: it is often taken, or published as that of the demo. */
function isCommonPassword(password: string): boolean {
  const { SELTER_DEMO, DEMO_PASSWORD } = env();
  if (!SELTER_DEMO && password === DEMO_PASSWORD) return true;
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
