import { useTranslations } from "next-intl";
import { type Column as Col, DataTable } from "#components/ui/data-table";
import { isPlainDate } from "#domain/calendar";
import { formatDay } from "#domain/format";
import type { Locale } from "#domain/locale";
import type { Column } from "#domain/register/sheet";
import { REGISTER_LEVELS, VACANCY_REASONS } from "#domain/register/terms";

type Field = Exclude<Column, "birthDate" | "code" | "name" | "nip" | "grade"> | HolderField;
type HolderField = "holderName" | "holderNip" | "holderGrade";

type Change = {
  readonly code: string;
  readonly title: string;
  /** Null for a post that is new. */
  readonly fields:
    | readonly {
        readonly field: Field;
        readonly before: string | null;
        readonly after: string | null;
      }[]
    | null;
};

interface ChangeTableProps {
  readonly locale: Locale;
  readonly caption: string;
  readonly changes: readonly Change[];
  readonly count: number;
}

const COLUMN_OF: Readonly<Record<HolderField, Column>> = {
  holderName: "name",
  holderNip: "nip",
  holderGrade: "grade",
};

/** What a sheet changes, post by post. */
export function ChangeTable({ locale, caption, changes, count }: ChangeTableProps) {
  const t = useTranslations("register");
  const columnOf = (field: Field): Column =>
    field in COLUMN_OF ? COLUMN_OF[field as HolderField] : (field as Column);
  const word = (value: string | null) => {
    if (value === null) return "–";
    if (isPlainDate(value)) return formatDay(locale, value);
    const reason = VACANCY_REASONS.find((each) => each === value);
    if (reason !== undefined) return t(`reason.${reason}`);
    const level = REGISTER_LEVELS.find((each) => each === value);
    return level === undefined ? value : t(`level.${level}`);
  };
  const columns: Col<Change>[] = [
    {
      key: "post",
      header: t("review.post"),
      rowHeader: true,
      cell: ({ title, code }) => (
        <>
          {title}
          <span className="s-sub">{code}</span>
        </>
      ),
    },
    {
      key: "change",
      header: t("review.change"),
      cell: ({ fields }) =>
        fields === null ? (
          t("review.new")
        ) : (
          <ul>
            {fields.map(({ field, before, after }) => (
              <li key={field}>
                <span className="s-muted">{`${t(`column.${columnOf(field)}`)}: `}</span>
                <del>{word(before)}</del> <span aria-hidden="true">→ </span>
                <span className="s-sr">{`${t("review.becomes")} `}</span>
                <ins>{word(after)}</ins>
              </li>
            ))}
          </ul>
        ),
    },
  ];
  return (
    <DataTable
      caption={caption}
      sub={
        count > changes.length ? t("review.firstOf", { shown: changes.length, count }) : undefined
      }
      columns={columns}
      rows={changes}
      rowKey={({ code }) => code}
    />
  );
}
