import { useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table";

type Problem = {
  readonly row: number;
  readonly where: string;
  readonly value: string;
  readonly what: string;
};

interface ReadProblemsProps {
  readonly problems: readonly Problem[];
  readonly count: number;
}

/** What is wrong with a file, where, and how to mend it. */
export function ReadProblems({ problems, count }: ReadProblemsProps) {
  const t = useTranslations("profile.file");
  const columns: Column<Problem>[] = [
    { key: "row", header: t("row"), align: "right", rowHeader: "labelled", cell: ({ row }) => row },
    { key: "where", header: t("column"), cell: ({ where }) => where },
    {
      key: "value",
      header: t("value"),
      cell: ({ value }) => <span className="break-all">{value === "" ? "–" : value}</span>,
    },
    { key: "what", header: t("cause"), cell: ({ what }) => what },
  ];
  return (
    <DataTable
      caption={t("problemTable")}
      sub={count > problems.length ? t("firstOf", { shown: problems.length, count }) : undefined}
      columns={columns}
      rows={problems}
      rowKey={({ row, where, what }) => `${row} ${where} ${what}`}
      phone="records"
    />
  );
}
