import { useTranslations } from "next-intl";
import { LOOKED_AT } from "#domain/application/looked-at";
import type { DocumentCode } from "#domain/planning/terms";

/**
 * What is looked at in a kind of document, in the words of who reads it; empty for a kind that only
 * its agency knows.
 */
export function useLookedAt(
  reader: "APPLICANT" | "VERIFIER",
): (code: DocumentCode) => readonly string[] {
  const t = useTranslations("application.lookedAt");
  const owner = t(`owner.${reader}`);
  return (code) => LOOKED_AT[code].map(([what]) => t(`what.${what}`, { owner }));
}
