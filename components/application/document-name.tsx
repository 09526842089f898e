import { useTranslations } from "next-intl";
import { documentName } from "#domain/planning/document-name";

type Named = Parameters<typeof documentName>[0];

/** What a required document is called. */
export function useDocumentName(): (document: Named) => string {
  const t = useTranslations("terms.document");
  return (document) => documentName(document, t);
}
