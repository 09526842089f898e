import { useTranslations } from "next-intl";
import { Cite } from "#components/ui/cite";
import { type Column, DataTable } from "#components/ui/data-table";
import { Tag } from "#components/ui/tag";
import { TextLink } from "#components/ui/text-link";
import type { PlainDate } from "#domain/calendar";
import { formatDay, formatMonth } from "#domain/format";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";
import type { HolderFinding } from "#domain/register/forecast";
import type { HolderNumberReading } from "#domain/register/holder-number";
import type { VacancyReason } from "#domain/register/terms";

type Row = {
  readonly code: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly echelon: string | null;
  readonly jobClass: string | null;
  readonly standard: string | null;
  readonly holder: string | null;
  readonly number: HolderNumberReading | null;
  readonly appointedOn: PlainDate | null;
  readonly vacantOn: PlainDate | null;
  readonly reason: VacancyReason | "RETIREMENT" | null;
  readonly findings: readonly HolderFinding[];
  readonly isUrgent: boolean;
  readonly selection: Filling | null;
};

type Filling = { readonly id: string; readonly name: Bilingual; readonly isDraft: boolean };

interface RegisterTableProps {
  readonly locale: Locale;
  readonly rows: readonly Row[];
}

/** Posts with their holders, and when each falls vacant. */
export function RegisterTable({ locale, rows }: RegisterTableProps) {
  const t = useTranslations("register");
  const day = (date: PlainDate | null) => (date === null ? "–" : formatDay(locale, date));
  const columns: Column<Row>[] = [
    {
      key: "post",
      header: t("list.post"),
      rowHeader: true,
      cell: ({ title, titleEn, code, standard }) => (
        <>
          {inLocale(locale, { id: title, en: titleEn })}
          <span className="s-sub">{code}</span>
          {standard !== null && <span className="s-sub">{t("list.standard", { standard })}</span>}
        </>
      ),
    },
    {
      key: "echelon",
      header: t("list.echelon"),
      cell: ({ echelon, jobClass }) => (
        <>
          {echelon ?? "–"}
          {jobClass !== null && <span className="s-sub">{t("list.class", { jobClass })}</span>}
        </>
      ),
    },
    {
      key: "holder",
      header: t("list.holder"),
      cell: ({ holder, number }) => (
        <>
          {holder ?? <span className="s-muted">{t("list.noHolder")}</span>}
          {number !== null && <NumberLines locale={locale} reading={number} />}
        </>
      ),
    },
    {
      key: "since",
      header: t("list.since"),
      cell: ({ appointedOn, findings }) => (
        <>
          {day(appointedOn)}
          {findings.map(({ code, citation, facts }) => (
            <span key={code} className="s-sub">
              {t(`finding.${code}`, { maxYears: Number(facts.maxYears ?? 0) })}
              {citation !== null && (
                <>
                  {" "}
                  <Cite citation={citation} />
                </>
              )}
            </span>
          ))}
        </>
      ),
    },
    { key: "vacant", header: t("list.vacantOn"), cell: ({ vacantOn }) => day(vacantOn) },
    {
      key: "reason",
      header: t("list.reason"),
      cell: ({ reason }) => (reason === null ? "–" : t(`reason.${reason}`)),
    },
    {
      key: "filling",
      header: t("list.filling"),
      cell: (row) => <FillingCell locale={locale} row={row} />,
    },
  ];
  return (
    <DataTable
      caption={t("list.caption")}
      sub={t("list.sub")}
      columns={columns}
      rows={rows}
      rowKey={({ code }) => code}
    />
  );
}

interface NumberLinesProps {
  readonly locale: Locale;
  readonly reading: HolderNumberReading;
}

/** What a holder's personnel number says, and what speaks against it. */
function NumberLines({ locale, reading }: NumberLinesProps) {
  const t = useTranslations("register");
  const words = useTranslations("profile.nipSentence");
  if (!reading.ok) {
    return <span className="s-sub">{t(`problem.nip-wrong.${reading.problem}`)}</span>;
  }
  const { sex, birthDate, firstAppointment, isAppointedBefore } = reading.number;
  const month = formatMonth(locale, firstAppointment);
  return (
    <>
      <span className="s-sub">{words(sex, { birth: formatDay(locale, birthDate), month })}</span>
      {isAppointedBefore && <span className="s-sub">{t("list.appointedBefore", { month })}</span>}
    </>
  );
}

function FillingCell({ locale, row }: { readonly locale: Locale; readonly row: Row }) {
  const t = useTranslations("register.filling");
  if (row.selection !== null) return <FillingLink locale={locale} filling={row.selection} />;
  return row.isUrgent ? (
    <Tag tone="warning">{t("urgent")}</Tag>
  ) : (
    <Tag tone="neutral">{t("later")}</Tag>
  );
}

interface FillingLinkProps {
  readonly locale: Locale;
  readonly filling: Filling;
}

/** The selection that a post is in, and whether it has been announced. */
export function FillingLink({ locale, filling }: FillingLinkProps) {
  const t = useTranslations("register.filling");
  const name = inLocale(locale, filling.name);
  return (
    <TextLink href={localePath(locale, `/kantor/seleksi/${filling.id}`)}>
      {filling.isDraft ? t("draft", { name }) : t("running", { name })}
    </TextLink>
  );
}
