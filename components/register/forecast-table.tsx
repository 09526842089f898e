import { useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table";
import type { PlainDate } from "#domain/calendar";
import { formatDay } from "#domain/format";
import { inLocale, type Locale } from "#domain/locale";

type Month = {
  readonly first: PlainDate;
  readonly falling: readonly string[];
  readonly vacant: number;
  readonly titles: readonly { readonly id: string; readonly en: string | null }[];
};

interface ForecastTableProps {
  readonly locale: Locale;
  readonly months: readonly Month[];
}

/** The months in which something falls vacant. */
export function ForecastTable({ locale, months }: ForecastTableProps) {
  const t = useTranslations("register.chart");
  const columns: Column<Month>[] = [
    {
      key: "month",
      header: t("month"),
      rowHeader: true,
      cell: ({ first }) => <span className="s-nowrap">{formatDay(locale, first)}</span>,
    },
    {
      key: "posts",
      header: t("posts"),
      cell: ({ titles, falling }) => (
        <ul>
          {titles.map(({ id, en }, index) => (
            <li key={falling[index]}>{inLocale(locale, { id, en })}</li>
          ))}
        </ul>
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
