import { useTranslations } from "next-intl";
import type { DocumentCode } from "#domain/planning/terms";

type Named = { readonly code: DocumentCode; readonly label: string };

/** What a required document is called: the agency's own name for `OTHER`. */
export function useDocumentName(): (document: Named) => string {
  const t = useTranslations("terms.document");
  return (document) => documentName(document, t);
}

/** The same for pages, which bring the translator of `terms.document`. */
export function documentName({ code, label }: Named, t: (code: DocumentCode) => string): string {
  return code === "OTHER" && label !== "" ? label : t(code);
}
