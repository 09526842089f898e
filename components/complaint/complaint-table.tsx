import { useTranslations } from "next-intl";
import { ComplaintStateTag } from "#components/complaint/state-tag";
import { DataTable } from "#components/ui/data-table";
import { CalendarDay } from "#components/ui/instant";
import { TextLink } from "#components/ui/text-link";
import type { ComplaintState } from "#domain/complaint/life-cycle";
import type { ComplaintChannel } from "#domain/complaint/terms";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";

type Row = {
  readonly complaintId: string;
  readonly number: string;
  readonly state: ComplaintState;
  readonly channel: ComplaintChannel;
  readonly excerpt: string;
  readonly receivedOn: string;
  readonly agencyName: string;
  readonly selection: Bilingual | null;
};

interface ComplaintTableProps {
  readonly locale: Locale;
  readonly rows: readonly Row[];
}

/** Reports with how they came in and how far they have come. Never who sent them. */
export function ComplaintTable({ locale, rows }: ComplaintTableProps) {
  const t = useTranslations("complaint");
  return (
    <DataTable
      caption={t("office.caption")}
      sub={t("office.sub")}
      rows={rows}
      rowKey={({ complaintId }) => complaintId}
      columns={[
        {
          key: "number",
          header: t("office.number"),
          rowHeader: "labelled",
          cell: ({ complaintId, number }) => (
            <TextLink href={localePath(locale, `/kantor/aduan/${complaintId}`)}>
              <span className="s-code whitespace-nowrap">{number}</span>
            </TextLink>
          ),
        },
        {
          key: "report",
          header: t("office.report"),
          cell: ({ excerpt, channel }) => (
            <>
              {excerpt}
              <span className="s-sub">{t(`channel.${channel}`)}</span>
            </>
          ),
        },
        {
          key: "about",
          header: t("office.about"),
          cell: ({ selection, agencyName }) =>
            selection === null
              ? t("field.inGeneral", { agency: agencyName })
              : inLocale(locale, selection),
        },
        {
          key: "received",
          header: t("office.received"),
          cell: ({ receivedOn }) => <CalendarDay locale={locale} day={receivedOn} />,
        },
        {
          key: "state",
          header: t("tracked.state"),
          cell: ({ state }) => <ComplaintStateTag state={state} />,
        },
      ]}
    />
  );
}
