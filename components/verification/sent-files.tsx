import { useTranslations } from "next-intl";
import { useDocumentName } from "#components/application/document-name";
import { Icon } from "#components/ui/icon";
import { DocumentViewer } from "#components/verification/document-viewer";
import { type Locale, localePath } from "#domain/locale";
import type { DocumentCode } from "#domain/planning/terms";

export type SentFile = {
  readonly documentId: string;
  readonly code: DocumentCode;
  readonly label: string;
  readonly hash: string;
};

interface SentFilesProps {
  readonly files: readonly SentFile[];
  readonly hrefOf: (documentId: string) => string;
}

/** The files of an application, to be looked at beside what is judged. */
export function SentFiles({ files, hrefOf }: SentFilesProps) {
  const t = useTranslations("verification");
  const documentName = useDocumentName();
  return (
    <DocumentViewer
      documents={files.map((each, index) => ({
        id: each.documentId,
        name: `${index + 1}. ${documentName(each)}`,
        href: hrefOf(each.documentId),
        fingerprint: `${each.hash.slice(0, 4)} ${each.hash.slice(4, 8)}`,
      }))}
      texts={{
        label: t("viewer.label"),
        list: t("viewer.list", { count: files.length }),
        traced: t("viewer.traced"),
        print: t("viewer.print"),
      }}
      icon={<Icon name="eye" />}
    />
  );
}

/** Addresses of an application's files, for a frame: the whole width, without the viewer's side bar. */
export function framedFiles(
  locale: Locale,
  page: {
    readonly selectionId: string;
    readonly applicationId: string;
    /** Makes the addresses work for a while, for this viewer. */
    readonly permit: string;
  },
) {
  const base = `/kantor/seleksi/${page.selectionId}/verifikasi/${page.applicationId}/berkas`;
  return (documentId: string) =>
    `${localePath(locale, `${base}/${documentId}?izin=${page.permit}`)}#navpanes=0&view=FitH`;
}
