import { useTranslations } from "next-intl";
import { LetterStateTag } from "#components/notification/letter-state";
import { DataTable } from "#components/ui/data-table";
import { Instant } from "#components/ui/instant";
import type { Zone } from "#domain/calendar";
import type { Locale } from "#domain/locale";
import type { LetterState } from "#domain/notification/retry";

type Row = {
  readonly letterId: string;
  readonly name: string;
  readonly email: string;
  readonly state: LetterState;
  readonly attempts: number;
  readonly nextAttemptAt: string;
  readonly deliveredAt: string | null;
  readonly lastError: string | null;
};

interface NoticeLettersProps {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly rows: readonly Row[];
}

/** The letters that carried one notice, with how far each one got. */
export function NoticeLetters({ locale, zone, rows }: NoticeLettersProps) {
  const t = useTranslations("notification.notice");
  return (
    <DataTable
      caption={t("lettersCaption")}
      captionHidden
      rows={rows}
      rowKey={({ letterId }) => letterId}
      columns={[
        {
          key: "recipient",
          header: t("recipient"),
          rowHeader: true,
          cell: ({ name, email }) => (
            <>
              {name}
              <span className="s-sub">{email}</span>
            </>
          ),
        },
        {
          key: "state",
          header: t("state"),
          cell: (row) => (
            <>
              <LetterStateTag locale={locale} zone={zone} letter={row} />
              {row.deliveredAt !== null && (
                <span className="s-small s-muted block">
                  <Instant locale={locale} zone={zone} at={row.deliveredAt} precision="second" />
                </span>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
