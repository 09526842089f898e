import { useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table";
import type { NipProblem } from "#domain/accounts/nip";
import { isPlainDate } from "#domain/calendar";
import { formatDay } from "#domain/format";
import type { Locale } from "#domain/locale";
import type { Problem as PositionProblem } from "#domain/register/sheet";
import type { SummaryProblem } from "#domain/register/summary";

type Problem = PositionProblem | SummaryProblem;

interface ProblemTableProps {
  readonly locale: Locale;
  readonly problems: readonly Problem[];
  readonly count: number;
}

/** What is wrong with a sheet, where, and how to mend it. */
export function ProblemTable({ locale, problems, count }: ProblemTableProps) {
  const t = useTranslations("register");
  const cause = ({ row, code, hint = "", value }: Problem) => {
    if (code === "nip-wrong") return t(`problem.nip-wrong.${hint as NipProblem}`);
    return t(`problem.${code}`, {
      row,
      value,
      hint: isPlainDate(hint) ? formatDay(locale, hint) : hint,
    });
  };
  const columns: Column<Problem>[] = [
    {
      key: "row",
      header: t("review.row"),
      align: "right",
      rowHeader: "labelled",
      cell: ({ row }) => row,
    },
    { key: "column", header: t("review.column"), cell: ({ column }) => t(`column.${column}`) },
    {
      key: "value",
      header: t("review.value"),
      // A heading that is missing stands nowhere in the file.
      cell: ({ code, value }) => (
        <span className="break-all">{value === "" || code === "no-heading" ? "–" : value}</span>
      ),
    },
    { key: "cause", header: t("review.cause"), cell: cause },
  ];
  return (
    <DataTable
      caption={t("review.problemTable")}
      sub={
        count > problems.length ? t("review.firstOf", { shown: problems.length, count }) : undefined
      }
      columns={columns}
      rows={problems}
      rowKey={({ row, column, code }) => `${row} ${column} ${code}`}
    />
  );
}
