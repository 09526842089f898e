import { useTranslations } from "next-intl";
import type { DocumentCode } from "#domain/planning/terms";

/** What a required document is called: the agency's own name for `OTHER`. */
export function useDocumentName(): (document: { code: DocumentCode; label: string }) => string {
  const t = useTranslations("terms.document");
  return ({ code, label }) => (code === "OTHER" && label !== "" ? label : t(code));
}
