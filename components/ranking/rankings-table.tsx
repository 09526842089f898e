import { useTranslations } from "next-intl";
import { DecisionStateTag } from "#components/decision/state-tag";
import { RankingStateTag } from "#components/ranking/state-tag";
import { type Column, DataTable } from "#components/ui/data-table";
import { Instant } from "#components/ui/instant";
import { TextLink } from "#components/ui/text-link";
import type { Zone } from "#domain/calendar";
import type { DecisionState } from "#domain/decision/life-cycle";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";
import { rankingState } from "#domain/ranking/life-cycle";

type Row = {
  readonly postId: string;
  readonly code: string;
  readonly title: Bilingual;
  readonly components: number;
  readonly decided: number;
  readonly published: number;
  readonly signedAt: string | null;
  readonly decision: DecisionState | null;
  readonly isOpen: boolean;
};

interface RankingsTableProps {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly selectionId: string;
  readonly rows: readonly Row[];
}

/** The posts of a selection with how far their rankings have come. */
export function RankingsTable({ locale, zone, selectionId, rows }: RankingsTableProps) {
  const t = useTranslations("ranking");
  const columns: Column<Row>[] = [
    {
      key: "post",
      header: t("list.post"),
      rowHeader: true,
      cell: (row) => {
        const title = inLocale(locale, row.title);
        const path = `/kantor/seleksi/${selectionId}/peringkat/${row.postId}`;
        return (
          <>
            {row.isOpen ? (
              <TextLink href={localePath(locale, path)}>{title}</TextLink>
            ) : (
              <span>{title}</span>
            )}
            <span className="s-sub">{row.code}</span>
          </>
        );
      },
    },
    {
      key: "state",
      header: t("list.state"),
      // Whether equals stand at the cut is part of the order, which not every reader may know.
      cell: (row) => (
        <RankingStateTag
          state={rankingState({ ...row, isSigned: row.signedAt !== null, isContested: false })}
        />
      ),
    },
    {
      key: "components",
      header: t("list.components"),
      cell: (row) => t("list.publishedOf", { published: row.published, all: row.components }),
    },
    {
      key: "signed",
      header: t("list.signed"),
      cell: (row) =>
        row.signedAt === null ? "–" : <Instant locale={locale} zone={zone} at={row.signedAt} />,
    },
    {
      key: "decision",
      header: t("list.decision"),
      cell: (row) =>
        row.decision === null ? (
          <span className="s-muted">{t("list.notHandedOver")}</span>
        ) : (
          <DecisionStateTag state={row.decision} />
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
