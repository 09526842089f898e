import { useTranslations } from "next-intl";
import { StageMoves, type StageOrder } from "#components/planning/stage-moves";
import { type Column, DataTable } from "#components/ui/data-table";
import { Tag } from "#components/ui/tag";
import { TextLink } from "#components/ui/text-link";
import { formatDay, formatDays, formatPercent, formatScore, formatShare } from "#domain/format";
import { inLocale, type Locale } from "#domain/locale";
import type { StageMethod } from "#domain/planning/methods";
import { withholdsScores } from "#domain/planning/publication";
import { movesOf, runsBeside } from "#domain/planning/stage-order";
import { isMandatory } from "#domain/planning/stage-set";
import {
  type PassBasis,
  type PassRuleKind,
  type ResultMode,
  SHEET_STAGES,
  type StageKind,
} from "#domain/planning/terms";
import type { Band as BandLimits } from "#domain/planning/weights";
import { ASSESSMENT_CATEGORIES } from "#domain/scoring/category";

type Row = {
  readonly id: string;
  readonly kind: StageKind;
  readonly position: number;
  readonly method: StageMethod | null;
  readonly methodNote: string;
  readonly methodNoteEn: string;
  readonly weight: number | null;
  readonly passRule: PassRuleKind;
  readonly passThreshold: string;
  readonly passBasis: PassBasis;
  readonly passCategories: readonly string[];
  readonly resultMode: ResultMode;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly resultsOn: string | null;
  /** Percent, by the law of the plan; null for a stage without weight. */
  readonly band: BandLimits | null;
  readonly criteriaTotal: number;
  readonly criteria: readonly { readonly weight: number }[];
};

interface StageTableProps {
  readonly locale: Locale;
  readonly stages: readonly Row[];
  /** Where a stage is changed; absent once the plan is frozen. */
  readonly hrefOf?: ((path: string) => string) | undefined;
  /** How their order is changed; absent once the plan is frozen. */
  readonly order?: StageOrder | undefined;
}

/** The stages of a plan in its order: dates, weights against their bands, pass rules. */
export function StageTable({ locale, stages, hrefOf, order }: StageTableProps) {
  const t = useTranslations("planning.stages");
  const plan = useTranslations("planning.plan");
  const terms = useTranslations("terms.stage");
  const total = stages.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  const columns: Column<Row>[] = [
    {
      key: "stage",
      header: t("stage"),
      rowHeader: true,
      cell: (row) => (
        <>
          {terms(row.kind)}
          <MethodText locale={locale} row={row} />
          {row.startsOn !== null && row.endsOn !== null && (
            <span className="s-sub">
              {formatDays(locale, row.startsOn, row.endsOn)}
              {row.resultsOn !== null && (
                <>
                  , {t("result")} {formatDay(locale, row.resultsOn)}
                </>
              )}
            </span>
          )}
          {row.startsOn === null && <span className="s-sub">{t("noDates")}</span>}
          {runsBeside(row.kind) && <span className="s-sub">{t("beside")}</span>}
        </>
      ),
    },
    {
      key: "weight",
      header: t("weight"),
      align: "right",
      cell: (row) => (row.weight === null ? "–" : percent(locale, row.weight)),
    },
    {
      key: "band",
      header: t("band"),
      cell: ({ band, weight }) => <Band band={band} weight={weight} />,
    },
    {
      key: "rule",
      header: t("passRule"),
      cell: (row) => {
        const names = ASSESSMENT_CATEGORIES.filter((each) => row.passCategories.includes(each));
        return (
          <>
            {t(`rule.${row.passRule}`)}
            {row.passThreshold !== "" && <>: {row.passThreshold}</>}
            {row.passBasis === "CUMULATIVE" && (
              <span className="s-sub">{t("basis.CUMULATIVE")}</span>
            )}
            {row.passRule === "CATEGORY_IN" && (
              <span className="s-sub">{names.map((each) => t(`category.${each}`)).join(", ")}</span>
            )}
            {withholdsScores(row) && (
              <span className="s-sub">
                {t("resultMode")}: {t(`mode.${row.resultMode}`)}
              </span>
            )}
          </>
        );
      },
    },
    {
      key: "criteria",
      header: t("criteria"),
      cell: (row) => <CriteriaCell locale={locale} row={row} hrefOf={hrefOf} />,
    },
  ];
  if (order !== undefined) {
    columns.splice(1, 0, {
      key: "order",
      header: t("order"),
      cell: ({ id, kind }) =>
        kind === "ADMIN_CHECK" ? (
          t("alwaysFirst")
        ) : (
          <StageMoves
            locale={locale}
            order={order}
            stage={{ id, name: terms(kind) }}
            moves={movesOf(kind, stages)}
          />
        ),
    });
  }
  if (hrefOf !== undefined) {
    columns.push({
      key: "acts",
      header: plan("edit"),
      headerHidden: true,
      align: "right",
      cell: (row) => (
        <span className="s-row">
          <TextLink href={hrefOf(row.id)}>
            {plan("edit")}
            <span className="s-sr"> {terms(row.kind)}</span>
          </TextLink>
          {!isMandatory(row.kind) && (
            <TextLink href={hrefOf(`${row.id}/hapus`)}>
              {plan("remove")}
              <span className="s-sr"> {terms(row.kind)}</span>
            </TextLink>
          )}
        </span>
      ),
    });
  }
  return (
    <DataTable
      caption={t("caption")}
      sub={t("captionSub")}
      columns={columns}
      rows={stages}
      rowKey={(row) => row.id}
      footer={
        <tr>
          <th scope="row" colSpan={order === undefined ? 1 : 2}>
            {t("sum")}
          </th>
          <td className="r" data-l={t("weight")}>
            {percent(locale, total)}
          </td>
          <td colSpan={columns.length - (order === undefined ? 2 : 3)}>
            <Tag tone={total === 10_000 ? "success" : "danger"}>
              {total === 10_000 ? t("sumRight") : t("sumWrong")}
            </Tag>
          </td>
        </tr>
      }
    />
  );
}

