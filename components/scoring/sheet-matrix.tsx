import { useTranslations } from "next-intl";
import { CandidateName } from "#components/scoring/candidate-name";
import { AssessmentStateTag } from "#components/scoring/sheet-state-tag";
import { type Column, DataTable } from "#components/ui/data-table";
import { Icon } from "#components/ui/icon";
import type { AssessmentState, SheetState } from "#domain/scoring/life-cycle";

export type MatrixSeat = {
  readonly memberId: string;
  readonly name: string;
  readonly isChair: boolean;
  readonly recused: boolean;
};

type Candidate = {
  readonly code: string;
  readonly name: string | null;
  readonly isIn: boolean;
  readonly sheets: Readonly<Record<string, SheetState>>;
  readonly scorers: number;
  readonly assessment: AssessmentState | null;
};

interface SheetMatrixProps {
  readonly hasSheets: boolean;
  readonly isOpen: boolean;
  readonly seats: readonly MatrixSeat[];
  readonly candidates: readonly Candidate[];
}

/** Who has handed in what, and nothing of what it says. */
export function SheetMatrix(props: SheetMatrixProps) {
  const { hasSheets, isOpen, seats, candidates } = props;
  const t = useTranslations("scoring");
  const columns: Column<Candidate>[] = [
    {
      key: "candidate",
      header: t("work.column.candidate"),
      rowHeader: true,
      cell: (row) => <CandidateName {...row} />,
    },
  ];
  if (hasSheets && isOpen) {
    columns.push(
      ...seats.map(
        (seat): Column<Candidate> => ({
          key: seat.memberId,
          header: shortName(seat.name),
          sub: seat.isChair ? t("stage.chair") : undefined,
          align: "center",
          sealed: ({ sheets }) => isSealed(sheets[seat.memberId]),
          cell: ({ sheets, isIn }) => <SheetMark state={sheets[seat.memberId]} isIn={isIn} />,
        }),
      ),
      {
        key: "n",
        header: t("stage.n"),
        align: "right",
        cell: ({ scorers, isIn }) => (isIn ? scorers : "–"),
      },
    );
  }
  if (!hasSheets && isOpen) {
    columns.push({
      key: "result",
      header: t("assessment.result"),
      cell: ({ assessment, isIn }) =>
        isIn ? <AssessmentStateTag state={assessment} /> : t("stage.gone"),
    });
  }
  return (
    <DataTable
      caption={isOpen ? t("stage.matrix") : t("sheet.candidates")}
      sub={isOpen ? t("stage.matrixSub") : undefined}
      columns={columns}
      rows={candidates}
      rowKey={({ code }) => code}
    />
  );
}

function isSealed(state: SheetState | undefined): boolean {
  return state === "SUBMITTED" || state === "OPENED" || state === "REOPEN_REQUESTED";
}

function SheetMark({ state, isIn }: { readonly state: SheetState | undefined; isIn: boolean }) {
  const t = useTranslations("scoring");
  if (state === undefined || state === "VOIDED") {
    return <b>{isIn ? t("stage.notScoring") : "–"}</b>;
  }
  if (isSealed(state)) {
    return (
      <span className="s-sealed">
        <Icon name={state === "OPENED" ? "lock-open" : "lock"} />
        <span className={state === "REOPEN_REQUESTED" ? undefined : "s-sr"}>
          {state === "REOPEN_REQUESTED" ? t("stage.asked") : t("stage.sealedSr")}
        </span>
      </span>
    );
  }
  return <span className="s-muted">{isIn ? t("stage.notIn") : "–"}</span>;
}

/** "Prof. Dr. Lukman Hartono, M.Si." as a column can bear it: "L. Hartono". */
export function shortName(name: string): string {
  const words = (name.split(",")[0] ?? name).split(" ").filter((word) => !word.endsWith("."));
  const last = words.at(-1) ?? name;
  return words.length < 2 ? last : `${words[0]?.charAt(0)}. ${last}`;
}
