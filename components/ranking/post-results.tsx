import { useTranslations } from "next-intl";
import { StageResultsTable } from "#components/ranking/stage-results-table";
import { Card } from "#components/ui/card";
import { DataTable } from "#components/ui/data-table";
import { Instant } from "#components/ui/instant";
import type { Zone } from "#domain/calendar";
import { formatScore } from "#domain/format";
import { type Bilingual, inLocale, type Locale } from "#domain/locale";
import type { PublicationMode, ResultMode, StageKind } from "#domain/planning/terms";
import type { AssessmentCategory } from "#domain/scoring/category";

export type StageOfPost = {
  readonly kind: StageKind;
  readonly mode: ResultMode;
  readonly publishedAt: string;
  readonly sheetDecimals: number | null;
  readonly judged: number;
  readonly passed: number;
  readonly errata: readonly {
    readonly number: number;
    readonly publishedAt: string;
    /** Whom it added to the eligible; null for scored stages, which name nobody. */
    readonly added: EligibleName | null;
    readonly before: readonly EligibleName[];
    /** Lines of a scored stage that it changed, in hundredths. */
    readonly changes: readonly {
      readonly candidateCode: string;
      /** Null where the mode withholds them. */
      readonly from: number | null;
      readonly to: number | null;
      readonly admitted: boolean;
    }[];
    readonly linesBefore: readonly ScoredLine[];
  }[];
  readonly names: readonly EligibleName[];
  readonly lines: readonly ScoredLine[];
};

/** Somebody who is eligible; without a name where the agency publishes numbers alone. */
type EligibleName = { readonly name: string | null; readonly receiptNumber: string };

type ScoredLine = {
  readonly candidateCode: string;
  /** Null where the mode withholds it. */
  readonly rank: number | null;
  readonly shared: boolean;
  readonly value: number | null;
  readonly category: AssessmentCategory | null;
  readonly passed: boolean;
};

interface PostResultsProps {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly mode: PublicationMode;
  readonly post: {
    readonly code: string;
    readonly title: Bilingual;
    readonly stages: readonly StageOfPost[];
    readonly shortlist: {
      readonly at: string;
      readonly names: readonly {
        readonly name: string;
        readonly rank: number | null;
        readonly total: number | null;
        readonly hasLeft: boolean;
      }[];
    } | null;
    readonly chosen: { readonly name: string; readonly at: string } | null;
  };
}

/** Everything published about one post, the newest first. */
export function PostResults({ locale, zone, mode, post }: PostResultsProps) {
  const t = useTranslations("ranking");
  const title = inLocale(locale, post.title);
  const newest = post.stages.toReversed();
  return (
    <section className="s-section" id={post.code.toLowerCase()}>
      <h2>{title}</h2>
      <div className="s-stack-6 mt-4">
        {post.chosen !== null && (
          <Card look="tint">
            <h3>{t("results.chosen")}</h3>
            <p className="text-xl leading-7">
              <b>{post.chosen.name}</b>
            </p>
            <p className="s-small">
              {t("results.publishedOn")} <Instant locale={locale} zone={zone} at={post.chosen.at} />
            </p>
          </Card>
        )}
        {post.shortlist !== null && (
          <Card>
            <h3>{t("results.shortlist", { count: post.shortlist.names.length })}</h3>
            <p className="s-small s-muted">
              {t("results.publishedOn")}{" "}
              <Instant locale={locale} zone={zone} at={post.shortlist.at} />.{" "}
              {t(`results.mode.${mode}`)}
            </p>
            <ul className="s-list">
              {post.shortlist.names.map(({ name, rank, total, hasLeft }) => (
                <li key={name} className="s-row-between">
                  <span>
                    {rank !== null && <b className="s-num">{rank}. </b>}
                    <b>{name}</b>
                    {hasLeft && (
                      <span className="s-small s-muted block">{t("results.hasLeft")}</span>
                    )}
                  </span>
                  {total !== null && <span className="s-num">{formatScore(locale, total)}</span>}
                </li>
              ))}
            </ul>
          </Card>
        )}
        {newest.map((stage, at) => (
          <StageResultsTable
            key={stage.kind}
            locale={locale}
            zone={zone}
            stage={stage}
            post={title}
            isOpen={at === 0}
          />
        ))}
        <Funnel locale={locale} zone={zone} post={title} stages={post.stages} />
      </div>
    </section>
  );
}

type FunnelProps = Pick<PostResultsProps, "locale" | "zone"> & {
  /** Its title: a page shows several, and each table needs a name of its own. */
  readonly post: string;
  readonly stages: readonly StageOfPost[];
};

/** How many came to each stage, and how many went on. */
function Funnel({ locale, zone, post, stages }: FunnelProps) {
  const t = useTranslations("ranking");
  const terms = useTranslations("terms");
  return (
    <DataTable
      caption={t("results.funnel", { post })}
      columns={[
        {
          key: "stage",
          header: t("results.stage"),
          rowHeader: true,
          cell: ({ kind }) => terms(`stage.${kind}`),
        },
        { key: "in", header: t("results.judged"), align: "right", cell: ({ judged }) => judged },
        { key: "on", header: t("results.on"), align: "right", cell: ({ passed }) => passed },
        {
          key: "out",
          header: t("results.out"),
          align: "right",
          cell: ({ judged, passed }) => judged - passed,
        },
        {
          key: "published",
          header: t("results.publishedOn"),
          cell: ({ publishedAt }) => (
            <Instant locale={locale} zone={zone} at={publishedAt} precision="date" />
          ),
        },
      ]}
      rows={stages}
      rowKey={({ kind }) => kind}
    />
  );
}