interface MethodTextProps {
  readonly locale: Locale;
  readonly row: Pick<Row, "method" | "methodNote" | "methodNoteEn">;
}

function MethodText({ locale, row }: MethodTextProps) {
  const methods = useTranslations("terms.stageMethod");
  if (row.method === null) return null;
  const note = inLocale(locale, { id: row.methodNote, en: row.methodNoteEn });
  return (
    <span className="s-sub">
      {methods(row.method)}
      {note !== "" && <>: {note}</>}
    </span>
  );
}

interface BandProps {
  readonly band: BandLimits | null;
  readonly weight: number | null;
}

function Band({ band, weight }: BandProps) {
  const t = useTranslations("planning.stages");
  if (band === null || weight === null) return t("noWeight");
  const { lowest, highest } = band;
  const isInside = weight >= lowest * 100 && weight <= highest * 100;
  return (
    <Tag tone={isInside ? "success" : "warning"}>
      {isInside ? t("inBand", { lowest, highest }) : t("outOfBand", { lowest, highest })}
    </Tag>
  );
}

interface CriteriaCellProps {
  readonly locale: Locale;
  readonly row: Row;
  readonly hrefOf?: ((path: string) => string) | undefined;
}

function CriteriaCell({ locale, row, hrefOf }: CriteriaCellProps) {
  const t = useTranslations("planning.stages");
  if (row.kind === "ASSESSMENT") return t("byCompetency");
  if (!SHEET_STAGES.some((kind) => kind === row.kind)) return "–";
  const sum = row.criteria.reduce((total, { weight }) => total + weight, 0);
  const shown = formatShare(locale, sum, row.criteriaTotal);
  const text = t("criteriaCount", { count: row.criteria.length, sum: shown });
  return hrefOf === undefined ? text : <TextLink href={hrefOf(`${row.id}/unsur`)}>{text}</TextLink>;
}

function percent(locale: Locale, hundredths: number): string {
  return hundredths % 100 === 0
    ? formatPercent(locale, hundredths / 100)
    : `${formatScore(locale, hundredths)}${locale === "id" ? "\u00a0" : ""}%`;
}
