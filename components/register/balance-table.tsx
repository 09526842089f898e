import { useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table";
import { formatCount } from "#domain/format";
import type { Locale } from "#domain/locale";
import { type BalanceYear, staffAfter } from "#domain/register/summary";

interface BalanceTableProps {
  readonly locale: Locale;
  readonly years: readonly BalanceYear[];
}

/** Who is there, leaves and comes, year by year. */
export function BalanceTable({ locale, years }: BalanceTableProps) {
  const t = useTranslations("register.balance");
  const column = (key: string, header: string, value: (year: BalanceYear) => number) => ({
    key,
    header,
    align: "right" as const,
    cell: (year: BalanceYear) => formatCount(locale, value(year)),
  });
  return (
    <DataTable
      caption={t("table")}
      rows={years}
      rowKey={({ year }) => `${year}`}
      columns={[
        { key: "year", header: t("year"), rowHeader: "labelled", cell: ({ year }) => year },
        column("staff", t("staff"), ({ staff }) => staff),
        column("retiring", t("retiring"), ({ retiring }) => retiring),
        column("leaving", t("leaving"), ({ leaving }) => leaving),
        column("intake", t("intake"), ({ intake }) => intake),
        column("after", t("after"), staffAfter),
      ]}
    />
  );
}
