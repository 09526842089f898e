import { useTranslations } from "next-intl";
import { CandidateName } from "#components/scoring/candidate-name";
import { AssessmentStateTag } from "#components/scoring/sheet-state-tag";
import { type Column, DataTable } from "#components/ui/data-table";
import { Panel } from "#components/ui/panel";
import { Tag } from "#components/ui/tag";
import { TextLink } from "#components/ui/text-link";
import type { Zone } from "#domain/calendar";
import { formatInstant } from "#domain/format";
import { type Locale, localePath } from "#domain/locale";
import type { AssessmentState } from "#domain/scoring/life-cycle";

type Candidate = {
  readonly applicationId: string;
  readonly code: string;
  readonly name: string;
  readonly state: AssessmentState | null;
  readonly isMine: boolean;
  readonly isIn: boolean;
  readonly submittedAt: string | null;
};

interface AssessmentTableProps {
  readonly locale: Locale;
  readonly page: {
    readonly postStageId: string;
    readonly zone: Zone;
    readonly candidates: readonly Candidate[];
  };
}

/** The candidates whose results an assessor enters. */
export function AssessmentTable({ locale, page }: AssessmentTableProps) {
  const t = useTranslations("scoring");
  const due = page.candidates.filter(({ isIn }) => isIn);
  const handedIn = due.filter(({ state }) => state === "SUBMITTED" || state === "OPENED").length;
  const columns: Column<Candidate>[] = [
    {
      key: "candidate",
      header: t("work.column.candidate"),
      rowHeader: true,
      cell: (row) => <CandidateName {...row} />,
    },
    {
      key: "state",
      header: t("assessment.result"),
      cell: (row) => (
        <>
          {row.isIn ? (
            <AssessmentStateTag state={row.state} />
          ) : (
            <Tag tone="neutral">{t("work.out")}</Tag>
          )}
          {row.submittedAt !== null && (
            <span className="s-sub">
              {t("work.submittedAt", {
                time: formatInstant(locale, page.zone, new Date(row.submittedAt)),
              })}
            </span>
          )}
        </>
      ),
    },
    {
      key: "act",
      header: t("work.column.act"),
      headerHidden: true,
      cell: ({ applicationId, code, state, isMine, isIn }) => {
        if (!isMine) return <span className="s-muted">{t("assessment.ofAnother")}</span>;
        const isOpen = isIn && (state === null || state === "DRAFT");
        return (
          <TextLink
            href={localePath(locale, `/penilaian/asesmen/${page.postStageId}/${applicationId}`)}
          >
            {isOpen ? t("assessment.enter", { code }) : t("assessment.view", { code })}
          </TextLink>
        );
      },
    },
  ];
  return (
    <Panel flush>
      <DataTable
        caption={t("assessment.caption")}
        sub={t("work.assessmentProgress", { handedIn, due: due.length })}
        columns={columns}
        rows={page.candidates}
        rowKey={({ applicationId }) => applicationId}
      />
    </Panel>
  );
}
