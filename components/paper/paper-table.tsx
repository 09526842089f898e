import { useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table";
import { Instant } from "#components/ui/instant";
import { TextLink } from "#components/ui/text-link";
import type { Zone } from "#domain/calendar";
import { formatBytes, formatDay } from "#domain/format";
import { type Locale, localePath } from "#domain/locale";
import type { PaperKind } from "#domain/paper/terms";

export type PaperTableRow = {
  readonly id: string;
  readonly kind: PaperKind;
  readonly number: string;
  readonly dated: string;
  readonly validUntil: string | null;
  readonly subject: string;
  readonly bytes: number;
  readonly recordedBy: string;
  readonly recordedAt: string;
};

interface PaperTableProps {
  readonly locale: Locale;
  readonly zone: Zone;
  /** The address of the list, to which a file's id is added. */
  readonly base: string;
  readonly papers: readonly PaperTableRow[];
}

/** The official papers of a selection with their files. */
export function PaperTable({ locale, zone, base, papers }: PaperTableProps) {
  const t = useTranslations("paper");
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      rows={papers}
      rowKey={(row) => row.id}
      phone="records"
      columns={[
        {
          key: "number",
          header: t("number"),
          rowHeader: true,
          cell: (row) => (
            <>
              {row.number}
              <br />
              <span className="s-muted">{t(`kind.${row.kind}`)}</span>
            </>
          ),
        },
        {
          key: "dated",
          header: t("dated"),
          cell: (row) => (
            <>
              {formatDay(locale, row.dated)}
              {row.validUntil !== null && (
                <>
                  <br />
                  <span className="s-muted">
                    {t("until", { day: formatDay(locale, row.validUntil) })}
                  </span>
                </>
              )}
            </>
          ),
        },
        { key: "subject", header: t("subject"), cell: (row) => row.subject },
        {
          key: "file",
          header: t("file"),
          cell: (row) => (
            <TextLink file href={localePath(locale, `${base}/${row.id}`)}>
              {t("open", { size: formatBytes(locale, row.bytes) })}
              <span className="s-sr"> {row.number}</span>
            </TextLink>
          ),
        },
        {
          key: "recorded",
          header: t("recorded"),
          cell: (row) => (
            <>
              {row.recordedBy}
              <br />
              <span className="s-muted">
                <Instant locale={locale} zone={zone} at={row.recordedAt} />
              </span>
            </>
          ),
        },
      ]}
    />
  );
}
