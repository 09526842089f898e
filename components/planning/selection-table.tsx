import { useTranslations } from "next-intl";
import { StateTag } from "#components/planning/state-tag";
import { type Column, DataTable } from "#components/ui/data-table";
import { Instant } from "#components/ui/instant";
import { TextLink } from "#components/ui/text-link";
import { lastSecondBefore, type Zone } from "#domain/calendar";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";
import type { SelectionState } from "#domain/planning/life-cycle";

type Row = {
  readonly id: string;
  readonly name: Bilingual;
  readonly agencyName: string;
  readonly state: SelectionState;
  readonly isOpen: boolean;
  readonly announcementNumber: string | null;
  readonly posts: number;
  readonly zone: Zone;
  readonly closesAt: string | null;
};

interface SelectionTableProps {
  readonly locale: Locale;
  readonly rows: readonly Row[];
}

/** Selections with their state and deadline, for the office. */
export function SelectionTable({ locale, rows }: SelectionTableProps) {
  const t = useTranslations("planning");
  const columns: Column<Row>[] = [
    {
      key: "name",
      header: t("list.name"),
      rowHeader: true,
      cell: (row) => (
        <>
          <TextLink href={localePath(locale, `/kantor/seleksi/${row.id}`)}>
            {inLocale(locale, row.name)}
          </TextLink>
          <span className="s-sub">{row.agencyName}</span>
        </>
      ),
    },
    {
      key: "state",
      header: t("list.state"),
      cell: (row) => <StateTag state={row.state} isOpen={row.isOpen} />,
    },
    { key: "posts", header: t("list.posts"), align: "right", cell: (row) => row.posts },
    {
      key: "number",
      header: t("list.number"),
      cell: (row) => <span className="s-nowrap">{row.announcementNumber ?? "–"}</span>,
    },
    {
      key: "deadline",
      header: t("list.deadline"),
      cell: (row) =>
        row.closesAt === null ? (
          "–"
        ) : (
          <Instant
            locale={locale}
            zone={row.zone}
            at={lastSecondBefore(row.closesAt).toISOString()}
          />
        ),
    },
  ];
  return (
    <DataTable
      caption={t("list.title")}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
    />
  );
}
