import { useTranslations } from "next-intl";
import { FindingGround } from "#components/planning/finding-ground";
import { type Column, DataTable } from "#components/ui/data-table";
import { Tag } from "#components/ui/tag";
import { DateField } from "#components/ui/text-field";
import type { PlainDate } from "#domain/calendar";
import type { Effect } from "#domain/finding";
import { formatDay, formatDaysShort } from "#domain/format";
import type { Bilingual, Locale } from "#domain/locale";
import { inLocale } from "#domain/locale";
import type { StageKind } from "#domain/planning/terms";
import type { Citation } from "#domain/refusal";

type Days = {
  readonly startsOn: PlainDate | null;
  readonly endsOn: PlainDate | null;
  readonly resultsOn: PlainDate | null;
};

type Note = {
  readonly part: keyof Days | "lastDay";
  readonly why: { readonly name: Bilingual } | "SATURDAY" | "SUNDAY";
};

type Row = Days & {
  readonly key: string;
  readonly kind: StageKind | null;
  readonly length: number | null;
  readonly problems: readonly {
    readonly code: string;
    readonly effect: Effect;
    readonly what: string;
    readonly citation: Citation | null;
  }[];
  readonly notes: readonly Note[];
  readonly shifted: (Days & { readonly notes: readonly Note[] }) | null;
};

interface TimetableTableProps {
  readonly locale: Locale;
  readonly rows: readonly Row[];
  /** Whether the cells are fields of the form around. */
  readonly isForm: boolean;
  /** Whether the days after the shift stand beside the present ones. */
  readonly isTrying: boolean;
}

/** All days of a plan, each with what is wrong or inconvenient about it. */
export function TimetableTable({ locale, rows, isForm, isTrying }: TimetableTableProps) {
  const t = useTranslations("planning.timetable");
  const stages = useTranslations("planning.stages");
  const nameOf = useRowName();
  const dayColumn = (part: keyof Days, header: string): Column<Row> => ({
    key: part,
    header,
    cell: (row) => {
      const field = fieldOf(row, part);
      if (field === null) return "–";
      if (isForm) {
        return (
          <span className="s-cellfield">
            <DateField name={field} label={`${header}: ${nameOf(row)}`} />
          </span>
        );
      }
      const day = row[part];
      return day === null ? "–" : formatDay(locale, day);
    },
  });
  const columns: Column<Row>[] = [
    { key: "stage", header: stages("stage"), rowHeader: true, cell: nameOf },
    dayColumn("startsOn", stages("startsOn")),
    dayColumn("endsOn", stages("endsOn")),
    dayColumn("resultsOn", t("result")),
    {
      key: "length",
      header: t("days"),
      align: "right",
      cell: ({ length }) => length ?? "–",
    },
  ];
  if (isTrying) {
    columns.push({
      key: "shifted",
      header: t("ifShifted"),
      cell: ({ key, shifted }) => (
        <Shifted locale={locale} days={shifted} isDay={key === "reference"} />
      ),
    });
  }
  columns.push({
    key: "check",
    header: t("check"),
    cell: (row) => <Checks locale={locale} row={row} />,
  });
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
    />
  );
}

/** What a row of the timetable is called. */
function useRowName(): (row: Pick<Row, "key" | "kind">) => string {
  const t = useTranslations("planning.timetable");
  const terms = useTranslations("terms.stage");
  return ({ key, kind }) => {
    if (kind !== null) return terms(kind);
    return key === "window" ? t("window") : t("reference");
  };
}

/** The form's name for a day; null where a row has no such day. */
function fieldOf({ key, kind }: Row, part: keyof Days): string | null {
  if (kind !== null) return `${part}.${key}`;
  if (key === "window")
    return { startsOn: "announcedOn", endsOn: "lastDay", resultsOn: null }[part];
  return part === "startsOn" ? "referenceDate" : null;
}

interface ShiftedProps {
  readonly locale: Locale;
  readonly days: Row["shifted"];
  /** One day and no period. */
  readonly isDay: boolean;
}

function Shifted({ locale, days, isDay }: ShiftedProps) {
  const t = useTranslations("planning.timetable");
  if (days === null) return "–";
  const { startsOn, endsOn, resultsOn, notes } = days;
  const format = (day: PlainDate | null) =>
    day === null ? "–" : formatDaysShort(locale, day, day);
  return (
    <>
      <ins className="s-ins s-nowrap">
        {isDay || startsOn === null || endsOn === null
          ? format(startsOn)
          : formatDaysShort(locale, startsOn, endsOn)}
      </ins>
      {resultsOn !== null && (
        <span className="s-sub">{t("resultOn", { date: format(resultsOn) })}</span>
      )}
      <Notes locale={locale} notes={notes} />
    </>
  );
}

interface ChecksProps {
  readonly locale: Locale;
  readonly row: Row;
}

function Checks({ locale, row }: ChecksProps) {
  const t = useTranslations("planning.timetable");
  const { problems, notes, startsOn } = row;
  const worst = problems.some(({ effect }) => effect === "block");
  if (problems.length === 0 && notes.length === 0) {
    return startsOn === null ? "–" : <Tag tone="success">{t("fine")}</Tag>;
  }
  return (
    <>
      <Tag tone={worst ? "danger" : "warning"}>{worst ? t("wrong") : t("look")}</Tag>
      {problems.map(({ code, what, citation }) => (
        <span key={code} className="s-sub">
          {what} <FindingGround code={code} citation={citation} />
        </span>
      ))}
      <Notes locale={locale} notes={notes} />
    </>
  );
}

interface NotesProps {
  readonly locale: Locale;
  readonly notes: readonly Note[];
}

function Notes({ locale, notes }: NotesProps) {
  const t = useTranslations("planning.timetable");
  return notes.map(({ part, why }) => (
    <span key={part} className="s-sub">
      {t(`dayOff.${part}`, {
        why: typeof why === "string" ? t(`weekend.${why}`) : inLocale(locale, why.name),
      })}
    </span>
  ));
}
