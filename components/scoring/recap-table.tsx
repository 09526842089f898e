import { useTranslations } from "next-intl";
import { CandidateName } from "#components/scoring/candidate-name";
import { type MatrixSeat, shortName } from "#components/scoring/sheet-matrix";
import { ValueRule } from "#components/scoring/value-rule";
import { type Column, DataTable } from "#components/ui/data-table";
import { Icon } from "#components/ui/icon";
import { Score } from "#components/ui/score";
import { Tag } from "#components/ui/tag";
import type { Locale } from "#domain/locale";
import type { AssessmentCategory } from "#domain/scoring/category";

type Candidate = {
  readonly code: string;
  readonly name: string | null;
  readonly isIn: boolean;
  readonly scorers: number;
  readonly value: number | null;
  readonly valueByMember: Readonly<Record<string, number>>;
  readonly category: string | null;
  readonly passed: boolean | null;
};

interface RecapTableProps {
  readonly locale: Locale;
  readonly hasSheets: boolean;
  /** To how many decimals each sheet is rounded; null for not at all. */
  readonly sheetDecimals: number | null;
  readonly seats: readonly MatrixSeat[];
  readonly candidates: readonly Candidate[];
}

/** From this distance between two scorers on, in hundredths, the recap asks to talk about it. */
export const WIDE_SPREAD = 800;

export function spreadOf(candidate: Pick<Candidate, "valueByMember">): number {
  const values = Object.values(candidate.valueByMember);
  return values.length < 2 ? 0 : Math.max(...values) - Math.min(...values);
}

/** What the opened sheets say: per scorer, over how many, how far apart, the mean. */
export function RecapTable(props: RecapTableProps) {
  const { locale, hasSheets, sheetDecimals, seats, candidates } = props;
  const t = useTranslations("scoring");
  const columns: Column<Candidate>[] = [
    {
      key: "candidate",
      header: t("work.column.candidate"),
      rowHeader: true,
      cell: (row) => <CandidateName {...row} />,
    },
  ];
  if (hasSheets) {
    columns.push(
      ...seats.map(
        (seat): Column<Candidate> => ({
          key: seat.memberId,
          header: shortName(seat.name),
          align: "right",
          cell: ({ valueByMember }) => {
            const value = valueByMember[seat.memberId];
            return value === undefined ? (
              <span className="s-muted">{t("stage.notScoring")}</span>
            ) : (
              <Score locale={locale} value={value} />
            );
          },
        }),
      ),
      { key: "n", header: t("stage.n"), align: "right", cell: ({ scorers }) => scorers },
      {
        key: "spread",
        header: t("recap.spread"),
        align: "right",
        cell: (row) => (
          <>
            {spreadOf(row) >= WIDE_SPREAD && <Icon name="alert-triangle" />}{" "}
            <Score locale={locale} value={spreadOf(row)} />
          </>
        ),
      },
    );
  }
  columns.push({
    key: "value",
    header: hasSheets ? t("recap.mean") : t("assessment.jpm"),
    align: "right",
    cell: ({ value }) =>
      value === null ? (
        "–"
      ) : (
        <b>
          <Score locale={locale} value={value} />
        </b>
      ),
  });
  if (!hasSheets) {
    columns.push({
      key: "category",
      header: t("assessment.category"),
      cell: ({ category }) =>
        category === null ? "–" : t(`category.${category as AssessmentCategory}`),
    });
  }
  columns.push({
    key: "outcome",
    header: t("recap.outcome"),
    cell: ({ passed, isIn }) => {
      if (passed === null) return isIn ? t("recap.undecided") : t("stage.gone");
      return passed ? (
        <Tag tone="success">{t("recap.passed")}</Tag>
      ) : (
        <Tag tone="danger">{t("recap.stopped")}</Tag>
      );
    },
  });
  return (
    <DataTable
      caption={hasSheets ? t("recap.caption") : t("recap.captionAssessment")}
      sub={hasSheets ? <ValueRule sheetDecimals={sheetDecimals} /> : t("recap.subAssessment")}
      columns={columns}
      rows={candidates}
      rowKey={({ code }) => code}
    />
  );
}
