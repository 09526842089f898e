import { useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table";
import { Score } from "#components/ui/score";
import { Tag } from "#components/ui/tag";
import type { ApplicationState } from "#domain/application/life-cycle";
import { formatPercent, formatScore } from "#domain/format";
import type { Locale } from "#domain/locale";
import type { StageKind } from "#domain/planning/terms";
import type { RankingState } from "#domain/ranking/life-cycle";

export type RankingLine = {
  readonly applicationId: string;
  readonly name: string;
  readonly candidateCode: string;
  readonly rank: number;
  readonly shared: boolean;
  readonly total: number;
  readonly gap: number | null;
  readonly components: Readonly<Record<string, number>>;
  readonly weighted: Readonly<Record<string, number>>;
  readonly place: "in" | "out" | "contested";
  readonly state: ApplicationState;
};

interface RankingTableProps {
  readonly locale: Locale;
  readonly state: RankingState;
  readonly announcementNumber: string | null;
  readonly components: readonly {
    readonly stageId: string;
    readonly kind: StageKind;
    readonly weight: number;
  }[];
  /** Component stages of the plan, decided or not. */
  readonly planned: number;
  readonly rows: readonly RankingLine[];
}

/** The table that a plenary decides on: the value and the weighted value in each cell. */
export function RankingTable(props: RankingTableProps) {
  const { locale, state, announcementNumber, components, planned, rows } = props;
  const t = useTranslations("ranking");
  const terms = useTranslations("terms");
  const isFinal = state !== "PROVISIONAL";
  // Equals whom the plenary has parted: their order is a decision, not the alphabet.
  const split = new Set(
    rows
      .filter(({ rank, place }) =>
        rows.some((other) => other.rank === rank && other.place !== place),
      )
      .map(({ rank }) => rank),
  );
  const columns: Column<RankingLine>[] = [
    {
      key: "rank",
      header: t("table.rank"),
      align: "center",
      cell: (row) => (
        <>
          <b className="text-base">{row.rank}</b>
          {row.shared && <span className="s-sub">{t("table.shared")}</span>}
        </>
      ),
    },
    {
      key: "candidate",
      header: t("table.candidate"),
      rowHeader: true,
      cell: (row) => (
        <>
          {row.name}
          <span className="s-sub s-code">{row.candidateCode}</span>
        </>
      ),
    },
    ...components.map(
      ({ stageId, kind, weight }): Column<RankingLine> => ({
        key: stageId,
        header: terms(`stage.${kind}`),
        sub: weightText(locale, weight),
        align: "right",
        cell: (row) => (
          <>
            <Score locale={locale} value={row.components[stageId] ?? 0} />
            <span className="s-sub">
              <span className="s-sr">{t("table.weighted")} </span>
              {formatScore(locale, row.weighted[stageId] ?? 0)}
            </span>
          </>
        ),
      }),
    ),
    {
      key: "total",
      header: isFinal ? t("table.total") : t("table.subtotal"),
      align: "right",
      cell: (row) => (
        <b className="text-base">
          <Score locale={locale} value={row.total} />
        </b>
      ),
    },
    {
      key: "gap",
      header: t("table.gap"),
      align: "right",
      cell: (row) => (row.gap === null ? "–" : <Score locale={locale} value={row.gap} />),
    },
    {
      key: "note",
      header: t("table.note"),
      cell: (row) => <Notes row={row} isFinal={isFinal} isSplit={split.has(row.rank)} />,
    },
  ];
  const inCount = rows.filter(({ place }) => place === "in").length;
  const hasCut = isFinal && inCount > 0 && inCount < rows.length && state !== "TIE_OPEN";
  return (
    <DataTable
      caption={isFinal ? t("table.caption") : t("table.captionProvisional")}
      sub={
        isFinal
          ? t("table.sub", { number: announcementNumber ?? "–" })
          : t("table.subProvisional", { decided: components.length, planned })
      }
      columns={columns}
      rows={rows}
      rowKey={(row) => row.applicationId}
      cut={hasCut ? { after: inCount, label: t("table.cut") } : undefined}
    />
  );
}

interface NotesProps {
  readonly row: RankingLine;
  readonly isFinal: boolean;
  readonly isSplit: boolean;
}

function Notes({ row, isFinal, isSplit }: NotesProps) {
  const t = useTranslations("ranking");
  const terms = useTranslations("terms");
  const hasLeft = row.state === "WITHDRAWN" || row.state === "DISQUALIFIED";
  if (!hasLeft && !row.shared && (!isFinal || row.place === "out")) {
    return <span className="s-muted">–</span>;
  }
  return (
    <span className="s-row">
      {isFinal && row.place === "in" && <Tag tone="success">{t("table.in")}</Tag>}
      {row.shared && (
        <Tag tone="warning" icon="equal">
          {row.place === "contested"
            ? t("table.contested")
            : isSplit
              ? t("table.equalDecided")
              : t("table.equal")}
        </Tag>
      )}
      {hasLeft && <Tag tone="neutral">{terms(`applicationState.${row.state}`)}</Tag>}
    </span>
  );
}

function weightText(locale: Locale, weight: number): string {
  return weight % 100 === 0
    ? formatPercent(locale, weight / 100)
    : `${formatScore(locale, weight)}\u00a0%`;
}
