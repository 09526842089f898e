import { useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table";
import { formatShort } from "#domain/format";
import type { Locale } from "#domain/locale";
import { COMPETENCIES, type Competency } from "#domain/scoring/job-person-match";

interface CompetenciesProps {
  readonly locale: Locale;
  /** Required level in hundredths, by competency code. */
  readonly levels: Readonly<Record<string, number>>;
}

type Row = { readonly code: Competency; readonly level: number | undefined };

/** The competency standard of a post, which the law wants announced. */
export function Competencies({ locale, levels }: CompetenciesProps) {
  const t = useTranslations("announcement.competencies");
  const terms = useTranslations("terms.competency");
  const columns: Column<Row>[] = [
    {
      key: "competency",
      header: t("competency"),
      rowHeader: true,
      cell: ({ code }) => terms(code),
    },
    {
      key: "level",
      header: t("level"),
      align: "right",
      cell: ({ level }) => (level === undefined ? "–" : formatShort(locale, level)),
    },
  ];
  return (
    <>
      <p className="mt-2">{t("lead")}</p>
      <div className="mt-3">
        <DataTable
          caption={t("title")}
          captionHidden
          phone="table"
          columns={columns}
          rows={COMPETENCIES.map(({ code }) => ({ code, level: levels[code] }))}
          rowKey={({ code }) => code}
        />
      </div>
    </>
  );
}
