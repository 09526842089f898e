import { useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table";
import { Instant } from "#components/ui/instant";
import { Tag } from "#components/ui/tag";
import { TextLink } from "#components/ui/text-link";
import type { Zone } from "#domain/calendar";
import { formatDay } from "#domain/format";
import { type Locale, localePath } from "#domain/locale";

type Paper = { readonly id: string; readonly number: string };

type Seat = {
  readonly memberId: string;
  readonly name: string;
  readonly institution: string;
  readonly isChair: boolean;
  readonly since: string;
  readonly until: string | null;
  readonly joinedBy: Paper | null;
  readonly leftBy: (Paper & { readonly on: string }) | null;
};

interface SeatTableProps {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly selectionId: string;
  readonly seats: readonly Seat[];
}

/** Every seat that a panel has had, from when to when and by which decree. */
export function SeatTable({ locale, zone, selectionId, seats }: SeatTableProps) {
  const t = useTranslations("changes.panel");
  const decree = ({ id, number }: Paper) => (
    <span className="s-sub">
      <TextLink file href={localePath(locale, `/kantor/seleksi/${selectionId}/surat/${id}`)}>
        {number}
      </TextLink>
    </span>
  );
  return (
    <DataTable
      caption={t("seats")}
      captionHidden
      rows={seats}
      rowKey={({ memberId }) => memberId}
      phone="records"
      columns={[
        {
          key: "name",
          header: t("member"),
          rowHeader: true,
          cell: (row) => (
            <>
              {row.name}
              <span className="s-sub">{row.institution}</span>
            </>
          ),
        },
        {
          key: "seat",
          header: t("seat"),
          cell: ({ isChair, until }) => {
            if (until !== null)
              return <Tag tone="neutral">{t(isChair ? "formerChair" : "former")}</Tag>;
            return isChair ? <Tag tone="info">{t("chair")}</Tag> : t("memberNow");
          },
        },
        {
          key: "since",
          header: t("since"),
          cell: ({ since, joinedBy }) => (
            <>
              <Instant locale={locale} zone={zone} at={since} precision="date" />
              {joinedBy !== null && decree(joinedBy)}
            </>
          ),
        },
        {
          key: "until",
          header: t("until"),
          cell: ({ until, leftBy }) => {
            if (until === null) return "–";
            return (
              <>
                {leftBy === null ? (
                  <Instant locale={locale} zone={zone} at={until} precision="date" />
                ) : (
                  formatDay(locale, leftBy.on)
                )}
                {leftBy !== null && decree(leftBy)}
              </>
            );
          },
        },
      ]}
    />
  );
}
