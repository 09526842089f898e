import { useTranslations } from "next-intl";
import { ApplicationStateTag } from "#components/application/state-tag";
import { type Column, DataTable } from "#components/ui/data-table";
import type { ApplicationState } from "#domain/application/life-cycle";
import type { Zone } from "#domain/calendar";
import { formatInstant, formatNip } from "#domain/format";
import { type Bilingual, inLocale, type Locale } from "#domain/locale";

type Row = {
  readonly id: string;
  readonly name: string;
  readonly nip: string;
  readonly postTitle: Bilingual;
  readonly state: ApplicationState;
  readonly receiptNumber: string | null;
  readonly submittedAt: string | null;
  readonly changedAt: string;
  readonly sendRefusedAt: string | null;
  readonly phone: string | null;
  readonly email: string | null;
};

interface ApplicationTableProps {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly rows: readonly Row[];
}

/** Who applied, drafts beside sent, by name. */
export function ApplicationTable({ locale, zone, rows }: ApplicationTableProps) {
  const t = useTranslations("application.list");
  const at = (instant: string) => formatInstant(locale, zone, new Date(instant));
  const sent = ({ state, submittedAt, changedAt }: Row) => {
    if (submittedAt !== null) return at(submittedAt);
    if (state === "DRAFT") return t("draftChanged", { at: at(changedAt) });
    return state === "MISSED_DEADLINE" ? t("missed", { at: at(changedAt) }) : t("neverSent");
  };
  const pressed = ({ receiptNumber, sendRefusedAt }: Row) => {
    if (sendRefusedAt !== null) return t("pressed", { at: at(sendRefusedAt) });
    return t(receiptNumber === null ? "neverPressed" : "takenBack");
  };
  const columns: Column<Row>[] = [
    {
      key: "name",
      header: t("name"),
      rowHeader: true,
      cell: (row) => (
        <>
          {row.name}
          <span className="s-sub s-num">{formatNip(row.nip)}</span>
        </>
      ),
    },
    { key: "post", header: t("post"), cell: (row) => inLocale(locale, row.postTitle) },
    { key: "state", header: t("state"), cell: (row) => <ApplicationStateTag state={row.state} /> },
    {
      key: "number",
      header: t("number"),
      cell: (row) =>
        row.receiptNumber === null ? "–" : <span className="s-code">{row.receiptNumber}</span>,
    },
    {
      key: "sent",
      header: t("sent"),
      cell: (row) => (
        <>
          <span className="s-num">{sent(row)}</span>
          {row.phone !== null && (
            <span className="s-sub s-num">
              <a href={`tel:${row.phone.replace(/[^+\d]/g, "")}`}>{row.phone}</a>
            </span>
          )}
          {row.email !== null && (
            <span className="s-sub">
              <a href={`mailto:${row.email}`}>{row.email}</a>
            </span>
          )}
          {row.state === "MISSED_DEADLINE" && <span className="s-sub s-num">{pressed(row)}</span>}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
    />
  );
}
