import { useTranslations } from "next-intl";
import type { RubricCriterion } from "#components/scoring/rubric-list";
import { nameOfCriterion } from "#components/scoring/sheet-form";
import { type Column, DataTable } from "#components/ui/data-table";
import { TextLink } from "#components/ui/text-link";
import { formatShare } from "#domain/format";
import { inLocale, type Locale } from "#domain/locale";
import { POINT } from "#domain/scoring/rubric";

type Row = RubricCriterion & { readonly position: number };

interface CriterionTableProps {
  readonly locale: Locale;
  /** What the weights add up to. */
  readonly total: number;
  readonly criteria: readonly Row[];
  /** Where the rubric of a criterion is changed. */
  readonly hrefOf: (position: number) => string;
}

/** The criteria of a stage: share, scale, how many levels are described. */
export function CriterionTable({ locale, total, criteria, hrefOf }: CriterionTableProps) {
  const t = useTranslations("planning");
  const columns: Column<Row>[] = [
    {
      key: "name",
      header: t("criteria.criterion"),
      rowHeader: true,
      cell: (row) => (
        <>
          {nameOfCriterion(locale, row)}
          {row.description !== "" && (
            <span className="s-sub">
              {inLocale(locale, { id: row.description, en: row.descriptionEn })}
            </span>
          )}
        </>
      ),
    },
    {
      key: "weight",
      header: t("stages.weight"),
      align: "right",
      cell: ({ weight }) => formatShare(locale, weight, total),
    },
    {
      key: "scale",
      header: t("criteria.scale"),
      align: "right",
      cell: ({ lowest, highest }) => `${lowest / POINT}–${highest / POINT}`,
    },
    {
      key: "levels",
      header: t("criteria.levels"),
      cell: ({ levels }) =>
        levels === null ? t("criteria.general") : t("criteria.described", { count: levels.length }),
    },
    {
      key: "acts",
      header: t("plan.edit"),
      headerHidden: true,
      align: "right",
      cell: (row) => (
        <TextLink href={hrefOf(row.position)}>
          {t("plan.edit")}
          <span className="s-sr"> {nameOfCriterion(locale, row)}</span>
        </TextLink>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("criteria.caption")}
      sub={t("criteria.captionSub")}
      columns={columns}
      rows={criteria}
      rowKey={({ position }) => `${position}`}
    />
  );
}
