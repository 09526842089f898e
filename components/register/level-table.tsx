import { useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table";
import { formatCount } from "#domain/format";
import type { Locale } from "#domain/locale";
import type { RegisterLevel } from "#domain/register/terms";

type Row = {
  readonly level: RegisterLevel;
  readonly posts: number;
  readonly held: number;
  /** Counted from the rows of the register, or said by a sheet of figures. */
  readonly source: "register" | "summary";
};

interface LevelTableProps {
  readonly locale: Locale;
  readonly rows: readonly Row[];
  /** When the figures of the sheet were taken over, in words; null while they are only read. */
  readonly summaryAt: string | null;
}

/** Posts by level as officials know them: how many, held, vacant, and who says so. */
export function LevelTable({ locale, rows, summaryAt }: LevelTableProps) {
  const t = useTranslations("register");
  const count = (value: number) => formatCount(locale, value);
  return (
    <DataTable
      caption={t("byLevel.caption")}
      rows={rows}
      rowKey={({ level }) => level}
      columns={[
        {
          key: "level",
          header: t("byLevel.level"),
          rowHeader: true,
          cell: ({ level }) => t(`level.${level}`),
        },
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
          key: "source",
          header: t("byLevel.source"),
          cell: ({ source }) => {
            if (source === "register") return t("byLevel.fromRegister");
            return summaryAt === null
              ? t("byLevel.fromSheet")
              : t("byLevel.fromSummary", { at: summaryAt });
          },
        },
      ]}
    />
  );
}
