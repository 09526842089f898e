import { useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table";
import type { PlainDate } from "#domain/calendar";
import { formatDay } from "#domain/format";
import { type Bilingual, inLocale, type Locale } from "#domain/locale";

type Month = {
  readonly first: PlainDate;
  readonly falling: readonly string[];
  readonly vacant: number;
  readonly titles: readonly Bilingual[];
  /** Posts whose holders have by then held them for as long as one may. */
  readonly tenured: readonly string[];
  readonly tenuredTitles: readonly Bilingual[];
};

interface ForecastTableProps {
  readonly locale: Locale;
  readonly months: readonly Month[];
}

/** The months in which something falls vacant, or somebody's term is full. */
export function ForecastTable({ locale, months }: ForecastTableProps) {
  const t = useTranslations("register.chart");
  const columns: Column<Month>[] = [
    {
      key: "month",
      header: t("month"),
      rowHeader: "labelled",
      cell: ({ first }) => <span className="s-nowrap">{formatDay(locale, first)}</span>,
    },
    {
      key: "posts",
      header: t("posts"),
      cell: ({ titles, falling }) => <Titles locale={locale} codes={falling} titles={titles} />,
    },
    {
      key: "tenured",
      header: t("tenured"),
      cell: ({ tenuredTitles, tenured }) => (
        <Titles locale={locale} codes={tenured} titles={tenuredTitles} />
      ),
    },
    { key: "vacant", header: t("vacant"), align: "right", cell: ({ vacant }) => vacant },
  ];
  return (
    <DataTable
      caption={t("table")}
      captionHidden
      columns={columns}
      rows={months}
      rowKey={({ first }) => first}
    />
  );
}

interface TitlesProps {
  readonly locale: Locale;
  readonly codes: readonly string[];
  readonly titles: readonly Bilingual[];
}

function Titles({ locale, codes, titles }: TitlesProps) {
  if (titles.length === 0) return "–";
  return (
    <ul>
      {titles.map((title, index) => (
        <li key={codes[index]}>{inLocale(locale, title)}</li>
      ))}
    </ul>
  );
}
