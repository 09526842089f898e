import { useTranslations } from "next-intl";
import { DecisionStateTag } from "#components/decision/state-tag";
import { type Column, DataTable } from "#components/ui/data-table";
import { Instant } from "#components/ui/instant";
import { TextLink } from "#components/ui/text-link";
import type { Zone } from "#domain/calendar";
import type { DecisionState } from "#domain/decision/life-cycle";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";

type Row = {
  readonly postId: string;
  readonly postTitle: Bilingual;
  readonly selectionName: Bilingual;
  readonly zone: Zone;
  readonly state: DecisionState;
  readonly handedOverAt: string;
  readonly publishedAt: string | null;
};

interface DecisionsTableProps {
  readonly locale: Locale;
  readonly rows: readonly Row[];
}

/** Posts that wait for the appointing officer, or were decided. */
export function DecisionsTable({ locale, rows }: DecisionsTableProps) {
  const t = useTranslations("decision");
  const columns: Column<Row>[] = [
    {
      key: "post",
      header: t("list.post"),
      rowHeader: true,
      cell: (row) => (
        <>
          <TextLink href={localePath(locale, `/keputusan/${row.postId}`)}>
            {inLocale(locale, row.postTitle)}
          </TextLink>
          <span className="s-sub">{inLocale(locale, row.selectionName)}</span>
        </>
      ),
    },
    {
      key: "state",
      header: t("list.state"),
      cell: (row) => <DecisionStateTag state={row.state} />,
    },
    {
      key: "handedOver",
      header: t("list.handedOver"),
      cell: (row) => <Instant locale={locale} zone={row.zone} at={row.handedOverAt} />,
    },
    {
      key: "published",
      header: t("list.published"),
      cell: (row) =>
        row.publishedAt === null ? (
          "–"
        ) : (
          <Instant locale={locale} zone={row.zone} at={row.publishedAt} />
        ),
    },
  ];
  return (
    <DataTable
      caption={t("list.caption")}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.postId}
    />
  );
}
