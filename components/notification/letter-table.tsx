import { useTranslations } from "next-intl";
import { LetterStateTag } from "#components/notification/letter-state";
import { DataTable } from "#components/ui/data-table";
import { Instant } from "#components/ui/instant";
import { TextLink } from "#components/ui/text-link";
import type { Zone } from "#domain/calendar";
import { type Locale, localePath } from "#domain/locale";
import type { LetterState } from "#domain/notification/retry";

export type LetterTableRow = {
  readonly letterId: string;
  /** In which the letter is written. */
  readonly locale: Locale;
  readonly subject: string;
  /** Both null for somebody without an account. */
  readonly recipientName: string | null;
  readonly recipientEmail: string | null;
  readonly state: LetterState;
  readonly attempts: number;
  readonly createdAt: string;
  readonly nextAttemptAt: string;
  readonly lastError: string | null;
};

interface LetterTableProps {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly rows: readonly LetterTableRow[];
}

/** Letters with how far each one got, newest first. */
export function LetterTable({ locale, zone, rows }: LetterTableProps) {
  const t = useTranslations("notification.list");
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      rows={rows}
      rowKey={({ letterId }) => letterId}
      columns={[
        {
          key: "subject",
          header: t("subject"),
          rowHeader: true,
          cell: ({ letterId, subject, locale: written }) => (
            <TextLink href={localePath(locale, `/kantor/surat-keluar/${letterId}`)}>
              <span lang={written}>{subject}</span>
            </TextLink>
          ),
        },
        {
          key: "recipient",
          header: t("recipient"),
          cell: ({ recipientName, recipientEmail }) => (
            <>
              {recipientName ?? t("outside")}
              {recipientEmail !== null && <span className="s-sub">{recipientEmail}</span>}
            </>
          ),
        },
        {
          key: "created",
          header: t("created"),
          cell: ({ createdAt }) => <Instant locale={locale} zone={zone} at={createdAt} />,
        },
        {
          key: "state",
          header: t("state"),
          cell: (row) => <LetterStateTag locale={locale} zone={zone} letter={row} />,
        },
      ]}
    />
  );
}
