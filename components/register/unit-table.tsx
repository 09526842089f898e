import { useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table";
import { formatCount, formatDay } from "#domain/format";
import type { Locale } from "#domain/locale";

type Row = {
  readonly unit: string;
  readonly posts: number;
  readonly held: number;
  readonly vacantByHorizon: number;
};

interface UnitTableProps {
  readonly locale: Locale;
  readonly rows: readonly Row[];
  /** `YYYY-MM-DD` */
  readonly horizon: string;
}

/** Posts of a level by unit: how many, held, vacant, and vacant by a day if nobody is appointed. */
export function UnitTable({ locale, rows, horizon }: UnitTableProps) {
  const t = useTranslations("register");
  const count = (value: number) => formatCount(locale, value);
  return (
    <DataTable
      caption={t("byUnit.caption")}
      captionHidden
      rows={rows}
      rowKey={({ unit }) => unit}
      columns={[
        { key: "unit", header: t("byUnit.unit"), rowHeader: true, cell: ({ unit }) => unit },
        {
          key: "posts",
          header: t("byLevel.posts"),
          align: "right",
          cell: ({ posts }) => count(posts),
        },
        { key: "held", header: t("byLevel.held"), align: "right", cell: ({ held }) => count(held) },
        {
          key: "vacant",
          header: t("byLevel.vacant"),
          align: "right",
          cell: ({ posts, held }) => count(posts - held),
        },
        {
          key: "horizon",
          header: t("figures.byHorizon", { day: formatDay(locale, horizon) }),
          align: "right",
          cell: ({ vacantByHorizon }) => count(vacantByHorizon),
        },
      ]}
    />
  );
}
