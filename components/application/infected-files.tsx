import { useTranslations } from "next-intl";
import { useDocumentName } from "#components/application/document-name";
import { Banner } from "#components/ui/banner";
import type { Zone } from "#domain/calendar";
import { formatInstant } from "#domain/format";
import type { Locale } from "#domain/locale";
import type { DocumentCode } from "#domain/planning/terms";

interface InfectedFilesProps {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly documents: readonly {
    readonly id: string;
    readonly code: DocumentCode;
    readonly label: string;
    readonly infected: {
      readonly infection: { readonly name: string; readonly at: string };
    } | null;
  }[];
}

/** In which files of a sent application a virus was found since, and what that means. */
export function InfectedFiles({ locale, zone, documents }: InfectedFilesProps) {
  const t = useTranslations("application.infected");
  const nameOf = useDocumentName();
  const found = documents.flatMap((document) =>
    document.infected === null ? [] : [{ document, ...document.infected.infection }],
  );
  if (found.length === 0) return null;
  return (
    <Banner tone="danger" icon="alert-triangle" title={t("title", { count: found.length })}>
      <ul className="s-list">
        {found.map(({ document, name, at }) => (
          <li key={document.id}>
            {t("file", {
              document: nameOf(document),
              virus: name,
              at: formatInstant(locale, zone, new Date(at), "minute"),
            })}
          </li>
        ))}
      </ul>
      <p className="mt-2">{t("text")}</p>
    </Banner>
  );
}
