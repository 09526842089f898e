import { useTranslations } from "next-intl";
import { LetterStateTag } from "#components/notification/letter-state";
import { DataTable } from "#components/ui/data-table";
import { Instant } from "#components/ui/instant";
import type { Zone } from "#domain/calendar";
import { type Bilingual, inLocale, type Locale } from "#domain/locale";
import type { LetterState } from "#domain/notification/retry";

type Row = {
  readonly letterId: string;
  readonly kind: string;
  readonly about: Bilingual | null;
  readonly address: string;
  readonly state: LetterState;
  readonly attempts: number;
  readonly createdAt: string;
  readonly nextAttemptAt: string;
  readonly lastError: string | null;
};

interface SystemLetterTableProps {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly rows: readonly Row[];
}

/** Letters of no agency by their kind, with how far each one got. */
export function SystemLetterTable({ locale, zone, rows }: SystemLetterTableProps) {
  const t = useTranslations("notification.system");
  const list = useTranslations("notification.list");
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      rows={rows}
      rowKey={({ letterId }) => letterId}
      columns={[
        {
          key: "kind",
          header: t("kind"),
          rowHeader: true,
          cell: ({ kind, about }) => (
            <>
              {about === null ? kind : inLocale(locale, about)}
              {about !== null && <span className="s-sub">{kind}</span>}
            </>
          ),
        },
        {
          key: "address",
          header: t("address"),
          cell: ({ address }) => <span className="s-code">{address}</span>,
        },
        {
          key: "created",
          header: list("created"),
          cell: ({ createdAt }) => <Instant locale={locale} zone={zone} at={createdAt} />,
        },
        {
          key: "state",
          header: list("state"),
          cell: (row) => <LetterStateTag locale={locale} zone={zone} letter={row} />,
        },
      ]}
    />
  );
}
