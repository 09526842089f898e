import { useTranslations } from "next-intl";
import { StageStateTag } from "#components/scoring/stage-state-tag";
import { type Column, DataTable } from "#components/ui/data-table";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";
import type { StageKind } from "#domain/planning/terms";
import type { StageState } from "#domain/scoring/life-cycle";

type Cell = {
  readonly postStageId: string;
  readonly postCode: string;
  readonly postTitle: Bilingual;
  readonly state: StageState;
  readonly progress: { readonly due: number; readonly handedIn: number } | null;
};

type Row = { readonly stageId: string; readonly kind: StageKind; readonly cells: readonly Cell[] };

interface StageGridProps {
  readonly locale: Locale;
  readonly selectionId: string;
  readonly stages: readonly Row[];
}

/** Stages down, posts across; each cell leads to that stage of that post. */
export function StageGrid({ locale, selectionId, stages }: StageGridProps) {
  const t = useTranslations("scoring");
  const terms = useTranslations("terms");
  const posts = new Map(
    stages.flatMap(({ cells }) =>
      cells.map((cell) => [cell.postCode, inLocale(locale, cell.postTitle)] as const),
    ),
  );
  const columns: Column<Row>[] = [
    {
      key: "stage",
      header: t("stages.stage"),
      rowHeader: true,
      cell: ({ kind }) => terms(`stage.${kind}`),
    },
    ...[...posts].map(
      ([code, title]): Column<Row> => ({
        key: code,
        header: title,
        sub: code,
        cell: ({ kind, cells }) => {
          const cell = cells.find(({ postCode }) => postCode === code);
          if (cell === undefined) return "–";
          const path = `/kantor/seleksi/${selectionId}/tahap/${cell.postStageId}`;
          const name = t("stages.open", { stage: terms(`stage.${kind}`), post: title });
          return (
            <>
              <TextLink href={localePath(locale, path)}>
                <StageStateTag kind={kind} state={cell.state} />
                <span className="s-sr"> {name}</span>
              </TextLink>
              {cell.progress !== null && <Progress kind={kind} {...cell.progress} />}
            </>
          );
        },
      }),
    ),
  ];
  return (
    <Panel flush>
      <DataTable
        caption={t("stages.caption")}
        sub={t("stages.sub")}
        columns={columns}
        rows={stages}
        rowKey={({ stageId }) => stageId}
      />
    </Panel>
  );
}

interface ProgressProps {
  readonly kind: StageKind;
  readonly due: number;
  readonly handedIn: number;
}

function Progress({ kind, due, handedIn }: ProgressProps) {
  const t = useTranslations("scoring");
  const counts = { due, handedIn };
  return (
    <span className="s-sub">
      {kind === "ASSESSMENT"
        ? t("stages.progressAssessment", counts)
        : t("stages.progress", counts)}
      {due > 0 && handedIn === due && <b className="block">{t("stages.ready")}</b>}
    </span>
  );
}
