import { useTranslations } from "next-intl";
import { FillingLink } from "#components/register/register-table";
import { type Column, DataTable } from "#components/ui/data-table";
import { Tag } from "#components/ui/tag";
import type { PlainDate } from "#domain/calendar";
import { formatDay } from "#domain/format";
import { type Bilingual, inLocale, type Locale } from "#domain/locale";
import type { VacancyReason } from "#domain/register/terms";

type Row = {
  readonly id: string;
  readonly code: string;
  readonly title: Bilingual;
  readonly unit: string;
  readonly isHeld: boolean;
  readonly vacantOn: PlainDate | null;
  readonly reason: VacancyReason | "RETIREMENT" | null;
  readonly selection: {
    readonly id: string;
    readonly name: Bilingual;
    readonly isDraft: boolean;
  } | null;
};

interface VacancyTableProps {
  readonly locale: Locale;
  readonly rows: readonly Row[];
  /** Whether the reader may choose posts for a selection; the boxes belong to the form around. */
  readonly mayChoose: boolean;
}

/** Posts that are or will be vacant, each with a box to choose it unless a selection has it. */
export function VacancyTable({ locale, rows, mayChoose }: VacancyTableProps) {
  const t = useTranslations("register");
  const columns: Column<Row>[] = [
    {
      key: "post",
      header: t("list.post"),
      rowHeader: true,
      cell: ({ title, unit, code }) => (
        <>
          {inLocale(locale, title)}
          <span className="s-sub">
            {code} · {unit}
          </span>
        </>
      ),
    },
    {
      key: "occupancy",
      header: t("vacancies.occupancy"),
      cell: ({ isHeld }) => (
        <Tag tone={isHeld ? "warning" : "danger"}>
          {isHeld ? t("vacancies.falling") : t("vacancies.vacant")}
        </Tag>
      ),
    },
    {
      key: "vacant",
      header: t("list.vacantOn"),
      cell: ({ vacantOn }) => (vacantOn === null ? "–" : formatDay(locale, vacantOn)),
    },
    {
      key: "reason",
      header: t("list.reason"),
      cell: ({ reason }) => (reason === null ? "–" : t(`reason.${reason}`)),
    },
    {
      key: "filling",
      header: t("list.filling"),
      cell: ({ selection }) =>
        selection === null ? (
          <span className="s-muted">{t("vacancies.free")}</span>
        ) : (
          <FillingLink locale={locale} filling={selection} />
        ),
    },
  ];
  if (mayChoose) {
    columns.unshift({
      key: "choose",
      header: t("vacancies.choose"),
      cell: ({ id, title, selection }) =>
        selection !== null ? (
          "–"
        ) : (
          <span className="s-choice">
            <input
              type="checkbox"
              name="jabatan"
              value={id}
              aria-label={t("vacancies.chooseThis", { post: inLocale(locale, title) })}
            />
          </span>
        ),
    });
  }
  return (
    <DataTable
      caption={t("vacancies.title")}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}
