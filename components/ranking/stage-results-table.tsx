import { useTranslations } from "next-intl";
import type { StageOfPost } from "#components/ranking/post-results";
import { ValueRule } from "#components/scoring/value-rule";
import { type Column, DataTable } from "#components/ui/data-table";
import { Diff } from "#components/ui/diff";
import { Instant } from "#components/ui/instant";
import { Score } from "#components/ui/score";
import { Tag, type Tone } from "#components/ui/tag";
import type { Zone } from "#domain/calendar";
import { formatScore } from "#domain/format";
import type { Locale } from "#domain/locale";
import type { AssessmentCategory } from "#domain/scoring/category";
import { isSheetStage } from "#domain/scoring/rules";

type Line = StageOfPost["lines"][number];

const CATEGORY_TONES: Record<AssessmentCategory, Tone> = {
  QUALIFIED: "success",
  STILL_QUALIFIED: "info",
  NOT_QUALIFIED: "danger",
};

interface StageResultsTableProps {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly stage: StageOfPost;
  /** Title of the post, for the table's name. */
  readonly post: string;
  /** Whether it lies open, as the newest does. */
  readonly isOpen: boolean;
}

/** What one stage said about a post, folded unless it is the newest. */
export function StageResultsTable(props: StageResultsTableProps) {
  const { locale, zone, stage, post, isOpen } = props;
  const t = useTranslations("ranking");
  const terms = useTranslations("terms");
  const name = terms(`stage.${stage.kind}`);
  return (
    <details open={isOpen}>
      <summary>
        <h3 className="inline">{name}</h3>
      </summary>
      <p className="s-small s-muted">
        {t("results.publishedOn")} <Instant locale={locale} zone={zone} at={stage.publishedAt} />.{" "}
        {t("results.counts", { judged: stage.judged, passed: stage.passed })}
        {stage.kind !== "ADMIN_CHECK" && <> {t(`results.stageMode.${stage.mode}`)}</>}
        {isSheetStage(stage.kind) && (
          <>
            {" "}
            <ValueRule sheetDecimals={stage.sheetDecimals} />
          </>
        )}
      </p>
      {stage.errata.map((each) => (
        <ErratumNote
          key={each.number}
          locale={locale}
          zone={zone}
          stage={name}
          post={post}
          erratum={each}
        />
      ))}
      {stage.kind === "ADMIN_CHECK" ? (
        <EligibleNames names={stage.names} />
      ) : (
        <ScoredTable
          locale={locale}
          caption={t("results.ofStage", { stage: name, post })}
          lines={stage.lines}
        />
      )}
    </details>
  );
}

type ErratumNoteProps = Pick<StageResultsTableProps, "locale" | "zone" | "post"> & {
  readonly stage: string;
  readonly erratum: StageOfPost["errata"][number];
};

/** What a correction changed, with the list as it was before; the list below is the one in force. */
function ErratumNote({ locale, zone, stage, post, erratum }: ErratumNoteProps) {
  const t = useTranslations("ranking");
  const { number, added, before, changes, linesBefore, publishedAt } = erratum;
  const moved = changes.flatMap(({ candidateCode, from, to }) =>
    from === null || to === null || from === to ? [] : [{ candidateCode, from, to }],
  );
  return (
    <section className="s-card s-stack-2 my-4" id={`ralat-${number}`}>
      <p className="s-row">
        <Tag tone="warning">{t("results.erratum", { number })}</Tag>
        <span className="s-small s-muted">
          <Instant locale={locale} zone={zone} at={publishedAt} />
        </span>
      </p>
      {added !== null && (
        <p>{t("results.erratumAdded", { name: added.name ?? added.receiptNumber })}</p>
      )}
      {moved.length > 0 && (
        <Diff
          before={moved.map(({ candidateCode, from }) => (
            <p key={candidateCode}>
              <span className="s-code">{candidateCode}</span>{" "}
              <del className="s-del">{formatScore(locale, from)}</del>
            </p>
          ))}
          after={moved.map(({ candidateCode, to }) => (
            <p key={candidateCode}>
              <span className="s-code">{candidateCode}</span>{" "}
              <ins className="s-ins">{formatScore(locale, to)}</ins>
            </p>
          ))}
        />
      )}
      {changes.map(({ candidateCode, from, to, admitted }) => {
        const isWithheld = from === null || to === null;
        return (
          (isWithheld || admitted) && (
            <p key={candidateCode}>
              {isWithheld && t("results.erratumWithheld", { code: candidateCode })}{" "}
              {admitted && t("results.erratumAdmitted", { code: candidateCode })}
            </p>
          )
        );
      })}
      <p className="s-small s-muted">{t("results.erratumWhy", { stage })}</p>
      <details className="s-small">
        <summary>
          {added === null
            ? t("results.erratumBeforeLines", { count: linesBefore.length })
            : t("results.erratumBefore", { count: before.length })}
        </summary>
        {added === null ? (
          <ScoredTable
            locale={locale}
            caption={t("results.erratumTable", { number, stage, post })}
            lines={linesBefore}
          />
        ) : (
          <EligibleList names={before} />
        )}
      </details>
    </section>
  );
}

/** By letter, each with the number under which they applied, by which equal names are told apart. */
function EligibleNames({ names }: Pick<StageOfPost, "names">) {
  const t = useTranslations("ranking");
  if (names.length === 0) return <p className="mt-2">{t("results.noneEligible")}</p>;
  const withNames = names.some(({ name }) => name !== null);
  return (
    <>
      <p className="mt-2">{t(withNames ? "results.eligible" : "results.eligibleByNumber")}</p>
      <EligibleList names={names} />
    </>
  );
}

function EligibleList({ names }: Pick<StageOfPost, "names">) {
  return (
    <ul className="s-list">
      {names.map(({ name, receiptNumber }) => (
        <li key={receiptNumber}>
          {name}{" "}
          <span className={name === null ? "s-code" : "s-code s-small s-muted"}>
            {receiptNumber}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface ScoredTableProps {
  readonly locale: Locale;
  readonly caption: string;
  readonly lines: readonly Line[];
}

function ScoredTable({ locale, caption, lines }: ScoredTableProps) {
  const t = useTranslations("ranking");
  const terms = useTranslations("terms");
  const columns: Column<Line>[] = [
    {
      key: "candidate",
      header: t("table.candidate"),
      rowHeader: true,
      cell: ({ candidateCode }) => <span className="s-code">{candidateCode}</span>,
    },
  ];
  if (lines.some(({ rank }) => rank !== null)) {
    columns.unshift({
      key: "rank",
      header: t("table.rank"),
      align: "center",
      cell: ({ rank, shared }) => (
        <>
          <b>{rank}</b>
          {shared && <span className="s-sub">{t("table.shared")}</span>}
        </>
      ),
    });
  }
  if (lines.some(({ value }) => value !== null)) {
    columns.push({
      key: "value",
      header: t("results.value"),
      align: "right",
      cell: ({ value }) => (value === null ? "–" : <Score locale={locale} value={value} />),
    });
  }
  if (lines.some(({ category }) => category !== null)) {
    columns.push({
      key: "category",
      header: t("results.category"),
      cell: ({ category }) =>
        category === null ? (
          "–"
        ) : (
          <Tag tone={CATEGORY_TONES[category]}>{terms(`assessmentCategory.${category}`)}</Tag>
        ),
    });
  }
  columns.push({
    key: "on",
    header: t("results.on"),
    cell: ({ passed }) => (passed ? t("results.yes") : t("results.no")),
  });
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={lines}
      rowKey={({ candidateCode }) => candidateCode}
      phone="table"
    />
  );
}
